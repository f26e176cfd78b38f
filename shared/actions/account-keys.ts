// Finds the account that a row's keys name: id, else domain, else name with city. Never by likeness; keeps no note of rows.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { ReadRow } from '../tables/read-rows';
import { idKey } from '../tables/salesforce-id';
import { areInTwoCities, cityKey } from './city';
import { ownDomain } from './own-domain';

/** More accounts than this that share a domain or name are not told apart one by one. */
const mostAlike = 200;

/** The accounts of a book by their keys. */
export class AccountKeys {
  readonly #byId = new Map<string, Account>();
  readonly #byDomain = new Map<string, Account[]>();
  readonly #byName = new Map<string, Account[]>();
  /** Only names that more than one account bears. */
  readonly #byNameAndCity = new Map<string, Account[]>();

  constructor(records: Records) {
    for (const account of records.all('account')) {
      if (account.externalId !== null) this.#byId.set(idKey(account.externalId), account);
      const domain = ownDomain(account.domain);
      if (domain !== null) push(this.#byDomain, domain, account);
      push(this.#byName, account.name, account);
    }
    for (const [name, accounts] of this.#byName) {
      if (accounts.length === 1) continue;
      for (const account of accounts) push(this.#byNameAndCity, nameAndCity(name, account.city), account);
    }
  }

  byId(externalId: string): Account | undefined {
    return this.#byId.get(idKey(externalId));
  }

  /** The account, null for none, or how many the row fits. */
  find(row: ReadRow): Account | number | null {
    const { externalId = null, name } = row.values;
    const known = externalId === null ? undefined : this.byId(externalId);
    if (known !== undefined) return known;
    const domain = ownDomain(row.values.domain);
    const ofDomain = domain === null ? undefined : this.#byDomain.get(domain);
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
    const accounts = this.#byName.get(name);
    const [only] = accounts ?? [];
    if (accounts === undefined || only === undefined) return none;
    if (accounts.length === 1) return areInTwoCities(city, only.city) ? none : accounts;
    const same = this.#byNameAndCity.get(nameAndCity(name, city));
    const open = same ?? this.#byNameAndCity.get(nameAndCity(name, null));
    return open ?? (cityKey(city) === '' ? accounts : none);
  }

  /** An account of this domain, before all one that also bears the name. */
  sameDomain(domain: string, name: string): Account | undefined {
    const accounts = this.#byDomain.get(domain);
    return accounts?.find((account) => account.name === name) ?? accounts?.[0];
  }

  /** The only account of the row's name, when it is in another city than the row, and no id or domain tells them apart. */
  inOtherCity(row: ReadRow): Account | null {
    const { name, externalId = null, city } = row.values;
    const accounts = this.#byName.get(name);
    const only = accounts?.length === 1 ? accounts[0] : undefined;
    if (only === undefined || (externalId !== null && only.externalId !== null)) return null;
    if (!areInTwoCities(city, only.city)) return null;
    return someWithoutOther([only], ownDomain(row.values.domain)).length === 1 ? only : null;
  }
}

const none: readonly Account[] = [];

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
