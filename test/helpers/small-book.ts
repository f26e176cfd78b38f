// A small book of accounts made up for tests: five sellers, twelve accounts, the default rules. Opens and stores nothing.

import { Draft, type Plan, type PlanContext, planOf } from '../../shared/actions/plan';
import { defaultRules } from '../../shared/coverage/default-rules';
import type { Account } from '../../shared/records/account';
import { Book } from '../../shared/records/book';
import { type AccountId, planAId, type SellerId } from '../../shared/records/ids';
import type { Lane } from '../../shared/records/lane';
import type { AnyRecord } from '../../shared/records/record';
import type { Seller } from '../../shared/records/seller';
import { defaultBoardSettings } from '../../shared/records/workspace';

export const testAsOf = '2026-03-10';
export const testNow = '2026-03-10T10:42:00.000Z';

export function accountIdAt(index: number): AccountId {
  return `a${String(index).padStart(2, '0')}` as AccountId;
}

export function sellerIdAt(index: number): SellerId {
  return `s${index}` as SellerId;
}

/** Home lanes of the sellers `s0` to `s4`; the last one has none. */
export const homeLanes: readonly (Lane | null)[] = ['inside', 'inside', 'field', 'specialist', null];

export const accountCount = 12;

export function makeSeller(index: number, change: Partial<Seller> = {}): Seller {
  return {
    type: 'seller',
    id: sellerIdAt(index),
    deleted: false,
    name: `Seller ${index}`,
    email: null,
    externalId: null,
    homeLane: homeLanes[index] ?? null,
    manager: null,
    region: null,
    title: null,
    capacityAccounts: index === 2 ? 40 : null,
    capacityCents: null,
    capacityPoints: null,
    active: true,
    ...change,
  };
}

export function makeAccount(index: number, change: Partial<Account> = {}): Account {
  const owner = index % 6;
  return {
    type: 'account',
    id: accountIdAt(index),
    deleted: false,
    name: `Account ${String(index).padStart(2, '0')}`,
    externalId: `X-${index}`,
    domain: null,
    parentName: null,
    parentId: null,
    lane: homeLanes[owner] ?? null,
    ownerId: owner < 5 ? sellerIdAt(owner) : null,
    spendCents: index % 4 === 3 ? null : index * 1_250_000,
    spend24Cents: null,
    openPipelineCents: null,
    companyRevenueCents: null,
    averageOrderCents: index * 150_000,
    orderCount: index === 5 ? 0 : index,
    orderCount12: null,
    orderCount24: null,
    lastOrderOn: index % 3 === 0 ? '2024-11-02' : '2026-01-20',
    technicalShare: null,
    region: 'Northeast',
    segment: null,
    country: null,
    city: null,
    employees: null,
    lockReason: index === 7 ? 'Open renewal.' : null,
    lockedUntil: null,
    custom: {},
    ...change,
  };
}

/** The records every test book begins with. */
export function smallBook(): AnyRecord[] {
  return [
    {
      type: 'workspace',
      id: 'workspace',
      deleted: false,
      name: 'Test region',
      subtitle: '',
      deckHeading: 'Test region',
      deckVersion: 1,
      effectiveOn: '2026-04-01',
      currency: 'USD',
      asOfDate: testAsOf,
      actor: 'A tester',
      mappedFacts: ['orderCount', 'lastOrderOn', 'spendCents', 'averageOrderCents'],
      columnMatches: {},
      matchNames: {},
      extraColumns: {},
      ordersImport: null,
      ...defaultBoardSettings,
    },
    { type: 'scenario', id: planAId, deleted: false, name: 'Plan A', status: 'draft' },
    ...defaultRules,
    ...homeLanes.map((_, index) => makeSeller(index)),
    ...Array.from({ length: accountCount }, (_, index) => makeAccount(index)),
  ];
}

/** The plan that starts a workspace with these records; it is the first entry and cannot be undone. */
export function startPlan(records: readonly AnyRecord[]): Plan {
  return planFrom(records, { kind: 'workspace.started', label: 'Workspace started' });
}

/** A plan that makes `records` be so, over `book`. A plan that changes nothing is a mistake of the test. */
export function planFrom(
  records: readonly AnyRecord[],
  entry: Parameters<typeof planOf>[1],
  book: Book = new Book(),
): Plan {
  const draft = new Draft(book);
  for (const record of records) draft.put(record);
  const plan = planOf(draft, entry);
  if (!plan.ok) throw new Error(plan.message);
  return plan;
}

/** What planners are told in tests; ids count up, so that a run can be repeated exactly. */
export function testContext(): PlanContext {
  let count = 0;
  return {
    now: testNow,
    asOf: testAsOf,
    actor: 'A tester',
    newId: () => {
      count += 1;
      return `id-${String(count).padStart(4, '0')}`;
    },
  };
}
