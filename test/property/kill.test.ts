// Properties of dying at the worst moment: after every single storage step, what was reported saved is there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undo } from '../../renderer/store/undo';
import { BookHarness, liveRecords, snapshotOf } from '../helpers/book-harness';
import { holds } from '../helpers/regressions';
import { anyStep, playStep, type ScriptStep } from '../helpers/run-script';
import { smallBook, startPlan, testContext } from '../helpers/small-book';
import { countSteps, dieAfter, stepsSoFar } from '../helpers/storage-faults';

/** A list of more than 500 rows, kept in blocks and written with its pages. */
const bigImport: ScriptStep = { do: 'import', from: 100, count: 520, spend: 3 };

const lives = fc
  .tuple(
    fc.array(anyStep, { minLength: 2, maxLength: 7 }),
    fc.boolean(),
    fc.array(anyStep, { minLength: 1, maxLength: 4 }),
  )
  .map(([first, withBig, last]) => (withBig ? [...first, bigImport, ...last] : [...first, ...last]));

/** Starts a workspace, lives through a script until it ends or is killed, and gives the process started after it. */
async function live(script: readonly ScriptStep[], killed: Promise<void>): Promise<BookHarness> {
  const harness = await BookHarness.create();
  const ctx = testContext();
  const life = async () => {
    harness.commit(startPlan(smallBook()));
    for (const step of script) await playStep(harness, step, ctx);
    await harness.settle();
  };
  // What happens in memory after the death is nobody's business any more, errors included.
  await Promise.race([life().catch(() => killed), killed]);
  return harness.end();
}

/** Opens what is left on disk and checks that it is the book as of its last entry. */
async function expectWhole(harness: BookHarness, atStep: number): Promise<void> {
  const refusal = await harness.open();
  expect(refusal, `killed after step ${atStep}`).toBeNull();
  const { headSeq, stack } = harness.session;
  expect(headSeq, `killed after step ${atStep}`).toBeGreaterThanOrEqual(harness.reportedSeq);
  const wanted = harness.after.get(headSeq);
  const found = [...snapshotOf(harness.book)];
  expect(found, `killed after step ${atStep}`).toEqual([...(wanted?.records ?? [])]);
  expect(stack).toEqual(wanted?.stack ?? { undo: [], redo: [] });
}

describe('a process that dies', () => {
  it('J5 after any storage step leaves the book as of its last entry, and every entry called saved', async () => {
    await holds(
      'killed-anywhere',
      lives,
      async (script) => {
        countSteps();
        await live(script, new Promise(() => undefined));
        const steps = stepsSoFar();
        expect(steps).toBeGreaterThan(5);
        for (let atStep = 1; atStep <= steps; atStep += 1) {
          const harness = await live(script, dieAfter(atStep));
          countSteps();
          await expectWhole(harness, atStep);
          harness.leave();
        }
      },
      { runs: 8 },
    );
  });

  it('J5 can be undone to its beginning and worked in after it was killed', async () => {
    await holds(
      'killed-then-used',
      fc.tuple(lives, fc.nat({ max: 60 })),
      async ([script, step]) => {
        const harness = await live(script, dieAfter(step + 3));
        countSteps();
        await expectWhole(harness, step);
        while (harness.session.stack.undo.length > 0) await undo();
        if (harness.session.headSeq > 0) {
          expect(liveRecords(harness.book)).toEqual([...smallBook()].sort((a, b) => (a.id < b.id ? -1 : 1)));
        }
        await harness.reopen();
        await harness.close();
      },
      { runs: 20 },
    );
  });
});
