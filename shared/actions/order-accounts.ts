// Decides which account of the book an order names: by id, else domain, else name. Creates none and takes none over.
import type { Account } from '../records/account';
import type { AccountKey } from '../tables/read-orders-row';
import { idKey } from '../tables/salesforce-id';

/** Returned instead of an index when no account, or more than one, is meant. */
export const unknownAccount = -1;
export const ambiguousAccount = -2;

/** The accounts of a book by their keys, for many questions. A kind of key nobody asks for is not gathered. */
export class OrderAccounts {
  readonly #accounts: readonly Account[];
  #byId: Index | null = null;
  #byDomain: Index | null = null;
  #byName: Index | null = null;
  #byFoldedName: Index | null = null;

  constructor(accounts: readonly Account[]) {
    this.#accounts = accounts;
  }

  /**
   * The index of the account, `unknownAccount` or `ambiguousAccount`. An id no account has is not given up when the row
   * also bears a domain or a name, but then only an account without an id may be meant: another id is another account.
   */
  find({ id, domain, name }: AccountKey): number {
    if (id !== '') {
      this.#byId ??= this.#gather(({ externalId }) => externalId && idKey(externalId));
      const byId = this.#byId.get(idKey(id));
      if (byId !== undefined) return byId;
    }
    let byDomain: number | undefined;
    if (domain !== '') {
      this.#byDomain ??= this.#gather((account) => account.domain);
      byDomain = this.#byDomain.get(domain);
    }
    const byName = name === '' ? undefined : this.#named(name);
    const found = byDomain === undefined || (byDomain < 0 && byName !== undefined) ? byName : byDomain;
    if (found === undefined) return unknownAccount;
    if (found >= 0 && id !== '' && this.#accounts[found]?.externalId !== null) return unknownAccount;
    return found;
  }

  /** The exact name first; another case only when one account alone is called so. */
  #named(name: string): number | undefined {
    this.#byName ??= this.#gather((account) => account.name);
    const exact = this.#byName.get(name);
    if (exact !== undefined) return exact;
    this.#byFoldedName ??= this.#gather((account) => folded(account.name));
    return this.#byFoldedName.get(folded(name));
  }

  #gather(keyOf: (account: Account) => string | null): Index {
    const index: Index = new Map();
    this.#accounts.forEach((account, at) => {
      const key = keyOf(account);
      if (key !== null) index.set(key, index.has(key) ? ambiguousAccount : at);
    });
    return index;
  }
}

/** Places of accounts by key; `ambiguousAccount` where two have the same. */
type Index = Map<string, number>;

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
