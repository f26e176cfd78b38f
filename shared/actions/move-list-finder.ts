// Decides which account and which target a line of a pasted list means, or why neither can be told. Moves nothing.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { countWords, groupDigits } from '../records/counts';
import type { RecordOf } from '../records/record';
import { readDomain } from '../tables/domain';
import { readLane } from '../tables/read-lane';
import { idKey } from '../tables/salesforce-id';
import type { MoveTarget } from './move-accounts';
import type { ListLine } from './move-list-lines';
import { personKey } from './person-name';

/** A line that is left out. */
export interface ListProblem {
  readonly line: number;
  readonly kind:
    | 'malformed'
    | 'unknown-account'
    | 'ambiguous-account'
    | 'unknown-target'
    | 'ambiguous-target'
    | 'twice';
  /** Begins with the line: `Line 4: no account is called Acme.` */
  readonly sentence: string;
}

/** What a line means. */
export interface FoundLine {
  readonly account: Account;
  readonly target: MoveTarget;
  readonly seller: RecordOf<'seller'> | undefined;
}

/** Finds accounts and targets; its tables are made once for a list, those of domains and names only when ids fail. */
export class ListFinder {
  readonly #records: Records;
  #byId: ReadonlyMap<string, readonly Account[]> | null = null;
  #byDomain: ReadonlyMap<string, readonly Account[]> | null = null;
  #byName: ReadonlyMap<string, readonly Account[]> | null = null;
  #sellers: ReadonlyMap<string, readonly RecordOf<'seller'>[]> | null = null;

  constructor(records: Records) {
    this.#records = records;
  }

  /** What a line names, or why it is left out. A table it needs first is made step by step. */
  *line(line: ListLine): Generator<void, FoundLine | ListProblem, void> {
    const accounts = yield* this.#accounts(line.account);
    const [account] = accounts;
    const at = `Line ${groupDigits(line.line)}:`;
    if (account === undefined) {
      const sentence = `${at} no account has the id, domain or name ${shown(line.account)}.`;
      return { line: line.line, kind: 'unknown-account', sentence };
    }
    if (accounts.length > 1) {
      const sentence = `${at} ${countWords(accounts.length, 'account')} answer to ${shown(line.account)}. Use the id.`;
      return { line: line.line, kind: 'ambiguous-account', sentence };
    }
    const lane = readLane(line.target);
    if (lane !== undefined) {
      const target: MoveTarget = { kind: 'lane', lane: lane === 'none' ? 'unassigned' : lane };
      return { account, target, seller: undefined };
    }
    const sellers = yield* this.#sellersOf(line.target);
    const [seller] = sellers;
    if (seller === undefined) {
      const sentence = `${at} no lane or seller is called ${shown(line.target)}.`;
      return { line: line.line, kind: 'unknown-target', sentence };
    }
    if (sellers.length > 1) {
      const sentence = `${at} ${countWords(sellers.length, 'seller')} answer to ${shown(line.target)}. Use the e-mail or the id.`;
      return { line: line.line, kind: 'ambiguous-target', sentence };
    }
    if (!seller.active) {
      const sentence = `${at} ${seller.name} is inactive. Choose another seller.`;
      return { line: line.line, kind: 'unknown-target', sentence };
    }
    return { account, target: { kind: 'seller', sellerId: seller.id }, seller };
  }

  *#accounts(text: string): Generator<void, readonly Account[], void> {
    this.#byId ??= yield* tabling(this.#records.all('account'), ({ externalId }) =>
      externalId === null ? [] : [idKey(externalId)],
    );
    const byId = this.#byId.get(idKey(text));
    if (byId !== undefined) return byId;
    const domain = readDomain(text);
    if (domain !== null) {
      this.#byDomain ??= yield* tabling(this.#records.all('account'), (account) => account.domain ?? []);
      const byDomain = this.#byDomain.get(domain);
      if (byDomain !== undefined) return byDomain;
    }
    this.#byName ??= yield* tabling(this.#records.all('account'), ({ name }) => name);
    return this.#byName.get(text) ?? [];
  }

  *#sellersOf(text: string): Generator<void, readonly RecordOf<'seller'>[], void> {
    this.#sellers ??= yield* tabling(this.#records.all('seller'), ({ id, externalId, email, name }) => [
      `id ${id}`,
      ...(externalId === null ? [] : [`id ${idKey(externalId)}`]),
      ...(email === null ? [] : [`email ${email.toLowerCase()}`]),
      `name ${personKey(name)}`,
    ]);
    const keys = [
      `id ${text}`,
      `id ${idKey(text)}`,
      `email ${text.toLowerCase()}`,
      `name ${personKey(text)}`,
    ];
    for (const key of keys) {
      const found = this.#sellers.get(key);
      if (found !== undefined) return found;
    }
    return [];
  }
}

/** Records put into a table in one go. */
const recordsInStep = 512;

function* tabling<T>(
  records: readonly T[],
  keysOf: (record: T) => string | readonly string[],
): Generator<void, Map<string, T[]>, void> {
  const table = new Map<string, T[]>();
  for (const [index, record] of records.entries()) {
    if (index % recordsInStep === 0) yield;
    const keys = keysOf(record);
    for (const key of new Set(typeof keys === 'string' ? [keys] : keys)) {
      const list = table.get(key);
      if (list === undefined) table.set(key, [record]);
      else list.push(record);
    }
  }
  return table;
}

/** A cell as a message quotes it: cut to what a line can carry. */
function shown(cell: string): string {
  return cell.length > 60 ? `“${cell.slice(0, 59)}…”` : `“${cell}”`;
}
