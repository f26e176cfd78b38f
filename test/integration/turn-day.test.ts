// What a new day does to an open workspace: locks end and ages go on, with nothing written and no change lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fieldReader } from '../../renderer/store/filter-fields';
import { useRecords } from '../../renderer/store/records';
import { turnDay } from '../../renderer/store/turn-day';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import { grantException } from '../../shared/actions/grant-exception';
import { moveAccounts } from '../../shared/actions/move-accounts';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { startWorkspace } from '../../shared/actions/start-workspace';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import type { IsoDate } from '../../shared/records/values';
import { BookHarness } from '../helpers/book-harness';
import { ruleWith } from '../helpers/coverage-records';
import { accountIdAt, makeAccount, sellerIdAt, smallBook, testContext } from '../helpers/small-book';

let harness: BookHarness;

function planned(plan: Plan | Refusal): Plan {
  if (!plan.ok) throw new Error(plan.message);
  return plan;
}

const lockedAt = (index: number) => useRecords.getState().proposed?.row(accountIdAt(index))?.locked;

async function openWith(asOfDate: IsoDate | null): Promise<void> {
  const records = smallBook().filter(({ id }) => id !== accountIdAt(1));
  const lock = { lockReason: 'Until its handoff', lockedUntil: '2026-03-10' as IsoDate };
  const plan = startWorkspace(
    new Book(),
    { from: 'records', records: [...records, makeAccount(1, lock)], actor: 'Elena' },
    { now: new Date().toISOString(), asOf: '2026-03-10', actor: 'Elena', newId: () => 'id' },
  );
  harness = await BookHarness.startedWith(planned(plan));
  if (harness.book.workspace().asOfDate !== asOfDate) {
    harness.commit(planned(editWorkspace(harness.book, { asOfDate })));
    await harness.settle();
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T23:50:00') });
});

afterEach(async () => {
  await harness.close();
  vi.useRealTimers();
});

describe('GR11 the day turns over', () => {
  it('a lock ends after its last day, without a change and with nothing written', async () => {
    await openWith(null);
    const { headSeq } = harness.session;
    expect(lockedAt(1)).toBe(true);
    await turnDay();
    expect(lockedAt(1)).toBe(true);
    vi.setSystemTime(new Date('2026-03-11T00:00:00'));
    const { revision } = useRecords.getState();
    await turnDay();
    expect(lockedAt(1)).toBe(false);
    expect(useRecords.getState().revision).toBe(revision + 1);
    expect(harness.session.headSeq).toBe(headSeq);
  });

  it('a change made while the boards are built is not lost', async () => {
    await openWith(null);
    vi.setSystemTime(new Date('2026-03-11T00:00:00'));
    const turning = turnDay();
    const move = moveAccounts(harness.book, {
      scenarioId: planAId,
      accountIds: [accountIdAt(2)],
      target: { kind: 'seller', sellerId: sellerIdAt(1) },
      keepQuarterback: false,
      reason: null,
    });
    harness.commit(planned(move));
    await turning;
    expect(lockedAt(1)).toBe(false);
    expect(useRecords.getState().proposed?.row(accountIdAt(2))?.ownerId).toBe(sellerIdAt(1));
  });

  it('with an as-of date nothing moves but what shows today', async () => {
    await openWith('2026-03-10' as IsoDate);
    vi.setSystemTime(new Date('2026-03-11T00:00:00'));
    const { proposed, revision } = useRecords.getState();
    await turnDay();
    expect(useRecords.getState().proposed).toBe(proposed);
    expect(lockedAt(1)).toBe(true);
    expect(useRecords.getState().revision).toBe(revision + 1);
  });

  it('GR11 R61 a change that brings the new day along says that any account may be another, the next only itself', async () => {
    await openWith(null);
    const proposeTo = (seller: number) =>
      harness.commit(
        planned(
          moveAccounts(harness.book, {
            scenarioId: planAId,
            accountIds: [accountIdAt(2)],
            target: { kind: 'seller', sellerId: sellerIdAt(seller) },
            keepQuarterback: false,
            reason: null,
          }),
        ),
      );
    const changed = () => useRecords.getState().touched;
    const excepted = () => {
      const account = harness.book.get('account', accountIdAt(1));
      const row = useRecords.getState().proposed?.row(accountIdAt(1));
      return account && fieldReader('field:exceptedFrom', 'text', harness.book)(account, row);
    };
    const grant = {
      ruleId: ruleWith('C4').id,
      accountIds: [accountIdAt(1)],
      reason: 'The plant buys',
      owner: 'Elena Marsh',
      expiresOn: '2026-03-10',
    } as const;
    harness.commit(planned(grantException(harness.book, grant, testContext())));
    expect(excepted()).toMatchObject({ text: 'C4' });
    expect(changed()).not.toBeNull();
    // The clock has not told of the day yet. Filters and lists that keep what they read make it anew.
    vi.setSystemTime(new Date('2026-03-11T00:00:00'));
    proposeTo(1);
    expect([lockedAt(1), excepted(), changed()]).toEqual([false, null, null]);
    proposeTo(3);
    expect(changed()).toContain(harness.book.proposalOf(planAId, accountIdAt(2))?.id);
    harness.commit(planned(editWorkspace(harness.book, { asOfDate: '2026-03-10' })));
    expect([excepted(), changed()]).toMatchObject([{ text: 'C4' }, null]);
  });
});
