// Decides what dragging accounts to a lane or a seller proposes in a scenario. Current assignments stay untouched.

import { isLocked, lockSentence } from '../coverage/lock';
import type { Records } from '../records/book';
import { countWords, groupDigits } from '../records/counts';
import {
  type AccountId,
  proposalIdOf,
  type ScenarioId,
  type SellerId,
  workspaceRecordId,
} from '../records/ids';
import { type BoardLane, type Lane, laneName } from '../records/lane';
import type { RecordOf } from '../records/record';
import type { Proposal } from '../records/scenario';
import { nameAmong } from '../records/seller-details';
import type { IsoDate } from '../records/values';
import { Draft, type Plan, planWith, type Refusal, recordsPerStep, refuse } from './plan';
import { recentMoveSentences } from './recent-moves';

/** A lane's own area, or a seller; the whole group is the target, there is no order inside. */
export type MoveTarget =
  | { readonly kind: 'lane'; readonly lane: BoardLane }
  | { readonly kind: 'seller'; readonly sellerId: SellerId };

/** What a move goes against where it is made, known before it: a rule, the seller's capacity, or both. */
export type MoveException = NonNullable<Proposal['exception']>;

/** What every move of a request shares, wherever it goes. */
export interface MoveSettings {
  readonly scenarioId: ScenarioId;
  /** Alt on a drop: the quarterback stays even when the old owner was it. */
  readonly keepQuarterback: boolean;
  readonly reason: string | null;
  /** The day that ends locks and that recent moves are counted from; left out, no lock has ended and nothing is recent. */
  readonly asOf?: IsoDate;
  /** The accounts that go against a rule or over a capacity there, as the board knows before the move. */
  readonly exceptions?: ReadonlyMap<AccountId, MoveException>;
}

export interface MoveAccountsInput extends MoveSettings {
  readonly accountIds: readonly AccountId[];
  readonly target: MoveTarget;
}

/**
 * Proposes `accountIds` to the target (M1 to M6 in SPEC). Locked accounts are left and named, those that are gone are
 * counted; a proposal that equals current is withdrawn. Refuses an inactive seller (SE10), and when nothing is left to
 * move.
 */
export function moveAccounts(records: Records, input: MoveAccountsInput): Plan | Refusal {
  const steps = movingAccounts(records, input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in steps; the records must not change between them. */
export function* movingAccounts(
  records: Records,
  input: MoveAccountsInput,
): Generator<void, Plan | Refusal, void> {
  const seller = sellerOf(records, input.target);
  const refused = targetRefused(records, input.target, seller);
  if (refused !== null) return refused;
  const draft = new Draft(records);
  const outcome = newOutcome();
  let looked = 0;
  for (const accountId of new Set(input.accountIds)) {
    looked += 1;
    if (looked % recordsPerStep === 0) yield;
    draftMove(records, draft, { accountId, target: input.target, seller }, input, outcome);
  }
  const { moved } = outcome;
  if (moved.length === 0) return nothingMoved(records, outcome, input, seller);
  return planWith(yield* draft.changing(), {
    kind: 'account.moved',
    label: `${describe(moved)} proposed to ${targetName(records, input.target, seller)}${exceptionWords(outcome)}`,
    reason: input.reason,
    notes: notesOf(records, outcome, input),
  });
}

/**
 * Why a move would be refused, known before it is made; null where something would move. Looks no further than the first
 * account that would.
 */
export function refusalBefore(
  records: Records,
  input: Pick<MoveAccountsInput, 'scenarioId' | 'accountIds' | 'target' | 'asOf'>,
): Refusal | null {
  const { scenarioId, target, asOf } = input;
  const seller = sellerOf(records, target);
  const refused = targetRefused(records, target, seller);
  if (refused !== null) return refused;
  const outcome = newOutcome();
  for (const accountId of input.accountIds) {
    const account = records.get('account', accountId);
    if (account === undefined) outcome.gone += 1;
    else if (isLocked(account, asOf ?? null)) outcome.locked.push(account);
    else {
      const now = effectiveOf(records, scenarioId, account);
      if (!isSamePlace(now, destinationOf(records, now.ownerId, target, seller))) return null;
    }
  }
  return nothingMoved(records, outcome, input, seller);
}

function sellerOf(records: Records, target: MoveTarget): RecordOf<'seller'> | undefined {
  return target.kind === 'seller' ? records.get('seller', target.sellerId) : undefined;
}

/** Why nothing can be moved there, whatever it is. */
function targetRefused(
  records: Records,
  target: MoveTarget,
  seller: RecordOf<'seller'> | undefined,
): Refusal | null {
  if (target.kind === 'seller' && seller === undefined) {
    return refuse('not-found', 'That seller is no longer in this workspace. Choose another.');
  }
  if (seller?.active === false) {
    return refuse('seller-inactive', `${sellerLabel(records, seller)} is inactive. Choose another seller.`);
  }
  return null;
}

/** Why none of a request moved. */
function nothingMoved(
  records: Records,
  { locked, gone }: Pick<MoveOutcome, 'locked' | 'gone'>,
  { target, asOf }: Pick<MoveAccountsInput, 'target' | 'asOf'>,
  seller: RecordOf<'seller'> | undefined,
): Refusal {
  const first = locked[0];
  if (first !== undefined) return refuse('account-locked', lockedSentence(first, locked.length, asOf));
  // An undo took them away while they were in the hand.
  if (gone > 0) return refuse('not-found', goneSentence(gone, true));
  return refuse('nothing-to-change', `Nothing to move: already with ${targetName(records, target, seller)}.`);
}

/** What became of the accounts of a request, filled one by one. */
export interface MoveOutcome {
  readonly moved: RecordOf<'account'>[];
  readonly locked: RecordOf<'account'>[];
  readonly exceptions: MoveException[];
  gone: number;
  /** Accounts that are there already. */
  unchanged: number;
}

export function newOutcome(): MoveOutcome {
  return { moved: [], locked: [], exceptions: [], gone: 0, unchanged: 0 };
}

export interface OneMove {
  readonly accountId: AccountId;
  readonly target: MoveTarget;
  /** The seller of the target, when it is one. */
  readonly seller: RecordOf<'seller'> | undefined;
}

/** Puts one account's move into a draft and notes what became of it. */
export function draftMove(
  records: Records,
  draft: Draft,
  { accountId, target, seller }: OneMove,
  settings: MoveSettings,
  outcome: MoveOutcome,
): void {
  const account = records.get('account', accountId);
  if (account === undefined) outcome.gone += 1;
  else if (isLocked(account, settings.asOf ?? null)) outcome.locked.push(account);
  else if (propose(records, draft, account, { ...settings, target }, seller)) {
    outcome.moved.push(account);
    const exception = draft.get('proposal', proposalIdOf(settings.scenarioId, accountId))?.exception ?? null;
    if (exception !== null) outcome.exceptions.push(exception);
  } else outcome.unchanged += 1;
}

/** What a message says besides the label: what stayed and why, open tickets, recent moves. */
export function notesOf(
  records: Records,
  outcome: MoveOutcome,
  { asOf }: Pick<MoveSettings, 'asOf'>,
): string[] {
  const { moved, locked, gone } = outcome;
  const windowDays = records.get('workspace', workspaceRecordId)?.guards.recentMoveDays ?? 0;
  return [
    ...locked.map((account) => lockedSentence(account, 1, asOf)),
    ...(gone > 0 ? [goneSentence(gone, false)] : []),
    ...moved.flatMap((account) => openTicketSentence(records, account) ?? []),
    ...recentMoveSentences(records, moved, asOf, windowDays),
  ];
}

/** What a move went against, after a comma. */
export const exceptionPhrase: Readonly<Record<MoveException, string>> = {
  rule: 'against a rule',
  capacity: 'over capacity',
  both: 'against a rule and over capacity',
};

/** `, against a rule`; of several accounts, `, 2 as exceptions`. */
export function exceptionWords({ moved, exceptions }: Pick<MoveOutcome, 'moved' | 'exceptions'>): string {
  const [first] = exceptions;
  if (first === undefined) return '';
  if (moved.length === 1) return `, ${exceptionPhrase[first]}`;
  return `, ${groupDigits(exceptions.length)} as ${exceptions.length === 1 ? 'an exception' : 'exceptions'}`;
}

/** Puts one account's proposal into the draft; false when it is there already. */
function propose(
  records: Records,
  draft: Draft,
  account: RecordOf<'account'>,
  input: MoveSettings & { readonly target: MoveTarget },
  seller: RecordOf<'seller'> | undefined,
): boolean {
  const effective = effectiveOf(records, input.scenarioId, account);
  const next = destinationOf(records, effective.ownerId, input.target, seller);
  if (isSamePlace(effective, next)) return false;
  if (next.lane === account.lane && next.ownerId === account.ownerId) {
    draft.remove(proposalIdOf(input.scenarioId, account.id));
    return true;
  }
  draft.put({
    type: 'proposal',
    id: proposalIdOf(input.scenarioId, account.id),
    deleted: false,
    scenarioId: input.scenarioId,
    accountId: account.id,
    lane: next.lane,
    ownerId: next.ownerId,
    quarterbackId: quarterbackAfter(records, account, next.ownerId, input),
    // A reason given for another target says nothing about this one.
    reason: input.reason,
    exception: input.exceptions?.get(account.id) ?? null,
  });
  return true;
}

/** A lane and an owner, either of which may be open. */
interface Assignment {
  readonly lane: Lane | null;
  readonly ownerId: SellerId | null;
}

/** Where the scenario has an account now. */
function effectiveOf(records: Records, scenarioId: ScenarioId, account: RecordOf<'account'>): Assignment {
  return records.proposalOf(scenarioId, account.id) ?? account;
}

function isSamePlace(a: Assignment, b: Assignment): boolean {
  return a.lane === b.lane && a.ownerId === b.ownerId;
}

/** Where a move to the target would put an account whose owner is `ownerId`. */
export function destinationOf(
  records: Records,
  ownerId: SellerId | null,
  target: MoveTarget,
  seller: RecordOf<'seller'> | undefined,
): Assignment {
  if (target.kind === 'seller') return { lane: seller?.homeLane ?? null, ownerId: target.sellerId };
  if (target.lane === 'unassigned') return { lane: null, ownerId: null };
  const owner = ownerId === null ? undefined : records.get('seller', ownerId);
  // Whoever carries accounts no more is at home nowhere: a drop on their lane opens the owner (SE10).
  return owner?.active === true && owner.homeLane === target.lane
    ? { lane: target.lane, ownerId }
    : { lane: target.lane, ownerId: null };
}

/**
 * The quarterback follows to the new owner when the current owner is it, whatever way the card took on the board; null
 * means the team's own stays.
 */
function quarterbackAfter(
  records: Records,
  account: RecordOf<'account'>,
  newOwnerId: SellerId | null,
  input: Pick<MoveSettings, 'keepQuarterback'>,
): SellerId | null {
  const team = records.teamOf(account.id);
  if (team === undefined || newOwnerId === null || input.keepQuarterback) return null;
  return team.quarterbackId === account.ownerId ? newOwnerId : null;
}

/** An open ticket does not hold a move up; it warns. */
function openTicketSentence(records: Records, account: RecordOf<'account'>): string | null {
  const open = records.about('ticket', account.id).filter((ticket) => ticket.status === 'open');
  if (open.length === 0) return null;
  return `${account.name} has an open ticket, ${open.map((ticket) => `T-${ticket.number}`).join(', ')}.`;
}

/** The account's name, or how many. */
export function describe(moved: readonly RecordOf<'account'>[]): string {
  const [only] = moved;
  return moved.length === 1 && only !== undefined ? only.name : countWords(moved.length, 'account');
}

/** The lane, or the seller as nobody else reads (SE7). */
export function targetName(
  records: Records,
  target: MoveTarget,
  seller: RecordOf<'seller'> | undefined,
): string {
  if (target.kind === 'lane') return laneName[target.lane];
  return seller === undefined ? 'that seller' : sellerLabel(records, seller);
}

function sellerLabel(records: Records, seller: RecordOf<'seller'>): string {
  return nameAmong(seller, records.all('seller'));
}

/** Why the first of so many locked accounts stays; the others are counted. */
export function lockedSentence(
  account: RecordOf<'account'>,
  count: number,
  asOf: IsoDate | undefined,
): string {
  const others = count > 1 ? ` So are ${groupDigits(count - 1)} more.` : '';
  return `${lockSentence(account, asOf ?? null)}${others}`;
}

function goneSentence(count: number, isAll: boolean): string {
  const subject = count === 1 ? 'An account' : countWords(count, 'account');
  const verb = count === 1 ? 'is' : 'are';
  return `${subject} ${verb} no longer in this workspace${isAll ? ', so nothing was moved' : ''}.`;
}
