// Properties of a big change that a worker writes: killed, refused by the disk or carried out, it is whole or not there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resumeSaving } from '../../renderer/store/open-workspace';
import { useRecords } from '../../renderer/store/records';
import { redo, undo } from '../../renderer/store/undo';
import type { Plan } from '../../shared/actions/plan';
import type { Records } from '../../shared/records/book';
import { BookHarness, liveRecords, snapshotOf } from '../helpers/book-harness';
import { planOfAction } from '../helpers/random-actions';
import { holds } from '../helpers/regressions';
import { anyStep, playScript, playStep, type ScriptStep } from '../helpers/run-script';
import { smallBook, startPlan, testContext } from '../helpers/small-book';
import { countSteps, dieAfter, failAt, stepsSoFar } from '../helpers/storage-faults';
import { commitBeside, expectRowsAreMemory } from '../helpers/worker-beside';

/** A list that changes accounts that are there and brings more than 500 new ones, or removes all that it leaves out. */
const list = fc.record({
  from: fc.constantFrom(0, 6, 100),
  count: fc.constantFrom(560, 1100),
  removes: fc.boolean(),
});
interface List {
  readonly from: number;
  readonly count: number;
  readonly removes: boolean;
}

const scripts = fc.array(anyStep, { maxLength: 5 });

let planned = 0;

/** As a worker does: the ids of each plan begin with a seed of their own. */
function importing(chosen: List): (records: Records) => Plan {
  return (records) => {
    planned += 1;
    const seed = `list-${planned}`;
    const ctx = testContext();
    const seeded = { ...ctx, newId: () => `${seed}-${ctx.newId()}` };
    const plan = planOfAction(records, { do: 'import', spend: 9, ...chosen }, seeded);
    if (!plan.ok) throw new Error(plan.message);
    expect(plan.changes.length).toBeGreaterThan(500);
    return plan;
  };
}

async function played(script: readonly ScriptStep[]): Promise<BookHarness> {
  const harness = await playScript(script, testContext());
  await harness.settle();
  harness.note();
  return harness;
}

describe('a big change that a worker writes', () => {
  it('J5 killed after any storage step of it or of what follows leaves the book before or after, never between', async () => {
    await holds(
      'killed-elsewhere',
      fc.tuple(scripts, list, fc.constantFrom('undo', 'checkpoint', 'reopen')),
      async ([script, chosen, then]) => {
        const live = async (killed: Promise<void>, arm: () => void): Promise<BookHarness> => {
          const harness = await played(script);
          arm();
          const life = async () => {
            await commitBeside(harness, importing(chosen));
            await playStep(harness, { do: then } as ScriptStep, testContext());
            await harness.settle();
          };
          await Promise.race([life().catch(() => killed), killed]);
          return harness.end();
        };
        await live(new Promise(() => undefined), countSteps);
        const steps = stepsSoFar();
        expect(steps).toBeGreaterThan(5);
        for (let atStep = 1; atStep <= steps; atStep += 1) {
          let die: () => void = () => undefined;
          const killed = new Promise<void>((resolve) => {
            die = resolve;
          });
          const harness = await live(killed, () => void dieAfter(atStep).then(die));
          countSteps();
          expect(await harness.open(), `killed after step ${atStep}`).toBeNull();
          const { headSeq, stack } = harness.session;
          expect(headSeq).toBeGreaterThanOrEqual(harness.reportedSeq);
          const wanted = harness.after.get(headSeq);
          expect([...snapshotOf(harness.book)], `killed after step ${atStep}`).toEqual([
            ...(wanted?.records ?? []),
          ]);
          expect(stack).toEqual(wanted?.stack);
          harness.leave();
        }
      },
      { runs: 3 },
    );
  });

  it('J6 that the disk refuses leaves memory untouched and says so; done again, every record lies in one page', async () => {
    await holds(
      'elsewhere-fails',
      fc.tuple(scripts, list, fc.integer({ min: 1, max: 9 })),
      async ([script, chosen, atStep]) => {
        const harness = await played(script);
        await harness.checkpoint();
        const { session } = harness;
        const { headSeq, stack, lastHlc } = session;
        const before = [...snapshotOf(harness.book)];
        failAt(atStep);
        const outcome = await commitBeside(harness, importing(chosen));
        countSteps();
        expect(session.isTakingOver).toBe(false);
        if (!outcome.ok) {
          expect(outcome.code).toBe('not-saving');
          expect(useRecords.getState().saved.kind).toBe('failed');
          expect(session).toMatchObject({ headSeq, durableSeq: headSeq, stack, lastHlc });
          expect([...snapshotOf(harness.book)]).toEqual(before);
          resumeSaving();
          expect((await commitBeside(harness, importing(chosen))).ok).toBe(true);
        }
        await expectRowsAreMemory(session);
        await harness.reopen();
        await expectRowsAreMemory(harness.session);
        await harness.close();
      },
      { runs: 25 },
    );
  });

  it('J29 memory that took it over, the rows on disk and a book opened again are the same, whatever comes after', async () => {
    await holds(
      'elsewhere-same',
      fc.tuple(scripts, list, scripts, fc.boolean()),
      async ([script, chosen, then, isAgain]) => {
        const harness = await played(script);
        expect((await commitBeside(harness, importing(chosen))).ok).toBe(true);
        const { session } = harness;
        expect(session.headSeq).toBe(session.durableSeq);
        expect([...snapshotOf(harness.book)]).toEqual([
          ...(harness.after.get(session.headSeq)?.records ?? []),
        ]);
        await expectRowsAreMemory(session);
        // Ids go on where the first script's are surely past: one that comes again would name two records.
        const later = testContext();
        for (let taken = 0; taken < 1000; taken += 1) later.newId();
        for (const step of then) await playStep(harness, step, later);
        if (isAgain) {
          const other = importing({ ...chosen, from: chosen.from + 2000 });
          expect((await commitBeside(harness, other)).ok).toBe(true);
          await expectRowsAreMemory(harness.session);
        }
        const last = [...snapshotOf(harness.book)];
        await harness.reopen();
        expect([...snapshotOf(harness.book)]).toEqual(last);
        if (!harness.session.pages.hasDirtyPages && (await harness.session.db.meta.count()) > 0) {
          await expectRowsAreMemory(harness.session);
        }
        await harness.close();
      },
      { runs: 15 },
    );
  });

  it('U1 undone, redone and undone again over restarts gives the same book each time', async () => {
    await holds(
      'elsewhere-undo',
      fc.tuple(scripts, list, fc.boolean()),
      async ([script, chosen, restart]) => {
        const harness = await played(script);
        const without = liveRecords(harness.book);
        expect((await commitBeside(harness, importing(chosen))).ok).toBe(true);
        const withList = liveRecords(harness.book);
        const pause = async () => {
          if (restart) await harness.reopen();
        };
        for (let time = 0; time < 2; time += 1) {
          await pause();
          expect((await undo())?.notes).toEqual([]);
          expect(liveRecords(harness.book)).toEqual(without);
          await pause();
          expect((await redo())?.notes).toEqual([]);
          expect(liveRecords(harness.book)).toEqual(withList);
        }
        await harness.settle();
        await harness.checkpoint();
        await expectRowsAreMemory(harness.session);
        await harness.close();
      },
      { runs: 8 },
    );
  });

  it('J5 a big undo killed after any storage step leaves the book before or after it', async () => {
    const chosen = { from: 6, count: 560, removes: true };
    for (let atStep = 1; ; atStep += 1) {
      const harness = await BookHarness.startedWith(startPlan(smallBook()));
      harness.note();
      await commitBeside(harness, importing(chosen));
      const killed = dieAfter(atStep);
      const life = async () => {
        await undo();
        harness.note();
        await harness.settle();
      };
      const isOver = await Promise.race([life().then(() => true), killed.then(() => false)]);
      const next = harness.end();
      countSteps();
      expect(await next.open()).toBeNull();
      const wanted = next.after.get(next.session.headSeq);
      expect([...snapshotOf(next.book)], `killed after step ${atStep}`).toEqual([...(wanted?.records ?? [])]);
      next.leave();
      if (isOver) return expect(atStep).toBeGreaterThan(5);
    }
  });
});
