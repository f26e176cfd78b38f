// Copies of the whole book: saved before something big, listed, put back as one entry, refused whole when damaged.
import { describe, expect, it } from 'vitest';
import { packRecords, unpackRecords } from '../../renderer/db/record-copy';
import { accountHistory } from '../../renderer/store/history';
import {
  listRecoveryPoints,
  previewRestore,
  restoreRecoveryPoint,
  saveRecoveryPoint,
} from '../../renderer/store/recovery';
import { redo, undo } from '../../renderer/store/undo';
import { type AnyRecord, schemaVersion } from '../../shared/records/record';
import { type BookHarness, liveRecords } from '../helpers/book-harness';
import { planOfAction, type UserAction } from '../helpers/random-actions';
import { playScript, type ScriptStep } from '../helpers/run-script';
import { accountIdAt, makeAccount, smallBook, testContext } from '../helpers/small-book';
import { countSteps, dieAfter, failAt } from '../helpers/storage-faults';
import { asVersionOne } from '../helpers/version-one';

const ctx = testContext();
const noPause = async () => undefined;

async function saved(label: string): Promise<number> {
  const outcome = await saveRecoveryPoint(label);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.id;
}

async function points() {
  const listed = await listRecoveryPoints();
  if (!listed.ok) throw new Error(listed.message);
  return listed.points;
}

function act(harness: BookHarness, action: UserAction): void {
  const plan = planOfAction(harness.book, action, ctx);
  if (!plan.ok) throw new Error(plan.message);
  expect(harness.commit(plan).ok).toBe(true);
}

const lockOne = { do: 'lock', accounts: [1] } as const;

/** Every row of the journal and the pages: what a refusal must leave alone. */
async function journalRows(harness: BookHarness): Promise<unknown[]> {
  const { db } = harness.session;
  return Promise.all([db.entries, db.changes, db.blocks, db.pages, db.meta].map((table) => table.toArray()));
}

describe('J23 a copy before something big', () => {
  it('J23 says what it stands before, when, how many accounts and sellers, and its size', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    const [point] = await points();
    expect(point).toMatchObject({
      id,
      label: 'Before accounts.csv',
      afterSeq: 1,
      accountCount: 12,
      sellerCount: 5,
      recordCount: smallBook().length,
      schemaVersion,
    });
    expect(point?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(point?.byteCount).toBe((await harness.session.db.recoveryCopies.get(id))?.bytes.length);
    expect(harness.session.headSeq).toBe(1);
    await harness.close();
  });

  it('J23 keeps the newest ten, one per moment and label, and the one that is being restored', async () => {
    const harness = await playScript([], ctx);
    const first = await saved('Before file 0');
    for (let count = 1; count <= 9; count += 1) {
      act(harness, { do: 'hire', lane: count });
      await saved(`Before file ${count}`);
      await saved(`Before file ${count}`);
    }
    expect((await points()).map(({ label }) => label)).toEqual(
      [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((count) => `Before file ${count}`),
    );
    act(harness, { do: 'hire', lane: 1 });
    expect((await restoreRecoveryPoint(first)).ok).toBe(true);
    expect((await points()).map(({ label }) => label)).toEqual([
      'Before a restore',
      ...[9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((count) => `Before file ${count}`),
    ]);
    await saved('Before file 10');
    expect((await points()).map(({ label }) => label)).toEqual([
      'Before file 10',
      'Before a restore',
      ...[9, 8, 7, 6, 5, 4, 3, 2].map((count) => `Before file ${count}`),
    ]);
    expect(await harness.session.db.recoveryCopies.count()).toBe(10);
    await harness.close();
  });

  it('J23 is there after a restart, and costs a book of nothing next to nothing', async () => {
    const harness = await playScript([{ do: 'checkpoint' }], ctx);
    await saved('Before accounts.csv');
    await harness.reopen();
    const [point] = await points();
    expect(point?.label).toBe('Before accounts.csv');
    expect(point?.byteCount).toBeLessThan(4000);
    await harness.close();
  });

  it('J23 refuses in a window that only reads, after a failed write, and when the copy cannot be saved', async () => {
    const harness = await playScript([], ctx);
    Object.assign(harness.session, { role: 'follower' });
    expect(await saveRecoveryPoint('x')).toMatchObject({ ok: false, message: /another window/ });
    Object.assign(harness.session, { role: 'writer' });
    failAt(2);
    expect(await saveRecoveryPoint('x')).toEqual({
      ok: false,
      message:
        'The backup could not be saved on this computer, so nothing was changed. Free some disk space and try again.',
    });
    countSteps();
    expect(await points()).toEqual([]);
    expect(await harness.session.db.recoveryCopies.count()).toBe(0);
    failAt(1);
    act(harness, lockOne);
    await harness.settle();
    countSteps();
    expect(await saveRecoveryPoint('x')).toMatchObject({ ok: false, message: /Resume saving/ });
    harness.session.queue.resume();
    expect((await saveRecoveryPoint('x')).ok).toBe(true);
    harness.leave();
    expect(await saveRecoveryPoint('x')).toMatchObject({ ok: false, message: 'No workspace is open.' });
  });

  it('J23 refuses when another workspace is opened while it is made', async () => {
    const harness = await playScript([], ctx);
    const asked = saveRecoveryPoint('x');
    harness.leave();
    expect(await asked).toMatchObject({ ok: false, message: /Another workspace/ });
  });

  it('J23 is there as a whole or not at all when the process ends while it is saved', async () => {
    const found: number[] = [];
    for (let step = 1; step <= 4; step += 1) {
      const harness = await playScript([], ctx);
      const before = liveRecords(harness.book);
      const died = dieAfter(step);
      await Promise.race([saveRecoveryPoint('Before accounts.csv'), died]);
      countSteps();
      const next = harness.end();
      expect(await next.open()).toBeNull();
      expect(liveRecords(next.book)).toEqual(before);
      const left = await points();
      found.push(left.length);
      act(next, { do: 'hire', lane: 1 });
      for (const { id } of left) expect((await restoreRecoveryPoint(id)).ok).toBe(true);
      if (left.length > 0) expect(liveRecords(next.book)).toEqual(before);
      await next.close();
    }
    expect(found).toEqual([0, 0, 1, 1]);
  });

  it('J25 is the book of the moment it was asked for, whatever happens while it is made', async () => {
    const harness = await playScript([], ctx);
    const before = liveRecords(harness.book);
    const asked = saveRecoveryPoint('x');
    act(harness, lockOne);
    const outcome = await asked;
    expect(outcome.ok && (await restoreRecoveryPoint(outcome.id)).ok).toBe(true);
    expect(liveRecords(harness.book)).toEqual(before);
    await harness.close();
  });

  it('J25 packs and reads at most 200 records between two places to pause', async () => {
    const many = Array.from({ length: 2300 }, (_, index) => makeAccount(index));
    let packed = 0;
    let mostAtOnce = 0;
    let sincePause = 0;
    const counted = many.map((record) => ({
      ...record,
      toJSON: () => {
        packed += 1;
        sincePause += 1;
        mostAtOnce = Math.max(mostAtOnce, sincePause);
        return record;
      },
    }));
    let pauses = 0;
    const copy = await packRecords(counted, async () => {
      pauses += 1;
      sincePause = 0;
    });
    expect([packed, mostAtOnce, pauses]).toEqual([2300, 200, 12]);
    let readPauses = 0;
    const read = await unpackRecords(copy, schemaVersion, async () => {
      readPauses += 1;
    });
    expect(read).toEqual(many);
    expect(readPauses).toBeGreaterThanOrEqual(11);
  });
});

describe('J26 putting a copy back', () => {
  const script: ScriptStep[] = [
    { do: 'move', accounts: [1, 3], target: 2, alt: false },
    { do: 'ticket', account: 4, seller: 1 },
    { do: 'hire', lane: 1 },
  ];

  it('J26 is one entry that undo takes back and redo brings again, over a restart', async () => {
    const harness = await playScript(script, ctx);
    const then = liveRecords(harness.book);
    const id = await saved('Before accounts.csv');
    act(harness, { do: 'import', from: 5, count: 6, spend: 9 });
    act(harness, { do: 'as-of', day: 3 });
    await undo();
    act(harness, lockOne);
    const now = liveRecords(harness.book);
    const { headSeq } = harness.session;
    expect(await restoreRecoveryPoint(id)).toEqual({
      ok: true,
      seq: headSeq + 1,
      label: 'Backup "Before accounts.csv" restored',
    });
    expect(liveRecords(harness.book)).toEqual(then);
    await harness.settle();
    expect(await harness.session.db.entries.get(headSeq + 1)).toMatchObject({
      kind: 'workspace.restored',
      origin: 'restore',
      undoes: null,
    });
    expect((await undo())?.notes).toEqual([]);
    expect(liveRecords(harness.book)).toEqual(now);
    await harness.reopen();
    expect((await redo())?.notes).toEqual([]);
    expect(liveRecords(harness.book)).toEqual(then);
    await harness.close();
  });

  it('J26 stands in the history of an account by its name', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    act(harness, lockOne);
    await restoreRecoveryPoint(id);
    const [newest] = await accountHistory(accountIdAt(1));
    expect(newest).toMatchObject({ tone: 'undo', text: 'Backup "Before accounts.csv" restored' });
    await harness.close();
  });

  it('J26 says before it happens what it would do, and does nothing', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    // Accounts 10 and 11 of the book change, 12 to 15 are new, with one new owner among them.
    act(harness, { do: 'import', from: 10, count: 6, spend: 9 });
    const { headSeq } = harness.session;
    const preview = await previewRestore(id);
    expect(preview).toMatchObject({
      ok: true,
      effect: {
        accounts: { back: 0, removed: 4, changed: 2 },
        sellers: { back: 0, removed: 2, changed: 0 },
      },
    });
    expect(harness.session.headSeq).toBe(headSeq);
    const later = await saved('Later');
    await restoreRecoveryPoint(id);
    expect(await previewRestore(later)).toMatchObject({
      effect: {
        accounts: { back: 4, removed: 0, changed: 2 },
        sellers: { back: 2, removed: 0, changed: 0 },
      },
    });
    await harness.close();
  });

  it('J26 takes an import of 2,000 rows away and brings it back', async () => {
    const harness = await playScript([], ctx);
    const then = liveRecords(harness.book);
    const before = await saved('Before list.csv');
    act(harness, { do: 'import', from: 100, count: 2000, spend: 7 });
    const withList = liveRecords(harness.book);
    const after = await saved('Before something else');
    await restoreRecoveryPoint(before);
    expect(liveRecords(harness.book)).toEqual(then);
    await restoreRecoveryPoint(after);
    expect(liveRecords(harness.book)).toEqual(withList);
    await harness.reopen();
    expect(liveRecords(harness.book)).toEqual(withList);
    await undo();
    await undo();
    expect(liveRecords(harness.book)).toEqual(withList);
    await undo();
    expect(liveRecords(harness.book)).toEqual(then);
    await harness.close();
  });

  it('J26 has nothing to do when the book is the same, and saves no copy for it', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    expect(await restoreRecoveryPoint(id)).toMatchObject({ ok: false, message: /^Nothing to restore/ });
    expect(await points()).toHaveLength(1);
    await harness.close();
  });

  it('J24 saves a copy of the book before, and does not restore when it cannot', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    act(harness, lockOne);
    await harness.settle();
    const now = liveRecords(harness.book);
    failAt(1);
    expect(await restoreRecoveryPoint(id)).toMatchObject({ ok: false, message: /nothing was changed/ });
    countSteps();
    expect(liveRecords(harness.book)).toEqual(now);
    expect((await restoreRecoveryPoint(id)).ok).toBe(true);
    const [newest] = await points();
    expect(newest?.label).toBe('Before a restore');
    expect((await restoreRecoveryPoint(newest?.id ?? 0)).ok).toBe(true);
    expect(liveRecords(harness.book)).toEqual(now);
    await harness.close();
  });

  it('J24 does not restore over a change that was made meanwhile', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    act(harness, { do: 'hire', lane: 1 });
    const asked = restoreRecoveryPoint(id);
    act(harness, lockOne);
    const now = liveRecords(harness.book);
    expect(await asked).toMatchObject({ ok: false, message: /changed meanwhile/ });
    expect(liveRecords(harness.book)).toEqual(now);
    await harness.close();
  });
});

describe('J27 copies that are not what they should be', () => {
  /** A point over a book that has moved on since, ready to be damaged. */
  async function damagedPoint(
    damage: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
    row: object = {},
  ) {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    act(harness, lockOne);
    await harness.settle();
    const { db } = harness.session;
    const copy = await db.recoveryCopies.get(id);
    if (copy === undefined) throw new Error('There is no copy.');
    await db.recoveryCopies.put({ ...copy, bytes: damage(copy.bytes) });
    await db.recoveryPoints.update(id, row);
    return { harness, id };
  }

  /** The same point holding these records, as if they had been packed. */
  async function pointOf(records: readonly unknown[], row: object = {}) {
    const { harness, id } = await damagedPoint((bytes) => bytes);
    const copy = await packRecords(records as AnyRecord[], noPause);
    await harness.session.db.recoveryCopies.put({ id, ...copy });
    await harness.session.db.recoveryPoints.update(id, { recordCount: records.length, ...row });
    return { harness, id };
  }

  async function expectRefused({ harness, id }: { harness: BookHarness; id: number }, words: RegExp) {
    const before = await journalRows(harness);
    const now = liveRecords(harness.book);
    expect(await restoreRecoveryPoint(id)).toMatchObject({ ok: false, message: words });
    expect(await previewRestore(id)).toMatchObject({ ok: false, message: words });
    expect(liveRecords(harness.book)).toEqual(now);
    expect(await journalRows(harness)).toEqual(before);
    expect(await points()).toHaveLength(1);
    await harness.close();
  }

  const damagedWords = /^The backup "Before accounts.csv" is damaged and was not restored/;

  it('J27 refuses bytes that changed, whichever, and bytes that are missing', async () => {
    const flip = (at: number) => (bytes: Uint8Array<ArrayBuffer>) => {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      return other;
    };
    for (const damage of [
      flip(0),
      flip(40),
      flip(300),
      (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -9),
    ]) {
      await expectRefused(await damagedPoint(damage), damagedWords);
    }
    await expectRefused(await damagedPoint(() => new Uint8Array(0)), damagedWords);
  });

  it('J27 refuses a record that is not what its type says, one too many or too few, twice, or no settings', async () => {
    const whole = smallBook();
    const withoutSettings = whole.filter((record) => record.type !== 'workspace');
    await expectRefused(await pointOf([...whole, { ...makeAccount(20), name: '' }]), damagedWords);
    await expectRefused(
      await pointOf([...whole, { type: 'unknown', id: 'x', deleted: false }]),
      damagedWords,
    );
    await expectRefused(await pointOf([...whole, null]), damagedWords);
    await expectRefused(await pointOf(whole, { recordCount: whole.length + 1 }), damagedWords);
    await expectRefused(await pointOf([...whole, makeAccount(1)]), damagedWords);
    await expectRefused(await pointOf(withoutSettings), damagedWords);
  });

  it('J27 refuses a copy of a newer version, and one that is gone', async () => {
    await expectRefused(
      await damagedPoint((bytes) => bytes, { schemaVersion: schemaVersion + 1 }),
      /newer Lanekeeper/,
    );
    const harness = await playScript([], ctx);
    expect(await restoreRecoveryPoint(99)).toMatchObject({ ok: false, message: /no longer there/ });
    await harness.close();
  });

  it('J27 carries a copy of version 1 over', async () => {
    const { harness, id } = await pointOf(smallBook().map(asVersionOne), { schemaVersion: 1 });
    expect((await restoreRecoveryPoint(id)).ok).toBe(true);
    expect(harness.book.get('account', accountIdAt(1))).toEqual(makeAccount(1));
    expect(liveRecords(harness.book)).toEqual([...smallBook()].sort((a, b) => (a.id < b.id ? -1 : 1)));
    await harness.close();
  });
});
