// Decides who works the same accounts together: an inside seller and a field seller, as often as they like with others.
import type { Records } from '../records/book';
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

/** Removes the pairings that no longer hold once `seller` is as given; names the partners who are left (SE31). */
export function endPairingsOf(draft: Draft, records: Records, seller: Seller): readonly string[] {
  const partners: string[] = [];
  for (const pairing of records.all('pairing')) {
    const partnerId = partnerOf(pairing, seller.id);
    if (partnerId === null) continue;
    const partner = records.get('seller', partnerId);
    const [inside, field] = pairing.insideId === seller.id ? [seller, partner] : [partner, seller];
    if (isPair(inside, field)) continue;
    draft.remove(pairing.id);
    partners.push(partner?.name ?? 'a former seller');
  }
  return partners;
}

/** The other one of a pair; null when the seller is not in it. */
export function partnerOf(pairing: Pairing, sellerId: SellerId): SellerId | null {
  if (pairing.insideId === sellerId) return pairing.fieldId;
  return pairing.fieldId === sellerId ? pairing.insideId : null;
}
