// Decides how one question of a condition is edited: its field, its test, what it compares with. Allows and evaluates nothing.
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { conditionOfRow, type RowPart, replacePart } from '../../../../shared/coverage/edit-condition';
import { ruleField } from '../../../../shared/coverage/rule-fields';
import type { ConditionProblem } from '../../../../shared/coverage/rule-problems';
import { IconButton } from '../../../ui/IconButton';
import { Select } from '../../../ui/Select';
import styles from './ConditionBuilder.module.css';
import { FieldPicker } from './FieldPicker';
import { type BuilderKit, pathKey, problemAt } from './kit';
import { possibleTests, type Row, testOf, testWords, withField, withTest } from './possible-tests';
import { ValueField } from './ValueField';

interface ConditionRowProps {
  readonly row: RowPart;
  /** Before it: "When", "and", "or", "nor". */
  readonly lead: string;
  readonly kit: BuilderKit;
}

/** `group` "Condition 1". */
export function ConditionRow({ row, lead, kit }: ConditionRowProps) {
  const { number, leaf } = row;
  const name = `condition ${number}`;
  const field = ruleField(leaf.field.field, kit.vocabulary.extraColumns);
  const test = testOf(row);
  const tests = field === null ? [] : possibleTests(field.kind, test);
  const problem = problemAt(kit, row.path, 'inside');
  const place = problem === null ? null : placeOf(problem, row, field !== null, tests.includes(test));
  const errorAt = (at: typeof place) => (at === place ? (problem?.message ?? null) : null);
  const change = (next: Row) => kit.change(replacePart(kit.condition, row.path, conditionOfRow(next)));
  const others = () =>
    field === null
      ? []
      : kit.fields
          .byKind(field.kind)
          .filter((ref) => ref.field !== leaf.field.field && ref.of === leaf.field.of);
  return (
    <fieldset
      aria-label={`Condition ${number}`}
      data-row={pathKey(row.path)}
      className={styles.row}
      onKeyDownCapture={(event) => removeByKey(event, () => kit.remove(row.path))}
    >
      <span className={styles.lead}>{lead}</span>
      <div className={styles.parts}>
        <FieldPicker
          label={`Field of ${name}`}
          fields={kit.fields}
          value={leaf.field}
          onChange={(ref) => {
            const to = ruleField(ref.field, kit.vocabulary.extraColumns);
            if (to !== null) change(withField(row, field, ref, to, kit.defaults, others()));
          }}
          error={errorAt('field')}
        />
        <Select
          label={`Test of ${name}`}
          hideLabel
          size="small"
          choices={tests.map((id) => ({ id, label: testWords(id, field?.kind ?? 'text') }))}
          value={tests.includes(test) ? test : null}
          placeholder="Choose a test"
          isDisabled={field === null}
          onChange={(id) => {
            const next = tests.find((each) => each === id);
            if (field !== null && next !== undefined)
              change(withTest(row, next, field, kit.defaults, others()));
          }}
          error={errorAt('test')}
          className={styles.test ?? ''}
        />
        {field !== null && tests.includes(test) && (
          <ValueField
            key={`${test} ${field.kind}`}
            row={row}
            field={field}
            kit={kit}
            onChange={(next) => change({ leaf: next, isNegated: row.isNegated })}
            error={errorAt('value')}
          />
        )}
      </div>
      <IconButton
        icon={X}
        iconSize={14}
        name={`Remove ${name}`}
        keys="mod+Backspace"
        onPress={() => kit.remove(row.path)}
      />
    </fieldset>
  );
}

/** At which of its controls a problem is said. */
function placeOf(
  { code }: ConditionProblem,
  { leaf }: RowPart,
  isKnown: boolean,
  isPossible: boolean,
): 'field' | 'test' | 'value' {
  if (!isKnown || code === 'unknown-field') return leaf.kind === 'share' && isKnown ? 'value' : 'field';
  if (!isPossible) return 'test';
  return leaf.kind === 'empty' ? 'field' : 'value';
}

/** Ctrl or Cmd Backspace, which in the middle of a text takes a word away: a text being written keeps it. */
function removeByKey(event: KeyboardEvent, remove: () => void): void {
  const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (event.key !== 'Backspace' || !isChord || isInText(event.target)) return;
  event.preventDefault();
  event.stopPropagation();
  remove();
}

function isInText(target: EventTarget): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  return value !== '' && !isWhole && selectionEnd !== 0;
}
