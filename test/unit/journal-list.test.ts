// Which entries the journal lists for a filter, under which days, and what the saved list holds.
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  type FoundSeqs,
  type JournalFilter,
  lineOf,
  listingEntries,
  noJournalFilter,
} from '../../renderer/features/journal/journal-filter';
import { notesToShow } from '../../renderer/features/journal/Notes';
import { writingJournal } from '../../renderer/features/journal/save-journal';
import { sellerChoices } from '../../renderer/features/journal/seller-choices';
import { runAtOnce } from '../../renderer/store/in-slices';
import type { JournalRow } from '../../renderer/store/journal-rows';
import { standingOf } from '../../shared/journal/standing';
import { Book } from '../../shared/records/book';
import { makeSeller } from '../helpers/small-book';

function row(seq: number, change: Partial<JournalRow> = {}): JournalRow {
  return {
    seq,
    at: new Date(2026, 2, 10, 9, seq).toISOString(),
    actor: 'Elena Marsh',
    kind: 'account.moved',
    label: `Move ${seq}`,
    reason: null,
    origin: 'user',
    undoes: null,
    changeCount: 1,
    ...change,
  };
}

const journal: readonly JournalRow[] = [
  row(6, {
    at: new Date(2026, 2, 12, 23, 50).toISOString(),
    kind: 'entry.undone',
    origin: 'undo',
    undoes: 5,
  }),
  row(5, {
    at: new Date(2026, 2, 12, 0, 5).toISOString(),
    actor: 'Ruth Abernathy',
    reason: 'Nearer to Troy',
  }),
  row(4, { at: new Date(2026, 2, 10, 12).toISOString(), kind: 'account.locked', label: '=2+2 locked' }),
  row(3),
  row(2),
];
const all: FoundSeqs = { account: null, seller: null };

function listed(filter: Partial<JournalFilter>, found = all): readonly number[] {
  return runAtOnce(listingEntries(journal, { ...noJournalFilter, ...filter }, found)).lines;
}

describe('the list of entries', () => {
  it('JN1 stands newest first, each day before its first entry', () => {
    expect(listed({})).toEqual([-6, 6, 5, -4, 4, 3, 2]);
    expect(dayOf(new Date(2026, 2, 12, 23, 50).toISOString())).toBe('2026-03-12');
  });

  it('JN1 finds the line of an entry without walking, and none for one that is not listed', () => {
    const lines = listed({});
    for (const { seq } of journal) expect(lines[lineOf(lines, seq)]).toBe(seq);
    const fewer = listed({ kind: 'account.locked' });
    expect(fewer).toEqual([-4, 4]);
    expect([7, 5, 3, 1].map((seq) => lineOf(fewer, seq))).toEqual([-1, -1, -1, -1]);
    expect(lineOf([], 3)).toBe(-1);
  });

  it('JN3 looks in label and reason, by kind, person and day, and combines them', () => {
    expect(listed({ query: ' TROY ' })).toEqual([-5, 5]);
    expect(listed({ query: 'move' })).toEqual([-6, 6, 5, -3, 3, 2]);
    expect(listed({ actor: 'Ruth Abernathy' })).toEqual([-5, 5]);
    expect(listed({ from: '2026-03-11' })).toEqual([-6, 6, 5]);
    expect(listed({ to: '2026-03-10' })).toEqual([-4, 4, 3, 2]);
    expect(listed({ from: '2026-03-10', to: '2026-03-10', kind: 'account.moved' })).toEqual([-3, 3, 2]);
    expect(listed({ query: 'move' }, { account: new Set([5, 3]), seller: new Set([3, 4]) })).toEqual([-3, 3]);
    expect(listed({ query: 'nothing like it' })).toEqual([]);
  });

  it('JN9 saves what is listed, and no cell that a spreadsheet would run', () => {
    const rows = { rowOf: (seq: number) => journal.find((each) => each.seq === seq) };
    const entries = { lines: listed({}), rows, standing: standingOf(journal) };
    const text = runAtOnce(writingJournal(entries, { isWanted: () => true, onShare: () => undefined })) ?? '';
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(text.lastIndexOf('\ufeff')).toBe(0);
    expect(lines[0]).toBe('Number,Time,Who,Kind,What happened,Reason,State');
    expect(lines).toHaveLength(6);
    expect(lines[2]).toBe('5,"12 Mar 2026, 00:05",Ruth Abernathy,Move proposed,Move 5,Nearer to Troy,Undone');
    expect(lines[3]).toContain("'=2+2 locked");
  });

  it('JN3 offers sellers by name, told apart where they share one, and former ones last', () => {
    const book = new Book([
      makeSeller(0, { name: 'Jo Park', region: 'East' }),
      makeSeller(1, { name: 'Jo Park', region: 'West' }),
      makeSeller(2, { name: 'Ada Quill' }),
      makeSeller(3, { name: 'Ada Gone', deleted: true }),
    ]);
    expect(sellerChoices(book).map(({ label, detail }) => [label, detail])).toEqual([
      ['Ada Quill', undefined],
      ['Jo Park', 'East'],
      ['Jo Park', 'West'],
      ['Ada Gone', 'Removed'],
    ]);
  });

  it('JN4 lists what was left alone once each, the first hundred, and counts the rest', () => {
    const notes = Array.from({ length: 100_000 }, (_, index) => `Account ${index % 150} stays.`);
    expect(notesToShow(notes).shown).toHaveLength(100);
    expect(notesToShow(notes).rest).toBe(50);
    expect(notesToShow(['It stays.', 'It stays.'])).toEqual({ shown: ['It stays.'], rest: 0 });
  });
});
