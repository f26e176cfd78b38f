// Decides how sellers who are one person become one record: what moves over, what is filled in, what is left of the others.
// Which sellers are one person is the user's to say.

import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import type { SellerId } from '../records/ids';
import type { Seller } from '../records/seller';
import { nameApart, tellApart } from '../records/seller-details';
import { type MergeCounts, moveReferences } from './merge-references';
import { personKey } from './person-name';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface MergeSellersInput {
  readonly survivorId: SellerId;
  /** Those who go; naming the survivor among them changes nothing. */
  readonly mergedIds: readonly SellerId[];
}

export interface MergeEffect {
  /** The survivor with its blanks filled from the others, in the order they are named. */
  readonly survivor: Seller;
  readonly filled: readonly FilledField[];
  readonly counts: MergeCounts;
  readonly plan: Plan;
}

const filledFields = [
  'email',
  'externalId',
  'homeLane',
  'manager',
  'region',
  'title',
  'capacityAccounts',
  'capacityCents',
  'capacityPoints',
] as const;
export type FilledField = (typeof filledFields)[number];

/** Merges sellers in one entry (SE41 to SE44): nothing is left that points at those who go. */
export function mergeSellers(records: Records, input: MergeSellersInput): Plan | Refusal {
  const effect = planMerge(records, input);
  return 'plan' in effect ? effect.plan : effect;
}

/** The same with what it does, for the question before it. One pass over the book. */
export function planMerge(records: Records, input: MergeSellersInput): MergeEffect | Refusal {
  const survivor = records.get('seller', input.survivorId);
  const mergedIds = new Set(input.mergedIds.filter((id) => id !== input.survivorId));
  const merged = [...mergedIds].flatMap((id) => records.get('seller', id) ?? []);
  if (survivor === undefined || merged.length < mergedIds.size) {
    return refuse('not-found', 'One of these sellers is no longer in this workspace.');
  }
  const [first] = merged;
  if (first === undefined) return refuse('nothing-to-change', 'Choose two sellers or more to merge.');
  const draft = new Draft(records);
  const managers = renameManagers(draft, records, survivor, merged);
  const { seller, filled } = filledFrom(draft.get('seller', survivor.id) ?? survivor, merged);
  draft.put(seller);
  for (const { id } of merged) draft.remove(id);
  const { counts, notes } = moveReferences(draft, records, { survivor: seller, mergedIds });
  const details = tellApart(records.all('seller'));
  const who = merged.length === 1 ? nameApart(first, details) : countWords(merged.length, 'seller');
  const plan = planOf(draft, {
    kind: 'sellers.merged',
    label: `${who} merged into ${nameApart(survivor, details)}`,
    notes,
  });
  return plan.ok ? { survivor: seller, filled, counts: { ...counts, managers }, plan } : plan;
}

/** The survivor's own values stand; what is blank comes from the first of the others that has it (SE42). */
function filledFrom(
  survivor: Seller,
  merged: readonly Seller[],
): { readonly seller: Seller; readonly filled: readonly FilledField[] } {
  const goneNames = new Set([survivor, ...merged].map(({ name }) => personKey(name)));
  const values: Record<string, unknown> = {};
  for (const field of filledFields) {
    if (survivor[field] !== null) continue;
    const value = merged.map((seller) => seller[field]).find((each) => each !== null && each !== undefined);
    // Nobody is their own manager.
    if (value === undefined || (field === 'manager' && goneNames.has(personKey(String(value))))) continue;
    values[field] = value;
  }
  // Whoever carries accounts under one of the records carries accounts.
  const active = survivor.active || merged.some((seller) => seller.active);
  return {
    seller: { ...survivor, ...values, active },
    filled: filledFields.filter((field) => field in values),
  };
}

/**
 * Managers are names. Who names one that goes names the survivor from now on, unless somebody who stays bears that name
 * too: then nobody can tell whom it means. How many changed.
 */
function renameManagers(draft: Draft, records: Records, survivor: Seller, merged: readonly Seller[]): number {
  const goes = new Set(merged.map(({ id }) => id));
  const renamed = new Set(merged.map(({ name }) => personKey(name)));
  for (const seller of records.all('seller'))
    if (!goes.has(seller.id)) renamed.delete(personKey(seller.name));
  let count = 0;
  for (const seller of records.all('seller')) {
    if (goes.has(seller.id) || seller.manager === null || !renamed.has(personKey(seller.manager))) continue;
    draft.put({ ...seller, manager: seller.id === survivor.id ? null : survivor.name });
    count += 1;
  }
  return count;
}
