// Decides what may be set on a seller: name, home lane, capacity, manager and the like. Assigns no account.
import { amountWords } from '../deck/wording';
import type { Records } from '../records/book';
import { countWords, groupDigits } from '../records/counts';
import type { SellerId } from '../records/ids';
import { type Lane, laneName } from '../records/lane';
import { newSeller, type Seller } from '../records/seller';
import { nameAmong } from '../records/seller-details';
import { endPairingsOf } from './pair-sellers';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

export interface SellerFields {
  readonly name?: string;
  readonly email?: string | null;
  readonly homeLane?: Lane | null;
  readonly manager?: string | null;
  readonly region?: string | null;
  readonly title?: string | null;
  /** Accounts this seller can carry; null shows no meter. */
  readonly capacityAccounts?: number | null;
  /** The same as spend in 12 months. */
  readonly capacityCents?: number | null;
  /** The same as points of workload. */
  readonly capacityPoints?: number | null;
}

export type EditSellerInput = SellerFields & { readonly sellerId: SellerId };
export type AddSellerInput = SellerFields & { readonly name: string };

/** Names of lists may be longer; what is typed here may not. */
export const longestText = 200;
export const mostAccounts = 100_000;
export const mostPoints = 1_000_000;
/** 10 billion, as for thresholds. */
export const mostCents = 1_000_000_000_000;

/**
 * Edits one seller (Q6, SE5, SE31). A new home lane takes the seller's cards along on the board; accounts keep their own
 * lane, and pairs that are no longer inside and field end.
 */
export function editSeller(records: Records, input: EditSellerInput): Plan | Refusal {
  const seller = records.get('seller', input.sellerId);
  if (seller === undefined) return refuse('not-found', 'That seller is no longer in this workspace.');
  const { sellerId: _, ...fields } = input;
  const edited = withFields(seller, fields);
  const problem = problemOf(seller, edited);
  if (problem !== null) return problem;
  const draft = new Draft(records);
  draft.put(edited);
  const ended =
    edited.homeLane === seller.homeLane ? [] : endPairingsOf(draft, records, new Set([seller.id]));
  return planOf(draft, {
    kind: 'seller.edited',
    label: labelOf(seller, edited, {
      name: nameAmong(edited, othersAnd(records, edited)),
      currency: records.workspace().currency,
    }),
    notes: [...sameAddressNotes(records, seller, edited), ...ended],
  });
}

/** Adds a seller without accounts. */
export function addSeller(records: Records, input: AddSellerInput, ctx: PlanContext): Plan | Refusal {
  const blank = newSeller(ctx.newId() as SellerId, '');
  const seller = withFields(blank, input);
  const problem = problemOf(blank, seller);
  if (problem !== null) return problem;
  const draft = new Draft(records);
  draft.put(seller);
  return planOf(draft, {
    kind: 'seller.edited',
    label: `${nameAmong(seller, othersAnd(records, seller))} added as a seller`,
    notes: sameAddressNotes(records, blank, seller),
  });
}

function withFields(seller: Seller, fields: SellerFields): Seller {
  const { name = seller.name, email = seller.email, manager = seller.manager } = fields;
  const { region = seller.region, title = seller.title, homeLane = seller.homeLane } = fields;
  const { capacityAccounts = seller.capacityAccounts, capacityCents = seller.capacityCents } = fields;
  const { capacityPoints = seller.capacityPoints } = fields;
  return {
    ...seller,
    name: name.trim(),
    email: filledOrNull(email),
    manager: filledOrNull(manager),
    region: filledOrNull(region),
    title: filledOrNull(title),
    homeLane,
    capacityAccounts,
    capacityCents,
    capacityPoints,
  };
}

function filledOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** Why the seller cannot be set so. Only what differs is looked at: a list may have brought what nobody may type. */
function problemOf(before: Seller, after: Seller): Refusal | null {
  if (after.name === '') return refuse('name-missing', 'Give the seller a name.');
  for (const field of ['name', 'email', 'manager', 'region', 'title'] as const) {
    if (after[field] === before[field] || (after[field] ?? '').length <= longestText) continue;
    return refuse('value-out-of-range', tooLong(field));
  }
  if (after.email !== before.email && after.email !== null && !/^[^\s@]+@[^\s@]+$/.test(after.email)) {
    return refuse('value-out-of-range', 'That is no e-mail address. Write one such as jo@example.com.');
  }
  for (const { field, most, sentence } of capacities) {
    const value = after[field];
    if (value === before[field] || value === null) continue;
    if (!(Number.isInteger(value) && value >= 1 && value <= most))
      return refuse('value-out-of-range', sentence);
  }
  return null;
}

export type SellerText = keyof typeof fieldWords;

/** Why a text of more than `longestText` characters is not taken. */
export function tooLong(field: SellerText): string {
  return `${fieldWords[field]} has at most ${longestText} characters.`;
}

const fieldWords = {
  name: 'A name',
  email: 'An e-mail address',
  manager: 'A manager',
  region: 'A region',
  title: 'A title',
} as const;

const capacities = [
  {
    field: 'capacityAccounts',
    most: mostAccounts,
    sentence: 'Capacity is a whole number of accounts, 1 or more, or empty for none.',
  },
  {
    field: 'capacityCents',
    most: mostCents,
    sentence: 'Capacity in spend is an amount above 0, up to 10 billion, or empty for none.',
  },
  {
    field: 'capacityPoints',
    most: mostPoints,
    sentence: 'Capacity in points is a whole number, 1 or more, or empty for none.',
  },
] as const;

/** An address that another seller has is taken, and said: a list would not know whom it means. */
function sameAddressNotes(records: Records, before: Seller, after: Seller): readonly string[] {
  const email = after.email?.toLowerCase();
  if (email === undefined || email === before.email?.toLowerCase()) return [];
  const other = records
    .all('seller')
    .find((seller) => seller.id !== after.id && seller.email?.toLowerCase() === email);
  return other === undefined
    ? []
    : [`${nameAmong(other, othersAnd(records, after))} has the same e-mail address.`];
}

/** All sellers as they are once this one is so. */
function othersAnd(records: Records, after: Seller): readonly Seller[] {
  return [...records.all('seller').filter(({ id }) => id !== after.id), after];
}

function labelOf(
  before: Seller,
  after: Seller,
  { name, currency }: { readonly name: string; readonly currency: string },
): string {
  const parts: string[] = [];
  if (after.name !== before.name) parts.push(`was ${before.name}`);
  if (after.homeLane !== before.homeLane) {
    parts.push(after.homeLane === null ? 'home lane cleared' : `home lane ${laneName[after.homeLane]}`);
  }
  const capacity = (was: number | null, is: number | null, words: string, cleared: string): void => {
    if (is !== was) parts.push(is === null ? cleared : `capacity ${words}`);
  };
  const { capacityAccounts, capacityCents, capacityPoints } = after;
  capacity(before.capacityAccounts, capacityAccounts, groupDigits(capacityAccounts ?? 0), 'capacity cleared');
  capacity(
    before.capacityCents,
    capacityCents,
    amountWords(capacityCents ?? 0, currency),
    'capacity in spend cleared',
  );
  capacity(
    before.capacityPoints,
    capacityPoints,
    countWords(capacityPoints ?? 0, 'point'),
    'capacity in points cleared',
  );
  if (after.manager !== before.manager) parts.push(`manager ${after.manager ?? 'cleared'}`);
  return parts.length === 0 ? `${name} edited` : `${name}: ${parts.join(', ')}`;
}
