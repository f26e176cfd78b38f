// Decides what a pasted list of accounts and targets would move: each line found, counted or named, then one plan.

import { lockSentence } from '../coverage/lock';
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { groupDigits } from '../records/counts';
import type { AccountId } from '../records/ids';
import {
  describe,
  draftMove,
  exceptionWords,
  type MoveSettings,
  type MoveTarget,
  newOutcome,
  notesOf,
  type OneMove,
  targetName,
} from './move-accounts';
import { ListFinder, type ListProblem } from './move-list-finder';
import { cuttingMoveList, type ListLine } from './move-list-lines';
import { Draft, type Plan, planWith, type Refusal, recordsPerStep, refuse } from './plan';

/** One account of the list and where it goes. */
export interface ListedMove {
  readonly accountId: AccountId;
  readonly target: MoveTarget;
}

/** A line whose account stays. */
export interface LockedLine {
  readonly line: number;
  readonly accountId: AccountId;
  readonly sentence: string;
}

/** What a list would do, before it does it. */
export interface MoveListSummary {
  /** The accounts that would move. */
  readonly moves: readonly ListedMove[];
  /** The same, and those that are there already, as the list has them: whose families the list concerns. */
  readonly hand: readonly ListedMove[];
  /** How many of them go where, most first. */
  readonly byTarget: readonly { readonly name: string; readonly count: number }[];
  /** Lines whose account is there already. */
  readonly unchangedCount: number;
  /** Locked accounts, one sentence each. */
  readonly locked: readonly LockedLine[];
  /** Lines left out, in order. */
  readonly problems: readonly ListProblem[];
  readonly lineCount: number;
}

type ListSettings = Pick<MoveSettings, 'scenarioId' | 'asOf'>;

/** Reads a list against the book (MV9): nothing is written. */
export function summariseMoveList(records: Records, text: string, settings: ListSettings): MoveListSummary {
  const steps = summarisingMoveList(records, text, settings);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Lines looked up in one go. */
const linesInStep = 64;

/** The same in steps: 100,000 lines take a second, and whoever pasted them goes on typing. */
export function* summarisingMoveList(
  records: Records,
  text: string,
  settings: ListSettings,
): Generator<void, MoveListSummary, void> {
  const cut = yield* cuttingMoveList(text);
  const problems: ListProblem[] = cut.problems.map((problem) => ({ ...problem, kind: 'malformed' }));
  const locked: LockedLine[] = [];
  const hand: ListedMove[] = [];
  const moves: ListedMove[] = [];
  const find = new ListFinder(records);
  const lineOf = new Map<AccountId, { line: number; key: string }>();
  const draft = new Draft(records);
  for (const [index, line] of cut.lines.entries()) {
    if (index % linesInStep === 0) yield;
    const found = yield* find.line(line);
    if ('kind' in found) {
      problems.push(found);
      continue;
    }
    const { account, target, seller } = found;
    const key = keyOf(target);
    const earlier = lineOf.get(account.id);
    if (earlier !== undefined) {
      if (earlier.key !== key) problems.push(twice(line, account, earlier.line));
      continue;
    }
    lineOf.set(account.id, { line: line.line, key });
    const outcome = newOutcome();
    const dry = { ...settings, keepQuarterback: false, reason: null };
    draftMove(records, draft, { accountId: account.id, target, seller }, dry, outcome);
    const move = { accountId: account.id, target };
    if (outcome.locked.length > 0) {
      const sentence = `Line ${groupDigits(line.line)}: ${lockSentence(account, settings.asOf ?? null)}`;
      locked.push({ line: line.line, accountId: account.id, sentence });
      continue;
    }
    hand.push(move);
    if (outcome.moved.length > 0) moves.push(move);
  }
  yield;
  return {
    moves,
    hand,
    byTarget: countByTarget(records, moves),
    unchangedCount: hand.length - moves.length,
    locked,
    problems: problems.sort((a, b) => a.line - b.line),
    lineCount: cut.lines.length + cut.problems.length,
  };
}

/** How many moves go where, most first. */
export function countByTarget(
  records: Records,
  moves: readonly ListedMove[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { target } of moves) {
    const key = keyOf(target);
    const count = counts.get(key);
    if (count !== undefined) count.count += 1;
    else {
      const seller = target.kind === 'seller' ? records.get('seller', target.sellerId) : undefined;
      counts.set(key, { name: targetName(records, target, seller), count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function keyOf(target: MoveTarget): string {
  return target.kind === 'lane' ? `lane ${target.lane}` : `seller ${target.sellerId}`;
}

/** Carries a list out in one entry. Refuses when none of it moves any more. */
export function moveListed(records: Records, input: MoveListInput): Plan | Refusal {
  const steps = movingListed(records, input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

export interface MoveListInput extends MoveSettings {
  readonly moves: readonly ListedMove[];
}

/** The same in steps; the records must not change between them. */
export function* movingListed(records: Records, input: MoveListInput): Generator<void, Plan | Refusal, void> {
  const draft = new Draft(records);
  const outcome = newOutcome();
  const targets = new Map<string, Pick<OneMove, 'target' | 'seller'>>();
  for (const [index, { accountId, target }] of input.moves.entries()) {
    if (index % recordsPerStep === recordsPerStep - 1) yield;
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
    if (outcome.moved.length > before) targets.set(keyOf(target), { target, seller });
  }
  const { moved } = outcome;
  if (moved.length === 0) {
    return refuse('nothing-to-change', 'Nothing of this list moves: every account is there, locked or gone.');
  }
  const [only] = targets.values();
  const goal =
    only !== undefined && targets.size === 1
      ? `proposed to ${targetName(records, only.target, only.seller)} from a list`
      : 'proposed from a list';
  return planWith(yield* draft.changing(), {
    kind: 'account.moved',
    label: `${describe(moved)} ${goal}${exceptionWords(outcome)}`,
    reason: input.reason,
    notes: notesOf(records, outcome, input),
  });
}

function twice({ line }: ListLine, account: Account, earlier: number): ListProblem {
  const first = groupDigits(earlier);
  const sentence = `Line ${groupDigits(line)}: ${account.name} stands in line ${first} with another target; line ${first} counts.`;
  return { line, kind: 'twice', sentence };
}
