// A proposal made again after it was withdrawn, as the journal and the preview of a revert read it: nothing was there before.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeWords } from '../../renderer/features/journal/change-words';
import { readEntryWith } from '../../renderer/store/journal';
import { entriesOfSeller } from '../../renderer/store/journal-search';
import { previewRevert } from '../../renderer/store/revert';
import { redo, undo } from '../../renderer/store/undo';
import { type MoveTarget, moveAccounts } from '../../shared/actions/move-accounts';
import type { Change } from '../../shared/journal/entry';
import { planAId } from '../../shared/records/ids';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import { accountIdAt, sellerIdAt, smallBook, startPlan } from '../helpers/small-book';

let harness: BookHarness;

beforeEach(async () => {
  harness = await BookHarness.startedWith(startPlan(smallBook()));
});
afterEach(() => harness.leave());

function move(target: MoveTarget, accountIds = [accountIdAt(0)]): number {
  const plan = moveAccounts(harness.book, {
    scenarioId: planAId,
    accountIds,
    target,
    keepQuarterback: false,
    reason: null,
  });
  if (!plan.ok) throw new Error(plan.message);
  expect(harness.commit(plan).ok).toBe(true);
  return harness.session.headSeq;
}

function said(changes: readonly Change[], isNow = false): readonly string[] {
  return changes.flatMap((change) => {
    const { happened, fields } = changeWords(harness.book, change, isNow);
    return fields.map(({ field, before, after }) => `${happened}: ${field} ${before} > ${after}`);
  });
}

async function saidOf(seq: number): Promise<readonly string[]> {
  const found = await readEntryWith(seq, 100);
  return said(found?.changes ?? []);
}

async function previewOf(seq: number): Promise<readonly string[]> {
  const preview = await previewRevert(seq);
  return preview.ok ? said(preview.plan.changes, true) : [preview.message];
}

describe('a proposal made again', () => {
  it('JN4 says nothing of the withdrawn one, in the journal or before a revert', async () => {
    const before = liveRecords(harness.book);
    move({ kind: 'lane', lane: 'specialist' });
    await undo();
    const again = move({ kind: 'lane', lane: 'unassigned' });
    expect(await saidOf(again)).toEqual(['Brought back: Lane  > Unassigned']);
    expect(await previewOf(again)).toEqual(['Removed: Lane Unassigned > ']);
    const proposed = liveRecords(harness.book);
    expect((await undo())?.notes).toEqual([]);
    expect(liveRecords(harness.book)).toEqual(before);
    const undone = harness.session.headSeq;
    expect(await saidOf(undone)).toEqual(['Removed: Lane Unassigned > ']);
    expect(await previewOf(undone)).toEqual(['Brought back: Lane  > Unassigned']);
    expect((await redo())?.notes).toEqual([]);
    expect(liveRecords(harness.book)).toEqual(proposed);
    expect(await saidOf(harness.session.headSeq)).toEqual(['Brought back: Lane  > Unassigned']);
  });

  it('JN4 says where it went also where the withdrawn one went there too', async () => {
    move({ kind: 'seller', sellerId: sellerIdAt(4) });
    await undo();
    const again = move({ kind: 'seller', sellerId: sellerIdAt(4) });
    const [lane, owner] = await saidOf(again);
    expect(lane).toMatch(/^Brought back: Lane {2}> \w+$/);
    expect(owner).toBe('Brought back: Seller  > Seller 4');
  });

  it('JN3 is not about the seller of the withdrawn one', async () => {
    const first = move({ kind: 'seller', sellerId: sellerIdAt(4) });
    await undo();
    const again = move({ kind: 'lane', lane: 'unassigned' });
    const undone = (await undo()) === null ? 0 : harness.session.headSeq;
    const found = await entriesOfSeller(sellerIdAt(4));
    expect(found).toContain(first);
    expect(found).toContain(first + 1);
    expect(found).not.toContain(again);
    expect(found).not.toContain(undone);
  });

  it('U2 a later word on the same proposal is no reason to leave what this one did not change', async () => {
    move({ kind: 'lane', lane: 'specialist' });
    await undo();
    move({ kind: 'lane', lane: 'unassigned' });
    move({ kind: 'lane', lane: 'specialist' });
    expect((await undo())?.notes).toEqual([]);
    expect((await undo())?.notes).toEqual([]);
    expect(harness.book.proposalOf(planAId, accountIdAt(0))).toBeUndefined();
  });
});
