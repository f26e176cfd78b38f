// Properties of the journal over the real door and an in-memory database: what is on disk is what was in memory.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntriesAfter } from '../../renderer/db/journal-reader';
import { applyChange } from '../../shared/journal/diff';
import type { AnyRecord } from '../../shared/records/record';
import { type BookHarness, snapshotOf } from '../helpers/book-harness';
import { planOfAction, userAction } from '../helpers/random-actions';
import { holds } from '../helpers/regressions';
import { anyStep, playScript, playStep } from '../helpers/run-script';
import { testContext } from '../helpers/small-book';

const scripts = fc.array(anyStep, { minLength: 4, maxLength: 18 });

/** The records after changes, worked out the slow way and without the book's own indexes. */
function afterChanges(
  before: ReadonlyMap<string, AnyRecord>,
  changes: readonly Parameters<typeof applyChange>[1][],
): Map<string, AnyRecord> {
  const after = new Map(before);
  for (const change of changes) {
    const record = applyChange(after.get(change.recordId), change);
    if (record !== undefined) after.set(change.recordId, record);
  }
  return after;
}

async function expectSameAfterReopening(harness: BookHarness): Promise<void> {
  const { headSeq, stack } = harness.session;
  const before = snapshotOf(harness.book);
  await harness.reopen();
  expect([...snapshotOf(harness.book)]).toEqual([...before]);
  expect(harness.session.headSeq).toBe(headSeq);
  expect(harness.session.stack).toEqual(stack);
}

describe('journal', () => {
  it('J2 memory after a commit is the records before it with the diff put on', async () => {
    await holds(
      'memory-after-commit',
      fc.array(userAction, { minLength: 3, maxLength: 12 }),
      async (actions) => {
        const ctx = testContext();
        const harness = await playScript([], ctx);
        for (const action of actions) {
          const plan = planOfAction(harness.book, action, ctx);
          if (!plan.ok) continue;
          const before = new Map(snapshotOf(harness.book));
          harness.commit(plan);
          const wanted = afterChanges(before, plan.changes);
          expect(Object.fromEntries(snapshotOf(harness.book))).toEqual(Object.fromEntries(wanted));
        }
        await harness.close();
      },
      { runs: 40 },
    );
  });

  it('J3 the journal on disk has every entry with all of its changes, in order and without gaps', async () => {
    await holds(
      'journal-whole',
      scripts,
      async (script) => {
        const harness = await playScript(script, testContext());
        await harness.settle();
        const { db, headSeq } = harness.session;
        const stored = await readEntriesAfter(db, 0);
        expect(stored.map(({ entry }) => entry.seq)).toEqual(
          Array.from({ length: headSeq }, (_, index) => index + 1),
        );
        for (const { entry, changes } of stored) expect(changes).toHaveLength(entry.changeCount);
        const readings = stored.map(({ entry }) => entry.hlc);
        expect([...readings].sort()).toEqual(readings);
        await harness.close();
      },
      { runs: 25 },
    );
  });

  it('J4 reopening after a proper end gives the same book, history and head', async () => {
    await holds(
      'reopen-closed',
      scripts,
      async (script) => {
        const harness = await playScript(script, testContext());
        await expectSameAfterReopening(harness);
        await harness.close();
      },
      { runs: 40 },
    );
  });

  it('J4 pages and replay agree wherever the last checkpoint was', async () => {
    await holds(
      'reopen-anywhere',
      fc.tuple(scripts, fc.nat({ max: 18 })),
      async ([script, checkpointAt]) => {
        const ctx = testContext();
        const harness = await playScript([], ctx);
        for (const [index, step] of script.entries()) {
          await playStep(harness, step, ctx);
          if (index === checkpointAt) await playStep(harness, { do: 'checkpoint' }, ctx);
        }
        await harness.settle();
        const { headSeq } = harness.session;
        const wanted = harness.after.get(headSeq);
        harness.leave();
        expect(await harness.open()).toBeNull();
        expect(harness.session.headSeq).toBe(headSeq);
        expect([...snapshotOf(harness.book)]).toEqual([...(wanted?.records ?? [])]);
        expect(harness.session.stack).toEqual(wanted?.stack);
        await harness.close();
      },
      { runs: 40 },
    );
  });

  it('J7 a checkpoint is never ahead of the journal', async () => {
    await holds(
      'checkpoint-behind',
      scripts,
      async (script) => {
        const ctx = testContext();
        const harness = await playScript([], ctx);
        for (const step of script) {
          await playStep(harness, step, ctx);
          const { db } = harness.session;
          const [checkpoint, last] = await Promise.all([
            db.meta.get('checkpoint'),
            db.entries.orderBy('seq').last(),
          ]);
          expect(checkpoint?.seq ?? 0).toBeLessThanOrEqual(last?.seq ?? 0);
          for (const page of await db.pages.toArray()) {
            expect(page.seq).toBeLessThanOrEqual(checkpoint?.seq ?? 0);
          }
        }
        await harness.close();
      },
      { runs: 15 },
    );
  });
});
