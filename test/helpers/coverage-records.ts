// Small records for tests of rules, tickets and teams: everything empty unless said otherwise.

import type { PlanContext } from '../../shared/actions/plan';
import { defaultRules } from '../../shared/coverage/default-rules';
import type { ExtraColumns, KnownFacts } from '../../shared/coverage/extra-columns';
import { notedFields } from '../../shared/coverage/rule-fields';
import { mainThreshold, withThreshold } from '../../shared/coverage/thresholds';
import type { Account } from '../../shared/records/account';
import { Book } from '../../shared/records/book';
import type { Condition } from '../../shared/records/condition';
import type { AccountId, SellerId } from '../../shared/records/ids';
import { planAId } from '../../shared/records/ids';
import type { AnyRecord, RecordOf } from '../../shared/records/record';
import type { CoverageRule } from '../../shared/records/rule';
import type { Seller } from '../../shared/records/seller';
import { defaultBoardSettings } from '../../shared/records/workspace';

export const asOf = '2026-03-10';
export const allFacts: KnownFacts = { mappedFacts: notedFields, extraColumns: {} };

export function accountWith(fields: Partial<Account>): Account {
  return {
    type: 'account',
    id: 'acme' as AccountId,
    deleted: false,
    name: 'Acme Valves',
    externalId: null,
    domain: null,
    parentName: null,
    parentId: null,
    lane: null,
    ownerId: null,
    spendCents: null,
    spend24Cents: null,
    openPipelineCents: null,
    companyRevenueCents: null,
    averageOrderCents: null,
    orderCount: null,
    orderCount12: null,
    orderCount24: null,
    lastOrderOn: null,
    technicalShare: null,
    region: null,
    segment: null,
    country: null,
    city: null,
    employees: null,
    lockReason: null,
    lockedUntil: null,
    custom: {},
    ...fields,
  };
}

export function sellerWith(fields: Partial<Seller>): Seller {
  return {
    type: 'seller',
    id: 'maya' as SellerId,
    deleted: false,
    name: 'Maya Okafor',
    email: null,
    externalId: null,
    homeLane: null,
    manager: null,
    region: null,
    title: null,
    capacityAccounts: null,
    capacityCents: null,
    capacityPoints: null,
    active: true,
    ...fields,
  };
}

export function ruleWith(code: string, fields: Partial<CoverageRule> = {}): CoverageRule {
  const rule = defaultRules.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`No default rule ${code}.`);
  return { ...rule, ...fields };
}

/** The rule's condition with its one threshold set to another number. */
export function conditionAt(
  rule: Pick<CoverageRule, 'condition'>,
  threshold: number,
  columns: ExtraColumns = {},
): Condition {
  const main = mainThreshold(rule, columns);
  if (main === null) throw new Error('This rule has no threshold.');
  return withThreshold(rule.condition, main, threshold);
}

/** A default rule with another threshold. */
export function ruleAt(code: string, threshold: number): CoverageRule {
  const rule = ruleWith(code);
  return { ...rule, condition: conditionAt(rule, threshold) };
}

export const workspaceRecord: RecordOf<'workspace'> = {
  type: 'workspace',
  id: 'workspace',
  deleted: false,
  name: 'Northeast',
  subtitle: '',
  deckHeading: 'Northeast',
  deckVersion: 1,
  effectiveOn: '2026-03-09',
  currency: 'USD',
  asOfDate: asOf,
  actor: 'Elena Marsh',
  mappedFacts: allFacts.mappedFacts,
  columnMatches: {},
  matchNames: {},
  extraColumns: {},
  ordersImport: null,
  ...defaultBoardSettings,
};

/** A book with a workspace, the default rules, an empty Plan A, and these records. */
export function bookWith(records: readonly AnyRecord[]): Book {
  return new Book([
    workspaceRecord,
    ...defaultRules,
    { type: 'scenario', id: planAId, deleted: false, name: 'Plan A', status: 'draft' },
    ...records,
  ]);
}

/** A planner's context with ids that count up. */
export function contextAt(now = '2026-03-10T10:42:00.000Z'): PlanContext {
  let made = 0;
  return {
    now,
    asOf,
    actor: 'Elena Marsh',
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
  };
}
