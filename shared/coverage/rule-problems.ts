// Decides what is wrong with the meaning of a condition, whatever it came from. Evaluates nothing and mends nothing.
import { quoted } from '../deck/wording';
import {
  type Condition,
  type ConditionValue,
  type FieldRef,
  isLeaf,
  type Leaf,
  mostLevels,
  mostParts,
  partsOf,
} from '../records/condition';
import {
  daysProblem,
  isOfKind,
  kindWords,
  limitProblem,
  monthsProblem,
  opsFor,
  questionWords,
  shareOfProblem,
  valueWords,
} from './condition-limits';
import type { Vocabulary } from './condition-text';
import { headerOf, type RuleField, ruleField } from './rule-fields';

export { opsFor } from './condition-limits';

export type ConditionProblemCode =
  | 'unknown-field'
  | 'wrong-kind'
  | 'bad-value'
  | 'empty-group'
  | 'too-deep'
  | 'too-many';

export interface ConditionProblem {
  /** From the outermost group inwards, which of the parts it is, from 0; empty for the condition itself. */
  readonly path: readonly number[];
  /** A sentence that names the part and says what to do. */
  readonly message: string;
  readonly code: ConditionProblemCode;
}

type Found = Pick<ConditionProblem, 'code' | 'message'>;

interface Open {
  readonly condition: Condition;
  readonly path: readonly number[];
  /** Groups around it. */
  readonly levels: number;
}

/** Everything that keeps this condition from deciding, from left to right; none when it may be asked. Never throws. */
export function conditionProblems(condition: Condition, vocabulary: Vocabulary): readonly ConditionProblem[] {
  const problems: ConditionProblem[] = [];
  let leaves = 0;
  // Walked without recursion: a tree that was never parsed may be as deep as it likes.
  const open: Open[] = [{ condition, path: [], levels: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, levels } = next;
    const here = next.condition;
    if (isLeaf(here)) {
      leaves += 1;
      problems.push(...leafProblems(here, vocabulary).map((found) => ({ path, ...found })));
      continue;
    }
    // One report per branch is enough: everything further in is too deep as well.
    if (levels === mostLevels) problems.push({ path, ...tooDeep(path) });
    const parts = partsOf(here);
    if (parts.length === 0) problems.push({ path, ...emptyGroup(path) });
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const part = parts[index];
      if (part !== undefined) open.push({ condition: part, path: [...path, index], levels: levels + 1 });
    }
  }
  if (leaves > mostParts) problems.push({ path: [], ...tooMany(leaves) });
  return problems;
}

/** The same for a rule, each sentence naming the rule: `C7: “Tier” holds text and cannot be compared with a day.` */
export function ruleProblems(
  rule: { readonly code: string; readonly condition: Condition },
  vocabulary: Vocabulary,
): readonly string[] {
  return conditionProblems(rule.condition, vocabulary).map(({ message }) => `${rule.code}: ${message}`);
}

function tooDeep(path: readonly number[]): Found {
  return {
    code: 'too-deep',
    message: `${partWords(path)} lies in more than ${mostLevels} levels of groups. Take it out of some of them.`,
  };
}

function emptyGroup(path: readonly number[]): Found {
  return {
    code: 'empty-group',
    message: `${partWords(path)} is a group with nothing in it. Put a comparison in it or remove it.`,
  };
}

function tooMany(leaves: number): Found {
  return {
    code: 'too-many',
    message: `The condition asks ${leaves} questions; ${mostParts} is the most. Divide it among several rules.`,
  };
}

/** `Part 2.1`: the first part of the second part. */
function partWords(path: readonly number[]): string {
  return path.length === 0 ? 'The condition' : `Part ${path.map((index) => index + 1).join('.')}`;
}

/** How a field is named in a problem: `“Tier”`, `The parent's “Tier”`. */
export function subjectWords(ref: FieldRef, vocabulary: Vocabulary): string {
  const label = ruleField(ref.field, vocabulary.extraColumns)?.label ?? headerOf(ref.field) ?? ref.field;
  return ref.of === 'parent' ? `The parent's ${quoted(label)}` : quoted(label);
}

function leafProblems(leaf: Leaf, vocabulary: Vocabulary): readonly Found[] {
  const unknown = [leaf.field, ...(leaf.kind === 'share' ? [leaf.whole] : [])].flatMap((ref) =>
    ruleField(ref.field, vocabulary.extraColumns) === null ? [unknownField(ref, vocabulary)] : [],
  );
  const field = ruleField(leaf.field.field, vocabulary.extraColumns);
  if (unknown.length > 0 || field === null) return unknown;
  const subject = subjectWords(leaf.field, vocabulary);
  const wrong = wrongQuestion(leaf, field, subject, vocabulary);
  if (wrong !== null) return [{ code: 'wrong-kind', message: wrong }];
  return valueProblems(leaf, field, vocabulary).map(({ code, message }) => ({
    code,
    message: `${subject} ${message}`,
  }));
}

function unknownField(ref: FieldRef, vocabulary: Vocabulary): Found {
  const subject = subjectWords(ref, vocabulary);
  const message =
    headerOf(ref.field) === null
      ? `${subject} is no field that this version knows. Choose another.`
      : `No list has brought a column ${quoted(headerOf(ref.field) ?? '')}. Import a list that has it, or choose another field.`;
  return { code: 'unknown-field', message };
}

/** A question that fields of this kind cannot be asked. */
function wrongQuestion(leaf: Leaf, field: RuleField, subject: string, vocabulary: Vocabulary): string | null {
  const { leaves, comparisons } = opsFor(field.kind);
  const holds = `${subject} ${kindWords[field.kind]} and cannot be`;
  if (!leaves.includes(leaf.kind)) return `${holds} ${questionWords[leaf.kind]}.`;
  if (leaf.kind === 'compare' && !comparisons.includes(leaf.op))
    return isDayLike(leaf.value)
      ? `${holds} compared with a day.`
      : `${holds} less or more than something. Ask whether it is or is not a text.`;
  if (leaf.kind !== 'share') return null;
  const whole = ruleField(leaf.whole.field, vocabulary.extraColumns);
  if (whole === null || whole.kind === field.kind) return null;
  const other = `${subjectWords(leaf.whole, vocabulary)} ${kindWords[whole.kind]}`;
  return `${holds} a share of what is of another kind: ${other}. Choose two of one kind.`;
}

function valueProblems(leaf: Leaf, field: RuleField, vocabulary: Vocabulary): readonly Found[] {
  const one = (value: ConditionValue): readonly Found[] => valueProblem(field, value, vocabulary);
  switch (leaf.kind) {
    case 'compare':
      return one(leaf.value);
    case 'between': {
      const ends = [...one(leaf.from), ...one(leaf.to)];
      if (ends.length > 0 || leaf.from <= leaf.to) return ends;
      return bad('has its two ends the wrong way round: the smaller or earlier one comes first.');
    }
    case 'in':
      return leaf.values.length === 0
        ? bad('needs at least one text to be one of.')
        : leaf.values.flatMap(one);
    case 'contains':
      return one(leaf.text);
    case 'empty':
      return [];
    case 'olderThan':
      return bad(monthsProblem(leaf.months));
    case 'daysSince':
      return bad(daysProblem(leaf.days));
    case 'share':
      return bad(shareOfProblem(leaf.share));
  }
}

function valueProblem(field: RuleField, value: ConditionValue, { currency }: Vocabulary): readonly Found[] {
  const isText = field.kind === 'date' && !isDayLike(value);
  if (isOfKind(field.kind, value) && !isText) return bad(limitProblem(field, value, currency));
  const message = `${kindWords[field.kind]} and cannot be compared with ${sortWords(value)}. Give ${valueWords[field.kind]}.`;
  return [{ code: 'wrong-kind', message }];
}

function sortWords(value: ConditionValue): string {
  if (typeof value === 'number') return 'a number';
  return isDayLike(value) ? 'a day' : 'a text';
}

function isDayLike(value: ConditionValue): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function bad(message: string | null): readonly Found[] {
  return message === null ? [] : [{ code: 'bad-value', message }];
}
