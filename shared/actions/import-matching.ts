// Decides which account a row is about: by id, else domain, else name with city; which rows say the same twice; and which
// look like another, to be asked. Changes none.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { type AccountId, lookalikeIdOf } from '../records/ids';
import { groupDigits, type Problem, problemAt, shorten } from '../tables/problem';
import type { ReadRow } from '../tables/read-rows';
import { idKey } from '../tables/salesforce-id';
import { AccountKeys } from './account-keys';
import { areInTwoCities, cityKey } from './city';
import type { PairVerdict } from './import-decisions';
import {
  checkOf,
  type LookalikeQuestion,
  type LookalikeReason,
  otherOf,
  questionKey,
  RememberedPairs,
  rowFacts,
} from './lookalikes';
import { NearParties, type Party } from './near-parties';
import { ownDomain } from './own-domain';

/** A row that was taken, and the account it is about; null for a new one. */
interface Claim {
  readonly row: ReadRow;
  readonly account: Account | null;
}

/** Headers of the key columns, for the sentences. */
export interface KeyHeaders {
  readonly id: string | null;
  readonly domain: string | null;
  readonly name: string | null;
}

export interface MatchingDecisions {
  /** What was decided of pairs, by `LookalikeQuestion.key`. */
  readonly verdicts?: ReadonlyMap<string, PairVerdict>;
  /** All rows of the list: a row that is *the same* as an account must not take it from the row that bears its id. */
  readonly rows?: readonly ReadRow[];
}

/** A row is asked about beside so many others at most. */
const mostQuestionsPerRow = 3;

/** Finds the account of each row, and keeps note of what earlier rows of the file have claimed. */
export class AccountMatcher {
  readonly #records: Records;
  readonly #headers: KeyHeaders;
  readonly #decisions: MatchingDecisions;
  readonly #keys: AccountKeys;
  readonly #near: NearParties;
  readonly #remembered: RememberedPairs;
  /** Claims by each kind of key, apart so that no key needs a prefix. */
  readonly #claimedKeys = {
    id: new Map<string, Claim>(),
    domain: new Map<string, Claim>(),
    name: new Map<string, Claim>(),
  };
  readonly #claimedAccounts = new Map<string, Claim>();
  readonly #seenDomains = new Map<string, Claim>();
  readonly #seenNames = new Map<string, Claim>();
  readonly #asked = new Set<string>();
  readonly #questions: LookalikeQuestion[] = [];
  /** What `match` found for the row it saw last, so that `claim` need not look again. */
  #found: { readonly row: ReadRow; readonly questions: readonly LookalikeQuestion[] } | null = null;
  #ownRows: Map<string, ReadRow> | null = null;

  constructor(records: Records, headers: KeyHeaders, decisions: MatchingDecisions = {}) {
    this.#records = records;
    this.#headers = headers;
    this.#decisions = decisions;
    this.#keys = new AccountKeys(records);
    this.#near = new NearParties(records, decisions.rows?.length ?? 0);
    this.#remembered = new RememberedPairs(records);
  }

  /** Everything that was asked about claimed rows, by line, decided or not. */
  get questions(): readonly LookalikeQuestion[] {
    return this.#questions;
  }

  /** How many pairs of names were compared, to be counted in tests. */
  get comparedCount(): number {
    return this.#near.comparedCount;
  }

  /** The name of the account with this id, in the book. */
  nameOf(externalId: string): string | null {
    return this.#keys.byId(externalId)?.name ?? null;
  }

  /**
   * The account a row is about, null for a new one, or the problem that keeps the row out. A row with an id that no
   * account has takes over an account without an id, found by domain or name; a row without an id prefers such
   * accounts too. A row that was decided to be *the same* as another is that account, or repeats that row.
   */
  match(row: ReadRow): { readonly account: Account | null } | Problem {
    const key = keyOf(row);
    const repeated = this.#claimedKeys[key.kind].get(key.value);
    if (repeated !== undefined) return this.#repeats(row, repeated.row);
    const known = this.#keys.find(row);
    if (typeof known === 'number') return this.#ambiguous(row, known);
    if (known === null) return this.#matchAlike(row);
    const earlier = this.#claimedAccounts.get(known.id);
    return earlier === undefined ? { account: known } : this.#repeats(row, earlier.row);
  }

  /** Notes that a row was taken, and says when another row or account looks like the same company. */
  claim(row: ReadRow, account: Account | null): Problem[] {
    const claim: Claim = { row, account };
    const key = keyOf(row);
    this.#claimedKeys[key.kind].set(key.value, claim);
    if (account !== null) this.#claimedAccounts.set(account.id, claim);
    const questions =
      account !== null
        ? this.#ofKnown(row, account)
        : this.#found?.row === row
          ? this.#found.questions
          : this.#ofNew(row);
    const domain = ownDomain(row.values.domain);
    if (domain !== null && !this.#seenDomains.has(domain)) this.#seenDomains.set(domain, claim);
    if (!this.#seenNames.has(row.values.name)) this.#seenNames.set(row.values.name, claim);
    if (account === null) this.#near.add(row);
    const checks: Problem[] = [];
    for (const question of questions) {
      this.#questions.push(question);
      const check = checkOf(question, this.#headers);
      if (check !== null) checks.push(check);
    }
    return checks;
  }

  /** A row that no key finds: new, unless somebody said it is the same as another. */
  #matchAlike(row: ReadRow): { readonly account: Account | null } | Problem {
    const questions = this.#ofNew(row);
    this.#found = { row, questions };
    const same = questions.find(({ verdict }) => verdict === 'same');
    if (same === undefined) return { account: null };
    const { other } = same;
    if (other.kind === 'row') return this.#same(row, other.line, other.name);
    const owner = this.#claimedAccounts.get(other.id)?.row ?? this.#rowOf(other.id);
    if (owner !== undefined && owner !== row) return this.#same(row, owner.line, owner.values.name);
    const account = this.#records.get('account', other.id);
    return { account: account ?? null };
  }

  /** What a new row looks like: accounts of the book, and new rows before it. */
  #ofNew(row: ReadRow): LookalikeQuestion[] {
    const { name } = row.values;
    const domain = ownDomain(row.values.domain);
    const questions: LookalikeQuestion[] = [];
    const ask = (party: Party, why: LookalikeReason): void => {
      const key = questionKey(row.line, party);
      if (questions.length >= mostQuestionsPerRow || questions.some((question) => question.key === key))
        return;
      questions.push(this.#question(row, party, why, true));
    };
    if (domain !== null) {
      const account = this.#keys.sameDomain(domain, name);
      const seen = this.#seenDomains.get(domain);
      if (account !== undefined) ask({ kind: 'account', account }, 'same-domain');
      else if (seen !== undefined) ask(partyOf(seen), 'same-domain');
    }
    for (const party of this.#near.near(row, mostQuestionsPerRow)) {
      ask(party, nameOfParty(party) === name ? 'same-name' : 'near-name');
    }
    const moved = this.#keys.inOtherCity(row);
    if (moved !== null && !this.#claimedAccounts.has(moved.id) && this.#rowOf(moved.id) === undefined) {
      ask({ kind: 'account', account: moved }, 'other-city');
    }
    return questions;
  }

  /** A row that a key found: pairs left open before, and rows before it that bear its domain or name. */
  #ofKnown(row: ReadRow, account: Account): readonly LookalikeQuestion[] {
    const parties: [Party, LookalikeReason][] = [];
    for (const id of this.#remembered.openWith(account.id)) {
      const other = this.#records.get('account', id);
      if (other !== undefined) parties.push([{ kind: 'account', account: other }, reasonOf(account, other)]);
    }
    const domain = ownDomain(row.values.domain);
    const sameDomain = domain === null ? undefined : this.#seenDomains.get(domain);
    const sameName = this.#seenNames.get(row.values.name);
    if (sameDomain !== undefined) parties.push([partyOf(sameDomain), 'same-domain']);
    else if (sameName !== undefined && !areInTwoCities(sameName.row.values.city, row.values.city)) {
      parties.push([partyOf(sameName), 'same-name']);
    }
    if (parties.length === 0) return [];
    const questions: LookalikeQuestion[] = [];
    for (const [party, why] of parties) {
      // The new row was asked about this account when it came.
      if (party.kind === 'row' || party.account.id === account.id) continue;
      const pair = lookalikeIdOf(account.id, party.account.id);
      if (this.#asked.has(pair) || this.#remembered.areDifferent(account.id, party.account.id)) continue;
      this.#asked.add(pair);
      questions.push(this.#question(row, party, why, false));
    }
    return questions;
  }

  #question(row: ReadRow, party: Party, why: LookalikeReason, canBeSame: boolean): LookalikeQuestion {
    const key = questionKey(row.line, party);
    const said = this.#decisions.verdicts?.get(key) ?? 'later';
    return {
      key,
      line: row.line,
      name: row.values.name,
      row: rowFacts(row),
      other: otherOf(this.#records, party),
      why,
      canBeSame,
      verdict: said === 'same' && !canBeSame ? 'later' : said,
    };
  }

  /** The row that a key leads to this account; worked out once, and only when somebody said *the same*. */
  #rowOf(id: AccountId): ReadRow | undefined {
    if (this.#ownRows === null) {
      this.#ownRows = new Map();
      for (const row of this.#decisions.rows ?? []) {
        const account = this.#keys.find(row);
        if (account === null || typeof account === 'number' || this.#ownRows.has(account.id)) continue;
        this.#ownRows.set(account.id, row);
      }
    }
    return this.#ownRows.get(id);
  }

  #repeats(row: ReadRow, earlier: ReadRow): Problem {
    const { header, value } = this.#key(row);
    const sentence = `${shorten(value, 40)} repeats row ${groupDigits(earlier.line)}, ${shorten(earlier.values.name, 40)}. Keep one of the two, or give them different ids.`;
    return problemAt(row.line, 'repeats-row', 'rejected', header, value, sentence);
  }

  #same(row: ReadRow, line: number, name: string): Problem {
    const { name: ours } = row.values;
    const sentence = `${shorten(ours, 40)} is the same as row ${groupDigits(line)}, ${shorten(name, 40)}, as you decided, and is left out.`;
    return problemAt(row.line, 'repeats-row', 'rejected', this.#headers.name, ours, sentence);
  }

  #ambiguous(row: ReadRow, count: number): Problem {
    const { header, value } = this.#key(row);
    const sentence = `${shorten(value, 40)} fits ${groupDigits(count)} accounts that are here already. Give the row an id.`;
    return problemAt(row.line, 'ambiguous-account', 'rejected', header, value, sentence);
  }

  #key(row: ReadRow): { header: string | null; value: string } {
    const { name, externalId = null } = row.values;
    if (externalId !== null) return { header: this.#headers.id, value: externalId };
    const domain = ownDomain(row.values.domain);
    if (domain !== null) return { header: this.#headers.domain, value: domain };
    return { header: this.#headers.name, value: name };
  }
}

function keyOf(row: ReadRow): { readonly kind: 'id' | 'domain' | 'name'; readonly value: string } {
  const { name, externalId = null, city } = row.values;
  if (externalId !== null) return { kind: 'id', value: idKey(externalId) };
  const domain = ownDomain(row.values.domain);
  if (domain !== null) return { kind: 'domain', value: domain };
  const where = cityKey(city);
  return { kind: 'name', value: where === '' ? name : `${name}\u001f${where}` };
}

function partyOf({ row, account }: Claim): Party {
  return account === null ? { kind: 'row', row } : { kind: 'account', account };
}

function nameOfParty(party: Party): string {
  return party.kind === 'account' ? party.account.name : party.row.values.name;
}

function reasonOf(a: Account, b: Account): LookalikeReason {
  const domain = ownDomain(a.domain);
  if (domain !== null && domain === b.domain) return 'same-domain';
  return a.name === b.name ? 'same-name' : 'near-name';
}
