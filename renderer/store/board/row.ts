// Reads from the columns what the board says of one account. Keeps nothing.
import type { Suggestion } from '../../../shared/coverage/suggest';
import type { RecordOf } from '../../../shared/records/record';
import type { BoardRow } from '../board-row';
import { type BoardColumns, flag, type Slot } from './columns';

/** The row of an account; `groupKey` is the group it is shown in. */
export function rowOf(columns: BoardColumns, slot: Slot, groupKey: string): BoardRow {
  const account = columns.accounts[slot] as RecordOf<'account'>;
  const flags = columns.flags[slot] as number;
  return {
    id: account.id,
    groupKey,
    lane: columns.laneAt(slot),
    ownerId: columns.ownerAt(slot),
    name: account.name,
    spendCents: account.spendCents ?? 0,
    hasSpend: (flags & flag.hasSpend) !== 0,
    suggestion: columns.suggestions[slot] as Suggestion,
    moves: (flags & flag.moves) !== 0,
    changesHands: (flags & flag.changesHands) !== 0,
    mismatch: (flags & flag.mismatch) !== 0,
    dormant: (flags & flag.dormant) !== 0,
    locked: (flags & flag.locked) !== 0,
    openTickets: columns.ticketsAt(slot),
    movedCount: columns.movedCounts[slot] as number,
  };
}
