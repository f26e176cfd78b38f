// Copies of the whole book: saved before something big, listed, put back as one entry, refused whole when damaged.
import { describe, expect, it } from 'vitest';
import { packRecords, unpackRecords } from '../../renderer/db/record-copy';
import { restoreRecoveryPoint, saveRecoveryPoint } from '../../renderer/store/recovery';
import { schemaVersion } from '../../shared/records/record';
import { liveRecords } from '../helpers/book-harness';
import { act, ctx, lockOne, points, saved } from '../helpers/recovery-harness';
import { playScript } from '../helpers/run-script';
import { makeAccount, smallBook } from '../helpers/small-book';
import { countSteps, dieAfter, failAt } from '../helpers/storage-faults';

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
