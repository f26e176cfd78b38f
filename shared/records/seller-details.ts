// Decides what stands beside a seller's name when others bear it too, so that forty of one name can be told apart.
// Changes no name and compares no records.
import { foldForSearch } from '../search/match';
import type { SellerId } from './ids';
import type { Seller } from './seller';

type Told = Pick<Seller, 'id' | 'name' | 'email' | 'externalId' | 'region' | 'manager' | 'title'>;

/** What may tell two of one name apart, what people know first before what only the CRM knows. */
const telling = ['email', 'region', 'manager', 'externalId', 'title'] as const;

/**
 * For each seller whose name another one bears, case and accents aside: the first of e-mail, region, manager, id and
 * title that is theirs alone among them, with a number where nothing is. Sellers whose name is theirs alone are left out.
 * No two of the names that `nameApart` makes of it read alike.
 */
export function tellApart(sellers: readonly Told[]): ReadonlyMap<SellerId, string> {
  const byName = new Map<string, Told[]>();
  for (const seller of sellers) {
    const key = foldForSearch(seller.name);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [seller]);
    else same.push(seller);
  }
  const details = new Map<SellerId, string>();
  // Somebody may be called what another one's name reads like with what is beside it.
  const taken = new Set<string>();
  for (const [key, same] of byName) if (same.length === 1) taken.add(key);
  for (const same of byName.values()) if (same.length > 1) tellGroup(same, details, taken);
  return details;
}

function tellGroup(same: readonly Told[], details: Map<SellerId, string>, taken: Set<string>): void {
  const counts = telling.map((field) => {
    const ofField = new Map<string, number>();
    for (const seller of same) {
      const key = foldForSearch(seller[field] ?? '');
      if (key !== '') ofField.set(key, (ofField.get(key) ?? 0) + 1);
    }
    return ofField;
  });
  same.forEach((seller, index) => {
    const take = (detail: string): boolean => {
      const label = foldForSearch(joined(seller, detail));
      if (taken.has(label)) return false;
      taken.add(label);
      details.set(seller.id, detail);
      return true;
    };
    const words = telling.map((field) => (seller[field] ?? '').trim());
    const isTold = words.some(
      (word, field) => word !== '' && counts[field]?.get(foldForSearch(word)) === 1 && take(word),
    );
    if (isTold) return;
    const own = words.find((word) => word !== '');
    for (let number = index + 1; ; number += 1) {
      if (take(own === undefined ? `No. ${number} of this name` : `${own}, no. ${number}`)) return;
    }
  });
}

/**
 * The same where those removed are spoken of too: whom others bear the name of says besides that they are removed, so that
 * the record which stayed of two of one name is not taken for the one which went.
 */
export function tellApartEver(
  live: readonly Told[],
  removed: readonly Told[],
): ReadonlyMap<SellerId, string> {
  const details = new Map(tellApart(live));
  const ever = removed.length === 0 ? null : tellApart([...live, ...removed]);
  for (const { id } of removed) {
    const detail = ever?.get(id);
    if (detail !== undefined) details.set(id, `${detail}, removed`);
  }
  return details;
}

/** The name of one of these sellers, told apart from the others. */
export function nameAmong(seller: Told, sellers: readonly Told[]): string {
  const key = foldForSearch(seller.name);
  // A move under the hand asks: looked at is only who bears the name, or one that it begins with or that begins with it,
  // because no other can come to read like it.
  const near = sellers.filter(({ name }) => {
    const other = foldForSearch(name);
    return other.startsWith(key) || key.startsWith(other);
  });
  return nameApart(seller, tellApart(near));
}

/** The name with what tells it apart: `Jo Park (jo@x.example)`. */
export function nameApart(
  seller: Pick<Seller, 'id' | 'name'>,
  details: ReadonlyMap<SellerId, string>,
): string {
  const detail = details.get(seller.id);
  return detail === undefined ? seller.name : joined(seller, detail);
}

function joined({ name }: Pick<Seller, 'name'>, detail: string): string {
  return `${name} (${detail})`;
}
