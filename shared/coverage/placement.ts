// Decides where an account stands in a view (current, or a plan laid over it) and where its card sits. Writes nothing.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { ScenarioId, SellerId } from '../records/ids';
import type { BoardLane, Lane } from '../records/lane';
import type { Seller } from '../records/seller';

/** An account's lane and owner in one view. */
export interface Assignment {
  readonly lane: Lane | null;
  readonly ownerId: SellerId | null;
  /** True when a proposal of the plan says so, false when it is what the CRM holds. */
  readonly proposed: boolean;
}

/** The column and the group inside it that show an account. */
export interface Place {
  readonly boardLane: BoardLane;
  readonly group: SellerId | 'no-seller' | 'no-owner';
}

/** The account's own lane and owner, or those the plan proposes. `scenarioId: null` is the Current view. */
export function assignmentOf(
  records: Pick<Records, 'proposalOf'>,
  account: Account,
  scenarioId: ScenarioId | null,
): Assignment {
  const proposal = scenarioId === null ? undefined : records.proposalOf(scenarioId, account.id);
  return proposal === undefined
    ? { lane: account.lane, ownerId: account.ownerId, proposed: false }
    : { lane: proposal.lane, ownerId: proposal.ownerId, proposed: true };
}

/**
 * Where a card sits (R1): with its owner, in the owner's home lane, whatever lane the account itself holds; an owner
 * without a home lane, Unassigned under the owner's name; no owner, the lane's first group or Unassigned's.
 * `owner` is the seller of `assignment.ownerId`.
 */
export function placeOf(assignment: Pick<Assignment, 'lane' | 'ownerId'>, owner: Seller | undefined): Place {
  if (assignment.ownerId !== null) {
    return { boardLane: owner?.homeLane ?? 'unassigned', group: assignment.ownerId };
  }
  return assignment.lane === null
    ? { boardLane: 'unassigned', group: 'no-owner' }
    : { boardLane: assignment.lane, group: 'no-seller' };
}

/** Whether an account is orphaned: its owner carries accounts no more, or is gone. `owner` is the seller of `ownerId`. */
export function isOrphan(
  assignment: Pick<Assignment, 'ownerId'>,
  owner: Pick<Seller, 'active'> | undefined,
): boolean {
  return assignment.ownerId !== null && owner?.active !== true;
}

/** Assignment and place in one step. */
export function placeIn(
  records: Pick<Records, 'proposalOf' | 'get'>,
  account: Account,
  scenarioId: ScenarioId | null,
): Place {
  const assignment = assignmentOf(records, account, scenarioId);
  const owner = assignment.ownerId === null ? undefined : records.get('seller', assignment.ownerId);
  return placeOf(assignment, owner);
}

/**
 * The quarterback of a view (Q1): the one the plan would name, else the team's; null where nobody is named. An owner is
 * no quarterback: a team begins with the naming.
 */
export function quarterbackOf(
  records: Pick<Records, 'proposalOf' | 'teamOf'>,
  account: Account,
  scenarioId: ScenarioId | null,
): SellerId | null {
  const proposal = scenarioId === null ? undefined : records.proposalOf(scenarioId, account.id);
  if (proposal !== undefined && proposal.quarterbackId !== null) return proposal.quarterbackId;
  return records.teamOf(account.id)?.quarterbackId ?? null;
}

/** Whom a card shows (Q1): the quarterback, else the owner; null when there is neither. */
export function leadOf(
  records: Pick<Records, 'proposalOf' | 'teamOf'>,
  account: Account,
  scenarioId: ScenarioId | null,
): SellerId | null {
  return quarterbackOf(records, account, scenarioId) ?? assignmentOf(records, account, scenarioId).ownerId;
}
