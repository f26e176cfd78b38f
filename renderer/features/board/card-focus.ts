// Decides how focus comes back to a card, and how a card comes into view. Asks the lanes that are drawn.
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import type { BoardRow } from '../../store/board-row';
import { useRecords } from '../../store/records';
import { openDrawer, useView } from '../../store/view';
import { isFocusLost } from '../../ui/focus-loss';
import { holdKeys, inNextFrame } from '../../ui/held-keys';
import { isPassing } from '../../ui/key-queue';
import { firstCards, pageCards } from './lane-rows';
import type { Step } from './step-order';
import type { LaneHandle } from './use-lane-handle';

let lanes: ReadonlyMap<BoardLane, LaneHandle> = new Map();

/** The board says which lanes are drawn; none once it is gone. */
export function registerLanes(handles: ReadonlyMap<BoardLane, LaneHandle>): () => void {
  lanes = handles;
  return () => {
    lanes = new Map();
  };
}

/** The lanes that are drawn; a lane folded to a rail is none of them. */
export function drawnLanes(): ReadonlyMap<BoardLane, LaneHandle> {
  return lanes;
}

/** The board one looks at: the plan's or Current's. */
export function boardShown(): BoardIndex | null {
  const { proposed, current } = useRecords.getState();
  return useView.getState().scenarioView === 'current' ? current : proposed;
}

function rowOf(id: AccountId): BoardRow | undefined {
  return boardShown()?.row(id);
}

function laneOf(id: AccountId): LaneHandle | undefined {
  const row = rowOf(id);
  return row === undefined ? undefined : lanes.get(row.lane);
}

/** Focuses a card wherever it is in its lane; its seller's header when the card is folded away. */
export function focusCard(id: AccountId | null): void {
  if (id === null) return;
  // After the next frame: the lanes may just be growing back into the drawer's place.
  inNextFrame(() => {
    const lane = laneOf(id);
    if (lane === undefined) focusRail(rowOf(id)?.lane);
    if (lane === undefined || lane.focusKey(`card:${id}`)) return;
    if (lane.focusKey(`group:${rowOf(id)?.groupKey}`)) return;
    const fallback = lane.activeKey() ?? lane.layout().reachable(1)?.key;
    if (fallback !== undefined) lane.focusKey(fallback);
  });
}

/** A lane folded by hand while its card was away with the focus: what opens it is the nearest there is. */
function focusRail(lane: BoardLane | undefined): void {
  document.querySelector<HTMLElement>(`[data-region="board"] [data-lane="${lane}"] [data-fold]`)?.focus();
}

/**
 * Remembers where the keyboard is in the lane of these accounts, before they move. The returned function puts it on the
 * next card that stayed, so that a list can be worked down; on the lane's first row when none did.
 */
export function keepPlace(ids: readonly AccountId[]): () => void {
  const first = ids[0];
  const lane = first === undefined ? undefined : laneOf(first);
  const moving = new Set(ids);
  const rows = lane?.layout();
  const at = Math.max(0, rows?.indexOf(`card:${first}`) ?? 0);
  const stays = (id: AccountId) => !moving.has(id);
  const next = rows?.cardFrom(at, 1, stays) ?? rows?.cardFrom(at, -1, stays);
  return () => {
    // Before the board is drawn: else it would make room for the lane of the account that has just gone.
    if (next != null) followInDrawer(next.id);
    inNextFrame(() => {
      if (lane === undefined || (next != null && lane.focusKey(next.key))) return;
      const row = lane.layout().reachable(1);
      if (row !== null) lane.focusKey(row.key);
      else if (first !== undefined) focusCard(first);
    });
  };
}

/**
 * With the drawer open, shows the account the keyboard goes on with: whoever works down a list reads there what the next
 * key will move, and never the account before.
 */
export function followInDrawer(id: AccountId): void {
  if (useView.getState().drawerId !== null) openDrawer(id);
}

/** The same where a press or a drag leaves the keyboard on a card, but not away from a form that is being filled in. */
export function followPointerInDrawer(id: AccountId): void {
  if (document.querySelector('[data-region="drawer"] [data-editing]') === null) followInDrawer(id);
}

/** Scrolls a card into view without taking the focus; a group that shows only its first cards opens far enough. */
export function revealCard(step: Step): void {
  openFarEnough(step);
  revealOnceThere(step.id);
}

/** The same, with the focus. */
export function focusStep(step: Step): void {
  openFarEnough(step);
  // At once where its row is there already: the next key may come before the next frame.
  if (laneOf(step.id)?.focusKey(`card:${step.id}`) !== true) focusCardWhenDrawn(step.id);
}

function openFarEnough({ groupKey, index }: Step): void {
  const { shownCards } = useView.getState();
  if (index < (shownCards.get(groupKey) ?? firstCards(groupKey))) return;
  const enough = Math.ceil((index + 1) / pageCards) * pageCards;
  useView.setState({ shownCards: new Map([...shownCards, [groupKey, enough]]) });
}

/** The lane may only know of the row after it is drawn, and be a rail until then; a few frames are enough. */
function revealOnceThere(id: AccountId, tries = 4): void {
  requestAnimationFrame(() => {
    const lane = laneOf(id);
    const key = `card:${id}`;
    if (lane !== undefined && lane.layout().indexOf(key) >= 0) lane.reveal(key);
    else if (tries > 0) revealOnceThere(id, tries - 1);
  });
}

/** Puts the cursor into "Find an account"; false while the screen it is wanted on is not drawn. */
export function focusSearch(): boolean {
  const field = searchField();
  field?.focus();
  return field !== null;
}

/** On the accounts screen that of the table, which has one of its own. */
function searchField(): HTMLElement | null {
  const of = useView.getState().screen === 'accounts' ? 'table' : 'board';
  return document.querySelector<HTMLElement>(`[data-region="filters"][data-of="${of}"] input[type="search"]`);
}

/** With nothing to search, the accounts screen has no field, and none that is on its way. */
function hasSearch(): boolean {
  return useView.getState().screen !== 'accounts' || (useRecords.getState().book?.count('account') ?? 0) > 0;
}

/** Puts the cursor there at once, or as soon as the screen is drawn. */
export function focusSearchWhenDrawn(): void {
  if (!focusSearch() && hasSearch())
    wishForFocus(() => document.activeElement === searchField(), focusSearch);
}

/** Frames a wish for focus waits: the board may have to be drawn first, and a big one takes more than a few. */
const patienceFrames = 180;

/** Frames the focus must have stayed: what closes gives it back to where it was, a little later than it closes. */
const steadyFrames = 3;

/** Focuses a card as soon as the board shows it, for those who come from another screen. */
export function focusCardWhenDrawn(id: AccountId): void {
  focusWhenDrawn(`card:${id}`, () => laneOf(id), 'auto');
}

/** Focuses a group's header at the top of its lane, as soon as the board shows it. */
export function focusGroupWhenDrawn(groupKey: string): void {
  const lane = groupKey.slice(0, groupKey.indexOf('/')) as BoardLane;
  focusWhenDrawn(`group:${groupKey}`, () => lanes.get(lane), 'start');
}

/** Focuses an account's card wherever it is now, or the header it is behind, as soon as its lane is drawn. */
export function focusCardWhereItIs(id: AccountId): void {
  wishForFocus(
    () => !isFocusLost(),
    () => {
      const lane = laneOf(id);
      if (lane === undefined || lane.focusKey(`card:${id}`)) return;
      if (!lane.focusKey(`group:${rowOf(id)?.groupKey}`)) lane.takeFocus();
    },
  );
}

/** Focuses a lane that opens: its row of before, else its first, else the lane itself. */
export function focusLaneWhenDrawn(lane: BoardLane): void {
  wishForFocus(
    () => lanes.has(lane) && document.activeElement?.closest(`[data-lane="${lane}"]`) != null,
    () => lanes.get(lane)?.takeFocus(),
  );
}

function focusWhenDrawn(key: string, laneNow: () => LaneHandle | undefined, align: 'auto' | 'start'): void {
  wishForFocus(
    () => focusedRowKey() === key,
    () => laneNow()?.focusKey(key, align),
  );
}

/** The last wish counts, and none against whoever has gone elsewhere meanwhile; keys wait for it a while. */
function wishForFocus(isGranted: () => boolean, ask: () => void): void {
  withdraw?.();
  const wish = new AbortController();
  withdraw = () => wish.abort();
  const leave = (event: Event) => {
    if (!(event instanceof KeyboardEvent && isPassing(event.key))) wish.abort();
  };
  const release = holdKeys();
  wish.signal.addEventListener('abort', release);
  for (const press of ['keydown', 'pointerdown'] as const) {
    window.addEventListener(press, leave, { capture: true, signal: wish.signal });
  }
  const tryOn = (frames: number, steady: number) => {
    if (wish.signal.aborted) return;
    const isThere = isGranted();
    if (frames === 0 || (isThere && steady === 0)) wish.abort();
    else {
      if (!isThere) ask();
      if (isGranted()) release();
      requestAnimationFrame(() => tryOn(frames - 1, isThere ? steady - 1 : steadyFrames));
    }
  };
  requestAnimationFrame(() => tryOn(patienceFrames, steadyFrames));
}

let withdraw: (() => void) | null = null;

function focusedRowKey(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey;
}

/** The account whose card has the focus. */
export function focusedCard(): AccountId | null {
  const key = focusedRowKey();
  return key?.startsWith('card:') ? (key.slice('card:'.length) as AccountId) : null;
}
