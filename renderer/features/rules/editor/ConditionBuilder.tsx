// Decides how a rule's condition is edited as a sentence, by hand and by keyboard, and where the keyboard goes when a part
// comes or goes. Reads no book and stores nothing: the condition, the values and the problems are given.
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Vocabulary } from '../../../../shared/coverage/condition-text';
import {
  addPart,
  type ConditionPath,
  conditionOfRow,
  type GroupPart,
  groupCondition,
  outlineOf,
  removePart,
} from '../../../../shared/coverage/edit-condition';
import { ruleField } from '../../../../shared/coverage/rule-fields';
import type { ConditionProblem } from '../../../../shared/coverage/rule-problems';
import { type Condition, type FieldRef, leavesOf } from '../../../../shared/records/condition';
import { ConditionGroup } from './ConditionGroup';
import { fieldChoices } from './field-choices';
import { type BookValue, type BuilderKit, pathKey } from './kit';
import { type Defaults, firstRow } from './possible-tests';

interface ConditionBuilderProps {
  readonly condition: Condition;
  readonly onChange: (next: Condition) => void;
  /** Of the rule: "C5". */
  readonly code: string;
  readonly vocabulary: Vocabulary;
  /** The as-of date, where days begin. */
  readonly today: string;
  /** The values accounts hold in a text field, most frequent first; the same list each time, as long as they are the same. */
  readonly valuesOf: (ref: FieldRef) => readonly BookValue[];
  /** A value of an extra column, to show what it holds; the same function each time, or every list of fields is made anew. */
  readonly sampleOf: (fieldId: string) => string | null;
  /** A first threshold for a field, as its own distribution has it; without it, one that is usual. */
  readonly startOf?: (ref: FieldRef) => number | null;
  readonly problems: readonly ConditionProblem[];
}

const nowhere = () => null;

/** `group` "Condition of C5". */
export function ConditionBuilder(props: ConditionBuilderProps) {
  const { condition, onChange, code, vocabulary, today, valuesOf, sampleOf, problems } = props;
  const root = useRef<HTMLDivElement>(null);
  const goTo = useFocusAfter(root);
  const fields = useMemo(() => fieldChoices(vocabulary, sampleOf), [vocabulary, sampleOf]);
  const outline = outlineOf(condition);
  const defaults: Defaults = { startOf: props.startOf ?? nowhere, today };
  const kit: BuilderKit = {
    condition,
    code,
    vocabulary,
    fields,
    defaults,
    valuesOf,
    problems,
    change: onChange,
    add: (group, what) => {
      const row = conditionOfRow(newRow(condition, fields.byKind('money'), vocabulary, defaults));
      // All within all would ask for nothing new.
      const within = group.mode === 'all' || group.mode === 'notAll' ? 'any' : 'all';
      const part: Condition = what === 'row' ? row : groupCondition(within, [row]);
      const added = addPart(condition, group, part);
      goTo(what === 'row' ? added.path : [...added.path, 0]);
      onChange(added.condition);
    },
    remove: (path) => {
      const next = removePart(condition, path);
      goTo(neighbourOf(outline, outlineOf(next), path));
      onChange(next);
    },
  };
  return (
    <div ref={root}>
      <ConditionGroup group={outline} kit={kit} isOutermost />
    </div>
  );
}

/** About a field that nothing is asked of yet: the same question twice would say nothing. */
function newRow(
  condition: Condition,
  amounts: readonly FieldRef[],
  { extraColumns }: Vocabulary,
  defaults: Defaults,
) {
  const asked = new Set(leavesOf(condition).map(({ field }) => field.field));
  const ref = amounts.find(({ field }) => !asked.has(field)) ?? { of: 'account', field: 'spendCents' };
  const field = ruleField(ref.field, extraColumns) ?? { kind: 'money' };
  return firstRow(ref, field, defaults);
}

/** The row that takes the place of the one removed, or the last one before it; null when none is left. */
function neighbourOf(before: GroupPart, after: GroupPart, removed: ConditionPath): ConditionPath | null {
  const key = pathKey(removed);
  const rows = rowPaths(before);
  const at = rows.findIndex((path) => pathKey(path) === key || pathKey(path).startsWith(`${key}.`));
  const left = rowPaths(after);
  return left[Math.min(Math.max(0, at), left.length - 1)] ?? null;
}

function rowPaths({ parts }: GroupPart): readonly ConditionPath[] {
  return parts.flatMap((part) => (part.kind === 'row' ? [part.path] : rowPaths(part)));
}

/** Where the keyboard goes with the next drawing: to the field of a row, or, when no row is left, to "Add condition". */
function useFocusAfter(root: React.RefObject<HTMLElement | null>): (path: ConditionPath | null) => void {
  const wanted = useRef<{ readonly path: ConditionPath | null } | null>(null);
  // With every drawing: the one that follows the change is the one meant.
  useLayoutEffect(() => {
    const wish = wanted.current;
    if (wish === null) return;
    wanted.current = null;
    const row = wish.path === null ? null : rowAt(root.current, wish.path);
    const target = row?.querySelector('input') ?? root.current?.querySelector('button');
    // Once this drawing is done: a field that is turned to draws itself anew.
    queueMicrotask(() => target?.focus());
  });
  return (path) => {
    wanted.current = { path };
  };
}

function rowAt(root: HTMLElement | null, path: ConditionPath): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-row="${pathKey(path)}"]`) ?? null;
}
