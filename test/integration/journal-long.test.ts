// A journal of 100,000 entries: what is read before the first screen stands, what a search costs, and that it can be stopped.
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type EntryLines,
  listingEntries,
  noJournalFilter,
} from '../../renderer/features/journal/journal-filter';
import { writingJournal } from '../../renderer/features/journal/save-journal';
import { runAtOnce } from '../../renderer/store/in-slices';
import { useJournal, watchJournal } from '../../renderer/store/journal';
import { entriesOfSeller } from '../../renderer/store/journal-search';
import { BookHarness } from '../helpers/book-harness';
import { lengthenJournal, sellerOfEntry } from '../helpers/long-journal';
import { sellerIdAt, smallBook, startPlan } from '../helpers/small-book';

let harness: BookHarness;

async function startLong(length: number, withChanges: boolean): Promise<void> {
  harness = await BookHarness.startedWith(startPlan(smallBook()));
  await lengthenJournal(harness, length, { withChanges });
}

/** Counts the rows a table gives, from now on. */
function countReads(table: 'entries' | 'changes'): { rows: number } {
  const reads = { rows: 0 };
  harness.session.db[table].hook('reading', (row) => {
    reads.rows += 1;
    return row;
  });
  return reads;
}

afterEach(() => {
  vi.restoreAllMocks();
  harness.leave();
});

describe('a journal of 100,000 entries', () => {
  const length = 100_000;

  it('JN1 stands after one page of it was read, and reads the rest page by page, each header once', async () => {
    await startLong(length, false);
    const headers = countReads('entries');
    const changes = countReads('changes');
    const told: { readonly read: number; readonly shown: number; readonly isComplete: boolean }[] = [];
    const stopTelling = useJournal.subscribe(({ rows, isComplete }) => {
      if (rows !== null) told.push({ read: headers.rows, shown: rows.loadedCount, isComplete });
    });
    const stop = watchJournal();
    await vi.waitFor(() => expect(useJournal.getState().isComplete).toBe(true), { timeout: 60_000 });
    expect(told[0]).toEqual({ read: 1_000, shown: 1_000, isComplete: false });
    // The list is made anew at each telling: as often as it doubles, not as often as a page is read.
    expect(told.length).toBeLessThan(12);
    expect(headers.rows).toBe(length);
    expect(changes.rows).toBe(0);
    const { rows } = useJournal.getState();
    if (rows === null) throw new Error('The journal was not read.');
    const standing = rows.standing();
    const all = { account: null, seller: null };
    const lines: EntryLines = runAtOnce(listingEntries(rows.newestFirst(), noJournalFilter, all));
    expect(lines.count).toBe(length);
    const shares: number[] = [];
    const watch = { isWanted: () => true, onShare: (share: number) => shares.push(share) };
    const text = runAtOnce(writingJournal({ lines: lines.lines, rows, standing }, watch)) ?? '';
    expect(text.split('\r\n')).toHaveLength(length + 2);
    expect(shares).toHaveLength(length / 200);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    stop();
    stopTelling();
  });

  it('JN1 ends the reading when one leaves the screen', async () => {
    await startLong(length, false);
    const headers = countReads('entries');
    const isShown = new Promise<void>((resolve) => {
      const stopTelling = useJournal.subscribe(({ rows }) => {
        if (rows === null) return;
        stopTelling();
        stop();
        resolve();
      });
    });
    const stop = watchJournal();
    await isShown;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(headers.rows).toBe(1_000);
    expect(useJournal.getState().rows).toBeNull();
  });

  it('JN9 stopped, an export gives nothing', () => {
    const rows = {
      rowOf: (seq: number) => ({
        seq,
        at: '2026-03-10T10:42:00.000Z',
        actor: 'A tester',
        kind: 'account.moved' as const,
        label: 'A move',
        reason: null,
        origin: 'user' as const,
        undoes: null,
        changeCount: 1,
      }),
    };
    const lines = Array.from({ length }, (_, index) => length - index);
    const standing = { markOf: () => null, stands: () => true };
    let asked = 0;
    const isWanted = () => {
      asked += 1;
      return asked < 3;
    };
    expect(runAtOnce(writingJournal({ lines, rows, standing }, { isWanted, onShare: () => undefined }))).toBe(
      null,
    );
    expect(asked).toBe(3);
  });
});

describe('a search through a long journal', () => {
  const length = 20_000;

  it('JN3 by seller reads each change of a proposal once, says how far it is, and stops when told', async () => {
    await startLong(length, true);
    const changes = countReads('changes');
    const looked: number[] = [];
    const found = await entriesOfSeller(sellerIdAt(3), {
      isWanted: () => true,
      onLooked: (count, total) => {
        expect(total).toBe(length - 1);
        looked.push(count);
      },
    });
    expect(looked).toEqual(
      Array.from({ length: 20 }, (_, index) => Math.min((index + 1) * 1000, length - 1)),
    );
    expect(changes.rows).toBe(length - 1);
    expect(found.has(length)).toBe(sellerOfEntry(length) === sellerIdAt(3));
    expect(found.size).toBeGreaterThan(length / 4);
    changes.rows = 0;
    let told = 0;
    await entriesOfSeller(sellerIdAt(3), {
      isWanted: () => told < 2,
      onLooked: () => {
        told += 1;
      },
    });
    expect(changes.rows).toBe(2_000);
  });

  it('JN3 says so when the disk cannot be read, instead of finding nothing', async () => {
    await startLong(2_000, true);
    vi.spyOn(harness.session.db.changes, 'where').mockImplementation(() => {
      throw new Error('The disk cannot be read.');
    });
    await expect(entriesOfSeller(sellerIdAt(3))).rejects.toThrow('cannot be read');
  });
});
