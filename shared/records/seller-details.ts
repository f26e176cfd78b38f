// Decides what stands beside a seller's name when others bear it too, so that forty of one name can be told apart.
// Changes no name and compares no records.
import type { SellerId } from './ids';
import type { Seller } from './seller';

type Told = Pick<Seller, 'id' | 'name' | 'email' | 'externalId' | 'region' | 'title'>;

/**
 * For each seller whose name another one bears: the first of e-mail, id, region and title that is there, with a number
 * where that is not enough. Sellers whose name is theirs alone are left out.
 */
export function tellApart(sellers: readonly Told[]): ReadonlyMap<SellerId, string> {
  const byName = new Map<string, Told[]>();
  for (const seller of sellers) {
    const key = seller.name.trim().toLowerCase();
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [seller]);
    else same.push(seller);
  }
  const details = new Map<SellerId, string>();
  for (const same of byName.values()) if (same.length > 1) tellGroup(same, details);
  return details;
}

function tellGroup(same: readonly Told[], details: Map<SellerId, string>): void {
  const words = same.map(({ email, externalId, region, title }) => email ?? externalId ?? region ?? title);
  const counts = new Map<string, number>();
  for (const each of words) if (each !== null) counts.set(each, (counts.get(each) ?? 0) + 1);
  same.forEach((seller, index) => {
    const own = words[index] ?? null;
    if (own === null) details.set(seller.id, `No. ${index + 1} of this name`);
    else details.set(seller.id, (counts.get(own) ?? 0) > 1 ? `${own}, no. ${index + 1}` : own);
  });
}

/** The name of one of these sellers, told apart from the others. */
export function nameAmong(seller: Told, sellers: readonly Told[]): string {
  return nameApart(seller, tellApart(sellers));
}

/** The name with what tells it apart: `Jo Park (jo@x.example)`. */
export function nameApart(
  seller: Pick<Seller, 'id' | 'name'>,
  details: ReadonlyMap<SellerId, string>,
): string {
  const detail = details.get(seller.id);
  return detail === undefined ? seller.name : `${seller.name} (${detail})`;
}
