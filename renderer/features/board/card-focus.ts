// Decides how focus comes back to a card, and which card is next when the drawer steps. Asks the lanes that are drawn.
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import type { BoardRow } from '../../store/board-row';
import { useRecords } from '../../store/records';
import { openDrawer, useView } from '../../store/view';
import type { LaneHandle } from './Lane';
import type { LaneRow } from './lane-rows';

let lanes: ReadonlyMap<BoardLane, LaneHandle> = new Map();

/** The board says which lanes are drawn; none once it is gone. */
export function registerLanes(handles: ReadonlyMap<BoardLane, LaneHandle>): () => void {
  lanes = handles;
  return () => {
    lanes = new Map();
  };
}

function rowOf(id: AccountId): BoardRow | undefined {
  const { proposed, current } = useRecords.getState();
  return (useView.getState().scenarioView === 'current' ? current : proposed)?.row(id);
}

function laneOf(id: AccountId): LaneHandle | undefined {
  const row = rowOf(id);
  return row === undefined ? undefined : lanes.get(row.lane);
}

/** Focuses a card wherever it is in its lane; its seller's header when the card is folded away. */
export function focusCard(id: AccountId | null): void {
  if (id === null) return;
  // After the next frame: the lanes may just be growing back into the drawer's place.
  requestAnimationFrame(() => {
    const lane = laneOf(id);
    if (lane === undefined || lane.focusKey(`card:${id}`)) return;
    if (lane.focusKey(`group:${rowOf(id)?.groupKey}`)) return;
    const fallback = lane.activeKey() ?? lane.rows()[0]?.key;
    if (fallback !== undefined) lane.focusKey(fallback);
  });
}

/**
 * Remembers where the keyboard is in the lane of these accounts, before they move. The returned function puts it on the
 * next card that stayed, so that a list can be worked down; on the lane's first row when none did.
 */
export function keepPlace(ids: readonly AccountId[]): () => void {
  const first = ids[0];
  const lane = first === undefined ? undefined : laneOf(first);
  const moving = new Set(ids);
  const cards = lane?.rows().filter((row) => row.kind === 'card') ?? [];
  const at = Math.max(
    0,
    cards.findIndex((row) => row.kind === 'card' && row.id === first),
  );
  const stays = (row: LaneRow) => row.kind === 'card' && !moving.has(row.id);
  const next = cards.slice(at).find(stays) ?? cards.slice(0, at).reverse().find(stays);
  return () => {
    requestAnimationFrame(() => {
      if (lane === undefined || (next !== undefined && lane.focusKey(next.key))) return;
      const row = lane.rows()[0];
      if (row !== undefined) lane.focusKey(row.key);
      else if (first !== undefined) focusCard(first);
    });
  };
}

/** Shows the account next to this one in its lane in the drawer; the first one when this one is not among them. */
export function stepCard(id: AccountId, delta: 1 | -1): void {
  const lane = laneOf(id);
  const cards = lane?.rows().flatMap((row) => (row.kind === 'card' ? [row] : [])) ?? [];
  const at = cards.findIndex((row) => row.id === id);
  const next = cards[at < 0 ? 0 : at + delta];
  if (next === undefined) return;
  lane?.reveal(next.key);
  openDrawer(next.id);
}

/** Puts the cursor into "Find an account". */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-region="filters"] input[type="search"]')?.focus();
}
