// Carries out what keys and clicks on the board mean: focus, selection, moving, opening. Which key means what: board-keys.
import { type KeyboardEvent, type MouseEvent, type RefObject, useMemo } from 'react';
import { lockAccounts, unlockAccounts } from '../../../shared/actions/lock-accounts';
import type { AccountId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import { act } from '../../store/act';
import { askToMove } from '../../store/ask-to-move';
import type { Slot } from '../../store/board/columns';
import { cardsOfGroup, compileMatches } from '../../store/board/matches';
import { shownGroups } from '../../store/board/shown-groups';
import type { BoardIndex } from '../../store/board-index';
import { usePreferences } from '../../store/preferences';
import { useRecords } from '../../store/records';
import { closeDrawer, openDialog, openDrawer, select, toggleSelected, useView } from '../../store/view';
import { formatDate } from '../../ui/format';
import { inNextFrame } from '../../ui/held-keys';
import { type BoardCommand, boardCommandOf } from './board-keys';
import { followInDrawer, followPointerInDrawer } from './card-focus';
import { dueReason } from './due-reason';
import { isFamilyAsked } from './FamilyBar';
import { askAboutFamily } from './family-state';
import { pickUpByKeys } from './keyboard-drag';
import type { LaneLayout } from './lane-layout';
import { isHeadless, type LaneRow, pageCards } from './lane-rows';
import { move } from './move-command';
import { proposeToLane } from './propose';
import { draftFor, endReason } from './reason-state';
import { selectFiltered } from './select-filtered';
import { shownMatches } from './shown-matches';
import type { LaneHandle } from './use-lane-handle';
import { stepFromCard } from './use-steps';

export interface BoardCommands {
  readonly onRowKey: (event: KeyboardEvent, row: LaneRow, lane: BoardLane) => void;
  readonly onCardClick: (event: MouseEvent, id: AccountId) => void;
  readonly toggleGroup: (groupKey: string, all: boolean) => void;
  readonly openGroup: (groupKey: string) => void;
  readonly focusFirstCard: () => void;
}

type Handles = RefObject<Map<BoardLane, LaneHandle>>;

/** The selection when the account is part of it, else the account alone. */
export function targetsOf(id: AccountId): readonly AccountId[] {
  return useView.getState().selection.has(id) ? selectedNow() : [id];
}

function selectedNow(): readonly AccountId[] {
  // An undone import may have taken selected accounts away.
  const { book } = useRecords.getState();
  return [...useView.getState().selection].filter((id) => book?.get('account', id) !== undefined);
}

export function useBoardCommands(board: BoardIndex | null, handles: Handles): BoardCommands {
  return useMemo(() => {
    const run = new BoardRunner(board, handles);
    return {
      onRowKey: (event, row, lane) => {
        const command = boardCommandOf(event, usePreferences.getState().singleKeys);
        if (command === null || !run.carryOut(command, row, lane)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onCardClick: (event, id) => run.click(event, id),
      toggleGroup,
      openGroup,
      focusFirstCard: () => run.focusFirstCard(),
    };
  }, [board, handles]);
}

class BoardRunner {
  readonly #board: BoardIndex | null;
  readonly #handles: Handles;
  /** Where a range of selected cards begins. */
  #anchor: AccountId | null = null;

  constructor(board: BoardIndex | null, handles: Handles) {
    this.#board = board;
    this.#handles = handles;
  }

  /** True when the command did something; then the key is used up. */
  carryOut(command: BoardCommand, row: LaneRow, lane: BoardLane): boolean {
    switch (command.kind) {
      case 'step':
        // With the drawer open the arrows go from account to account, as its own buttons do.
        if (row.kind === 'card' && useView.getState().drawerId !== null)
          return done(stepFromCard, row.id, command.rows);
        return this.#step(lane, row.key, command.rows);
      case 'page':
        return this.#step(lane, row.key, command.rows);
      case 'edge':
        return this.#edge(lane, command.to);
      case 'lane':
        return this.#toLane(lane, row, command.by);
      case 'clear':
        return clear();
      case 'selectFiltered':
        return this.#board !== null && done(selectFiltered, this.#board);
      case 'selectAll':
        return done(() => select(this.#cardsOf(lane)));
      case 'move':
      case 'lock':
      case 'propose':
        return actOn(command, row.kind === 'card' ? row.id : null);
      case 'pickUp':
        return (
          row.kind !== 'card' ||
          (this.#board !== null && done(pickUpByKeys, this.#board, this.#handles, row.id))
        );
      default:
        break;
    }
    if (row.kind === 'group') return command.kind === 'open' && done(() => toggleGroup(row.groupKey, false));
    if (row.kind === 'more') return command.kind === 'open' && done(() => this.#openGroupFrom(lane, row));
    if (row.kind === 'left') return command.kind === 'open' && done(() => openDrawer(row.id));
    return row.kind === 'card' && this.#onCard(command, row.id);
  }

  click(event: MouseEvent, id: AccountId): void {
    // The press has brought the focus to the card.
    followPointerInDrawer(id);
    if (event.shiftKey) {
      this.#selectTo(id);
      return;
    }
    this.#anchor = id;
    if (event.ctrlKey || event.metaKey) {
      toggleSelected(id);
      return;
    }
    if (useView.getState().selection.size > 0) select([]);
    openDrawer(id);
  }

  focusFirstCard(): void {
    for (const lane of boardLanes) {
      const handle = this.#handles.current.get(lane);
      const first = handle?.layout().cardFrom(0, 1) ?? null;
      if (first !== null && handle?.focusKey(first.key)) return;
    }
  }

  #onCard(command: BoardCommand, id: AccountId): boolean {
    switch (command.kind) {
      case 'open':
      case 'explain':
        return done(() => openDrawer(id, command.kind === 'explain' ? 'why' : null));
      case 'quarterback':
        return done(() => openDrawer(id, 'team'));
      case 'ticket':
        return done(() => openDialog({ kind: 'ticket', accountId: id }));
      case 'select':
        this.#anchor = id;
        return done(() => toggleSelected(id));
      case 'selectRange':
        return done(() => this.#selectTo(id));
      default:
        return false;
    }
  }

  #selectTo(id: AccountId): void {
    const row = this.#board?.row(id);
    const cards = row === undefined ? [] : this.#cardsOf(row.lane);
    const from = this.#anchor === null ? -1 : cards.indexOf(this.#anchor);
    const to = cards.indexOf(id);
    if (from < 0 || to < 0) {
      this.#anchor = id;
      toggleSelected(id);
      return;
    }
    const range = cards.slice(Math.min(from, to), Math.max(from, to) + 1);
    select([...useView.getState().selection, ...range]);
  }

  /** Every card of a lane that passes the filter, in order; those behind "38 more" and in closed groups too. */
  #cardsOf(lane: BoardLane): AccountId[] {
    return this.#board === null ? [] : cardsOf(this.#board, lane);
  }

  #step(lane: BoardLane, key: string, by: number): boolean {
    const handle = this.#handles.current.get(lane);
    const next = handle === undefined ? null : rowBeside(handle.layout(), key, by);
    if (handle === undefined || next === null) return false;
    return goToRow(handle, next.key);
  }

  #edge(lane: BoardLane, to: 'first' | 'last'): boolean {
    const handle = this.#handles.current.get(lane);
    const rows = handle?.layout();
    const row = rows?.reachable(to === 'first' ? 1 : rows.reachableCount) ?? null;
    return handle !== undefined && row !== null && goToRow(handle, row.key);
  }

  /** Left and right close and open a group first, then go to the neighbouring lane. */
  #toLane(lane: BoardLane, row: LaneRow, by: 1 | -1): boolean {
    if (row.kind === 'group') {
      const isClosed = useView.getState().collapsed.has(row.groupKey);
      if (isClosed === (by === 1)) return done(() => toggleGroup(row.groupKey, false));
    }
    for (let at = boardLanes.indexOf(lane) + by; at >= 0 && at < boardLanes.length; at += by) {
      const next = boardLanes[at];
      const handle = next === undefined ? undefined : this.#handles.current.get(next);
      if (handle === undefined) continue;
      const goal = handle.activeKey();
      if (goal !== null && goToRow(handle, goal)) return true;
      const first = handle.layout().reachable(1);
      if (first !== null && goToRow(handle, first.key)) return true;
    }
    return false;
  }

  #openGroupFrom(lane: BoardLane, row: LaneRow): void {
    const rows = this.#handles.current.get(lane)?.layout();
    const before = rows === undefined ? null : rowBeside(rows, row.key, -1);
    openGroup(row.groupKey);
    inNextFrame(() => {
      if (before !== null) this.#step(lane, before.key, 1);
    });
  }
}

/**
 * The keys that the status bar offers are about what it counts as selected, wherever the focus is; about the card with the
 * focus where nothing is, or all of it is filtered out of sight. False without either.
 */
function actOn(
  command: Extract<BoardCommand, { kind: 'move' | 'lock' | 'propose' }>,
  card: AccountId | null,
): boolean {
  const selected = selectedNow();
  const ids = card !== null && !selected.some(isShown) ? [card] : selected;
  if (ids.length === 0) return false;
  if (command.kind === 'move') askToMove(ids);
  else if (command.kind === 'lock') toggleLock(ids);
  // From one of them the keyboard goes on with the next that stays; from elsewhere it stays there.
  else if (card !== null && ids.includes(card)) proposeToLane(card, ids, command.lane);
  else move({ ids, target: { kind: 'lane', lane: command.lane } });
  return true;
}

function isShown(id: AccountId): boolean {
  const shown = shownMatches();
  if (shown === null || shown.matches === null) return true;
  return shown.matches.passes(shown.board.columns.slotOf(id) ?? -1);
}

/** With the drawer open the keys step through accounts and the drawer follows. */
function goToRow(handle: LaneHandle, key: string): boolean {
  if (!handle.focusKey(key)) return false;
  if (key.startsWith('card:')) followInDrawer(key.slice('card:'.length) as AccountId);
  return true;
}

/** The row so many steps below, or above, that can be reached; the first or last one beyond either end. */
function rowBeside(rows: LaneLayout, key: string, by: number): LaneRow | null {
  const index = rows.indexOf(key);
  return rows.reachable((index < 0 ? 0 : rows.at(index).ordinal) + by);
}

function cardsOf(board: BoardIndex, lane: BoardLane): AccountId[] {
  const { filter, scenarioView } = useView.getState();
  const matches = compileMatches(board, filter, useRecords.getState().book, scenarioView === 'difference');
  const idAt = (slot: Slot) => board.columns.idAt(slot);
  return shownGroups(board, [lane]).flatMap((group) => {
    const { count, first } = cardsOfGroup(group, matches, idAt);
    return first(count);
  });
}

function done<T extends readonly unknown[]>(run: (...parts: T) => void, ...parts: T): true {
  run(...parts);
  return true;
}

/** Esc lets go of one thing at a time: the question, the selection, the drawer. */
function clear(): boolean {
  const { selection, drawerId } = useView.getState();
  if (isFamilyAsked()) return done(() => askAboutFamily(null));
  const due = dueReason();
  // What is typed in answer is not thrown away by a key.
  if (due !== null && draftFor(due.question).trim() === '') return done(endReason, due.question);
  if (selection.size > 0) return done(() => select([]));
  if (drawerId !== null) return done(closeDrawer);
  return false;
}

/** Locks what is open, or unlocks when all of it is locked. */
export function toggleLock(ids: readonly AccountId[]): void {
  const { proposed } = useRecords.getState();
  // A lock that is there keeps its reason and its day.
  const unlocked = ids.filter((id) => proposed?.row(id)?.locked !== true);
  const allLocked = unlocked.length === 0;
  act((records, context) =>
    allLocked
      ? unlockAccounts(records, { accountIds: ids })
      : lockAccounts(records, {
          accountIds: unlocked,
          reason: `Locked by ${context.actor} on ${formatDate(context.now)}.`,
        }),
  );
}

function openGroup(groupKey: string): void {
  useView.setState(({ shownCards }) => ({
    shownCards: new Map([
      ...shownCards,
      [groupKey, (shownCards.get(groupKey) ?? (isHeadless(groupKey) ? pageCards : 0)) + pageCards],
    ]),
  }));
}

/** Closes every group of the board to its header, or opens them all. */
export function foldAllGroups(closes: boolean): void {
  const { proposed, current } = useRecords.getState();
  // Without a header nobody could open it again.
  const keys = boardLanes.flatMap((lane) => [
    ...(proposed?.lane(lane).groupKeys ?? []),
    ...(current?.lane(lane).groupKeys ?? []),
  ]);
  useView.setState({ collapsed: new Set(closes ? keys.filter((key) => !isHeadless(key)) : []) });
}

function toggleGroup(groupKey: string, all: boolean): void {
  const { collapsed } = useView.getState();
  const closes = !collapsed.has(groupKey);
  if (all) {
    foldAllGroups(closes);
    return;
  }
  const next = new Set(collapsed);
  if (closes) next.add(groupKey);
  else next.delete(groupKey);
  useView.setState({ collapsed: next });
}
