// Finds which seller of the book a row of a list of sellers is, and which rows are about the same one. Changes none.
import type { Seller } from '../records/seller';
import { idKey } from '../tables/salesforce-id';
import { agrees } from './import-sellers';
import { personKey } from './person-name';
import type { SellerRow } from './seller-rows';

/** `repeats-row`: an earlier row, on `line`, is about the same. `ambiguous-owner`: two sellers here bear the name. */
export type FoundRow =
  | { readonly before: Seller | null }
  | { readonly code: 'repeats-row' | 'ambiguous-owner'; readonly line: number };

/** By id, then e-mail, then name; never somebody whose id or e-mail is another. */
export class SellerFinder {
  readonly #byId = new Map<string, Seller>();
  readonly #byEmail = new Map<string, Seller>();
  readonly #byName = new Map<string, Seller[]>();
  /** The line of the row that took a seller, an id, an address or a name. */
  readonly #lines = new Map<string, number>();

  constructor(sellers: readonly Seller[]) {
    for (const seller of sellers) {
      if (seller.externalId !== null) this.#byId.set(idKey(seller.externalId), seller);
      if (seller.email !== null) this.#byEmail.set(seller.email.toLowerCase(), seller);
      const key = personKey(seller.name);
      const sameName = this.#byName.get(key);
      if (sameName === undefined) this.#byName.set(key, [seller]);
      else sameName.push(seller);
    }
  }

  find(row: SellerRow): FoundRow {
    const before = this.#lookUp(row);
    if (before === 'several') return { code: 'ambiguous-owner', line: row.line };
    const line = before === null ? this.#lineOfKey(row) : this.#lines.get(`seller ${before.id}`);
    return line === undefined ? { before } : { code: 'repeats-row', line };
  }

  claim(row: SellerRow, before: Seller | null, name: string): void {
    const keys = keysOf({ ...row, name });
    if (before !== null) keys.push(`seller ${before.id}`);
    for (const key of keys) if (!this.#lines.has(key)) this.#lines.set(key, row.line);
  }

  /** Among new sellers, the surest key decides: two of one name with two addresses are two people. */
  #lineOfKey(row: SellerRow): number | undefined {
    const [surest] = keysOf(row);
    return surest === undefined ? undefined : this.#lines.get(surest);
  }

  #lookUp(row: SellerRow): Seller | 'several' | null {
    const { externalId, email, name } = row;
    const byId = externalId === null ? undefined : this.#byId.get(idKey(externalId));
    if (byId !== undefined) return byId;
    const byEmail = email === null ? undefined : this.#byEmail.get(email);
    if (byEmail !== undefined && agrees(byEmail, row)) return byEmail;
    const byName = name === null ? [] : (this.#byName.get(personKey(name)) ?? []);
    const fitting = byName.filter((seller) => agrees(seller, row));
    return fitting.length > 1 ? 'several' : (fitting[0] ?? null);
  }
}

function keysOf({ externalId, email, name }: Pick<SellerRow, 'externalId' | 'email' | 'name'>): string[] {
  const keys: string[] = [];
  if (externalId !== null) keys.push(`id ${idKey(externalId)}`);
  if (email !== null) keys.push(`email ${email}`);
  if (name !== null) keys.push(`name ${personKey(name)}`);
  return keys;
}
