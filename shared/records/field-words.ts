// Decides what the fields and the types of records are called in plain words. Words no value.
import type { AnyRecord, RecordOf, RecordType } from './record';

/** What one record of a type is called. */
export const typeWords: Readonly<Record<RecordType, string>> = {
  account: 'Account',
  seller: 'Seller',
  scenario: 'Plan',
  proposal: 'Proposal',
  move: 'Move',
  team: 'Team',
  teamMember: 'Team member',
  coverageRule: 'Coverage rule',
  ticket: 'Ticket',
  ruling: 'Ruling',
  goal: 'Goal',
  roleCharter: 'Charter',
  clause: 'Clause',
  precedent: 'Precedent',
  workspace: 'Settings',
  lookalike: 'Look-alikes',
  pairing: 'Pair',
  savedView: 'Saved view',
};

type WordsOf<T extends RecordType> = Readonly<
  Partial<Record<Exclude<keyof RecordOf<T>, 'type' | 'id' | 'deleted'>, string>>
>;

/** What an account's fields are called within a sentence. */
export const accountFieldWords = {
  name: 'name',
  externalId: 'CRM id',
  domain: 'domain',
  parentName: 'parent',
  parentId: 'parent account',
  lane: 'lane',
  ownerId: 'owner',
  spendCents: 'spend',
  spend24Cents: 'spend in 24 months',
  openPipelineCents: 'open pipeline',
  companyRevenueCents: 'company revenue',
  averageOrderCents: 'average order',
  orderCount: 'orders',
  lastOrderOn: 'last order',
  technicalShare: 'technical share',
  region: 'region',
  segment: 'segment',
  country: 'country',
  city: 'city',
  employees: 'employees',
  lockReason: 'lock',
  lockedUntil: 'locked until',
  custom: 'other columns',
} as const satisfies WordsOf<'account'>;

const words: { readonly [T in RecordType]: WordsOf<T> } = {
  account: accountFieldWords,
  seller: {
    name: 'name',
    email: 'email',
    externalId: 'CRM id',
    homeLane: 'home lane',
    manager: 'manager',
    region: 'region',
    title: 'title',
    capacityAccounts: 'capacity in accounts',
    capacityCents: 'capacity in spend',
    capacityPoints: 'capacity in points',
    active: 'active',
  },
  scenario: { name: 'name', status: 'status' },
  proposal: {
    lane: 'lane',
    ownerId: 'seller',
    quarterbackId: 'quarterback',
    reason: 'reason',
    exception: 'goes against',
  },
  move: { doneOn: 'done on', reason: 'reason', actor: 'by' },
  team: { quarterbackId: 'quarterback' },
  teamMember: { brings: 'brings', needs: 'needs' },
  coverageRule: {
    code: 'code',
    order: 'place',
    kind: 'weight',
    title: 'title',
    fact: 'fact',
    column: 'column',
    operator: 'test',
    value: 'value',
    threshold: 'threshold',
    laneWhenMet: 'lane when met',
    laneOtherwise: 'lane otherwise',
    reason: 'reason',
    example: 'example',
    active: 'active',
  },
  ticket: { kind: 'type', claims: 'parties', ruleCode: 'rule in question', dueOn: 'due', status: 'status' },
  ruling: { decision: 'decision', lane: 'lane', ruleCited: 'rule cited', reasoning: 'reasoning' },
  goal: { figure: 'figure', text: 'text', contributions: 'contributions', order: 'place' },
  roleCharter: { owns: 'owns', brings: 'brings', needs: 'needs' },
  clause: { title: 'title', text: 'text', order: 'place' },
  precedent: { code: 'code', text: 'text', lanes: 'lanes', ruledOn: 'ruled on' },
  workspace: {
    name: 'name',
    subtitle: 'subtitle',
    deckHeading: 'deck heading',
    deckVersion: 'deck version',
    effectiveOn: 'effective on',
    currency: 'currency',
    asOfDate: 'as-of date',
    actor: 'your name',
    mappedFacts: 'facts with a column',
    columnMatches: 'column matches',
    matchNames: 'names of matches',
    extraColumns: 'extra columns',
    ordersImport: 'orders list',
    loadUnit: 'load counted in',
    workloadPoints: 'workload points',
    guards: 'guard rails',
  },
  lookalike: { verdict: 'verdict' },
  pairing: { insideId: 'inside seller', fieldId: 'field seller' },
  savedView: {
    name: 'name',
    scenarioView: 'view',
    grouping: 'grouping',
    sorting: 'order',
    filter: 'filter',
  },
};

/** What a field of a type is called within a sentence; its own name where it has no word. */
export function fieldWord(type: AnyRecord['type'], field: string): string {
  return (words[type] as Readonly<Record<string, string | undefined>>)[field] ?? field;
}
