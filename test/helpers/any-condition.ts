// Makes conditions and texts near them for properties. A condition here is normalised: no group of one part or none, none
// directly within one of its own kind, within the limits, every value legal for its field's kind, and no negative zero.
import fc from 'fast-check';
import type { Vocabulary } from '../../shared/coverage/condition-text';
import { columnFieldId, type RuleFieldKind, ruleFields } from '../../shared/coverage/rule-fields';
import {
  type Condition,
  comparisons,
  type FieldRef,
  type Leaf,
  leavesOf,
  mostParts,
} from '../../shared/records/condition';
import { addDays } from '../../shared/records/values';

/** Headers that look like everything else there is in the language. */
const oddHeaders: readonly (readonly [string, 'number' | 'date' | 'text'])[] = [
  ['Tier', 'text'],
  ['License utilization', 'number'],
  ['Renewal date', 'date'],
  ['average order', 'text'],
  ['spend', 'number'],
  ['parent.spend', 'number'],
  ['a “b” ”c””', 'text'],
  ['[x] ]] [', 'text'],
  ['"', 'number'],
  ["it's", 'text'],
  ['>= 5 and (', 'number'],
  ['not empty or', 'date'],
  ['Größe 東京 🚚 \u202eabc', 'text'],
  ['two\nlines', 'text'],
  [' blanks ', 'text'],
  ['', 'number'],
  ['__proto__', 'text'],
  ['constructor', 'text'],
  ['TIER2', 'text'],
  ['tier2', 'date'],
];

export const vocabularies: readonly Vocabulary[] = ['USD', 'CHF', 'EUR'].map((currency) => ({
  currency,
  extraColumns: Object.fromEntries(
    oddHeaders.map(([header, kind]) => [header, { kind, decimalMark: null, dateOrder: null }]),
  ),
}));

export const anyVocabulary = fc.constantFrom(...vocabularies);

interface Subject {
  readonly id: string;
  readonly kind: RuleFieldKind;
}

const subjects: readonly Subject[] = [
  ...ruleFields.map(({ id, kind }) => ({ id, kind })),
  ...oddHeaders.map(([header, kind]) => ({ id: columnFieldId(header), kind })),
];

function subjectOf(...kinds: readonly RuleFieldKind[]): fc.Arbitrary<Subject> {
  return fc.constantFrom(...subjects.filter(({ kind }) => kinds.includes(kind)));
}

function refOf({ id }: Subject): fc.Arbitrary<FieldRef> {
  return fc.constantFrom('account' as const, 'parent' as const).map((of) => ({ of, field: id }));
}

const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map((days) => addDays('2026-03-10', days));
const anyText = fc
  .oneof(
    fc.constantFrom('Retail', 'a”b', '"', '””', 'x or “y”', "O'Brien", ' padded ', '40%', '=1+1', '\n.\n'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  )
  .filter((text) => text.trim() !== '');
const anyOp = fc.constantFrom(...comparisons);
/** Shares as people type them, and as a slider may leave them. */
const anyShare = (least: number, most: number) =>
  fc.oneof(
    fc.integer({ min: least * 100, max: most * 100 }).map((percent) => percent / 100),
    fc.double({ min: least, max: most, noNaN: true }),
  );
const noNegativeZero = <T extends number>(value: T): number => (value === 0 ? 0 : value);

function numberOf({ id, kind }: Subject): fc.Arbitrary<number> {
  switch (kind) {
    case 'money':
      return fc.oneof(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.integer({ min: 0, max: 10_000_000 }).map((units) => units * 100),
        fc.integer({ min: 0, max: 10_000 }).map((thousands) => thousands * 100_000),
      );
    case 'count':
      return fc.integer({ min: 0, max: 1_000_000 });
    case 'share':
      return (id === 'technicalShare' ? anyShare(0, 1) : anyShare(-1, 1_000)).map(noNegativeZero);
    default:
      return fc
        .oneof(
          fc.integer({ min: -10_000, max: 10_000 }),
          fc.double({ min: -1e12, max: 1e12, noNaN: true }),
          fc.double({ min: -10, max: 10, noNaN: true }),
        )
        .map((value) => noNegativeZero(Number(value.toFixed(6))));
  }
}

const numeric = ['money', 'count', 'share', 'number'] as const;
const bySize = <T extends number | string>([a, b]: readonly [T, T]) => (a <= b ? [a, b] : [b, a]) as [T, T];

const numberLeaf: fc.Arbitrary<Leaf> = subjectOf(...numeric).chain((subject) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      field: refOf(subject),
      op: anyOp,
      value: numberOf(subject),
    }),
    fc
      .tuple(refOf(subject), fc.tuple(numberOf(subject), numberOf(subject)).map(bySize))
      .map(([field, [from, to]]) => ({ kind: 'between' as const, field, from, to })),
  ),
);

const dayLeaf: fc.Arbitrary<Leaf> = subjectOf('date')
  .chain(refOf)
  .chain((field) =>
    fc.oneof(
      fc.record({
        kind: fc.constant('compare' as const),
        field: fc.constant(field),
        op: anyOp,
        value: anyDay,
      }),
      fc
        .tuple(anyDay, anyDay)
        .map(bySize)
        .map(([from, to]) => ({ kind: 'between' as const, field, from, to })),
      fc.integer({ min: 1, max: 120 }).map((months) => ({ kind: 'olderThan' as const, field, months })),
      fc
        .tuple(anyOp, fc.integer({ min: 0, max: 36_500 }))
        .map(([op, days]) => ({ kind: 'daysSince' as const, field, op, days })),
    ),
  );

const textLeaf: fc.Arbitrary<Leaf> = subjectOf('text')
  .chain(refOf)
  .chain((field) =>
    fc.oneof(
      fc
        .tuple(fc.constantFrom('is' as const, 'isNot' as const), anyText)
        .map(([op, value]) => ({ kind: 'compare' as const, field, op, value })),
      fc
        .array(anyText, { minLength: 1, maxLength: 4 })
        .map((values) => ({ kind: 'in' as const, field, values })),
      anyText.map((text) => ({ kind: 'contains' as const, field, text })),
    ),
  );

const shareLeaf: fc.Arbitrary<Leaf> = fc
  .constantFrom('money' as const, 'count' as const, 'number' as const)
  .chain((kind) =>
    fc.record({
      kind: fc.constant('share' as const),
      field: subjectOf(kind).chain(refOf),
      whole: subjectOf(kind).chain(refOf),
      op: anyOp,
      share: anyShare(0, 1_000).map(noNegativeZero),
    }),
  );

const emptyLeaf: fc.Arbitrary<Leaf> = fc
  .constantFrom(...subjects)
  .chain(refOf)
  .map((field) => ({ kind: 'empty' as const, field }));

export const anyLeaf = fc.oneof(numberLeaf, dayLeaf, textLeaf, shareLeaf, emptyLeaf);

function treeOf(levels: number, not?: 'and' | 'or'): fc.Arbitrary<Condition> {
  if (levels === 0) return anyLeaf;
  const groups = (['and', 'or'] as const)
    .filter((kind) => kind !== not)
    .map((kind) =>
      fc
        .array(treeOf(levels - 1, kind), { minLength: 2, maxLength: 3 })
        .map((parts): Condition => ({ kind, parts })),
    );
  const denied = treeOf(levels - 1).map((part): Condition => ({ kind: 'not', part }));
  return fc.oneof({ arbitrary: anyLeaf, weight: 4 }, { arbitrary: denied, weight: 1 }, ...groups);
}

export const anyCondition: fc.Arbitrary<Condition> = fc
  .integer({ min: 0, max: 6 })
  .chain((levels) => treeOf(levels))
  .filter((condition) => leavesOf(condition).length <= mostParts);
