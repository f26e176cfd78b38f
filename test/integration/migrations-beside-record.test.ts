// A store of version 4 whose differences need the record they are about: replayed, undone, looked at and reverted by this
// version. The step between the versions is made up: what it makes of two fields can be seen.
import { describe, expect, it, vi } from 'vitest';
import { readHistory } from '../../renderer/db/journal-reader';
import { WorkspaceDb } from '../../renderer/db/workspace-db';
import { readEntryWith } from '../../renderer/store/journal';
import { previewRevert, revert } from '../../renderer/store/revert';
import { redo, undo } from '../../renderer/store/undo';
import type { Seller } from '../../shared/records/seller';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import { makeSeller, planFrom, sellerIdAt, smallBook, startPlan } from '../helpers/small-book';

vi.mock(import('../../shared/migrations/from-4-to-5'), async (importOriginal) => {
  const { withTitleOfTwo } = await import('../helpers/title-of-two');
  return { from4to5: withTitleOfTwo((await importOriginal()).from4to5) };
});

const many = Array.from({ length: 600 }, (_, index) => makeSeller(100 + index));
let count = 0;

async function everyRow(workspaceId: string): Promise<unknown[]> {
  const db = new WorkspaceDb(workspaceId);
  const tables = [db.entries, db.changes, db.blocks, db.pages, db.meta];
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  db.close();
  return rows;
}

/** What was written says that version 4 wrote it. */
async function asVersionFour(workspaceId: string): Promise<void> {
  const db = new WorkspaceDb(workspaceId);
  await db.transaction('rw', [db.meta, db.entries], async () => {
    await db.meta.update('checkpoint', { schemaVersion: 4 });
    for (const { seq } of await db.entries.toArray()) await db.entries.update(seq, { schemaVersion: 4 });
  });
  db.close();
}

function edit(harness: BookHarness, change: Partial<Seller>, indexes: readonly number[] = [1]): void {
  const after = indexes.map((index) => {
    const seller = harness.book.get('seller', sellerIdAt(index));
    if (seller === undefined) throw new Error(`There is no seller ${index}.`);
    return { ...seller, ...change };
  });
  const plan = planFrom(after, { kind: 'seller.edited', label: 'Edited' }, harness.book);
  expect(harness.commit(plan).ok).toBe(true);
}

/**
 * A store of version 4, closed: entry 1 starts it, 2 gives seller 1 the manager Ann, 3 the region West, 4 the manager Bea.
 * `big` has 600 sellers more, and entry 5 gives them a region.
 */
async function versionFour(kind: 'small' | 'big'): Promise<BookHarness> {
  count += 1;
  const harness = BookHarness.named(`version-four-${count}`);
  expect(await harness.open()).toBeNull();
  harness.commit(startPlan([...smallBook(), ...(kind === 'big' ? many : [])]));
  edit(harness, { manager: 'Ann' });
  edit(harness, { region: 'West' });
  edit(harness, { manager: 'Bea' });
  const indexes = many.map((_, index) => 100 + index);
  if (kind === 'big') edit(harness, { region: 'South' }, indexes);
  await harness.settle();
  harness.leave();
  await asVersionFour(harness.workspaceId);
  return harness;
}

async function opened(kind: 'small' | 'big' = 'small'): Promise<BookHarness> {
  const harness = await versionFour(kind);
  expect(await harness.open()).toBeNull();
  return harness;
}

const titleIn = (harness: BookHarness, index = 1) => harness.book.get('seller', sellerIdAt(index))?.title;

describe('a difference of version 4 that needs its record', () => {
  it('J20 is replayed beside the record as it was then, and opening writes nothing', async () => {
    const harness = await versionFour('small');
    const rows = await everyRow(harness.workspaceId);
    expect(await harness.open()).toBeNull();
    expect(harness.book.get('seller', sellerIdAt(1))).toMatchObject({
      manager: 'Bea',
      region: 'West',
      title: 'Bea, West',
    });
    expect(titleIn(harness, 2)).toBe('nobody, nowhere');
    harness.leave();
    expect(await everyRow(harness.workspaceId)).toEqual(rows);
  });

  it('J22 is undone to the first and redone, each beside the record as it is by then', async () => {
    const harness = await opened();
    const atEnd = liveRecords(harness.book);
    for (const title of ['Ann, West', 'Ann, nowhere', 'nobody, nowhere']) {
      expect((await undo())?.notes).toEqual([]);
      expect(titleIn(harness)).toBe(title);
    }
    expect(await undo()).toBeNull();
    for (const title of ['Ann, nowhere', 'Ann, West', 'Bea, West']) {
      expect((await redo())?.notes).toEqual([]);
      expect(titleIn(harness)).toBe(title);
    }
    expect(liveRecords(harness.book)).toEqual(atEnd);
    // Entries of both versions, replayed one after the other.
    await harness.settle();
    harness.leave();
    expect(await harness.open()).toBeNull();
    expect(liveRecords(harness.book)).toEqual(atEnd);
    await harness.close();
  });

  it('J22 is undone from the blocks of a big entry, whose pages held the outcome', async () => {
    const harness = await opened('big');
    expect(titleIn(harness, 100)).toBe('nobody, South');
    const atEnd = liveRecords(harness.book);
    expect((await undo())?.notes).toEqual([]);
    expect([100, 699].map((index) => titleIn(harness, index))).toEqual([
      'nobody, nowhere',
      'nobody, nowhere',
    ]);
    await harness.reopen();
    expect((await redo())?.notes).toEqual([]);
    expect(liveRecords(harness.book)).toEqual(atEnd);
    await harness.close();
  });

  it('J22 shows in history and journal beside the record as it is now', async () => {
    const harness = await opened();
    const third = {
      before: { region: null, title: 'Bea, nowhere' },
      after: { region: 'West', title: 'Bea, West' },
    };
    const items = await readHistory(harness.session.db, [sellerIdAt(1)], harness.book);
    expect(items.map(({ entry }) => entry.seq)).toEqual([4, 3, 2, 1]);
    expect(items[1]?.changes).toMatchObject([third]);
    expect((await readEntryWith(3, 10))?.changes).toMatchObject([third]);
    await harness.close();
    const big = await opened('big');
    expect((await readEntryWith(5, 1))?.changes).toMatchObject([
      {
        before: { region: null, title: 'nobody, nowhere' },
        after: { region: 'South', title: 'nobody, South' },
      },
    ]);
    await big.close();
  });

  it('J22 is reverted from the middle and leaves what came later', async () => {
    const harness = await opened();
    const preview = await previewRevert(3);
    if (!preview.ok) throw new Error(preview.message);
    expect((await revert(preview, 'A slip.')).ok).toBe(true);
    expect(harness.book.get('seller', sellerIdAt(1))).toMatchObject({
      manager: 'Bea',
      region: null,
      title: 'Bea, nowhere',
    });
    await harness.close();
  });
});
