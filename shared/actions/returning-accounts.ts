// Finds the deleted account that a new row brings back: the one of the same id. Never by name, and brings back none itself.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { ReadRow } from '../tables/read-rows';
import { idKey } from '../tables/salesforce-id';

/** The deleted accounts of a book by their ids; of two with the same id, the one that came last. */
export class ReturningAccounts {
  readonly #records: Records;
  #byId: ReadonlyMap<string, Account> | null = null;

  constructor(records: Records) {
    this.#records = records;
  }

  /** The account a row without a live one brings back; null for none. */
  of(row: ReadRow): Account | null {
    const { externalId = null } = row.values;
    if (externalId === null) return null;
    this.#byId ??= byId(this.#records.deleted('account'));
    return this.#byId.size === 0 ? null : (this.#byId.get(idKey(externalId)) ?? null);
  }
}

function byId(accounts: readonly Account[]): Map<string, Account> {
  const found = new Map<string, Account>();
  for (const account of accounts) {
    if (account.externalId !== null) found.set(idKey(account.externalId), account);
  }
  return found;
}
