// Decides which entries the journal lists and on which day each stands, by the laptop's own calendar. Reads no journal.
import type { EntryKind } from '../../../shared/journal/entry';
import type { IsoDate } from '../../../shared/records/values';
import type { JournalRow } from '../../store/journal-rows';

/** What one looks for; a part that is null, or an empty text, lets everything through. */
export interface JournalFilter {
  readonly kind: EntryKind | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly actor: string | null;
  readonly accountId: string | null;
  readonly sellerId: string | null;
  readonly query: string;
}

export const noJournalFilter: JournalFilter = {
  kind: null,
  from: null,
  to: null,
  actor: null,
  accountId: null,
  sellerId: null,
  query: '',
};

/** What only the disk can answer: the entries that touched the account, and the seller; null where none is asked for. */
export interface FoundSeqs {
  readonly account: ReadonlySet<number> | null;
  readonly seller: ReadonlySet<number> | null;
}

export function isFiltering(filter: JournalFilter): boolean {
  const { query, ...parts } = filter;
  return query.trim() !== '' || Object.values(parts).some((part) => part !== null);
}

/** Lines of the list: an entry is its number, a day is less than nothing, the number of its first entry. */
export interface EntryLines {
  readonly lines: readonly number[];
  /** Entries among them. */
  readonly count: number;
}

/** Rows looked at between two places to stop: well under a millisecond. */
const rowsPerStep = 500;

/** The lines of the list, newest first, in steps: a long journal must not hold up the page while one types. */
export function* listingEntries(
  rows: Iterable<JournalRow>,
  filter: JournalFilter,
  found: FoundSeqs,
): Generator<void, EntryLines, void> {
  const words = filter.query.trim().toLowerCase();
  const lines: number[] = [];
  let lastDay = '';
  let count = 0;
  let looked = 0;
  for (const row of rows) {
    looked += 1;
    if (looked % rowsPerStep === 0) yield;
    if (!isWanted(row, filter, found, words)) continue;
    const day = dayOf(row.at);
    if (day !== lastDay) lines.push(-row.seq);
    lastDay = day;
    lines.push(row.seq);
    count += 1;
  }
  return { lines, count };
}

function isWanted(row: JournalRow, filter: JournalFilter, found: FoundSeqs, words: string): boolean {
  if (filter.kind !== null && row.kind !== filter.kind) return false;
  if (filter.actor !== null && row.actor !== filter.actor) return false;
  if (found.account !== null && !found.account.has(row.seq)) return false;
  if (found.seller !== null && !found.seller.has(row.seq)) return false;
  if (filter.from !== null || filter.to !== null) {
    const day = dayOf(row.at);
    if (filter.from !== null && day < filter.from) return false;
    if (filter.to !== null && day > filter.to) return false;
  }
  return (
    words === '' ||
    row.label.toLowerCase().includes(words) ||
    (row.reason?.toLowerCase().includes(words) ?? false)
  );
}

/** Where an entry stands among the lines, -1 when it is not listed. Lines are in order, so that none is walked. */
export function lineOf(lines: readonly number[], seq: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle] ?? 0;
    if (line === seq) return middle;
    // The line of a day stands right before that of its first entry.
    if (Math.abs(line) >= seq) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The day of an instant by the laptop's own calendar: at 11 pm it is still today. */
export function dayOf(instant: string): IsoDate {
  const at = new Date(instant);
  const month = String(at.getMonth() + 1).padStart(2, '0');
  return `${at.getFullYear()}-${month}-${String(at.getDate()).padStart(2, '0')}`;
}
