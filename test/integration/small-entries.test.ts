// A small entry goes to the disk whole or not at all, and is asked for before anything else can happen.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeEntry } from '../../renderer/db/journal-writer';
import { WorkspaceDb } from '../../renderer/db/workspace-db';
import type { Change, Entry } from '../../shared/journal/entry';

const entry = { seq: 1, id: 'e1', label: 'Locked', changeCount: 2 } as unknown as Entry;
const change = (id: string, after: object): Change => ({
  recordId: id,
  type: 'account',
  before: {},
  after: { ...after },
});

let db: WorkspaceDb;

async function opened(): Promise<WorkspaceDb> {
  db = new WorkspaceDb('small-entries');
  await db.open();
  return db;
}

describe('J1 a small entry', () => {
  afterEach(() => db.delete());

  it('is asked for in the task of whoever writes it, and is there when that is said', async () => {
    await opened();
    const asked = vi.spyOn(IDBObjectStore.prototype, 'add');
    const closed = vi.spyOn(IDBTransaction.prototype, 'commit');
    const changes = [change('a', { name: 'A' }), change('b', { name: 'B' })];
    const writing = writeEntry(db, { entry, changes, pages: [], checkpoint: null, elsewhere: null });
    expect(asked).toHaveBeenCalledTimes(3);
    // What is asked for need not wait until the page has heard of each row.
    expect(closed).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    closed.mockRestore();
    await writing;
    expect(await db.entries.count()).toBe(1);
    expect((await db.changes.toArray()).map(({ recordId, index }) => [recordId, index])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  it('that cannot be copied leaves nothing of itself', async () => {
    await opened();
    const changes = [change('a', { name: 'A' }), change('b', { name: () => 'B' })];
    const writing = writeEntry(db, { entry, changes, pages: [], checkpoint: null, elsewhere: null });
    await expect(writing).rejects.toThrow();
    expect(await db.entries.count()).toBe(0);
    expect(await db.changes.count()).toBe(0);
  });

  it('of a number that is taken leaves what is there', async () => {
    await opened();
    const write = (id: string) =>
      writeEntry(db, { entry, changes: [change(id, {})], pages: [], checkpoint: null, elsewhere: null });
    await write('a');
    await expect(write('b')).rejects.toThrow();
    expect((await db.changes.toArray()).map(({ recordId }) => recordId)).toEqual(['a']);
  });
});
