// Decides who works the same accounts together: an inside seller and a field seller, as often as they like with others.
import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import { pairingIdOf, type SellerId } from '../records/ids';
import { laneName } from '../records/lane';
import type { Pairing, Seller } from '../records/seller';
import { nameApart, tellApart } from '../records/seller-details';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface PairInput {
  readonly firstId: SellerId;
  readonly secondId: SellerId;
}

/** Pairs an inside seller with a field seller, whichever is named first (SE30). */
export function pairSellers(records: Records, { firstId, secondId }: PairInput): Plan | Refusal {
  const first = records.get('seller', firstId);
  const second = records.get('seller', secondId);
  if (first === undefined || second === undefined) {
    return refuse('not-found', 'That seller is no longer in this workspace. Choose another.');
  }
  const problem = problemOfPair(first, second);
  if (problem !== null) return problem;
  const [inside, field] = first.homeLane === 'inside' ? [first, second] : [second, first];
  const id = pairingIdOf(inside.id, field.id);
  if (records.get('pairing', id) !== undefined) {
    return refuse('nothing-to-change', `${first.name} and ${second.name} are a pair already.`);
  }
  const draft = new Draft(records);
  draft.put({ type: 'pairing', id, deleted: false, insideId: inside.id, fieldId: field.id });
  const details = tellApart(records.all('seller'));
  return planOf(draft, {
    kind: 'seller.edited',
    label: `${nameApart(inside, details)} and ${nameApart(field, details)} paired`,
  });
}

/** Ends a pair, whichever of the two is named first. */
export function unpairSellers(records: Records, { firstId, secondId }: PairInput): Plan | Refusal {
  const pairing =
    records.get('pairing', pairingIdOf(firstId, secondId)) ??
    records.get('pairing', pairingIdOf(secondId, firstId));
  if (pairing === undefined) return refuse('not-found', 'These two are no pair.');
  const draft = new Draft(records);
  draft.remove(pairing.id);
  const details = tellApart(records.all('seller'));
  const nameOf = (id: SellerId): string => {
    const seller = records.get('seller', id);
    return seller === undefined ? 'A former seller' : nameApart(seller, details);
  };
  return planOf(draft, {
    kind: 'seller.edited',
    label: `${nameOf(pairing.insideId)} and ${nameOf(pairing.fieldId)} are no pair any more`,
  });
}

/** Why two sellers cannot be a pair; null when they can. */
function problemOfPair(first: Seller, second: Seller): Refusal | null {
  if (first.id === second.id)
    return refuse('pair-impossible', 'Nobody is their own pair. Choose somebody else.');
  const inactive = [first, second].find((seller) => !seller.active);
  if (inactive !== undefined) {
    return refuse('seller-inactive', `${inactive.name} is inactive. Choose another seller.`);
  }
  const lanes = [first.homeLane, second.homeLane];
  if (lanes.includes('inside') && lanes.includes('field')) return null;
  const odd = [first, second].find(({ homeLane }) => homeLane !== 'inside' && homeLane !== 'field');
  if (odd === undefined && first.homeLane !== null) {
    return refuse(
      'pair-impossible',
      `${first.name} and ${second.name} are both in ${laneName[first.homeLane]}. A pair is an inside and a field seller.`,
    );
  }
  const where = odd?.homeLane == null ? 'has no home lane' : `is in ${laneName[odd.homeLane]}`;
  return refuse(
    'pair-impossible',
    `${odd?.name ?? 'That seller'} ${where}. A pair is an inside and a field seller.`,
  );
}

/** Whether a pairing still holds with these home lanes. */
export function isPair(inside: Pick<Seller, 'homeLane'> | undefined, field: typeof inside): boolean {
  return inside?.homeLane === 'inside' && field?.homeLane === 'field';
}

/**
 * Removes the pairings of these sellers that no longer hold as the draft leaves them, and says so: one sentence for one
 * seller's pair, one with the count for many (SE31).
 */
export function endPairingsOf(
  draft: Draft,
  records: Records,
  sellerIds: ReadonlySet<SellerId>,
): readonly string[] {
  const ended: string[] = [];
  for (const { id, insideId, fieldId } of records.all('pairing')) {
    if (!sellerIds.has(insideId) && !sellerIds.has(fieldId)) continue;
    const inside = draft.get('seller', insideId);
    const field = draft.get('seller', fieldId);
    if (isPair(inside, field)) continue;
    draft.remove(id);
    const nameOf = (seller: Seller | undefined) => seller?.name ?? 'a former seller';
    ended.push(
      sellerIds.size === 1
        ? nameOf(sellerIds.has(insideId) ? field : inside)
        : `${nameOf(inside)} and ${nameOf(field)}`,
    );
  }
  if (sellerIds.size === 1) {
    return ended.map((name) => `The pair with ${name} ends: a pair is an inside and a field seller.`);
  }
  const [only] = ended;
  if (only === undefined) return [];
  return ended.length === 1
    ? [`The pair of ${only} ends: a pair is an inside and a field seller.`]
    : [`${countWords(ended.length, 'pair')} end: a pair is an inside and a field seller.`];
}

/** The other one of a pair; null when the seller is not in it. */
export function partnerOf(pairing: Pairing, sellerId: SellerId): SellerId | null {
  if (pairing.insideId === sellerId) return pairing.fieldId;
  return pairing.fieldId === sellerId ? pairing.insideId : null;
}
