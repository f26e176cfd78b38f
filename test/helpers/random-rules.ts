// Draws rules, conditions and accounts at random, small enough that thresholds are met exactly and days lie at the edge of a
// month. Judges nothing.
import fc from 'fast-check';
import type { Account } from '../../shared/records/account';
import { type ComparisonOp, type Condition, comparisons, type Leaf } from '../../shared/records/condition';
import type { AccountId } from '../../shared/records/ids';
import { lanes } from '../../shared/records/lane';
import type { CoverageRule } from '../../shared/records/rule';
import { addDays, monthsBefore } from '../../shared/records/values';
import { accountWith, ruleWith } from './coverage-records';
import type { SlowWorld } from './slow-rules';

export const anyAsOf = fc.constantFrom('2026-03-10', '2026-03-31', '2024-02-29', '2025-12-31', '2026-01-01');
const anyMonths = fc.constantFrom(1, 2, 6, 12, 24);

/** A day on either side of the edge of so many months, or close to the as-of date. */
function anyDay(asOf: string): fc.Arbitrary<string> {
  const atEdge = fc
    .tuple(anyMonths, fc.integer({ min: -1, max: 1 }))
    .map(([months, days]) => addDays(monthsBefore(asOf, months), days));
  return fc.oneof(
    atEdge,
    fc.integer({ min: -40, max: 2 }).map((days) => addDays(asOf, days)),
  );
}

const anyCents = fc.constantFrom(0, 100, 200, 250, 300, 400, 600);
const anyCount = fc.constantFrom(0, 1, 2, 3, 5);
const anyShare = fc.constantFrom(0, 0.1, 0.3, 0.4, 0.5, 1);
const anyGrowth = fc.constantFrom(-1, -0.5, 0, 0.25, 0.5, 1, 2);
const anyNumber = fc.constantFrom(0, 12.5, 40, 1200);
const anyWord = fc.constantFrom('Gold', 'gold', ' SILVER ', 'Bronze', 'old', 'Golden');
const anyOp = fc.constantFrom(...comparisons);

export const extraColumns: SlowWorld['extraColumns'] = {
  Tier: { kind: 'text', decimalMark: null, dateOrder: null },
  Seats: { kind: 'number', decimalMark: 'point', dateOrder: null },
  Renewal: { kind: 'date', decimalMark: null, dateOrder: 'mdy' },
};

const moneyFields = [
  'spendCents',
  'spend24Cents',
  'averageOrderCents',
  'openPipelineCents',
  'familySpendCents',
];
const countFields = ['orderCount', 'orderCount12', 'orderCount24', 'employees'];
const dateFields = ['lastOrderOn', 'column:Renewal'];
const textFields = ['segment', 'region', 'name', 'column:Tier'];

const refTo = (fields: readonly string[]) =>
  fc.record({
    of: fc.constantFrom('account', 'account', 'account', 'parent') as fc.Arbitrary<'account' | 'parent'>,
    field: fc.constantFrom(...fields),
  });

/** Every question that makes sense for a field that holds numbers, whatever they count. */
function numberLeaf(fields: readonly string[], values: fc.Arbitrary<number>): fc.Arbitrary<Leaf> {
  const field = refTo(fields);
  return fc.oneof(
    fc.record({ kind: fc.constant('compare' as const), field, op: anyOp, value: values }),
    fc
      .tuple(field, values, values)
      .map(([of, a, b]): Leaf => ({ kind: 'between', field: of, from: Math.min(a, b), to: Math.max(a, b) })),
    fc.record({ kind: fc.constant('empty' as const), field }),
  );
}

function shareLeaf(fields: readonly string[]): fc.Arbitrary<Leaf> {
  return fc.record({
    kind: fc.constant('share' as const),
    field: refTo(fields),
    whole: refTo(fields),
    op: anyOp,
    share: fc.constantFrom(0, 0.25, 0.5, 1, 2),
  });
}

function dateLeaf(asOf: string): fc.Arbitrary<Leaf> {
  const field = refTo(dateFields);
  const day = anyDay(asOf);
  return fc.oneof(
    fc.record({ kind: fc.constant('compare' as const), field, op: anyOp, value: day }),
    fc.tuple(field, day, day).map(([of, a, b]): Leaf => {
      const [from, to] = a < b ? [a, b] : [b, a];
      return { kind: 'between', field: of, from, to };
    }),
    fc.record({ kind: fc.constant('olderThan' as const), field, months: anyMonths }),
    fc.record({
      kind: fc.constant('daysSince' as const),
      field,
      op: anyOp,
      days: fc.constantFrom(0, 1, 28, 30, 31, 365),
    }),
    fc.record({ kind: fc.constant('empty' as const), field }),
  );
}

const textLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    field: refTo(textFields),
    op: fc.constantFrom('is', 'isNot') as fc.Arbitrary<ComparisonOp>,
    value: anyWord,
  }),
  fc.record({
    kind: fc.constant('in' as const),
    field: refTo(textFields),
    values: fc.array(anyWord, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('contains' as const), field: refTo(textFields), text: anyWord }),
  fc.record({ kind: fc.constant('empty' as const), field: refTo(textFields) }),
);

export function anyLeaf(asOf: string): fc.Arbitrary<Leaf> {
  return fc.oneof(
    numberLeaf(moneyFields, anyCents),
    numberLeaf(countFields, anyCount),
    numberLeaf(['technicalShare'], anyShare),
    numberLeaf(['growth'], anyGrowth),
    numberLeaf(['column:Seats'], anyNumber),
    shareLeaf(moneyFields),
    shareLeaf(countFields),
    dateLeaf(asOf),
    textLeaf,
  );
}

/** Conditions of up to three levels of groups over the questions given. */
export function anyCondition(leaf: fc.Arbitrary<Leaf>): fc.Arbitrary<Condition> {
  const { tree } = fc.letrec<{ tree: Condition; group: Condition }>((tie) => ({
    tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('group')),
    group: fc.oneof(
      fc.record({
        kind: fc.constantFrom('and', 'or') as fc.Arbitrary<'and' | 'or'>,
        parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3, size: 'max' }),
      }),
      fc.record({ kind: fc.constant('not' as const), part: tie('tree') }),
    ),
  }));
  return tree;
}

/** Something in a condition that keeps it from being asked, as a part of its own. */
const anyFlaw: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { kind: 'and', parts: [] },
  { kind: 'or', parts: [] },
  { kind: 'compare', field: { of: 'account', field: 'segment' }, op: 'atLeast', value: 5 },
  { kind: 'compare', field: { of: 'account', field: 'segment' }, op: 'is', value: ' ' },
  { kind: 'compare', field: { of: 'account', field: 'technicalShare' }, op: 'under', value: 1.5 },
  { kind: 'compare', field: { of: 'account', field: 'turnover' }, op: 'under', value: 1 },
  { kind: 'empty', field: { of: 'account', field: 'column:Gone' } },
  { kind: 'compare', field: { of: 'account', field: 'lastOrderOn' }, op: 'under', value: 'last week' },
  { kind: 'compare', field: { of: 'account', field: 'lastOrderOn' }, op: 'under', value: '2025-02-30' },
  { kind: 'olderThan', field: { of: 'account', field: 'lastOrderOn' }, months: 0 },
  { kind: 'olderThan', field: { of: 'account', field: 'spendCents' }, months: 12 },
  { kind: 'daysSince', field: { of: 'account', field: 'column:Seats' }, op: 'under', days: 3 },
  { kind: 'in', field: { of: 'account', field: 'region' }, values: [] },
  { kind: 'contains', field: { of: 'account', field: 'orderCount' }, text: '1' },
  { kind: 'between', field: { of: 'account', field: 'spendCents' }, from: 300, to: 100 },
  {
    kind: 'share',
    field: { of: 'account', field: 'spendCents' },
    whole: { of: 'account', field: 'orderCount' },
    op: 'atLeast',
    share: 0.5,
  },
);

export interface AnyRule {
  readonly rule: CoverageRule;
  /** Whether something in the condition is wrong, so that it must not be asked. */
  readonly isFlawed: boolean;
}

/** Rules `C1`, `C2` and so on, over these questions; some drafts, some out of their days, some with a flaw. */
export function anyRules(
  asOf: string,
  leaf: fc.Arbitrary<Leaf>,
  { most = 7, allInForce = false }: { readonly most?: number; readonly allInForce?: boolean } = {},
): fc.Arbitrary<readonly AnyRule[]> {
  const day = fc.constantFrom(null, null, null, addDays(asOf, -1), asOf, addDays(asOf, 1));
  const one = fc.record({
    condition: anyCondition(leaf),
    flaw: allInForce
      ? fc.constant(null)
      : fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyFlaw }),
    kind: fc.constantFrom('decides', 'votes') as fc.Arbitrary<CoverageRule['kind']>,
    laneWhenMet: fc.constantFrom(...lanes),
    laneOtherwise: fc.option(fc.constantFrom(...lanes), { freq: 2 }),
    order: fc.nat({ max: 3 }),
    inForce: allInForce
      ? fc.constant({})
      : fc.record({
          status: fc.constantFrom('active', 'active', 'active', 'active', 'draft', 'retired') as fc.Arbitrary<
            CoverageRule['status']
          >,
          effectiveFrom: day,
          effectiveUntil: day,
          deleted: fc.constantFrom(false, false, false, false, true),
        }),
  });
  return fc.array(one, { minLength: 1, maxLength: most, size: 'max' }).map((drawn) =>
    drawn.map(({ condition, flaw, inForce, ...rest }, at): AnyRule => {
      const code = `C${at + 1}`;
      const whole: Condition = flaw === null ? condition : { kind: 'or', parts: [condition, flaw] };
      const own = { ...rest, ...inForce, id: `rule:${code}`, code, condition: whole };
      return { rule: ruleWith('C1', own), isFlawed: flaw !== null };
    }),
  );
}

/** Up to eight accounts, some of one family, some with parents that are gone, some above themselves. */
export function anyAccounts(asOf: string, count = 8): fc.Arbitrary<readonly Account[]> {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
  const word = maybe(fc.oneof(anyWord, fc.constantFrom('', '  ', 'Copper')));
  const cell = {
    Tier: fc.oneof(anyWord, fc.constantFrom('', '  ', 'Copper')),
    Seats: fc.constantFrom('40', '40%', '12.5', '1,200', 'many', '', '0'),
    Renewal: fc.oneof(
      anyDay(asOf).map((day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`),
      fc.constantFrom('', 'soon', '13/40/2025'),
    ),
  };
  const one = fc.record({
    name: fc.oneof(anyWord, fc.constant('Acme Gold Mine')),
    parent: fc.option(fc.nat({ max: count }), { freq: 2 }),
    spendCents: maybe(fc.oneof(anyCents, fc.constant(-100))),
    spend24Cents: maybe(anyCents),
    averageOrderCents: maybe(anyCents),
    openPipelineCents: maybe(anyCents),
    orderCount: maybe(anyCount),
    orderCount12: maybe(anyCount),
    orderCount24: maybe(anyCount),
    employees: maybe(anyCount),
    technicalShare: maybe(anyShare),
    lastOrderOn: maybe(anyDay(asOf)),
    segment: word,
    region: word,
    custom: fc.record(cell, { requiredKeys: [] }),
  });
  return fc
    .array(one, { minLength: 1, maxLength: count, size: 'max' })
    .map((drawn) =>
      drawn.map(({ parent, ...fields }, at) =>
        accountWith({ ...fields, id: idAt(at), parentId: parent === null ? null : idAt(parent) }),
      ),
    );
}

function idAt(at: number): AccountId {
  return `a${at}` as AccountId;
}

/** What the lists brought: of some fields nothing. */
export const anyMappedFacts = fc.subarray(
  ['spendCents', 'averageOrderCents', 'orderCount', 'lastOrderOn', 'technicalShare'],
  { minLength: 3 },
);
