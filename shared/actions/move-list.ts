// Decides what a pasted list of accounts and targets would move: each line found, counted or named, then one plan.

import { lockSentence } from '../coverage/lock';
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { countWords, groupDigits } from '../records/counts';
import type { AccountId } from '../records/ids';
import { laneName } from '../records/lane';
import type { RecordOf } from '../records/record';
import { readDomain } from '../tables/domain';
import { readLane } from '../tables/read-lane';
import { idKey } from '../tables/salesforce-id';
import {
  describe,
  draftMove,
  exceptionWords,
  type MoveSettings,
  type MoveTarget,
  newOutcome,
  notesOf,
} from './move-accounts';
import { cutMoveList, type ListLine } from './move-list-lines';
import { personKey } from './person-name';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

/** One account of the list and where it goes. */
export interface ListedMove {
  readonly accountId: AccountId;
  readonly target: MoveTarget;
}

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

/** What a list would do, before it does it. */
export interface MoveListSummary {
  /** The accounts that would move. */
  readonly moves: readonly ListedMove[];
  /** How many of them go where, most first. */
  readonly byTarget: readonly { readonly name: string; readonly count: number }[];
  /** Lines whose account is there already. */
  readonly unchangedCount: number;
  /** Locked accounts, one sentence each. */
  readonly locked: readonly { readonly line: number; readonly sentence: string }[];
  /** Lines left out, in order. */
  readonly problems: readonly ListProblem[];
  readonly lineCount: number;
}

type ListSettings = Pick<MoveSettings, 'scenarioId' | 'asOf'>;

/** Reads a list against the book (MV9): nothing is written. */
export function summariseMoveList(records: Records, text: string, settings: ListSettings): MoveListSummary {
  const cut = cutMoveList(text);
  const problems: ListProblem[] = cut.problems.map((problem) => ({ ...problem, kind: 'malformed' }));
  const locked: { line: number; sentence: string }[] = [];
  const moves: ListedMove[] = [];
  const counts = new Map<string, { name: string; count: number }>();
  const find = new ListFinder(records);
  const lineOf = new Map<AccountId, { line: number; key: string }>();
  const draft = new Draft(records);
  let unchangedCount = 0;
  for (const line of cut.lines) {
    const found = find.line(line);
    if ('kind' in found) {
      problems.push(found);
      continue;
    }
    const { account, target, seller } = found;
    const key = target.kind === 'lane' ? `lane ${target.lane}` : `seller ${target.sellerId}`;
    const earlier = lineOf.get(account.id);
    if (earlier !== undefined) {
      if (earlier.key !== key) problems.push(twice(line, account, earlier.line));
      continue;
    }
    lineOf.set(account.id, { line: line.line, key });
    const outcome = newOutcome();
    const dry = { ...settings, keepQuarterback: false, reason: null };
    draftMove(records, draft, { accountId: account.id, target, seller }, dry, outcome);
    if (outcome.locked.length > 0) {
      locked.push({
        line: line.line,
        sentence: `Line ${groupDigits(line.line)}: ${lockSentence(account, settings.asOf ?? null)}`,
      });
    } else if (outcome.moved.length === 0) unchangedCount += 1;
    else {
      moves.push({ accountId: account.id, target });
      const name = target.kind === 'lane' ? laneName[target.lane] : (seller?.name ?? 'that seller');
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { name, count: 1 });
      else count.count += 1;
    }
  }
  return {
    moves,
    byTarget: [...counts.values()].sort((a, b) => b.count - a.count),
    unchangedCount,
    locked,
    problems: problems.sort((a, b) => a.line - b.line),
    lineCount: cut.lines.length + cut.problems.length,
  };
}

/** Carries a list out in one entry. Refuses when none of it moves any more. */
export function moveListed(
  records: Records,
  input: MoveSettings & { readonly moves: readonly ListedMove[] },
): Plan | Refusal {
  const draft = new Draft(records);
  const outcome = newOutcome();
  const names = new Set<string>();
  for (const { accountId, target } of input.moves) {
    const seller = target.kind === 'seller' ? records.get('seller', target.sellerId) : undefined;
    if (target.kind === 'seller' && seller === undefined) {
      return refuse('not-found', 'A seller of the list is no longer in this workspace. Read the list again.');
    }
    if (seller?.active === false) {
      return refuse(
        'seller-inactive',
        `${seller.name} is inactive. Choose another seller, then read the list again.`,
      );
    }
    const before = outcome.moved.length;
    draftMove(records, draft, { accountId, target, seller }, input, outcome);
    if (outcome.moved.length > before) names.add(seller?.name ?? laneNameOf(target));
  }
  const { moved } = outcome;
  if (moved.length === 0) {
    return refuse('nothing-to-change', 'Nothing of this list moves: every account is there, locked or gone.');
  }
  const [only] = names;
  const goal = names.size === 1 ? `proposed to ${only} from a list` : 'proposed from a list';
  return planOf(draft, {
    kind: 'account.moved',
    label: `${describe(moved)} ${goal}${exceptionWords(outcome)}`,
    reason: input.reason,
    notes: notesOf(records, outcome, input),
  });
}

function laneNameOf(target: MoveTarget): string {
  return target.kind === 'lane' ? laneName[target.lane] : 'that seller';
}

function twice({ line }: ListLine, account: Account, earlier: number): ListProblem {
  const first = groupDigits(earlier);
  const sentence = `Line ${groupDigits(line)}: ${account.name} stands in line ${first} with another target; line ${first} counts.`;
  return { line, kind: 'twice', sentence };
}

interface FoundLine {
  readonly account: Account;
  readonly target: MoveTarget;
  readonly seller: RecordOf<'seller'> | undefined;
}

/** Finds accounts and targets; its tables are made once for a list, those of domains and names only when ids fail. */
class ListFinder {
  readonly #records: Records;
  #byId: ReadonlyMap<string, readonly Account[]> | null = null;
  #byDomain: ReadonlyMap<string, readonly Account[]> | null = null;
  #byName: ReadonlyMap<string, readonly Account[]> | null = null;
  #sellers: ReadonlyMap<string, readonly RecordOf<'seller'>[]> | null = null;

  constructor(records: Records) {
    this.#records = records;
  }

  line(line: ListLine): FoundLine | ListProblem {
    const accounts = this.#accounts(line.account);
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
    const sellers = this.#sellersOf(line.target);
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

  #accounts(text: string): readonly Account[] {
    this.#byId ??= tableOf(this.#records.all('account'), ({ externalId }) =>
      externalId === null ? [] : [idKey(externalId)],
    );
    const byId = this.#byId.get(idKey(text));
    if (byId !== undefined) return byId;
    const domain = readDomain(text);
    if (domain !== null) {
      this.#byDomain ??= tableOf(this.#records.all('account'), (account) => account.domain ?? []);
      const byDomain = this.#byDomain.get(domain);
      if (byDomain !== undefined) return byDomain;
    }
    this.#byName ??= tableOf(this.#records.all('account'), ({ name }) => name);
    return this.#byName.get(text) ?? [];
  }

  #sellersOf(text: string): readonly RecordOf<'seller'>[] {
    this.#sellers ??= tableOf(this.#records.all('seller'), ({ id, externalId, email, name }) => [
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

function tableOf<T>(
  records: readonly T[],
  keysOf: (record: T) => string | readonly string[],
): Map<string, T[]> {
  const table = new Map<string, T[]>();
  for (const record of records) {
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
