// Decides how the moment and the fate of an entry are put in words. Reads no journal.
import type { EntryMark } from '../../../shared/journal/standing';
import type { JournalRow } from '../../store/journal-rows';
import { formatDate, formatTime } from '../../ui/format';
import { dayOf } from './journal-filter';

/** `10 Mar 2026, 10:42`, by the laptop's own calendar and clock. */
export function momentWords(instant: string): string {
  return `${formatDate(dayOf(instant))}, ${formatTime(instant)}`;
}

/** `Undone`, `Reverted`, `Redone`; null for what simply stands. An undo that was taken back reads redone. */
export function markWords({ kind }: Pick<JournalRow, 'kind'>, mark: EntryMark | null): string | null {
  if (mark === null) return null;
  if (mark === 'undone') return kind === 'entry.undone' ? 'Redone' : 'Undone';
  return mark === 'reverted' ? 'Reverted' : 'Redone';
}
