// The ready rules a new one can begin from: the classic divisions of accounts and deals, and specialist scope. Places nobody.
import type { Condition } from '../records/condition';
import type { CoverageRule } from '../records/rule';

/** A rule as far as it can be said without knowing the book. */
export interface RuleTemplate {
  readonly id: string;
  readonly name: string;
  /** One line about what it divides. */
  readonly note: string;
  /** The numeric field whose distribution in the book may propose the threshold; null where practice does. */
  readonly proposedBy: string | null;
  readonly rule: Pick<
    CoverageRule,
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
}

function own(field: string) {
  return { of: 'account', field } as const;
}

function atLeast(field: string, value: number): Condition {
  return { kind: 'compare', field: own(field), op: 'atLeast', value };
}

const grown = { sources: ['existing'], deals: ['expand', 'renew', 'cross-sell'] } as const;

/**
 * The four divisions and specialist scope. Small transactions under $10K go inside, and dormant is no order for one or two
 * years, by the length of the sales cycle (Wallace 2010).
 */
export const ruleTemplates: readonly RuleTemplate[] = [
  {
    id: 'prospecting',
    name: 'Prospecting or account management',
    note: 'Who has never ordered goes to Inside, customers to Field.',
    proposedBy: null,
    rule: {
      kind: 'votes',
      title: 'Prospecting',
      condition: { kind: 'compare', field: own('orderCount'), op: 'is', value: 0 },
      laneWhenMet: 'inside',
      laneOtherwise: 'field',
      reason: 'First orders are won fastest by phone; customers are grown on site.',
      example: '',
      sources: ['inbound', 'outbound', 'partner'],
      deals: ['new'],
    },
  },
  {
    id: 'size',
    name: 'Small or large accounts',
    note: 'Accounts from a certain spend on go to Field, smaller ones to Inside.',
    proposedBy: 'spendCents',
    rule: {
      kind: 'votes',
      title: 'Account size',
      condition: atLeast('spendCents', 75_000_00),
      laneWhenMet: 'field',
      laneOtherwise: 'inside',
      reason: 'Visits pay from a certain size of account on.',
      example: '',
      ...grown,
    },
  },
  {
    id: 'dormant-12',
    name: 'Dormant or active, 12 months',
    note: 'Who has not ordered for a year goes to Inside.',
    proposedBy: null,
    rule: {
      kind: 'decides',
      title: 'Dormant',
      condition: { kind: 'olderThan', field: own('lastOrderOn'), months: 12 },
      laneWhenMet: 'inside',
      laneOtherwise: null,
      reason: 'Winning an account back takes many short calls, which Inside can make.',
      example: '',
      sources: ['existing'],
      deals: ['new'],
    },
  },
  {
    id: 'dormant-24',
    name: 'Dormant or active, 24 months',
    note: 'The same for long sales cycles: no order for two years.',
    proposedBy: null,
    rule: {
      kind: 'decides',
      title: 'Dormant',
      condition: { kind: 'olderThan', field: own('lastOrderOn'), months: 24 },
      laneWhenMet: 'inside',
      laneOtherwise: null,
      reason: 'Winning an account back takes many short calls, which Inside can make.',
      example: '',
      sources: ['existing'],
      deals: ['new'],
    },
  },
  {
    id: 'transaction',
    name: 'Small or large transactions',
    note: 'Orders of $10K or more on average go to Field, smaller ones to Inside.',
    proposedBy: 'averageOrderCents',
    rule: {
      kind: 'votes',
      title: 'Transaction size',
      condition: atLeast('averageOrderCents', 10_000_00),
      laneWhenMet: 'field',
      laneOtherwise: 'inside',
      reason: 'Large orders are worth a visit; small ones are served better and cheaper by phone.',
      example: '',
      ...grown,
    },
  },
  {
    id: 'specialist',
    name: 'Specialist scope',
    note: 'Accounts whose spend is largely technical go to a specialist.',
    proposedBy: 'technicalShare',
    rule: {
      kind: 'decides',
      title: 'Specialist scope',
      condition: atLeast('technicalShare', 0.4),
      laneWhenMet: 'specialist',
      laneOtherwise: null,
      reason: 'Where technical products lead, product depth wins the order.',
      example: '',
      ...grown,
    },
  },
  {
    id: 'blank',
    name: 'A rule of your own',
    note: 'Begins with average order under $10K going to Inside.',
    proposedBy: null,
    rule: {
      kind: 'votes',
      title: '',
      condition: { kind: 'compare', field: own('averageOrderCents'), op: 'under', value: 10_000_00 },
      laneWhenMet: 'inside',
      laneOtherwise: null,
      reason: '',
      example: '',
      sources: [],
      deals: [],
    },
  },
];
