// Keeps note of the rows of a list that were taken, found by their keys, domains and names. Decides nothing about them.
import type { Account } from '../records/account';
import type { ReadRow } from '../tables/read-rows';
import { idKey } from '../tables/salesforce-id';
import { cityKey } from './city';
import type { LookalikeQuestion } from './lookalikes';
import type { Bearer } from './near-parties';
import { ownDomain } from './own-domain';
import { TextNumbers } from './text-numbers';

/** A row with what it is found by, worked out once. */
export interface KeyedRow {
  readonly row: ReadRow;
  /** As ids are compared; null for a row without one. */
  readonly id: string | null;
  readonly idHash: number;
  /** Its own domain, as `ownDomain` gives it. */
  readonly domain: string | null;
  readonly domainHash: number;
  /** The account that bears the id. */
  readonly ofId: Account | null;
  /** The first claim of the domain, once that was asked; -1 for none. */
  seen: number;
  /** What the row looks like, once that was asked. */
  questions: readonly LookalikeQuestion[] | null;
}

/** The id of a row as ids are compared. */
export function idOf({ values: { externalId = null } }: ReadRow): string | null {
  return externalId === null ? null : idKey(externalId);
}

/** Claims are numbered from 0 in the order they come; -1 stands for none. */
export class Claims {
  readonly #rows: ReadRow[] = [];
  /** The account each is about; null for a new one. */
  readonly #accounts: (Account | null)[] = [];
  /** By each kind of key, apart so that no key needs a prefix. A row that an account's id found needs none. */
  readonly #ids = new TextNumbers((claim) => idOf(this.row(claim)));
  readonly #domains = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #byAccount = new Map<Account, number>();
  /** The first claim of each domain, and of each name. */
  readonly #seenDomains = new TextNumbers((claim) => ownDomain(this.row(claim).values.domain));
  readonly #seenNames = new Map<string, number>();
  /** How many claims stand in `#seenNames`: only rows of known accounts ask it. */
  #namedCount = 0;

  /** @param rowCount how many may come, so that room is made for them at once */
  constructor(rowCount: number) {
    this.#ids.expect(rowCount);
    this.#seenDomains.expect(rowCount);
  }

  /** How many accounts are claimed. */
  get accountCount(): number {
    return this.#byAccount.size;
  }

  /** For a row that was held against the claims of its domain just before. */
  add(keyed: KeyedRow, account: Account | null): void {
    const { row, domain, domainHash, seen } = keyed;
    const claim = this.#rows.length;
    this.#rows.push(row);
    this.#accounts.push(account);
    if (account === null || keyed.ofId !== account) this.#noteKey(keyed, claim);
    if (account !== null) this.#byAccount.set(account, claim);
    if (domain !== null && seen < 0) this.#seenDomains.add(domainHash, claim);
  }

  row(claim: number): ReadRow {
    const row = this.#rows[claim];
    if (row === undefined) throw new Error(`There is no claim ${claim}.`);
    return row;
  }

  /** Who a claim is for: the account, else the row itself. */
  bearer(claim: number): Bearer {
    return this.#accounts[claim] ?? this.row(claim);
  }

  /** The claim with the row's key. */
  ofKey({ row, id, idHash, domain }: KeyedRow): number {
    if (id !== null) return this.#ids.get(id, idHash);
    return (domain !== null ? this.#domains.get(domain) : this.#names.get(nameKey(row))) ?? -1;
  }

  ofAccount(account: Account): number {
    return this.#byAccount.get(account) ?? -1;
  }

  /** The first claim of the row's domain, which the row keeps. */
  ofDomain(keyed: KeyedRow): number {
    const { domain, domainHash } = keyed;
    keyed.seen = domain === null ? -1 : this.#seenDomains.get(domain, domainHash);
    return keyed.seen;
  }

  /** The first claim of a name. */
  ofName(name: string): number {
    for (; this.#namedCount < this.#rows.length; this.#namedCount += 1) {
      const seen = this.row(this.#namedCount).values.name;
      if (!this.#seenNames.has(seen)) this.#seenNames.set(seen, this.#namedCount);
    }
    return this.#seenNames.get(name) ?? -1;
  }

  #noteKey({ row, id, idHash, domain }: KeyedRow, claim: number): void {
    if (id !== null) this.#ids.add(idHash, claim);
    else if (domain !== null) this.#domains.set(domain, claim);
    else this.#names.set(nameKey(row), claim);
  }
}

function nameKey({ values }: ReadRow): string {
  const where = cityKey(values.city);
  return where === '' ? values.name : `${values.name}\u001f${where}`;
}
