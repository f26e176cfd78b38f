// Properties of copies put back: whatever was done before and after one, the book is what it was, and undo is exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreRecoveryPoint, saveRecoveryPoint } from '../../renderer/store/recovery';
import { redo, undo } from '../../renderer/store/undo';
import { referencesOf } from '../../shared/records/record';
import { liveRecords } from '../helpers/book-harness';
import { holds } from '../helpers/regressions';
import { anyStep, playScript, playStep } from '../helpers/run-script';
import { testContext } from '../helpers/small-book';

const steps = fc.array(anyStep, { minLength: 1, maxLength: 10 });

describe('recovery points', () => {
  it('J26 restoring gives the book of the copy, undo the book before, redo the copy again, and nothing dangles', async () => {
    await holds(
      'restore-same',
      fc.tuple(steps, steps, fc.boolean()),
      async ([first, then, restart]) => {
        const ctx = testContext();
        const harness = await playScript(first, ctx);
        const copied = liveRecords(harness.book);
        const point = await saveRecoveryPoint('Before more');
        if (!point.ok) throw new Error(point.message);
        for (const step of then) await playStep(harness, step, ctx);
        const before = liveRecords(harness.book);
        const outcome = await restoreRecoveryPoint(point.id);
        expect(liveRecords(harness.book)).toEqual(copied);
        for (const record of copied) {
          for (const id of referencesOf(record)) expect(harness.book.stored(id)?.deleted).toBe(false);
        }
        if (!outcome.ok) {
          expect(outcome.message).toMatch(/^Nothing to restore/);
          expect(before).toEqual(copied);
        } else {
          if (restart) await harness.reopen();
          expect((await undo())?.notes).toEqual([]);
          expect(liveRecords(harness.book)).toEqual(before);
          expect((await redo())?.notes).toEqual([]);
          expect(liveRecords(harness.book)).toEqual(copied);
        }
        await harness.close();
      },
      { runs: 60 },
    );
  });
});
