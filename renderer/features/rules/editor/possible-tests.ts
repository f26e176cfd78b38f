// Decides which tests a row of a condition offers for its field, in which words, and what stays of a row when its field or
// its test changes. What a kind of field can be asked at all: shared/coverage/condition-limits.
import type { RowPart } from '../../../../shared/coverage/edit-condition';
import { isNumeric, type RuleField, type RuleFieldKind } from '../../../../shared/coverage/rule-fields';
import { opsFor } from '../../../../shared/coverage/rule-problems';
import {
  type ComparisonOp,
  type ConditionValue,
  comparisons,
  type FieldRef,
  type Leaf,
} from '../../../../shared/records/condition';

/** A question as a row has it: turned round or not. */
export type Row = Pick<RowPart, 'leaf' | 'isNegated'>;

/** One entry of a row's list of tests. */
export type TestId =
  | `compare ${ComparisonOp}`
  | `daysSince ${ComparisonOp}`
  | `share ${ComparisonOp}`
  | `${'not ' | ''}${'between' | 'in' | 'contains' | 'empty'}`
  | 'olderThan';

const numberWords: Readonly<Record<ComparisonOp, string>> = {
  under: 'is under',
  atMost: 'is at most',
  atLeast: 'is at least',
  over: 'is over',
  is: 'is',
  isNot: 'is not',
};
const dayWords: Readonly<Record<ComparisonOp, string>> = {
  under: 'is before',
  atMost: 'is on or before',
  atLeast: 'is on or after',
  over: 'is after',
  is: 'is on',
  isNot: 'is not on',
};
const daysAgoWords: Readonly<Record<ComparisonOp, string>> = {
  under: 'is less than … days ago',
  atMost: 'is at most … days ago',
  atLeast: 'is at least … days ago',
  over: 'is more than … days ago',
  is: 'is exactly … days ago',
  isNot: 'is not exactly … days ago',
};
const shareWords: Readonly<Record<ComparisonOp, string>> = {
  under: 'as a share is under',
  atMost: 'as a share is at most',
  atLeast: 'as a share is at least',
  over: 'as a share is over',
  is: 'as a share is',
  isNot: 'as a share is not',
};
const otherWords: Readonly<Record<string, string>> = {
  between: 'is between',
  'not between': 'is not between',
  in: 'is one of',
  'not in': 'is none of',
  contains: 'contains',
  'not contains': 'does not contain',
  empty: 'has no value',
  'not empty': 'has a value',
  olderThan: 'is older than',
};

/** How a test reads after a field of this kind. */
export function testWords(test: TestId, kind: RuleFieldKind): string {
  const [sort, op] = test.split(' ') as [string, ComparisonOp];
  if (sort === 'compare') return (kind === 'date' ? dayWords : numberWords)[op];
  if (sort === 'daysSince') return daysAgoWords[op];
  if (sort === 'share') return shareWords[op];
  return otherWords[test] ?? test;
}

/** Of days since and of shares these are enough to choose from; another is offered where it stands already. */
const usualOps: readonly ComparisonOp[] = ['under', 'atLeast'];

/** The tests of a field of this kind, the usual ones first; with the one that stands, if it is possible. */
export function possibleTests(kind: RuleFieldKind, standing: TestId | null): readonly TestId[] {
  const { leaves, comparisons: possible } = opsFor(kind);
  const order: readonly ComparisonOp[] =
    kind === 'text' ? comparisons : ['under', 'atMost', 'atLeast', 'over', 'is', 'isNot'];
  const tests = leaves.flatMap((leaf): readonly TestId[] => {
    switch (leaf) {
      case 'compare':
        return order.filter((op) => possible.includes(op)).map((op) => `compare ${op}` as const);
      case 'daysSince':
      case 'share':
        return comparisons
          .filter((op) => usualOps.includes(op) || standing === `${leaf} ${op}`)
          .map((op) => `${leaf} ${op}` as const);
      case 'olderThan':
        return ['olderThan'];
      case 'between':
        return standing === 'not between' ? ['between', 'not between'] : ['between'];
      default:
        return [leaf, `not ${leaf}`];
    }
  });
  // What is asked of dates most often comes first: their age, not a day that passes.
  return kind === 'date' ? [...tests].sort((a, b) => ageRank(a) - ageRank(b)) : tests;
}

function ageRank(test: TestId): number {
  if (test === 'olderThan') return 0;
  if (test.startsWith('daysSince')) return 1;
  return test.endsWith('empty') ? 3 : 2;
}

/** The test that a row has. */
export function testOf({ leaf, isNegated }: Row): TestId {
  switch (leaf.kind) {
    case 'compare':
    case 'daysSince':
    case 'share':
      return `${leaf.kind} ${leaf.op}`;
    case 'olderThan':
      return 'olderThan';
    default:
      return isNegated ? `not ${leaf.kind}` : leaf.kind;
  }
}

/** What a row begins with where nothing that was said can stay. */
export interface Defaults {
  /** A first threshold for a field, as its own distribution has it; null where nobody knows. */
  readonly startOf: (ref: FieldRef) => number | null;
  /** The as-of date: days begin there. */
  readonly today: string;
}

const firstNumbers: Readonly<Record<string, number>> = {
  spendCents: 7_500_000,
  averageOrderCents: 1_000_000,
  orderCount: 1,
  technicalShare: 0.4,
};
const firstOfKind: Readonly<Record<RuleFieldKind, number>> = {
  money: 1_000_000,
  count: 1,
  share: 0.1,
  number: 1,
  date: 0,
  text: 0,
};
const firstMonths = 12;
const firstDays = 30;
const firstShare = 0.5;

function firstNumber(ref: FieldRef, kind: RuleFieldKind, { startOf }: Defaults): number {
  return startOf(ref) ?? firstNumbers[ref.field] ?? firstOfKind[kind];
}

/** The row that a field begins with. */
export function firstRow(ref: FieldRef, { kind }: Pick<RuleField, 'kind'>, defaults: Defaults): Row {
  if (kind === 'date') return row({ kind: 'olderThan', field: ref, months: firstMonths });
  if (kind === 'text') return row({ kind: 'compare', field: ref, op: 'is', value: '' });
  return row({ kind: 'compare', field: ref, op: 'atLeast', value: firstNumber(ref, kind, defaults) });
}

function row(leaf: Leaf, isNegated = false): Row {
  return { leaf, isNegated };
}

/** The row about another field: test and value stay where that field can have them. */
export function withField(
  before: Row,
  from: Pick<RuleField, 'kind'> | null,
  ref: FieldRef,
  to: Pick<RuleField, 'kind'>,
  defaults: Defaults,
  others: readonly FieldRef[],
): Row {
  const test = testOf(before);
  if (!possibleTests(to.kind, test).includes(test)) return firstRow(ref, to, defaults);
  const { kind } = before.leaf;
  const hasValueOfKind = kind === 'compare' || kind === 'between' || kind === 'share';
  if (from?.kind === to.kind || !hasValueOfKind) return withRef(before, ref);
  // "Under" of an amount says nothing of a day, and $10K is no sensible number of orders.
  const first = firstRow(ref, to, defaults);
  const isAlike = from !== null && isNumeric(from.kind) && isNumeric(to.kind);
  return isAlike ? withTest(first, test, to, defaults, others) : first;
}

/** The same question about the same field of the parent account, or of the account itself, and so on. */
function withRef({ leaf, isNegated }: Row, field: FieldRef): Row {
  return { leaf: { ...leaf, field }, isNegated };
}

/** The row with another test: what was said stays where the test can use it. `others` are what a share may be of. */
export function withTest(
  before: Row,
  test: TestId,
  { kind }: Pick<RuleField, 'kind'>,
  defaults: Defaults,
  others: readonly FieldRef[],
): Row {
  const { leaf } = before;
  const { field } = leaf;
  const said = saidBy(leaf);
  const [sort, op] = test.split(' ') as [string, ComparisonOp];
  const number = said.number ?? firstNumber(field, kind, defaults);
  const value: ConditionValue =
    kind === 'text' ? (said.texts[0] ?? '') : kind === 'date' ? (said.day ?? defaults.today) : number;
  switch (sort) {
    case 'compare':
      return row({ kind: 'compare', field, op, value });
    case 'daysSince':
      return row({ kind: 'daysSince', field, op, days: leaf.kind === 'daysSince' ? leaf.days : firstDays });
    case 'share': {
      const whole = leaf.kind === 'share' ? leaf.whole : (others[0] ?? field);
      return row({ kind: 'share', field, whole, op, share: leaf.kind === 'share' ? leaf.share : firstShare });
    }
    case 'olderThan':
      return row({ kind: 'olderThan', field, months: leaf.kind === 'olderThan' ? leaf.months : firstMonths });
  }
  const isNegated = test.startsWith('not ');
  switch (isNegated ? test.slice('not '.length) : test) {
    case 'between':
      return row(
        leaf.kind === 'between' ? leaf : { kind: 'between', field, from: value, to: value },
        isNegated,
      );
    case 'in':
      return row({ kind: 'in', field, values: said.texts.filter((text) => text !== '') }, isNegated);
    case 'contains':
      return row({ kind: 'contains', field, text: said.texts[0] ?? '' }, isNegated);
    default:
      return row({ kind: 'empty', field }, isNegated);
  }
}

/** What a question compares with, whatever its test. */
function saidBy(leaf: Leaf): {
  readonly number: number | null;
  readonly day: string | null;
  readonly texts: readonly string[];
} {
  const first = leaf.kind === 'compare' ? leaf.value : leaf.kind === 'between' ? leaf.from : null;
  const texts = leaf.kind === 'in' ? leaf.values : leaf.kind === 'contains' ? [leaf.text] : [];
  return {
    number: typeof first === 'number' ? first : null,
    day: typeof first === 'string' ? first : null,
    texts: typeof first === 'string' ? [first] : texts,
  };
}
