// Decides which account a row is about: by id, else domain, else exact name; and which rows say the same twice. Changes none.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { groupDigits, type Problem, problemAt, shorten } from '../tables/problem';
import type { ReadRow } from '../tables/read-rows';
import { idKey } from '../tables/salesforce-id';

interface Claim {
  readonly line: number;
  readonly name: string;
}

/** Headers of the key columns, for the sentences. */
export interface KeyHeaders {
  readonly id: string | null;
  readonly domain: string | null;
  readonly name: string | null;
}

/** Finds the account of each row, and keeps note of what earlier rows of the file have claimed. */
export class AccountMatcher {
  readonly #byId = new Map<string, Account>();
  readonly #byDomain = new Map<string, Account[]>();
  readonly #byName = new Map<string, Account[]>();
  /** Claims by each kind of key, apart so that no key needs a prefix. */
  readonly #claimedKeys = {
    id: new Map<string, Claim>(),
    domain: new Map<string, Claim>(),
    name: new Map<string, Claim>(),
  };
  readonly #claimedAccounts = new Map<string, Claim>();
  readonly #seenDomains = new Map<string, Claim>();
  readonly #seenNames = new Map<string, Claim>();
  readonly #headers: KeyHeaders;

  constructor(records: Records, headers: KeyHeaders) {
    this.#headers = headers;
    for (const account of records.all('account')) {
      if (account.externalId !== null) this.#byId.set(idKey(account.externalId), account);
      if (account.domain !== null) push(this.#byDomain, account.domain, account);
      push(this.#byName, account.name, account);
    }
  }

  /** The name of the account with this id, in the book. */
  nameOf(externalId: string): string | null {
    return this.#byId.get(idKey(externalId))?.name ?? null;
  }

  /**
   * The account a row is about, null for a new one, or the problem that keeps the row out. A row with an id that no
   * account has takes over an account without an id, found by domain or name; a row without an id prefers such
   * accounts too.
   */
  match(row: ReadRow): { readonly account: Account | null } | Problem {
    const { name, externalId = null, domain = null } = row.values;
    const key = keyOf(row);
    const repeated = this.#claimedKeys[key.kind].get(key.value);
    if (repeated !== undefined) return this.#repeats(row, repeated);
    if (externalId !== null) {
      const known = this.#byId.get(idKey(externalId));
      if (known !== undefined) return this.#claimed(row, known);
    }
    const alike = [
      ...(domain === null ? [] : [this.#byDomain.get(domain) ?? []]),
      ...(domain === null || externalId !== null ? [this.#byName.get(name) ?? []] : []),
    ];
    for (const accounts of alike) {
      const withoutId = accounts.filter((account) => account.externalId === null);
      const candidates = withoutId.length > 0 || externalId !== null ? withoutId : accounts;
      if (candidates.length > 1) return this.#ambiguous(row, candidates.length);
      const [only] = candidates;
      if (only !== undefined) return this.#claimed(row, only);
    }
    return { account: null };
  }

  /** Notes that a row was taken, and says when another row or account looks like the same company. */
  claim(row: ReadRow, account: Account | null): Problem[] {
    const { name, domain = null } = row.values;
    const claim: Claim = { line: row.line, name };
    const key = keyOf(row);
    this.#claimedKeys[key.kind].set(key.value, claim);
    if (account !== null) this.#claimedAccounts.set(account.id, claim);
    const checks: Problem[] = [];
    const sameDomain = domain === null ? undefined : this.#seenDomains.get(domain);
    const sameName = this.#seenNames.get(name);
    if (sameDomain !== undefined && domain !== null) {
      const sentence = `${shorten(domain, 40)} is also the domain of row ${groupDigits(sameDomain.line)}, ${shorten(sameDomain.name, 40)}. Both are taken; check whether they are one account.`;
      checks.push(problemAt(row.line, 'same-domain', 'check', this.#headers.domain, domain, sentence));
    } else if (sameName !== undefined) {
      const sentence = `${shorten(name, 40)} is also the name in row ${groupDigits(sameName.line)}. Both are taken; check whether they are one account.`;
      checks.push(problemAt(row.line, 'same-name', 'check', this.#headers.name, name, sentence));
    } else if (account === null && this.#byName.has(name)) {
      const sentence = `${shorten(name, 40)} is also the name of an account that is here already, with another id. Check whether they are one account.`;
      checks.push(problemAt(row.line, 'same-name', 'check', this.#headers.name, name, sentence));
    }
    if (domain !== null && sameDomain === undefined) this.#seenDomains.set(domain, claim);
    if (sameName === undefined) this.#seenNames.set(name, claim);
    return checks;
  }

  #claimed(row: ReadRow, account: Account): { readonly account: Account } | Problem {
    const earlier = this.#claimedAccounts.get(account.id);
    return earlier === undefined ? { account } : this.#repeats(row, earlier);
  }

  #repeats(row: ReadRow, earlier: Claim): Problem {
    const { header, value } = this.#key(row);
    const sentence = `${shorten(value, 40)} repeats row ${groupDigits(earlier.line)}, ${shorten(earlier.name, 40)}. Keep one of the two, or give them different ids.`;
    return problemAt(row.line, 'repeats-row', 'rejected', header, value, sentence);
  }

  #ambiguous(row: ReadRow, count: number): Problem {
    const { header, value } = this.#key(row);
    const sentence = `${shorten(value, 40)} fits ${groupDigits(count)} accounts that are here already. Give the row an id.`;
    return problemAt(row.line, 'ambiguous-account', 'rejected', header, value, sentence);
  }

  #key(row: ReadRow): { header: string | null; value: string } {
    const { name, externalId = null, domain = null } = row.values;
    if (externalId !== null) return { header: this.#headers.id, value: externalId };
    if (domain !== null) return { header: this.#headers.domain, value: domain };
    return { header: this.#headers.name, value: name };
  }
}

function keyOf(row: ReadRow): { readonly kind: 'id' | 'domain' | 'name'; readonly value: string } {
  const { name, externalId = null, domain = null } = row.values;
  if (externalId !== null) return { kind: 'id', value: idKey(externalId) };
  return domain !== null ? { kind: 'domain', value: domain } : { kind: 'name', value: name };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
