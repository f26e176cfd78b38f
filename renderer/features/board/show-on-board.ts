// Decides how an account or a seller is brought to sight from anywhere: the board, its filter, its folds, then the focus.
// Moves nothing.
import type { AccountId, SellerId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import { acceptsOf } from '../../store/board/matches';
import { type BoardGroup, groupKeyOf } from '../../store/board-row';
import { useRecords } from '../../store/records';
import { goTo, noFilter, openDrawer, setFilter, useView } from '../../store/view';
import { boardShown, focusCardWhenDrawn, focusGroupWhenDrawn } from './card-focus';
import { keptWithoutDrawer } from './lane-folds';
import { noOwnerGroup, pageCards, previewCards } from './lane-rows';

/** Opens an account's drawer beside the board and puts the focus on its card. */
export function showAccount(id: AccountId): void {
  goTo('board');
  const board = boardShown();
  const row = board?.row(id);
  const group = row === undefined ? undefined : board?.group(row.groupKey);
  if (board === null || row === undefined || group === undefined) return;
  // What stays is not in the difference.
  if (useView.getState().scenarioView === 'difference' && !row.moves) {
    useView.setState({ scenarioView: 'proposed' });
  }
  const accepts = acceptsOf(useView.getState().filter, useRecords.getState().book, board);
  if (accepts !== null && !accepts(row)) setFilter(noFilter);
  openUpTo(group, id);
  openDrawer(id);
  focusCardWhenDrawn(id);
}

/** Brings a seller's group to the top of its lane, open. False when the seller has no group on the board. */
export function showSeller(id: SellerId): boolean {
  const homeLane = useRecords.getState().book?.get('seller', id)?.homeLane ?? 'unassigned';
  const group = boardShown()?.group(groupKeyOf(homeLane, id));
  if (group === undefined) return false;
  goTo('board');
  // Under another grouping sellers have no header of their own.
  useView.setState({ grouping: 'seller' });
  if (passing(group).length === 0) setFilter(noFilter);
  openGroup(group.key);
  openLane(homeLane);
  focusGroupWhenDrawn(group.key);
  return true;
}

/** The accounts of a group that the filter lets through, in their order. */
function passing({ ids }: BoardGroup): readonly AccountId[] {
  const board = boardShown();
  const accepts =
    board === null ? null : acceptsOf(useView.getState().filter, useRecords.getState().book, board);
  if (accepts === null || board === null) return ids;
  return ids.filter((id) => {
    const row = board.row(id);
    return row !== undefined && accepts(row);
  });
}

/** A lane that is a rail has no group to show. */
function openLane(lane: BoardLane): void {
  useView.setState(({ lanesByHand }) => ({
    lanesByHand: keptWithoutDrawer(new Map([...lanesByHand, [lane, 'open']]), window.innerWidth),
  }));
}

function openGroup(groupKey: string): void {
  const { collapsed } = useView.getState();
  if (!collapsed.has(groupKey)) return;
  useView.setState({ collapsed: new Set([...collapsed].filter((key) => key !== groupKey)) });
}

/** Opens a group as far as a card stands in it, in whole pages, as "38 more" does. */
function openUpTo(group: BoardGroup, id: AccountId): void {
  openGroup(group.key);
  const { shownCards } = useView.getState();
  const at = passing(group).indexOf(id);
  const shown = shownCards.get(group.key) ?? (group.key === noOwnerGroup ? pageCards : previewCards);
  if (at < shown) return;
  const pages = Math.ceil((at + 1 - shown) / pageCards);
  useView.setState({ shownCards: new Map([...shownCards, [group.key, shown + pages * pageCards]]) });
}
