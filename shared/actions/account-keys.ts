// Finds the account that a row's keys name: id, else domain, else name with city. Never by likeness; keeps no note of rows.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { ReadRow } from '../tables/read-rows';
import { idKey } from '../tables/salesforce-id';
import { areInTwoCities, cityKey } from './city';
import { ownDomain } from './own-domain';
import { TextNumbers, textHash } from './text-numbers';

/** More accounts than this that share a domain or name are not told apart one by one. */
const mostAlike = 200;

/** The accounts of a book by their keys. By domain and name only once a row is not found by its id: few are not. */
export class AccountKeys {
  readonly #accounts: readonly Account[];
  /** Places of accounts by id; the last of those with the same. */
  readonly #byId = new TextNumbers((place) => keyOfId(this.#accounts[place]));
  #others: OtherKeys | null = null;

  constructor(records: Records) {
    this.#accounts = records.all('account');
    this.#byId.expect(this.#accounts.length);
    for (let place = this.#accounts.length - 1; place >= 0; place -= 1) {
      const id = keyOfId(this.#accounts[place]);
      if (id === null) continue;
      const hash = textHash(id);
      if (this.#byId.get(id, hash) < 0) this.#byId.add(hash, place);
    }
  }

  byId(externalId: string): Account | null {
    const key = idKey(externalId);
    return this.byKey(key, textHash(key));
  }

  /**
   * @param key an id as `idKey` gives it
   * @param hash what `textHash` makes of it
   */
  byKey(key: string, hash: number): Account | null {
    const place = this.#byId.get(key, hash);
    return place < 0 ? null : (this.#accounts[place] ?? null);
  }

  /** The account, null for none, or how many the row fits. */
  find(row: ReadRow): Account | number | null {
    const { externalId = null } = row.values;
    const known = externalId === null ? null : this.byId(externalId);
    return known ?? this.findOtherwise(row, ownDomain(row.values.domain));
  }

  /** The same for a row whose id no account has. */
  findOtherwise(row: ReadRow, domain: string | null): Account | number | null {
    if (this.#accounts.length === 0) return null;
    const { externalId = null, name } = row.values;
    const ofDomain = domain === null ? undefined : this.#keys().byDomain.get(domain);
    if (ofDomain !== undefined) {
      const found = chosen(ofDomain, externalId, (some) => {
        const sameName = some.filter((account) => account.name === name);
        return sameName.length === 1 ? sameName : some;
      });
      if (found !== null) return found;
    }
    return chosen(this.#ofNameInCity(name, row.values.city), externalId, (some) =>
      someWithoutOther(some, domain),
    );
  }

  /** Those in the row's city, else those of no known city; a row without a city fits all when none is without one too. */
  #ofNameInCity(name: string, city: string | null | undefined): readonly Account[] {
    const accounts = this.#keys().byName.get(name);
    const [only] = accounts ?? [];
    if (accounts === undefined || only === undefined) return none;
    if (accounts.length === 1) return areInTwoCities(city, only.city) ? none : accounts;
    const same = this.#keys().byNameAndCity.get(nameAndCity(name, city));
    const open = same ?? this.#keys().byNameAndCity.get(nameAndCity(name, null));
    return open ?? (cityKey(city) === '' ? accounts : none);
  }

  /** The accounts of this domain, in the order of the book. */
  ofDomain(domain: string): readonly Account[] {
    return this.#accounts.length === 0 ? none : (this.#keys().byDomain.get(domain) ?? none);
  }

  /** An account of this domain, before all one that also bears the name. */
  sameDomain(domain: string, name: string): Account | undefined {
    const accounts = this.ofDomain(domain);
    const few = accounts.length > mostAlike ? accounts.slice(0, mostAlike) : accounts;
    return few.find((account) => account.name === name) ?? accounts[0];
  }

  /** The only account of the row's name, when it is in another city than the row, and no id or domain tells them apart. */
  inOtherCity(row: ReadRow): Account | null {
    if (this.#accounts.length === 0) return null;
    const { name, externalId = null, city } = row.values;
    const accounts = this.#keys().byName.get(name);
    const only = accounts?.length === 1 ? accounts[0] : undefined;
    if (only === undefined || (externalId !== null && only.externalId !== null)) return null;
    if (!areInTwoCities(city, only.city)) return null;
    return someWithoutOther([only], ownDomain(row.values.domain)).length === 1 ? only : null;
  }

  #keys(): OtherKeys {
    this.#others ??= otherKeys(this.#accounts);
    return this.#others;
  }
}

interface OtherKeys {
  readonly byDomain: ReadonlyMap<string, readonly Account[]>;
  readonly byName: ReadonlyMap<string, readonly Account[]>;
  /** Only names that more than one account bears. */
  readonly byNameAndCity: ReadonlyMap<string, readonly Account[]>;
}

function otherKeys(all: readonly Account[]): OtherKeys {
  const byDomain = new Map<string, Account[]>();
  const byName = new Map<string, Account[]>();
  const byNameAndCity = new Map<string, Account[]>();
  for (const account of all) {
    const domain = ownDomain(account.domain);
    if (domain !== null) push(byDomain, domain, account);
    push(byName, account.name, account);
  }
  for (const [name, accounts] of byName) {
    if (accounts.length === 1) continue;
    for (const account of accounts) push(byNameAndCity, nameAndCity(name, account.city), account);
  }
  return { byDomain, byName, byNameAndCity };
}

const none: readonly Account[] = [];

function keyOfId(account: Account | undefined): string | null {
  return account === undefined || account.externalId === null ? null : idKey(account.externalId);
}

function nameAndCity(name: string, city: string | null | undefined): string {
  return `${name}\u001f${cityKey(city)}`;
}

/** Those whose domain does not contradict the row's. */
function someWithoutOther(accounts: readonly Account[], domain: string | null): readonly Account[] {
  if (domain === null) return accounts;
  return accounts.filter((account) => {
    const theirs = ownDomain(account.domain);
    return theirs === null || theirs === domain;
  });
}

/** The one of them that a row with or without an id may be about: accounts without an id come first. */
function chosen(
  accounts: readonly Account[],
  externalId: string | null,
  narrow: (accounts: readonly Account[]) => readonly Account[],
): Account | number | null {
  if (accounts.length === 0) return null;
  if (accounts.length > mostAlike) return externalId === null ? accounts.length : null;
  const fitting = narrow(
    externalId === null ? accounts : accounts.filter((each) => each.externalId === null),
  );
  const withoutId = fitting.length > 1 ? fitting.filter((account) => account.externalId === null) : fitting;
  const candidates = withoutId.length > 0 ? withoutId : fitting;
  return candidates.length > 1 ? candidates.length : (candidates[0] ?? null);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
