// Decides what the plan takes from each group of the board and brings it, for the Difference view. Draws nothing.
import { placeOf } from '../../../shared/coverage/placement';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import { flag } from '../../store/board/columns';
import { compileGrouping } from '../../store/board/grouping';
import type { BoardIndex } from '../../store/board-index';
import { groupKeyOf } from '../../store/board-row';

/** What changes in one group. */
export interface GroupDifference {
  /** Accounts that come from another group. */
  readonly arriving: number;
  /** What they add to the group's load, and what those that leave take, in the workspace's unit. */
  readonly arrivingLoad: number;
  readonly leavingLoad: number;
  /** Accounts that go to another group, the biggest spender first. */
  readonly leaving: readonly AccountId[];
}

export type BoardDifference = ReadonlyMap<string, GroupDifference>;

interface Counting {
  arriving: number;
  arrivingLoad: number;
  leavingLoad: number;
  readonly leaving: AccountId[];
}

/** By the key of a group as the board is grouped now; one walk over the accounts that move. */
export function differenceOf(board: BoardIndex, book: Book): BoardDifference {
  const { columns } = board;
  const { grouping } = board.arrangement;
  // What an account would be under if the plan were not there: of its team the quarterback may change, too.
  const valueNow = grouping === 'seller' ? null : compileGrouping(grouping, columns, book, null);
  const found = new Map<string, Counting>();
  const of = (key: string) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const fresh: Counting = { arriving: 0, arrivingLoad: 0, leavingLoad: 0, leaving: [] };
    found.set(key, fresh);
    return fresh;
  };
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (columns.live[slot] === 0 || ((columns.flags[slot] ?? 0) & flag.moves) === 0) continue;
    const account = columns.accounts[slot];
    if (account === undefined) continue;
    const owner = account.ownerId === null ? undefined : book.get('seller', account.ownerId);
    const place = placeOf(account, owner);
    const from = groupKeyOf(place.boardLane, valueNow?.(slot) ?? place.group, grouping);
    const to = board.rowAt(slot).groupKey;
    if (from === to) continue;
    const weight = board.weightOf(account.id);
    of(from).leaving.push(account.id);
    of(from).leavingLoad += weight;
    of(to).arriving += 1;
    of(to).arrivingLoad += weight;
  }
  for (const { leaving } of found.values()) leaving.sort((a, b) => board.compareCards(a, b));
  return found;
}
