// A workspace that version 1 left on disk, opened and worked in by this one: the same book, its undo, its journal.

import { describe, expect, it } from 'vitest';
import { type StoredBlock, unpackBlock } from '../../renderer/db/blocks';
import { readHistory } from '../../renderer/db/journal-reader';
import { unpackPage } from '../../renderer/db/stored-pages';
import { WorkspaceDb } from '../../renderer/db/workspace-db';
import { redo, undo } from '../../renderer/store/undo';
import { lockAccounts } from '../../shared/actions/lock-accounts';
import { recordSchema, schemaVersion } from '../../shared/records/record';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import { accountIdAt, makeAccount, planFrom, smallBook } from '../helpers/small-book';
import { countSteps, dieAfter } from '../helpers/storage-faults';
import {
  bigImport,
  hired,
  ruleFiveAt,
  ruleFiveId,
  smallImport,
  spendBefore,
  spendImported,
  stackOfBig,
  type VersionOneStore,
  writeVersionOne,
} from '../helpers/version-one';

let count = 0;

/** A store of version 1, opened by this version. */
async function opened(store: VersionOneStore): Promise<BookHarness> {
  count += 1;
  const harness = BookHarness.named(`version-one-${count}`);
  await writeVersionOne(harness.workspaceId, store);
  expect(await harness.open()).toBeNull();
  return harness;
}

async function everyRow(workspaceId: string): Promise<unknown[]> {
  const db = new WorkspaceDb(workspaceId);
  const tables = [db.entries, db.changes, db.blocks, db.pages, db.meta];
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  db.close();
  return rows;
}

function expectToday(harness: BookHarness): void {
  for (const record of harness.book.everything()) {
    expect(recordSchema.safeParse(record).success, record.id).toBe(true);
  }
}

/** The live records a book of these must have. */
function sorted<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const atEnd = sorted([...smallBook(), smallImport.seller, smallImport.account, ...bigImport]).map(
  (record) => {
    if (record.id === accountIdAt(1)) return { ...record, spendCents: 5 };
    if (record.id === accountIdAt(2)) return { ...record, lockReason: 'Renewal is open.' };
    return record.id === ruleFiveId ? ruleFiveAt(20_000_00) : record;
  },
);

function lock(harness: BookHarness, account: number): void {
  const plan = lockAccounts(harness.book, { accountIds: [accountIdAt(account)], reason: 'New.' });
  if (!plan.ok) throw new Error(plan.message);
  expect(harness.commit(plan).ok).toBe(true);
}

describe('J20 a store of version 1', () => {
  it('J20 opens with its book and history, and opening writes nothing', async () => {
    for (const store of ['small', 'big'] as const) {
      count += 1;
      const harness = BookHarness.named(`version-one-${count}`);
      await writeVersionOne(harness.workspaceId, store);
      const before = await everyRow(harness.workspaceId);
      expect(await harness.open()).toBeNull();
      expectToday(harness);
      expect(harness.session.headSeq).toBe(store === 'big' ? 7 : 3);
      if (store === 'big') {
        expect(liveRecords(harness.book)).toEqual(atEnd);
        expect(harness.session.stack).toEqual(stackOfBig);
      } else {
        expect(harness.book.get('account', accountIdAt(1))?.spendCents).toBe(spendImported);
        expect(harness.session.stack).toEqual({ undo: [2, 3], redo: [] });
      }
      harness.leave();
      expect(await everyRow(harness.workspaceId)).toEqual(before);
    }
  });

  it('J22 undoes old entries to the first one, a small and a big import among them, and redoes them', async () => {
    const harness = await opened('big');
    await redo();
    expect(harness.book.get('seller', hired.id)).toEqual(hired);
    await undo();
    for (let step = 0; step < 2; step += 1) expect((await undo())?.notes).toEqual([]);
    expect(harness.book.count('account')).toBe(13);
    expect(harness.book.get('account', accountIdAt(1))?.spendCents).toBe(spendImported);
    for (let step = 0; step < 2; step += 1) expect((await undo())?.notes).toEqual([]);
    expect(harness.book.get('account', accountIdAt(1))?.spendCents).toBe(spendBefore);
    expect(liveRecords(harness.book)).toEqual(sorted(smallBook()));
    expect(await undo()).toBeNull();
    for (let step = 0; step < 4; step += 1) expect((await redo())?.notes).toEqual([]);
    expect(liveRecords(harness.book)).toEqual(atEnd);
    expectToday(harness);
    await harness.reopen();
    expect(liveRecords(harness.book)).toEqual(atEnd);
    await harness.close();
  });

  it('J22 shows the history of an old account with whole records of today', async () => {
    const harness = await opened('small');
    const [item] = await readHistory(harness.session.db, [smallImport.account.id], harness.book);
    expect(item?.entry.seq).toBe(3);
    expect(item?.changes).toMatchObject([
      { recordId: smallImport.account.id, type: 'account', before: null, after: smallImport.account },
    ]);
    await harness.close();
  });

  it('J21 is of this version as a whole after the next checkpoint, and opens again', async () => {
    for (const store of ['small', 'big'] as const) {
      const harness = await opened(store);
      const before = liveRecords(harness.book);
      expect(await harness.checkpoint()).toBe(true);
      const { db } = harness.session;
      expect((await db.meta.get('checkpoint'))?.schemaVersion).toBe(schemaVersion);
      for (const page of await db.pages.toArray()) {
        for (const record of unpackPage(page).records)
          expect(recordSchema.safeParse(record).success).toBe(true);
      }
      expect((await db.entries.toArray()).every((entry) => entry.schemaVersion === 1)).toBe(true);
      harness.leave();
      expect(await harness.open()).toBeNull();
      expect(liveRecords(harness.book)).toEqual(before);
      expect(harness.session.pages.hasDirtyPages).toBe(false);
      await undo();
      await harness.reopen();
      await redo();
      expect(liveRecords(harness.book)).toEqual(before);
      await harness.close();
    }
  });

  it('J21 holds old pages under new entries when the process ends before the checkpoint', async () => {
    const harness = await opened('big');
    lock(harness, 3);
    await harness.settle();
    const before = liveRecords(harness.book);
    const next = harness.end();
    expect(await next.open()).toBeNull();
    expect(liveRecords(next.book)).toEqual(before);
    expect((await next.session.db.meta.get('checkpoint'))?.schemaVersion).toBe(1);
    await undo();
    await undo();
    expect(next.book.get('account', accountIdAt(3))?.lockReason).toBeNull();
    expect(next.book.get('account', accountIdAt(2))?.lockReason).toBeNull();
    await next.close();
  });

  it('J21 is never half carried over: killed at any step of the checkpoint it opens as it was', async () => {
    for (let step = 1; step <= 10; step += 1) {
      const harness = await opened('big');
      const before = liveRecords(harness.book);
      const died = dieAfter(step);
      await Promise.race([harness.checkpoint(), died]);
      countSteps();
      const next = harness.end();
      expect(await next.open(), `killed at step ${step}`).toBeNull();
      expect(liveRecords(next.book)).toEqual(before);
      const version = (await next.session.db.meta.get('checkpoint'))?.schemaVersion;
      const pages = await next.session.db.pages.toArray();
      const isToday = pages.every((page) =>
        unpackPage(page).records.every((record) => recordSchema.safeParse(record).success),
      );
      expect(isToday).toBe(version === schemaVersion);
      next.leave();
    }
  });

  it('J21 takes a big import of today, which writes every page with it', async () => {
    const harness = await opened('big');
    const more = Array.from({ length: 700 }, (_, index) => makeAccount(5000 + index));
    const plan = planFrom(more, { kind: 'accounts.imported', label: '700 accounts' }, harness.book);
    expect(harness.commit(plan).ok).toBe(true);
    await harness.settle();
    const after = liveRecords(harness.book);
    harness.leave();
    expect(await harness.open()).toBeNull();
    expect(liveRecords(harness.book)).toEqual(after);
    expectToday(harness);
    for (let step = 0; step < 5; step += 1) await undo();
    expect(liveRecords(harness.book)).toEqual(sorted(smallBook()));
    await harness.close();
  });
});

/** A store of today as version 2 would have left it: pages as trees of columns, blocks as they are. */
async function asVersionTwo(workspaceId: string): Promise<void> {
  const db = new WorkspaceDb(workspaceId);
  const pages = (await db.pages.toArray()).map(unpackPage);
  const blocks = await db.blocks.toArray();
  await db.transaction('rw', [db.pages, db.blocks, db.meta, db.entries], async () => {
    for (const { records, ...head } of pages) {
      const runs = records.map((record) => {
        const names = record.type === 'account' ? ['Tier', 'Zone'] : [];
        const columns = Object.entries(record).map(([field, value]) =>
          field === 'custom'
            ? { count: 1, names, lists: names.map((name) => [(value as Record<string, string>)[name]]) }
            : [value],
        );
        return { fields: Object.keys(record), columns };
      });
      await db.pages.put({ ...head, runs });
    }
    for (const { seq, block, ...stored } of blocks) {
      await db.blocks.put({ seq, block, ...unpackBlock({ seq, block, ...stored } as StoredBlock) });
    }
    await db.meta.update('checkpoint', { schemaVersion: 2 });
    for (const { seq } of await db.entries.toArray()) await db.entries.update(seq, { schemaVersion: 2 });
  });
  db.close();
}

describe('J20 a store of version 2', () => {
  it('J20 opens with its book, undoes its big import, and is of this version after the next checkpoint', async () => {
    count += 1;
    const harness = BookHarness.named(`version-two-${count}`);
    expect(await harness.open()).toBeNull();
    harness.commit(planFrom(smallBook(), { kind: 'workspace.started', label: 'Started' }));
    const many = Array.from({ length: 700 }, (_, index) =>
      makeAccount(5000 + index, {
        custom: index % 3 === 0 ? { Tier: 'A' } : index % 3 === 1 ? { Zone: '' } : {},
      }),
    );
    harness.commit(planFrom(many, { kind: 'accounts.imported', label: '700 accounts' }, harness.book));
    await harness.settle();
    const after = liveRecords(harness.book);
    harness.leave();
    await asVersionTwo(harness.workspaceId);
    const rows = await everyRow(harness.workspaceId);
    expect(await harness.open()).toBeNull();
    expect(liveRecords(harness.book)).toEqual(after);
    const [made] = await readHistory(harness.session.db, [makeAccount(5001).id], harness.book);
    expect(made?.entry.label).toBe('700 accounts');
    harness.leave();
    expect(await everyRow(harness.workspaceId)).toEqual(rows);
    expect(await harness.open()).toBeNull();
    expect(await harness.checkpoint()).toBe(true);
    expect((await harness.session.db.pages.toArray()).every((page) => 'text' in page)).toBe(true);
    await undo();
    await harness.settle();
    expect(liveRecords(harness.book)).toEqual(sorted(smallBook()));
    await harness.reopen();
    await redo();
    expect(liveRecords(harness.book)).toEqual(after);
    await harness.close();
  });
});
