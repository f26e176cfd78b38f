// Decides which account a row is about: by id, else domain, else name with city; which rows say the same twice; and which
// look like another, to be asked. Changes none.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { groupDigits } from '../records/counts';
import { type AccountId, lookalikeIdOf } from '../records/ids';
import { type Problem, problemAt, shorten } from '../tables/problem';
import type { ReadRow } from '../tables/read-rows';
import { AccountKeys } from './account-keys';
import { areInTwoCities } from './city';
import { Claims, idOf, type KeyedRow } from './import-claims';
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
import { type Bearer, NearParties, type Party, partyOf } from './near-parties';
import { ownDomain } from './own-domain';
import { textHash } from './text-numbers';

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
  readonly #claims: Claims;
  readonly #asked = new Set<string>();
  readonly #questions: LookalikeQuestion[] = [];
  #last: KeyedRow | null = null;
  #ownRows: Map<string, ReadRow> | null = null;

  constructor(records: Records, headers: KeyHeaders, decisions: MatchingDecisions = {}) {
    this.#records = records;
    this.#headers = headers;
    this.#decisions = decisions;
    this.#keys = new AccountKeys(records);
    this.#claims = new Claims(decisions.rows?.length ?? 0);
    this.#near = new NearParties(records, decisions.rows ?? []);
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

  /** How many keys names stand under beside their own letters, to be counted in tests. */
  get slipKeyCount(): number {
    return this.#near.slipKeyCount;
  }

  /**
   * The account a row is about, null for a new one, or the problem that keeps the row out. A row with an id that no
   * account has takes over an account without an id, found by domain or name; a row without an id prefers such
   * accounts too. A row that was decided to be *the same* as another is that account, or repeats that row.
   */
  match(row: ReadRow): { readonly account: Account | null } | Problem {
    const keyed = this.#keyed(row);
    const repeated = keyed.ofId === null ? this.#claims.ofKey(keyed) : -1;
    if (repeated >= 0) return this.#repeats(row, repeated);
    const known = keyed.ofId ?? this.#keys.findOtherwise(row, keyed.domain);
    if (typeof known === 'number') return this.#ambiguous(row, known);
    if (known === null) return this.#matchAlike(keyed);
    const earlier = this.#claims.ofAccount(known);
    return earlier < 0 ? { account: known } : this.#repeats(row, earlier);
  }

  /** Notes that a row was taken, and says when another row or account looks like the same company. */
  claim(row: ReadRow, account: Account | null): readonly Problem[] {
    const keyed = this.#keyed(row);
    const { domain } = keyed;
    const questions =
      account === null ? (keyed.questions ?? this.#ofNew(keyed)) : this.#ofKnown(keyed, account);
    this.#claims.add(keyed, account);
    if (account === null) this.#near.add(row, domain);
    if (questions.length === 0) return noChecks;
    const checks: Problem[] = [];
    for (const question of questions) {
      this.#questions.push(question);
      const check = checkOf(question, this.#headers);
      if (check !== null) checks.push(check);
    }
    return checks;
  }

  /** Whether a taken row is about this account. */
  isClaimed(account: Account): boolean {
    return this.#claims.ofAccount(account) >= 0;
  }

  /** How many accounts the taken rows are about. */
  get claimedCount(): number {
    return this.#claims.accountCount;
  }

  #keyed(row: ReadRow): KeyedRow {
    if (this.#last?.row === row) return this.#last;
    const id = idOf(row);
    const idHash = id === null ? 0 : textHash(id);
    const ofId = id === null ? null : this.#keys.byKey(id, idHash);
    const domain = ownDomain(row.values.domain);
    const domainHash = domain === null ? 0 : textHash(domain);
    this.#last = { row, id, idHash, domain, domainHash, ofId, seen: -1, questions: null };
    return this.#last;
  }

  /** A row that no key finds: new, unless somebody said it is the same as another. */
  #matchAlike(keyed: KeyedRow): { readonly account: Account | null } | Problem {
    const { row } = keyed;
    keyed.questions = this.#ofNew(keyed);
    const same = keyed.questions.find(({ verdict }) => verdict === 'same');
    if (same === undefined) return newAccount;
    // Still asked: an answer can be taken back.
    this.#questions.push(same);
    const { other } = same;
    if (other.kind === 'row') return this.#same(row, other.line, other.name);
    const account = this.#records.get('account', other.id) ?? null;
    const claim = account === null ? -1 : this.#claims.ofAccount(account);
    const owner = claim < 0 ? this.#rowOf(other.id) : this.#claims.row(claim);
    if (owner !== undefined && owner !== row) return this.#same(row, owner.line, owner.values.name);
    return { account };
  }

  /** What a new row looks like: accounts of the book, and new rows before it. */
  #ofNew(keyed: KeyedRow): readonly LookalikeQuestion[] {
    const { row, domain } = keyed;
    const { name } = row.values;
    const account = domain === null ? undefined : this.#keys.sameDomain(domain, name);
    const seen = this.#claims.ofDomain(keyed);
    const isShared = account !== undefined || seen >= 0;
    const sharers = isShared ? () => this.#bearersOf(domain, seen) : null;
    const parties = this.#near.near(row, domain, sharers, mostQuestionsPerRow);
    const moved = this.#keys.inOtherCity(row);
    if (!isShared && parties.length === 0 && moved === null) return noQuestions;
    const questions: LookalikeQuestion[] = [];
    const ask = (party: Party, why: LookalikeReason): void => {
      const key = questionKey(row.line, party);
      if (questions.length >= mostQuestionsPerRow || questions.some((question) => question.key === key))
        return;
      questions.push(this.#question(row, party, why, true));
    };
    if (account !== undefined) ask({ kind: 'account', account }, 'same-domain');
    else if (seen >= 0) ask(partyOf(this.#claims.bearer(seen)), 'same-domain');
    for (const party of parties) ask(party, nameOfParty(party) === name ? 'same-name' : 'near-name');
    if (moved !== null && !this.isClaimed(moved) && this.#rowOf(moved.id) === undefined) {
      ask({ kind: 'account', account: moved }, 'other-city');
    }
    return questions;
  }

  /** Those of a domain: the accounts of the book, and the row that bore it first. */
  #bearersOf(domain: string | null, seen: number): readonly Bearer[] {
    const accounts = domain === null ? noBearers : this.#keys.ofDomain(domain);
    return seen < 0 ? accounts : [this.#claims.bearer(seen), ...accounts];
  }

  /** A row that a key found: pairs left open before, and rows before it that bear its domain or name. */
  #ofKnown(keyed: KeyedRow, account: Account): readonly LookalikeQuestion[] {
    const { row } = keyed;
    const sameDomain = this.#claims.ofDomain(keyed);
    const sameName = this.#claims.ofName(row.values.name);
    const open = this.#remembered.openWith(account.id);
    if (sameDomain < 0 && sameName < 0 && open.length === 0) return noQuestions;
    const parties: [Party, LookalikeReason][] = [];
    for (const id of open) {
      const other = this.#records.get('account', id);
      if (other !== undefined) parties.push([{ kind: 'account', account: other }, reasonOf(account, other)]);
    }
    if (sameDomain >= 0) parties.push([partyOf(this.#claims.bearer(sameDomain)), 'same-domain']);
    else if (sameName >= 0 && !areInTwoCities(this.#claims.row(sameName).values.city, row.values.city)) {
      parties.push([partyOf(this.#claims.bearer(sameName)), 'same-name']);
    }
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

  #repeats(row: ReadRow, claim: number): Problem {
    const earlier = this.#claims.row(claim);
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

const newAccount: { readonly account: Account | null } = { account: null };
const noQuestions: readonly LookalikeQuestion[] = [];
const noChecks: readonly Problem[] = [];
const noBearers: readonly Bearer[] = [];

function nameOfParty(party: Party): string {
  return party.kind === 'account' ? party.account.name : party.row.values.name;
}

function reasonOf(a: Account, b: Account): LookalikeReason {
  const domain = ownDomain(a.domain);
  if (domain !== null && domain === b.domain) return 'same-domain';
  return a.name === b.name ? 'same-name' : 'near-name';
}
