// Builds the 318 accounts of the sample and the 37 proposals of Plan A: named accounts first, then as many generated
// ones as each pair of owners still needs, with amounts that add up to the known totals. Says nothing of teams.
import type { Account } from '../records/account';
import { type AccountId, planAId, proposalIdOf } from '../records/ids';
import type { Lane } from '../records/lane';
import type { Proposal } from '../records/scenario';
import { addDays, type IsoDate } from '../records/values';
import { amountsThatAddUp } from './amounts';
import { withDays } from './dates';
import { type Facts, factsFor, spendSlot, type Wanted } from './facts';
import { type NamedAccount, namedAccounts } from './named-accounts';
import { companyNames, slugOf, townOf } from './names';
import { type Random, shuffled, wholeBetween } from './random';
import {
  planAMoves,
  type SellerKey,
  sampleSellerId,
  sampleSellers,
  sellerKeys,
  unassignedStays,
} from './sample-sellers';

/** Accounts that share a lane today and a lane in Plan A; their spend adds up to `totalDollars`. */
interface Pool {
  readonly now: Lane | null;
  readonly plan: Lane | null;
  readonly totalDollars: number;
  /** What the rules shall say of the generated ones; `otherwise` of all that are not counted out. */
  readonly wanted: Partial<Readonly<Record<Wanted, number>>>;
  readonly otherwise: Wanted;
}

// Lane totals of Plan A in millions: Unassigned 0.9, Inside 5.9, Field 31.6, Specialist 6.0; moves 0.9, 1.6, 0.8, 0.8
// and 0.1 (visual-language, section 9). The pools below are those figures taken apart.
const pools: readonly Pool[] = [
  {
    now: null,
    plan: null,
    totalDollars: 912_300,
    wanted: { field: 1, specialist: 1, 'small-contested': 2 },
    otherwise: 'inside',
  },
  {
    now: 'inside',
    plan: 'inside',
    totalDollars: 4_928_400,
    wanted: { field: 3, specialist: 1, 'small-contested': 4, 'large-contested': 3, prospect: 6, dormant: 9 },
    otherwise: 'inside',
  },
  {
    now: 'field',
    plan: 'field',
    totalDollars: 29_971_000,
    wanted: { inside: 3, dormant: 3, specialist: 1, 'small-contested': 4, 'large-contested': 2 },
    otherwise: 'field',
  },
  {
    now: 'specialist',
    plan: 'specialist',
    totalDollars: 4_401_200,
    wanted: { field: 1 },
    otherwise: 'specialist',
  },
  {
    now: 'field',
    plan: 'inside',
    totalDollars: 893_400,
    wanted: { dormant: 5, 'small-contested': 2 },
    otherwise: 'inside',
  },
  { now: 'field', plan: 'specialist', totalDollars: 1_612_700, wanted: {}, otherwise: 'specialist' },
  {
    now: 'inside',
    plan: 'field',
    totalDollars: 808_900,
    wanted: { 'large-contested': 1 },
    otherwise: 'field',
  },
  { now: 'specialist', plan: 'field', totalDollars: 804_300, wanted: {}, otherwise: 'field' },
  { now: null, plan: 'inside', totalDollars: 96_800, wanted: {}, otherwise: 'inside' },
];

interface Owners {
  readonly now: SellerKey | null;
  readonly plan: SellerKey | null;
}

/** All accounts of the sample and Plan A's proposals, the same for the same seed and anchor. */
export function sampleBook(random: Random, anchor: IsoDate): { accounts: Account[]; proposals: Proposal[] } {
  const accounts = namedAccounts.map((named) => namedAccount(named, anchor, random));
  const planOf = new Map<AccountId, Owners>();
  for (const [index, named] of namedAccounts.entries()) {
    const account = accounts[index];
    if (account !== undefined) planOf.set(account.id, ownersOf(named));
  }
  const nextCompany = companyNames(random, new Set(namedAccounts.map((named) => named.name)));
  for (const pool of pools) {
    const owners = shuffled(random, ownersToFill(pool));
    const wanted = shuffled(random, wantedFor(pool, owners.length));
    const named = namedAccounts.filter((each) => inPool(pool, ownersOf(each)));
    const left = named.reduce((rest, each) => rest - each.spendDollars, pool.totalDollars);
    const spends = amountsThatAddUp(
      wanted.map((each) => spendSlot(each, random)),
      left,
    );
    for (const [index, owner] of owners.entries()) {
      const spendDollars = spends[index] ?? 0;
      const { name, segment } = nextCompany();
      const facts = factsFor(wanted[index] ?? pool.otherwise, spendDollars, random);
      const account = accountOf({ name, segment, spendDollars, facts, owner: owner.now }, anchor, random);
      accounts.push({ ...account, externalId: `0014-${String(31_000 + accounts.length * 7)}` });
      planOf.set(account.id, owner);
    }
  }
  return { accounts, proposals: accounts.flatMap((account) => proposalFor(account, planOf.get(account.id))) };
}

function ownersOf(named: NamedAccount): Owners {
  return { now: named.now, plan: named.plan ?? named.now };
}

function laneOf(key: SellerKey | null): Lane | null {
  return key === null ? null : sampleSellers[key].lane;
}

function inPool(pool: Pool, owners: Owners): boolean {
  return laneOf(owners.now) === pool.now && laneOf(owners.plan) === pool.plan;
}

/** The (owner today, owner in Plan A) of every account the pool still needs besides the named ones. */
function ownersToFill(pool: Pool): Owners[] {
  const pairs: (readonly [SellerKey | null, SellerKey | null, number])[] = [
    [null, null, unassignedStays],
    ...sellerKeys.map((key) => [key, key, sampleSellers[key].stays] as const),
    ...planAMoves,
  ];
  return pairs
    .filter(([now, plan]) => inPool(pool, { now, plan }))
    .flatMap(([now, plan, count]) => {
      const named = namedAccounts.filter(
        (each) => ownersOf(each).now === now && ownersOf(each).plan === plan,
      );
      return Array.from({ length: count - named.length }, () => ({ now, plan }));
    });
}

function wantedFor(pool: Pool, count: number): Wanted[] {
  const wanted = (Object.entries(pool.wanted) as [Wanted, number][]).flatMap(([each, times]) =>
    Array.from({ length: times }, () => each),
  );
  return [...wanted, ...Array.from({ length: count - wanted.length }, () => pool.otherwise)];
}

function proposalFor(account: Account, owners: Owners | undefined): Proposal[] {
  if (owners === undefined || owners.now === owners.plan) return [];
  return [
    {
      type: 'proposal',
      id: proposalIdOf(planAId, account.id),
      deleted: false,
      scenarioId: planAId,
      accountId: account.id,
      lane: laneOf(owners.plan),
      ownerId: owners.plan === null ? null : sampleSellerId(owners.plan),
      quarterbackId: null,
      reason: null,
      exception: null,
    },
  ];
}

function namedAccount(named: NamedAccount, anchor: IsoDate, random: Random): Account {
  const facts: Facts = {
    orderCount: named.orderCount ?? Math.round(named.spendDollars / named.averageOrderDollars),
    averageOrderCents: Math.round(named.averageOrderDollars * 100),
    lastOrderDaysAgo: named.lastOrderDaysAgo,
    technicalShare: named.technicalPercent / 100,
  };
  const account = accountOf({ ...named, facts, owner: named.now }, anchor, random);
  return {
    ...account,
    externalId:
      named.externalId ?? `0014-${20_100 + wholeBetween(random, 0, 9) + 10 * namedAccounts.indexOf(named)}`,
    city: named.city ?? account.city,
    region: named.region ?? account.region,
    lockReason: named.lockReason === undefined ? null : withDays(named.lockReason, anchor),
    lockedUntil: null,
  };
}

interface AccountInput {
  readonly name: string;
  readonly segment: string;
  readonly spendDollars: number;
  readonly facts: Facts;
  readonly owner: SellerKey | null;
}

function accountOf(input: AccountInput, anchor: IsoDate, random: Random): Account {
  const { name, segment, spendDollars, facts } = input;
  const employees = wholeBetween(random, 8, 60) + Math.round(spendDollars / 2_000);
  return {
    type: 'account',
    id: sampleAccountId(name),
    deleted: false,
    name,
    externalId: null,
    domain: `${slugOf(name)}.example`,
    parentName: null,
    parentId: null,
    lane: laneOf(input.owner),
    ownerId: input.owner === null ? null : sampleSellerId(input.owner),
    spendCents: spendDollars * 100,
    spend24Cents: null,
    openPipelineCents: null,
    companyRevenueCents: employees * wholeBetween(random, 140, 320) * 1_000_00,
    averageOrderCents: facts.averageOrderCents,
    orderCount: facts.orderCount,
    orderCount12: null,
    orderCount24: null,
    lastOrderOn: facts.lastOrderDaysAgo === null ? null : addDays(anchor, -facts.lastOrderDaysAgo),
    technicalShare: facts.technicalShare,
    segment,
    country: 'United States',
    ...townOf(random),
    employees,
    lockReason: null,
    lockedUntil: null,
    custom: {},
  };
}

/** The id of a sample account: it follows from the name, so tests and stories can point at it. */
export function sampleAccountId(name: string): AccountId {
  return `account:${slugOf(name)}` as AccountId;
}
