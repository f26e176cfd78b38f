// The five coverage rules every workspace starts with. Thresholds are the reader's to change; evaluates nothing.
import type { Condition } from '../records/condition';
import type { CoverageRule } from '../records/rule';

type Wording = Pick<
  CoverageRule,
  | 'code'
  | 'kind'
  | 'title'
  | 'condition'
  | 'laneWhenMet'
  | 'laneOtherwise'
  | 'reason'
  | 'example'
  | 'sources'
  | 'deals'
>;

function atLeast(field: string, value: number): Condition {
  return { kind: 'compare', field: { of: 'account', field }, op: 'atLeast', value };
}

const newBusiness = { sources: ['inbound', 'outbound', 'partner'], deals: ['new'] } as const;
const grownBusiness = { sources: ['existing'], deals: ['expand', 'renew', 'cross-sell'] } as const;

const wordings: readonly Wording[] = [
  {
    code: 'C1',
    kind: 'decides',
    title: 'Prospecting',
    condition: { kind: 'compare', field: { of: 'account', field: 'orderCount' }, op: 'is', value: 0 },
    laneWhenMet: 'inside',
    laneOtherwise: null,
    reason: 'First orders are won fastest by phone and cost the least that way.',
    example: 'A plant that asked for a catalogue and has not ordered yet goes to Inside.',
    ...newBusiness,
  },
  {
    code: 'C2',
    kind: 'decides',
    title: 'Dormant',
    condition: { kind: 'olderThan', field: { of: 'account', field: 'lastOrderOn' }, months: 12 },
    laneWhenMet: 'inside',
    laneOtherwise: null,
    reason: 'Winning an account back takes many short calls, which Inside can make.',
    example: 'A tannery whose last order is 515 days old goes to Inside, whatever it bought before.',
    sources: ['existing'],
    deals: ['new'],
  },
  {
    code: 'C3',
    kind: 'decides',
    title: 'Specialist scope',
    condition: atLeast('technicalShare', 0.4),
    laneWhenMet: 'specialist',
    laneOtherwise: null,
    reason: 'Where technical products lead, product depth wins the order.',
    example: 'A machine shop that spends 46% on technical products goes to a specialist.',
    ...grownBusiness,
  },
  {
    code: 'C4',
    kind: 'votes',
    title: 'Account size',
    condition: atLeast('spendCents', 75_000_00),
    laneWhenMet: 'field',
    laneOtherwise: 'inside',
    reason: 'Visits pay from a certain size of account on.',
    example: 'A cannery with $52K a year goes to Inside, a foundry with $204K to Field.',
    ...grownBusiness,
  },
  {
    code: 'C5',
    kind: 'votes',
    title: 'Transaction size',
    condition: atLeast('averageOrderCents', 10_000_00),
    laneWhenMet: 'field',
    laneOtherwise: 'inside',
    reason: 'Large orders are worth a visit; small ones are served better and cheaper by phone.',
    example: 'Orders of $2.9K on average go to Inside, orders of $15.2K to Field.',
    ...grownBusiness,
  },
];

/**
 * C1 to C5 with the thresholds of the default plan: 12 months, 40%, $75K, $10K (small transactions under $10K go
 * inside: Wallace 2010). All are active; C3 has no effect until a technical-share column is mapped, because a
 * missing value never meets a rule, and its trace says so (R8).
 */
export const defaultRules: readonly CoverageRule[] = wordings.map((wording, order) => ({
  type: 'coverageRule',
  id: `rule:${wording.code}`,
  deleted: false,
  order,
  status: 'active',
  effectiveFrom: null,
  effectiveUntil: null,
  origin: 'start',
  originRef: null,
  ...wording,
}));

/** True for the five every workspace starts with: they can be retired and reset, never removed. */
export function isDefaultRule(rule: Pick<CoverageRule, 'id'>): boolean {
  return defaultRules.some((each) => each.id === rule.id);
}
