// Twenty rules of three questions each, and the same written by hand as a loop over the accounts: what a programmer would write
// who knew these rules and no others. Measures nothing.
import { defaultRules } from '../../../shared/coverage/default-rules';
import type { Account } from '../../../shared/records/account';
import type { ComparisonOp, Condition, Leaf } from '../../../shared/records/condition';
import { type Lane, lanes } from '../../../shared/records/lane';
import type { CoverageRule } from '../../../shared/records/rule';
import { addDays, type IsoDate, monthsBefore } from '../../../shared/records/values';

const of = (field: string) => ({ of: 'account', field }) as const;
const compare = (field: string, op: ComparisonOp, value: number | string): Leaf => ({
  kind: 'compare',
  field: of(field),
  op,
  value,
});
const older = (months: number): Leaf => ({ kind: 'olderThan', field: of('lastOrderOn'), months });
const since = (op: ComparisonOp, days: number): Leaf => ({
  kind: 'daysSince',
  field: of('lastOrderOn'),
  op,
  days,
});
const within = (field: string, from: number, to: number): Leaf => ({
  kind: 'between',
  field: of(field),
  from,
  to,
});
const isIn = (field: string, values: readonly string[]): Leaf => ({ kind: 'in', field: of(field), values });
const all = (...parts: Condition[]): Condition => ({ kind: 'and', parts });
const any = (...parts: Condition[]): Condition => ({ kind: 'or', parts });

const K = 1_000_00;

/** Condition, lane when met, lane otherwise. The first eight decide, the others vote. */
const table: readonly (readonly [Condition, Lane, Lane | null])[] = [
  [
    all(
      compare('orderCount', 'is', 0),
      compare('spendCents', 'under', K),
      compare('employees', 'under', 600),
    ),
    'inside',
    null,
  ],
  [
    all(older(12), compare('spendCents', 'under', 200 * K), compare('orderCount', 'atLeast', 1)),
    'inside',
    null,
  ],
  [
    all(
      compare('technicalShare', 'atLeast', 0.6),
      compare('spendCents', 'over', 50 * K),
      compare('employees', 'over', 50),
    ),
    'specialist',
    null,
  ],
  [
    all(
      isIn('segment', ['Foundry', 'Cannery']),
      compare('spendCents', 'over', 150 * K),
      compare('orderCount12', 'over', 4),
    ),
    'field',
    null,
  ],
  [
    all(
      compare('openPipelineCents', 'over', 300 * K),
      compare('spendCents', 'over', 10 * K),
      compare('orderCount', 'over', 2),
    ),
    'field',
    null,
  ],
  [
    all(since('over', 300), compare('spend24Cents', 'under', 5 * K), compare('employees', 'atMost', 40)),
    'inside',
    null,
  ],
  [
    all(
      within('employees', 800, 900),
      compare('spendCents', 'atLeast', 120 * K),
      compare('averageOrderCents', 'atLeast', 20 * K),
    ),
    'field',
    null,
  ],
  [
    all(
      compare('technicalShare', 'over', 0.5),
      compare('orderCount24', 'over', 60),
      compare('spendCents', 'over', 100 * K),
    ),
    'specialist',
    null,
  ],
  [
    any(
      compare('spendCents', 'atLeast', 75 * K),
      compare('spend24Cents', 'atLeast', 150 * K),
      compare('openPipelineCents', 'atLeast', 90 * K),
    ),
    'field',
    'inside',
  ],
  [
    any(
      compare('averageOrderCents', 'atLeast', 10 * K),
      compare('orderCount12', 'atLeast', 40),
      compare('spendCents', 'atLeast', 90 * K),
    ),
    'field',
    'inside',
  ],
  [
    all(
      compare('employees', 'over', 300),
      compare('spendCents', 'over', 60 * K),
      compare('orderCount', 'over', 6),
    ),
    'field',
    null,
  ],
  [
    all(compare('orderCount24', 'under', 4), compare('spend24Cents', 'under', 40 * K), since('over', 90)),
    'inside',
    null,
  ],
  [
    any(
      compare('technicalShare', 'atLeast', 0.45),
      all(compare('averageOrderCents', 'over', 30 * K), compare('employees', 'over', 700)),
    ),
    'specialist',
    null,
  ],
  [
    all(
      isIn('region', ['Northeast', 'Southeast']),
      compare('spendCents', 'over', 100 * K),
      since('atMost', 60),
    ),
    'field',
    null,
  ],
  [
    all(
      within('spendCents', 20 * K, 80 * K),
      compare('orderCount12', 'atMost', 12),
      compare('averageOrderCents', 'under', 8 * K),
    ),
    'inside',
    null,
  ],
  [
    any(older(9), compare('orderCount12', 'atMost', 1), compare('spendCents', 'under', 4 * K)),
    'inside',
    null,
  ],
  [
    all(compare('spend24Cents', 'over', 250 * K), compare('employees', 'atLeast', 200), since('atMost', 120)),
    'field',
    null,
  ],
  [
    all(
      compare('segment', 'isNot', 'Foundry'),
      compare('spendCents', 'under', 30 * K),
      compare('orderCount', 'atMost', 10),
    ),
    'inside',
    null,
  ],
  [
    any(
      compare('openPipelineCents', 'over', 200 * K),
      compare('spendCents', 'over', 220 * K),
      compare('averageOrderCents', 'over', 60 * K),
    ),
    'field',
    null,
  ],
  [
    all(
      compare('orderCount24', 'atLeast', 24),
      compare('averageOrderCents', 'under', 3 * K),
      compare('employees', 'under', 250),
    ),
    'inside',
    null,
  ],
];
export const deciding = 8;

/** `C1` to `C20`, all active. */
export const twentyRules: readonly CoverageRule[] = table.map(
  ([condition, laneWhenMet, laneOtherwise], at) => ({
    ...(defaultRules[0] as CoverageRule),
    id: `rule:C${at + 1}`,
    code: `C${at + 1}`,
    order: at,
    kind: at < deciding ? 'decides' : 'votes',
    condition,
    laneWhenMet,
    laneOtherwise,
  }),
);

/** What the rules suggest, as two numbers per account: the lane, with 3 for contested and 4 for undecided; and who says so, by bits. */
export interface ByHand {
  readonly places: Uint8Array;
  readonly decidedBy: Uint32Array;
}

export const contestedPlace = lanes.length;
export const undecidedPlace = lanes.length + 1;

/** 0 is not met, 1 no value, 2 met, as in the rules; a missing value answers no question (R3). */
type Said = 0 | 1 | 2;
const least = (a: Said, b: Said, c: Said): Said => (a < b ? (a < c ? a : c) : b < c ? b : c);
const most = (a: Said, b: Said, c: Said): Said => (a > b ? (a > c ? a : c) : b > c ? b : c);
const over = (value: number | null, line: number): Said => (value === null ? 1 : value > line ? 2 : 0);
const atLeast = (value: number | null, line: number): Said => (value === null ? 1 : value >= line ? 2 : 0);
const under = (value: number | null, line: number): Said => (value === null ? 1 : value < line ? 2 : 0);
const atMost = (value: number | null, line: number): Said => (value === null ? 1 : value <= line ? 2 : 0);
const is = (value: number | null, wanted: number): Said => (value === null ? 1 : value === wanted ? 2 : 0);
const between = (value: number | null, from: number, to: number): Said =>
  value === null ? 1 : value >= from && value <= to ? 2 : 0;
const before = (day: string | null, line: string): Said => (day === null ? 1 : day < line ? 2 : 0);
const from = (day: string | null, line: string): Said => (day === null ? 1 : day >= line ? 2 : 0);

/** The loop. Every account is asked every question of the rules that still matter for it. */
export function askedByHand(accounts: readonly Account[], asOf: IsoDate): ByHand {
  const places = new Uint8Array(accounts.length);
  const decidedBy = new Uint32Array(accounts.length);
  const [months12, months9] = [monthsBefore(asOf, 12), monthsBefore(asOf, 9)];
  const [days300, days120, days90, days60] = [300, 120, 90, 60].map((days) => addDays(asOf, -days)) as [
    string,
    string,
    string,
    string,
  ];
  const folded = new Map<string, string>();
  const fold = (text: string | null): string | null => {
    if (text === null) return null;
    let key = folded.get(text);
    if (key === undefined) {
      key = text.trim().toLowerCase();
      folded.set(text, key);
    }
    return key === '' ? null : key;
  };
  for (let at = 0; at < accounts.length; at += 1) {
    const account = accounts[at] as Account;
    const { spendCents, spend24Cents, averageOrderCents, openPipelineCents, employees, technicalShare } =
      account;
    const { orderCount, orderCount12, orderCount24, lastOrderOn } = account;
    const segment = fold(account.segment);
    if (least(is(orderCount, 0), under(spendCents, K), under(employees, 600)) === 2) {
      places[at] = 0;
      decidedBy[at] = 1;
      continue;
    }
    if (least(before(lastOrderOn, months12), under(spendCents, 200 * K), atLeast(orderCount, 1)) === 2) {
      places[at] = 0;
      decidedBy[at] = 1 << 1;
      continue;
    }
    if (least(atLeast(technicalShare, 0.6), over(spendCents, 50 * K), over(employees, 50)) === 2) {
      places[at] = 2;
      decidedBy[at] = 1 << 2;
      continue;
    }
    const isMetal: Said = segment === null ? 1 : segment === 'foundry' || segment === 'cannery' ? 2 : 0;
    if (least(isMetal, over(spendCents, 150 * K), over(orderCount12, 4)) === 2) {
      places[at] = 1;
      decidedBy[at] = 1 << 3;
      continue;
    }
    if (least(over(openPipelineCents, 300 * K), over(spendCents, 10 * K), over(orderCount, 2)) === 2) {
      places[at] = 1;
      decidedBy[at] = 1 << 4;
      continue;
    }
    if (least(before(lastOrderOn, days300), under(spend24Cents, 5 * K), atMost(employees, 40)) === 2) {
      places[at] = 0;
      decidedBy[at] = 1 << 5;
      continue;
    }
    if (
      least(
        between(employees, 800, 900),
        atLeast(spendCents, 120 * K),
        atLeast(averageOrderCents, 20 * K),
      ) === 2
    ) {
      places[at] = 1;
      decidedBy[at] = 1 << 6;
      continue;
    }
    if (least(over(technicalShare, 0.5), over(orderCount24, 60), over(spendCents, 100 * K)) === 2) {
      places[at] = 2;
      decidedBy[at] = 1 << 7;
      continue;
    }
    let voters = 0;
    let voted = 0;
    const c9 = most(
      atLeast(spendCents, 75 * K),
      atLeast(spend24Cents, 150 * K),
      atLeast(openPipelineCents, 90 * K),
    );
    if (c9 !== 1) {
      voters |= 1 << 8;
      voted |= c9 === 2 ? 2 : 1;
    }
    const c10 = most(
      atLeast(averageOrderCents, 10 * K),
      atLeast(orderCount12, 40),
      atLeast(spendCents, 90 * K),
    );
    if (c10 !== 1) {
      voters |= 1 << 9;
      voted |= c10 === 2 ? 2 : 1;
    }
    if (least(over(employees, 300), over(spendCents, 60 * K), over(orderCount, 6)) === 2) {
      voters |= 1 << 10;
      voted |= 2;
    }
    if (least(under(orderCount24, 4), under(spend24Cents, 40 * K), before(lastOrderOn, days90)) === 2) {
      voters |= 1 << 11;
      voted |= 1;
    }
    const c13 = least(2, over(averageOrderCents, 30 * K), over(employees, 700));
    if (technicalShare !== null ? technicalShare >= 0.45 || c13 === 2 : c13 === 2) {
      voters |= 1 << 12;
      voted |= 4;
    }
    const region = fold(account.region);
    const isEast: Said = region === null ? 1 : region === 'northeast' || region === 'southeast' ? 2 : 0;
    if (least(isEast, over(spendCents, 100 * K), from(lastOrderOn, days60)) === 2) {
      voters |= 1 << 13;
      voted |= 2;
    }
    if (
      least(
        between(spendCents, 20 * K, 80 * K),
        atMost(orderCount12, 12),
        under(averageOrderCents, 8 * K),
      ) === 2
    ) {
      voters |= 1 << 14;
      voted |= 1;
    }
    if (most(before(lastOrderOn, months9), atMost(orderCount12, 1), under(spendCents, 4 * K)) === 2) {
      voters |= 1 << 15;
      voted |= 1;
    }
    if (least(over(spend24Cents, 250 * K), atLeast(employees, 200), from(lastOrderOn, days120)) === 2) {
      voters |= 1 << 16;
      voted |= 2;
    }
    const isOther: Said = segment === null ? 1 : segment === 'foundry' ? 0 : 2;
    if (least(isOther, under(spendCents, 30 * K), atMost(orderCount, 10)) === 2) {
      voters |= 1 << 17;
      voted |= 1;
    }
    if (
      most(over(openPipelineCents, 200 * K), over(spendCents, 220 * K), over(averageOrderCents, 60 * K)) === 2
    ) {
      voters |= 1 << 18;
      voted |= 2;
    }
    if (least(atLeast(orderCount24, 24), under(averageOrderCents, 3 * K), under(employees, 250)) === 2) {
      voters |= 1 << 19;
      voted |= 1;
    }
    places[at] = voted === 0 ? 4 : voted === 1 ? 0 : voted === 2 ? 1 : voted === 4 ? 2 : 3;
    decidedBy[at] = voters;
  }
  return { places, decidedBy };
}
