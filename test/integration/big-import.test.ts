// An import of 10,000 rows taken back, brought back, over restarts: the same book each time.
import { describe, expect, it } from 'vitest';
import { useRecords } from '../../renderer/store/records';
import { redo, undo } from '../../renderer/store/undo';
import { liveRecords } from '../helpers/book-harness';
import { planOfAction } from '../helpers/random-actions';
import { playScript } from '../helpers/run-script';
import { testContext } from '../helpers/small-book';

const rows = 10_000;

describe('a big import', () => {
  it('U5 undo of an import of 10,000 rows, redo, restart, undo again gives the same book each time', async () => {
    const ctx = testContext();
    const harness = await playScript([], ctx);
    const without = liveRecords(harness.book);
    const plan = planOfAction(harness.book, { do: 'import', from: 100, count: rows, spend: 7 }, ctx);
    if (!plan.ok) throw new Error(plan.message);
    expect(plan.changes.length).toBeGreaterThan(rows);
    harness.commit(plan);
    const withList = liveRecords(harness.book);
    expect(withList.length - without.length).toBeGreaterThanOrEqual(rows);
    expect(useRecords.getState().proposed?.totals.accounts).toBe(12 + rows);

    await undo();
    expect(liveRecords(harness.book)).toEqual(without);
    expect(useRecords.getState().proposed?.totals.accounts).toBe(12);
    await redo();
    expect(liveRecords(harness.book)).toEqual(withList);
    await harness.reopen();
    expect(liveRecords(harness.book)).toEqual(withList);
    await undo();
    expect(liveRecords(harness.book)).toEqual(without);
    harness.leave();
    expect(await harness.open()).toBeNull();
    expect(liveRecords(harness.book)).toEqual(without);
    await redo();
    expect(liveRecords(harness.book)).toEqual(withList);
    await harness.close();
  });

  it('U6 the name of a big change stands beside Undo once it is saved', async () => {
    const ctx = testContext();
    const harness = await playScript([], ctx);
    const plan = planOfAction(harness.book, { do: 'import', from: 100, count: 1200, spend: 7 }, ctx);
    if (!plan.ok) throw new Error(plan.message);
    harness.commit(plan);
    await harness.settle();
    await expect.poll(() => useRecords.getState().undoLabel).toBe(plan.label);
    await undo();
    await expect.poll(() => useRecords.getState().redoLabel).toBe(plan.label);
    await harness.close();
  });
});
