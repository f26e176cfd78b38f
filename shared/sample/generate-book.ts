// Makes a book of any size for benchmarks: plausible facts, owners and a few proposals. Promises no totals.

import { defaultRules } from '../coverage/default-rules';
import { notedFields } from '../coverage/rule-fields';
import type { Account } from '../records/account';
import { countWords } from '../records/counts';
import { type AccountId, planAId, proposalIdOf, type SellerId, workspaceRecordId } from '../records/ids';
import type { Lane } from '../records/lane';
import type { AnyRecord } from '../records/record';
import type { Proposal } from '../records/scenario';
import type { Seller } from '../records/seller';
import { addDays, type IsoDate } from '../records/values';
import { defaultBoardSettings } from '../records/workspace';
import { type Facts, factsFor, type Wanted } from './facts';
import { companyNames, slugOf, townOf } from './names';
import { type Random, seededRandom, spreadBetween, wholeBetween } from './random';
import { starterCharters, starterClauses, starterGoals } from './starter-texts';

export interface GenerateInput {
  readonly accounts: number;
  readonly sellers: number;
  /** A whole number. */
  readonly seed: number;
  /** The as-of date; orders lie before it. */
  readonly anchorDate: IsoDate;
}

// Half of the sellers inside, two fifths in the field, the rest specialists, in turns of ten.
const laneTurns: readonly Lane[] = [
  'inside',
  'field',
  'inside',
  'field',
  'inside',
  'field',
  'inside',
  'field',
  'inside',
  'specialist',
];

/** All records of a generated workspace with Plan A; the same for the same input. One account in 50 is proposed to move. */
export function generateBook(input: GenerateInput): AnyRecord[] {
  const random = seededRandom(input.seed);
  const sellers = sellersOf(input.sellers, Math.ceil(input.accounts / Math.max(1, input.sellers)), random);
  const days = lastDays(input.anchorDate);
  const nextCompany = companyNames(random);
  const records: AnyRecord[] = [
    {
      type: 'workspace',
      id: workspaceRecordId,
      deleted: false,
      name: 'Generated book',
      subtitle: countWords(input.accounts, 'account'),
      deckHeading: 'Generated book',
      deckVersion: 1,
      effectiveOn: input.anchorDate,
      currency: 'USD',
      asOfDate: input.anchorDate,
      actor: 'Elena Marsh',
      mappedFacts: notedFields,
      columnMatches: {},
      matchNames: {},
      extraColumns: {},
      ordersImport: null,
      ...defaultBoardSettings,
    },
    ...sellers,
    ...defaultRules,
    { type: 'scenario', id: planAId, deleted: false, name: 'Plan A', status: 'draft' },
    ...starterGoals,
    ...starterCharters,
    ...starterClauses,
  ];
  const proposals: Proposal[] = [];
  for (let index = 0; index < input.accounts; index += 1) {
    const owner = random() < 0.05 ? undefined : pick(random, sellers);
    const { name, segment } = nextCompany();
    const account = accountOf(index, name, segment, owner, days, random);
    records.push(account);
    if (index % 50 === 0) {
      const to = pick(random, sellers);
      if (to !== undefined && to !== owner) proposals.push(proposalOf(account.id, to));
    }
  }
  for (const proposal of proposals) records.push(proposal);
  return records;
}

const mostDaysAgo = 690;

/** The dates up to `mostDaysAgo` before the anchor, so that making one is a look-up. */
function lastDays(anchor: IsoDate): readonly IsoDate[] {
  return Array.from({ length: mostDaysAgo + 1 }, (_, daysAgo) => addDays(anchor, -daysAgo));
}

function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)];
}

const firstNames =
  'Ada Bruno Carla Dimitri Esra Farid Greta Hugo Ilse Jonas Kamala Lars Mina Nikolai Oona Pavel Qiana Rosa Stefan Tariq'.split(
    ' ',
  );
const lastNames =
  'Abbasi Brandt Costa Duval Eriksen Farrow Gallo Haas Ibarra Jansen Kovac Lindahl Moreau Novak Orsini Petrov Quist Rossi Sato Tanaka Umar Vidal Weiss Yilmaz Zeller'.split(
    ' ',
  );

function sellersOf(count: number, accountsEach: number, random: Random): Seller[] {
  return Array.from({ length: count }, (_, index): Seller => {
    const round = Math.floor(index / (firstNames.length * lastNames.length));
    const stem = `${firstNames[index % firstNames.length]} ${lastNames[Math.floor(index / firstNames.length) % lastNames.length]}`;
    const name = round === 0 ? stem : `${stem} ${round + 1}`;
    return {
      type: 'seller',
      id: `seller:${String(index + 1).padStart(4, '0')}` as SellerId,
      deleted: false,
      name,
      email: `${slugOf(name)}@generated.example`,
      externalId: null,
      homeLane: laneTurns[index % laneTurns.length] ?? 'inside',
      manager: null,
      region: townOf(random).region,
      title: null,
      capacityAccounts: Math.ceil(accountsEach * 1.15),
      capacityCents: null,
      capacityPoints: null,
      active: true,
    };
  });
}

function accountOf(
  index: number,
  name: string,
  segment: string,
  owner: Seller | undefined,
  days: readonly IsoDate[],
  random: Random,
): Account {
  const wanted = wantedFor(owner?.homeLane ?? 'inside', random);
  const spendDollars = wanted === 'prospect' ? 0 : Math.round(spendFor(wanted, random));
  const facts: Facts = factsFor(wanted, spendDollars, random);
  const number = String(index + 1).padStart(6, '0');
  return {
    type: 'account',
    id: `account:${number}` as AccountId,
    deleted: false,
    name,
    externalId: `G-${number}`,
    domain: `${slugOf(name)}.example`,
    parentName: null,
    parentId: null,
    lane: owner?.homeLane ?? null,
    ownerId: owner?.id ?? null,
    spendCents: spendDollars * 100,
    spend24Cents: null,
    openPipelineCents: null,
    companyRevenueCents: null,
    averageOrderCents: facts.averageOrderCents,
    orderCount: facts.orderCount,
    orderCount12: null,
    orderCount24: null,
    lastOrderOn: facts.lastOrderDaysAgo === null ? null : (days[facts.lastOrderDaysAgo] ?? null),
    technicalShare: facts.technicalShare,
    segment,
    country: 'United States',
    ...townOf(random),
    employees: wholeBetween(random, 8, 900),
    lockReason: random() < 0.005 ? 'Its renewal is being signed.' : null,
    lockedUntil: null,
    custom: {},
  };
}

/** Four in five accounts fit their owner's lane; the rest keep the rules busy. */
function wantedFor(lane: Lane, random: Random): Wanted {
  const dice = random();
  if (dice < 0.8) return lane;
  if (dice < 0.86) return 'dormant';
  if (dice < 0.88) return 'prospect';
  if (dice < 0.91) return 'small-contested';
  if (dice < 0.94) return 'large-contested';
  return lane === 'field' ? 'inside' : 'field';
}

function spendFor(wanted: Wanted, random: Random): number {
  switch (wanted) {
    case 'field':
      return spreadBetween(random, 76_000, 1_100_000);
    case 'specialist':
      return spreadBetween(random, 20_000, 420_000);
    case 'large-contested':
      return spreadBetween(random, 76_000, 98_000);
    case 'small-contested':
      return spreadBetween(random, 21_000, 74_000);
    default:
      return spreadBetween(random, 4_000, 74_000);
  }
}

function proposalOf(accountId: AccountId, to: Seller): Proposal {
  return {
    type: 'proposal',
    id: proposalIdOf(planAId, accountId),
    deleted: false,
    scenarioId: planAId,
    accountId,
    lane: to.homeLane,
    ownerId: to.id,
    quarterbackId: null,
    reason: null,
    exception: null,
  };
}
