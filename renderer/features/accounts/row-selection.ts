// Decides which rows a press or a key selects: one, a range from the last one, all that are shown. Draws nothing.
import type { AccountId } from '../../../shared/records/ids';
import { useRecords } from '../../store/records';
import { select, toggleSelected, useView } from '../../store/view';
import type { AccountList } from './account-list';

/** Where a range begins; the table has one. */
let anchorId: AccountId | null = null;

/** Forgets where a range would begin; for a table that was just opened. */
export function resetAnchor(): void {
  anchorId = null;
}

export function toggleRow(id: AccountId): void {
  anchorId = id;
  toggleSelected(id);
}

/** From the last row that was chosen up to this one; `only`: nothing else stays selected. */
export function selectTo(list: AccountList, id: AccountId, only: boolean): void {
  const from = anchorId === null ? -1 : list.indexOf(anchorId);
  const to = list.indexOf(id);
  if (to < 0) return;
  if (from < 0) {
    anchorId = id;
    select(only ? [id] : [...useView.getState().selection, id]);
    return;
  }
  const range = list.ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  select(only ? range : [...useView.getState().selection, ...range]);
}

/** Shift and an arrow: the range begins where the keyboard was. */
export function beginRange(id: AccountId): void {
  const { selection } = useView.getState();
  if (anchorId === null || selection.size === 0) anchorId = id;
}

export function selectAll(list: AccountList): void {
  select(list.ids);
}

/** What stands selected and is no longer listed is let go: nobody changes what they cannot see. */
export function keepListed(list: AccountList): void {
  const { selection } = useView.getState();
  const listed = [...selection].filter((id) => list.has(id));
  if (listed.length < selection.size) select(listed);
}

/** The accounts a command is for, in the order they stand: those selected, else the one the keyboard is on. */
export function targetsOf(list: AccountList, focusedId: AccountId | null): readonly AccountId[] {
  const { selection } = useView.getState();
  const { book } = useRecords.getState();
  const isLive = (id: AccountId) => book?.get('account', id) !== undefined;
  if (selection.size === 0) return focusedId !== null && isLive(focusedId) ? [focusedId] : [];
  if (selection.size === list.ids.length) return list.ids.filter(isLive);
  const places = [...selection].map((id) => [list.indexOf(id), id] as const);
  return places
    .filter(([at, id]) => at >= 0 && isLive(id))
    .sort(([a], [b]) => a - b)
    .map(([, id]) => id);
}
