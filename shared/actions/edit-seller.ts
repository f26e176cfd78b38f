// Decides what may be set on a seller: name, home lane, capacity, manager and the like. Assigns no account.
import type { Records } from '../records/book';
import type { SellerId } from '../records/ids';
import { type Lane, laneName } from '../records/lane';
import { newSeller, type Seller } from '../records/seller';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

export interface SellerFields {
  readonly name?: string;
  readonly email?: string | null;
  readonly homeLane?: Lane | null;
  readonly manager?: string | null;
  readonly region?: string | null;
  /** Accounts this seller can carry; null shows no meter. */
  readonly capacityAccounts?: number | null;
}

export type EditSellerInput = SellerFields & { readonly sellerId: SellerId };
export type AddSellerInput = SellerFields & { readonly name: string };

const mostAccounts = 100_000;

/** Edits one seller (Q6). A new home lane takes the seller's cards along on the board; accounts keep their own lane. */
export function editSeller(records: Records, input: EditSellerInput): Plan | Refusal {
  const seller = records.get('seller', input.sellerId);
  if (seller === undefined) return refuse('not-found', 'That seller is no longer in this workspace.');
  const { sellerId: _, ...fields } = input;
  const edited = withFields(seller, fields);
  const problem = problemOf(edited);
  if (problem !== null) return problem;
  const draft = new Draft(records);
  draft.put(edited);
  return planOf(draft, { kind: 'seller.edited', label: labelOf(seller, edited) });
}

/** Adds a seller without accounts. */
export function addSeller(records: Records, input: AddSellerInput, ctx: PlanContext): Plan | Refusal {
  const seller = withFields(newSeller(ctx.newId() as SellerId, ''), input);
  const problem = problemOf(seller);
  if (problem !== null) return problem;
  const draft = new Draft(records);
  draft.put(seller);
  return planOf(draft, { kind: 'seller.edited', label: `${seller.name} added as a seller` });
}

function withFields(seller: Seller, fields: SellerFields): Seller {
  const {
    name = seller.name,
    email = seller.email,
    manager = seller.manager,
    region = seller.region,
  } = fields;
  const { homeLane = seller.homeLane, capacityAccounts = seller.capacityAccounts } = fields;
  return {
    ...seller,
    name: name.trim(),
    email: filledOrNull(email),
    manager: filledOrNull(manager),
    region: filledOrNull(region),
    homeLane,
    capacityAccounts,
    capacityCents: null,
    capacityPoints: null,
    active: true,
  };
}

function filledOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function problemOf(seller: Seller): Refusal | null {
  if (seller.name === '') return refuse('name-missing', 'Give the seller a name.');
  const capacity = seller.capacityAccounts;
  if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= mostAccounts)) {
    return refuse(
      'value-out-of-range',
      'Capacity is a whole number of accounts, 1 or more, or empty for none.',
    );
  }
  return null;
}

function labelOf(before: Seller, after: Seller): string {
  const parts: string[] = [];
  if (after.name !== before.name) parts.push(`was ${before.name}`);
  if (after.homeLane !== before.homeLane) {
    parts.push(after.homeLane === null ? 'home lane cleared' : `home lane ${laneName[after.homeLane]}`);
  }
  if (after.capacityAccounts !== before.capacityAccounts) {
    parts.push(after.capacityAccounts === null ? 'capacity cleared' : `capacity ${after.capacityAccounts}`);
  }
  if (after.manager !== before.manager) parts.push(`manager ${after.manager ?? 'cleared'}`);
  return parts.length === 0 ? `${after.name} edited` : `${after.name}: ${parts.join(', ')}`;
}
