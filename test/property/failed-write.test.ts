// Properties of a write that fails: memory goes back to what is on disk, says so, and work goes on afterwards.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntriesAfter } from '../../renderer/db/journal-reader';
import { resumeSaving } from '../../renderer/store/open-workspace';
import { useRecords } from '../../renderer/store/records';
import { undo } from '../../renderer/store/undo';
import { moveAccounts } from '../../shared/actions/move-accounts';
import type { AccountId } from '../../shared/records/ids';
import { planAId } from '../../shared/records/ids';
import { type BookHarness, snapshotOf } from '../helpers/book-harness';
import { planOfAction, type UserAction, userAction } from '../helpers/random-actions';
import { holds } from '../helpers/regressions';
import { anyStep, playScript } from '../helpers/run-script';
import { accountIdAt, makeAccount, planFrom, sellerIdAt, testContext } from '../helpers/small-book';
import { countSteps, failAt } from '../helpers/storage-faults';

const burst: fc.Arbitrary<UserAction[]> = fc.array(userAction, { minLength: 2, maxLength: 8 });
const bigImport: UserAction = { do: 'import', from: 100, count: 520, spend: 3 };

function moveTo(harness: BookHarness, accountId: AccountId, seller: number) {
  const plan = moveAccounts(harness.book, {
    scenarioId: planAId,
    accountIds: [accountId],
    target: { kind: 'seller', sellerId: sellerIdAt(seller) },
    keepQuarterback: false,
    reason: null,
  });
  if (!plan.ok) throw new Error(plan.message);
  return harness.commit(plan);
}

/** The book on disk is the one in memory, whether the process was killed or the window closed. */
async function expectDiskIsMemory(harness: BookHarness, end: 'killed' | 'closed'): Promise<void> {
  const before = [...snapshotOf(harness.book)];
  const { headSeq, db } = harness.session;
  const stored = await readEntriesAfter(db, 0);
  expect(stored.map(({ entry }) => entry.seq)).toEqual(
    Array.from({ length: headSeq }, (_, index) => index + 1),
  );
  if (end === 'closed') await harness.close();
  else harness.leave();
  expect(await harness.open()).toBeNull();
  expect(harness.session.headSeq).toBe(headSeq);
  expect([...snapshotOf(harness.book)]).toEqual(before);
}

describe('a write that fails', () => {
  it('J6 takes every unwritten change back, says which, and lets work go on without a gap', async () => {
    await holds(
      'write-fails',
      fc.tuple(
        fc.array(anyStep, { maxLength: 6 }),
        burst,
        fc.boolean(),
        fc.integer({ min: 1, max: 16 }),
        burst,
      ),
      async ([before, lost, withBig, atStep, after]) => {
        const ctx = testContext();
        const harness = await playScript(before, ctx);
        await harness.settle();
        const labels = new Map<number, string>();
        failAt(atStep);
        for (const action of withBig ? [bigImport, ...lost] : lost) {
          const plan = planOfAction(harness.book, action, ctx);
          if (!plan.ok) continue;
          const outcome = harness.commit(plan);
          if (outcome.ok) labels.set(outcome.entry.seq, plan.label);
        }
        await harness.settle();
        countSteps();
        const { session } = harness;
        const { saved } = useRecords.getState();
        expect(session.headSeq).toBe(session.durableSeq);
        const wanted = harness.after.get(session.headSeq);
        expect([...snapshotOf(harness.book)]).toEqual([...(wanted?.records ?? [])]);
        expect(session.stack).toEqual(wanted?.stack);
        if (session.queue.isStopped) {
          const unwritten = [...labels].filter(([seq]) => seq > session.durableSeq).map(([, label]) => label);
          expect(unwritten.length).toBeGreaterThan(0);
          expect(saved).toEqual({ kind: 'failed', labels: unwritten });
          const refused = planOfAction(harness.book, { do: 'hire', lane: 0 }, ctx);
          expect(refused.ok && harness.commit(refused)).toMatchObject({ ok: false, code: 'not-saving' });
          resumeSaving();
        }
        for (const action of after) {
          const plan = planOfAction(harness.book, action, ctx);
          if (plan.ok) expect(harness.commit(plan).ok).toBe(true);
        }
        await harness.settle();
        await expectDiskIsMemory(harness, 'killed');
        await expectDiskIsMemory(harness, 'closed');
        await harness.close();
      },
      { runs: 40 },
    );
  });

  it('J6 holds when the pages of a checkpoint could not be written either', async () => {
    const harness = await playScript([{ do: 'checkpoint' }], testContext());
    moveTo(harness, accountIdAt(2), 0);
    await harness.settle();
    failAt(1);
    expect(await harness.checkpoint()).toBe(false);
    countSteps();
    expect(useRecords.getState().saved.kind).toBe('saved');
    moveTo(harness, accountIdAt(3), 0);
    await harness.settle();
    expect(await harness.checkpoint()).toBe(true);
    await expectDiskIsMemory(harness, 'killed');
    await harness.close();
  });

  it('J7 no checkpoint is written while an entry is on its way, so none is ahead of an entry that fails', async () => {
    const harness = await playScript([{ do: 'checkpoint' }], testContext());
    failAt(1);
    moveTo(harness, accountIdAt(2), 0);
    expect(await harness.checkpoint()).toBe(false);
    await harness.settle();
    expect(await harness.checkpoint()).toBe(false);
    countSteps();
    await expectDiskIsMemory(harness, 'killed');
    await harness.close();
  });

  it('J7 a big entry is not saved without the pages of a checkpoint that fails beside it', async () => {
    const harness = await playScript([{ do: 'checkpoint' }], testContext());
    moveTo(harness, accountIdAt(2), 0);
    await harness.settle();
    failAt(1);
    const checkpoint = harness.checkpoint();
    const many = Array.from({ length: 600 }, (_, index) => makeAccount(index + 100));
    harness.commit(
      planFrom(many, { kind: 'accounts.imported', label: '600 accounts', origin: 'import' }, harness.book),
    );
    expect(await checkpoint).toBe(false);
    await harness.settle();
    countSteps();
    await expectDiskIsMemory(harness, 'killed');
    await harness.close();
  });

  it('J6 a big entry that fails leaves pages that can be written and read again', async () => {
    const harness = await playScript([{ do: 'checkpoint' }], testContext());
    const many = Array.from({ length: 1500 }, (_, index) => makeAccount(index + 100));
    const plan = planFrom(many, { kind: 'accounts.imported', label: '1,500 accounts' }, harness.book);
    for (const atStep of [1, 3, 5]) {
      failAt(atStep);
      harness.commit(plan);
      await harness.settle();
      countSteps();
      expect(useRecords.getState().saved).toEqual({ kind: 'failed', labels: ['1,500 accounts'] });
      resumeSaving();
    }
    moveTo(harness, accountIdAt(2), 0);
    await harness.settle();
    await expectDiskIsMemory(harness, 'closed');
    harness.commit(plan);
    await harness.settle();
    await expectDiskIsMemory(harness, 'killed');
    await undo();
    await expectDiskIsMemory(harness, 'closed');
    await harness.close();
  });
});
