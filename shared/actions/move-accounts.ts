// Decides what dragging accounts to a lane or a seller proposes in a scenario. Current assignments stay untouched.
import type { Records } from '../records/book';
import { type AccountId, proposalIdOf, type ScenarioId, type SellerId } from '../records/ids';
import { type BoardLane, type Lane, laneName } from '../records/lane';
import type { RecordOf } from '../records/record';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

/** A lane's own area, or a seller; the whole group is the target, there is no order inside. */
export type MoveTarget =
  | { readonly kind: 'lane'; readonly lane: BoardLane }
  | { readonly kind: 'seller'; readonly sellerId: SellerId };

export interface MoveAccountsInput {
  readonly scenarioId: ScenarioId;
  readonly accountIds: readonly AccountId[];
  readonly target: MoveTarget;
  /** Alt on a drop: the quarterback stays even when the old owner was it. */
  readonly keepQuarterback: boolean;
  readonly reason: string | null;
}

/**
 * Proposes `accountIds` to the target (M1 to M6 in SPEC). Locked accounts are left and named; a proposal that equals
 * current is withdrawn. Refuses an inactive seller (SE10), and when nothing is left to move.
 */
export function moveAccounts(records: Records, input: MoveAccountsInput): Plan | Refusal {
  const seller = input.target.kind === 'seller' ? records.get('seller', input.target.sellerId) : undefined;
  if (input.target.kind === 'seller' && seller === undefined) {
    return refuse('not-found', 'That seller is no longer in this workspace. Choose another.');
  }
  if (seller?.active === false) {
    return refuse('seller-inactive', `${seller.name} is inactive. Choose another seller.`);
  }
  const draft = new Draft(records);
  const locked: RecordOf<'account'>[] = [];
  const moved: RecordOf<'account'>[] = [];
  for (const accountId of new Set(input.accountIds)) {
    const account = records.get('account', accountId);
    if (account === undefined) continue;
    if (account.lockReason !== null) {
      locked.push(account);
      continue;
    }
    if (propose(records, draft, account, input, seller)) moved.push(account);
  }
  if (moved.length === 0) {
    const first = locked[0];
    if (first !== undefined) return refuse('account-locked', lockedSentence(first, locked.length));
    return refuse('nothing-to-change', `Nothing to move: already with ${targetName(input.target, seller)}.`);
  }
  return planOf(draft, {
    kind: 'account.moved',
    label: `${describe(moved)} proposed to ${targetName(input.target, seller)}`,
    reason: input.reason,
    notes: [
      ...locked.map((account) => lockedSentence(account, 1)),
      ...moved.flatMap((account) => openTicketSentence(records, account) ?? []),
    ],
  });
}

/** Puts one account's proposal into the draft; false when it is there already. */
function propose(
  records: Records,
  draft: Draft,
  account: RecordOf<'account'>,
  input: MoveAccountsInput,
  seller: RecordOf<'seller'> | undefined,
): boolean {
  const before = records.proposalOf(input.scenarioId, account.id);
  const now = { lane: before?.lane ?? null, ownerId: before?.ownerId ?? null };
  const effective = before === undefined ? { lane: account.lane, ownerId: account.ownerId } : now;
  const next = destinationOf(records, effective.ownerId, input.target, seller);
  if (next.lane === effective.lane && next.ownerId === effective.ownerId) return false;
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
    exception: null,
  });
  return true;
}

/** Where a move to the target would put an account whose owner is `ownerId`. */
export function destinationOf(
  records: Records,
  ownerId: SellerId | null,
  target: MoveTarget,
  seller: RecordOf<'seller'> | undefined,
): { lane: Lane | null; ownerId: SellerId | null } {
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
  input: MoveAccountsInput,
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

function describe(moved: readonly RecordOf<'account'>[]): string {
  const [only] = moved;
  return moved.length === 1 && only !== undefined ? only.name : `${moved.length} accounts`;
}

function targetName(target: MoveTarget, seller: RecordOf<'seller'> | undefined): string {
  return target.kind === 'seller' ? (seller?.name ?? 'that seller') : laneName[target.lane];
}

function lockedSentence(account: RecordOf<'account'>, count: number): string {
  const others = count > 1 ? ` So are ${count - 1} more.` : '';
  const why = account.lockReason === '' ? '' : ` ${account.lockReason}`;
  return `${account.name} is locked and stays.${why}${others}`;
}
