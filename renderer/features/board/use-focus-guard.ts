// Decides where the focus goes when it is taken from somebody on the board: an undo that moves the card they stood on, a
// filter it leaves, a button that vanishes as it is pressed. Whoever knows a better place focuses that first.
import { useEffect } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import { acceptsOf } from '../../store/board/matches';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { isFocusLost, watchFocusLoss } from '../../ui/focus-loss';
import { afterOthers, isFocusOnItsWay } from '../../ui/held-keys';
import { isPassing as isPassingKey } from '../../ui/key-queue';
import { boardShown, drawnLanes, focusCardWhereItIs, followInDrawer } from './card-focus';
import type { LaneHandle } from './use-lane-handle';

/** The row that had the focus last, and the lane it was in. */
interface LastRow {
  readonly key: string;
  readonly lane: BoardLane;
}

/** What keeps or finds its own focus for as long as it is there. */
const overlay = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Keeps the focus from falling to the page while the board is shown: there every key would be lost. */
export function useFocusGuard(): void {
  useEffect(() => {
    const rows = rememberRows();
    let callOff = () => {};
    const lookAfter = (chain: readonly Element[], isRow: boolean) => {
      callOff();
      const settle = () => {
        // By now somebody may have taken it, or be about to: a dialog opens, or another screen.
        const { screen, dialog } = useView.getState();
        if (!isFocusLost() || screen !== 'board' || dialog !== null) return;
        const around = chain.filter(({ isConnected }) => isConnected);
        if (around.some((element) => element.matches(overlay))) return;
        const drawer = around.find((element) => element.matches('[data-region="drawer"]'));
        if (drawer instanceof HTMLElement) drawer.focus({ preventScroll: true });
        else putBack(isRow ? rows.latest() : rows.workedOn());
      };
      // Nothing that closes gives the focus back to where a row was, so no key need wait.
      if (isRow && !isFocusOnItsWay()) {
        settle();
        return;
      }
      // After a dialog or menu keys work on the page at once: the next may open another, for text that is no key.
      callOff = afterOthers(settle, !chain.some((element) => element.matches(overlay)));
    };
    const stop = watchFocusLoss((chain) => lookAfter(chain, chain[0]?.matches('[data-row-key]') === true));
    // Another view's board comes in the place of the one that had it.
    if (rows.latest() !== null && isFocusLost()) lookAfter([], true);
    return () => {
      stop();
      callOff();
      rows.end();
    };
  }, []);
}

interface RememberedRows {
  /** The row that had the focus last. */
  readonly latest: () => LastRow | null;
  /** The last that was more than passed on the way to elsewhere: Tab to a message stops in each lane between. */
  readonly workedOn: () => LastRow | null;
  readonly end: () => void;
}

/** Where the keyboard was on the board that was shown last: the next may be another view of the same. */
let left: LastRow | null = null;

function rememberRows(): RememberedRows {
  let latest: LastRow | null = left;
  let workedOn: LastRow | null = null;
  let isPassing = false;
  const onFocusIn = ({ target }: FocusEvent) => {
    latest = rowAround(target as Element) ?? latest;
    if (!isPassing) workedOn = latest;
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    if (isPassingKey(key)) return;
    isPassing = key === 'Tab' || key === 'F6';
    if (!isPassing) workedOn = rowAround(target as Element) ?? workedOn;
  };
  const onPointerDown = () => {
    isPassing = false;
  };
  const end = new AbortController();
  const leave = () => {
    left = latest;
    end.abort();
  };
  const listening = { capture: true, signal: end.signal };
  document.addEventListener('focusin', onFocusIn, listening);
  document.addEventListener('keydown', onKeyDown, listening);
  document.addEventListener('pointerdown', onPointerDown, listening);
  return { latest: () => latest, workedOn: () => workedOn, end: leave };
}

function rowAround(element: Element): LastRow | null {
  const key = element.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey;
  const lane = element.closest<HTMLElement>('[data-lane]')?.dataset.lane;
  return key === undefined || lane === undefined ? null : { key, lane: lane as BoardLane };
}

/** To the row one was on, where that still makes sense; else to what took its place; else to the lane. */
function putBack(last: LastRow | null): void {
  const lanes = drawnLanes();
  const here = last === null ? undefined : lanes.get(last.lane);
  // A button vanished, and the row is where it was: nothing is scrolled for it.
  if (last !== null && here?.focusKey(last.key, 'stay') === true) return;
  const id = last?.key.startsWith('card:') ? (last.key.slice('card:'.length) as AccountId) : null;
  if (id !== null && follow(id)) return;
  const next = here?.focusSuccessor() ?? null;
  if (next === null) (here ?? nearest(lanes, last?.lane ?? null))?.takeFocus();
  else if (next.kind === 'card' && useView.getState().drawerId === id) followInDrawer(next.id);
}

/** Goes after a card into another lane, if it can be seen there, or one reads of it in the drawer. */
function follow(id: AccountId): boolean {
  const board = boardShown();
  const row = board?.row(id);
  if (board === null || row === undefined) return false;
  const lane = drawnLanes().get(row.lane);
  const key = `card:${id}`;
  if (lane?.isSeen(key) === true) return lane.focusKey(key, 'stay');
  const accepts = acceptsOf(useView.getState().filter, useRecords.getState().book, board);
  if (useView.getState().drawerId !== id || accepts?.(row) === false) return false;
  // Its lane became a rail, as the window was made narrow: one goes on in the drawer, and Esc there leads to the rail.
  if (lane === undefined) return focusDrawer();
  focusCardWhereItIs(id);
  return true;
}

function focusDrawer(): boolean {
  const drawer = document.querySelector<HTMLElement>('[data-region="drawer"]');
  drawer?.focus({ preventScroll: true });
  return drawer !== null;
}

/** The lane itself is gone, folded to a rail perhaps: the one beside it that has something to show. */
function nearest(lanes: ReadonlyMap<BoardLane, LaneHandle>, from: BoardLane | null): LaneHandle | undefined {
  const at = from === null ? 0 : boardLanes.indexOf(from);
  const near = [...lanes].sort(
    ([a], [b]) => Math.abs(boardLanes.indexOf(a) - at) - Math.abs(boardLanes.indexOf(b) - at),
  );
  const [first] = near;
  return (near.find(([, lane]) => lane.layout().reachableCount > 0) ?? first)?.[1];
}
