// A worker in this process: reads a test book from disk through a connection of its own, and carries out a plan there.
// Follows renderer/workers/import-session.ts, without a file and without a thread.
import { expect } from 'vitest';
import type { PlaceRun } from '../../renderer/db/pages';
import { StoredBook } from '../../renderer/db/stored-book';
import { unpackPage } from '../../renderer/db/stored-pages';
import { settleOnDisk } from '../../renderer/store/checkpoint';
import type { CommitOutcome } from '../../renderer/store/commit';
import type { Session } from '../../renderer/store/session';
import { commitElsewhere, type PlanElsewhere } from '../../renderer/store/take-over';
import type { Plan } from '../../shared/actions/plan';
import type { Change } from '../../shared/journal/entry';
import { pushEntry } from '../../shared/journal/history-stack';
import { Book, type Records } from '../../shared/records/book';
import { type BookHarness, snapshotOf } from './book-harness';

export interface WorkerBeside {
  readonly stored: StoredBook;
  readonly changes: Plan['changes'];
  readonly plan: PlanElsewhere;
  readonly places: readonly PlaceRun[];
}

/** Reads the open book from disk and plans over what it read; the plan's changes stay in the "worker". */
export async function planBeside(makePlan: (records: Records) => Plan): Promise<WorkerBeside> {
  const madeFrom = await settleOnDisk();
  if (typeof madeFrom === 'string') throw new Error(madeFrom);
  const stored = await StoredBook.open(madeFrom.session.workspaceId, madeFrom.setAsideIds);
  if (typeof stored === 'string') throw new Error(stored);
  const { changes, ...head } = makePlan(stored.book);
  return {
    stored,
    changes,
    places: stored.place(changes),
    plan: {
      ...head,
      changeCount: changes.length,
      madeFrom,
      place: () => Promise.reject(new Error('It was placed already.')),
      takeChanges: async (from, count) => {
        const packed = JSON.stringify(changes.slice(from, from + count));
        return () => JSON.parse(packed) as Change[];
      },
      write: async (entryHead) => stored.write(structuredClone(entryHead), structuredClone(changes)),
    },
  };
}

/** Carries a plan out in such a worker, and notes beforehand the book that it should leave. */
export async function commitBeside(
  harness: BookHarness,
  makePlan: (records: Records) => Plan,
): Promise<CommitOutcome> {
  const { stored, changes, plan, places } = await planBeside(makePlan);
  const { book, headSeq, stack } = harness.session;
  const expected = new Book([...book.everything()]);
  expected.apply(changes);
  harness.after.set(headSeq + 1, {
    records: snapshotOf(expected),
    stack: pushEntry(stack, { ...plan, seq: headSeq + 1 }),
  });
  try {
    return await commitElsewhere(plan, places, () => undefined);
  } finally {
    stored.close();
  }
}

/** The raw rows on disk hold every record of memory once, each in the page that memory has it in, as memory has it. */
export async function expectRowsAreMemory({ db, book, pages, setAside, headSeq }: Session): Promise<void> {
  const rows = (await db.pages.toArray()).map(unpackPage);
  const checkpoint = await db.meta.get('checkpoint');
  const stored = rows.flatMap(({ key, records }) => records.map((record) => ({ key, record })));
  expect(new Set(stored.map(({ record }) => record.id)).size).toBe(stored.length);
  expect(checkpoint).toMatchObject({ seq: headSeq, pageCount: rows.length, recordCount: stored.length });
  expect(pages.pageCount).toBe(rows.length);
  const inMemory = [...book.everything(), ...[...setAside.values()].filter(({ id }) => !book.stored(id))];
  expect(stored.length).toBe(inMemory.length);
  for (const { key, record } of stored) {
    expect(pages.pageOf(record.id)).toBe(key);
    expect(record).toEqual(book.stored(record.id) ?? setAside.get(record.id));
  }
}
