// Two sellers of one name in the journal: what became of which is told, in entries, before a revert, and in labels.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeWords } from '../../renderer/features/journal/change-words';
import { readEntryWith } from '../../renderer/store/journal';
import { previewRevert } from '../../renderer/store/revert';
import { undo } from '../../renderer/store/undo';
import { addSeller, editSeller } from '../../shared/actions/edit-seller';
import { addTeamMember } from '../../shared/actions/edit-team';
import { mergeSellers } from '../../shared/actions/merge-sellers';
import { type MoveTarget, moveAccounts } from '../../shared/actions/move-accounts';
import { moveListed } from '../../shared/actions/move-list';
import { nameQuarterback } from '../../shared/actions/name-quarterback';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { setHomeLanes } from '../../shared/actions/set-home-lanes';
import type { Change } from '../../shared/journal/entry';
import { planAId, type SellerId } from '../../shared/records/ids';
import { BookHarness } from '../helpers/book-harness';
import {
  accountIdAt,
  makeAccount,
  makeSeller,
  sellerIdAt,
  smallBook,
  startPlan,
  testContext,
} from '../helpers/small-book';

const ada = makeSeller(8, { name: 'Ada Abbasi', email: 'ada-1@x.example', homeLane: 'field' });
const other = makeSeller(9, { name: 'ada abbasi', email: 'ada-2@x.example', homeLane: 'field' });
const owned = makeAccount(20, { ownerId: other.id, lane: 'field' });

let harness: BookHarness;

beforeEach(async () => {
  harness = await BookHarness.startedWith(startPlan([...smallBook(), ada, other, owned]));
});
afterEach(() => harness.leave());

function did(plan: Plan | Refusal): number {
  if (!plan.ok) throw new Error(plan.message);
  expect(harness.commit(plan).ok).toBe(true);
  return harness.session.headSeq;
}

function said(changes: readonly Change[], isNow = false): readonly string[] {
  return changes.map((change) => {
    const { name, happened, fields } = changeWords(harness.book, change, isNow);
    const words = fields.map(({ field, before, after }) => `${field} ${before} > ${after}`).join('; ');
    return `${name}: ${happened ?? words}`;
  });
}

const settings = { scenarioId: planAId, keepQuarterback: false, reason: null };

function labelOf(plan: Plan | Refusal): string {
  return plan.ok ? plan.label : plan.message;
}

describe('SE7 two sellers of one name in the journal', () => {
  it('SE7, JN4 a merge says who went and who stayed, then and before its revert', async () => {
    const merged = did(mergeSellers(harness.book, { survivorId: ada.id, mergedIds: [other.id] }));
    const found = await readEntryWith(merged, 100);
    expect(found?.entry.label).toBe('ada abbasi (ada-2@x.example) merged into Ada Abbasi (ada-1@x.example)');
    expect(said(found?.changes ?? [])).toEqual([
      'Ada abbasi (ada-2@x.example, removed): Removed',
      'Account 20: Owner ada abbasi (ada-2@x.example, removed) > Ada Abbasi',
    ]);
    const preview = await previewRevert(merged);
    if (!preview.ok) throw new Error(preview.message);
    expect(said(preview.plan.changes, true)).toEqual([
      'Account 20: Owner Ada Abbasi > ada abbasi (ada-2@x.example, removed)',
      'Ada abbasi (ada-2@x.example, removed): Brought back',
    ]);
    await undo();
    expect(said(found?.changes ?? [])).toEqual([
      'Ada abbasi (ada-2@x.example): Removed',
      'Account 20: Owner ada abbasi (ada-2@x.example) > Ada Abbasi (ada-1@x.example)',
    ]);
  });

  it('SE7 a revert that leaves one of them says which', async () => {
    did(editSeller(harness.book, { sellerId: other.id, region: 'East' }));
    const seq = harness.session.headSeq;
    did(editSeller(harness.book, { sellerId: other.id, region: 'West', title: 'Rep' }));
    expect(await previewRevert(seq)).toMatchObject({
      message:
        'Nothing can be set back. Ada abbasi (ada-2@x.example) was changed since and keeps the later value.',
    });
  });

  it('SE7 moves, teams and edits name the one of two', () => {
    const { book } = harness;
    const accountIds = [accountIdAt(0)];
    const target: MoveTarget = { kind: 'seller', sellerId: other.id };
    const listed = { accountId: accountIdAt(0), target };
    const elsewhere = {
      accountId: accountIdAt(1),
      target: { kind: 'seller', sellerId: ada.id } as MoveTarget,
    };
    const account = accountIdAt(0);
    expect(labelOf(moveAccounts(book, { ...settings, accountIds, target }))).toBe(
      'Account 00 proposed to ada abbasi (ada-2@x.example)',
    );
    expect(labelOf(moveListed(book, { ...settings, moves: [listed] }))).toBe(
      'Account 00 proposed to ada abbasi (ada-2@x.example) from a list',
    );
    expect(labelOf(moveListed(book, { ...settings, moves: [listed, elsewhere] }))).toBe(
      '2 accounts proposed from a list',
    );
    expect(labelOf(nameQuarterback(book, { accountId: account, sellerId: other.id }))).toBe(
      'Quarterback of Account 00: ada abbasi (ada-2@x.example)',
    );
    did(nameQuarterback(book, { accountId: account, sellerId: sellerIdAt(0) }));
    expect(labelOf(addTeamMember(book, { accountId: account, sellerId: other.id }))).toBe(
      'ada abbasi (ada-2@x.example) joined the team of Account 00',
    );
    expect(labelOf(editSeller(book, { sellerId: other.id, manager: 'Elena Marsh' }))).toBe(
      'ada abbasi (ada-2@x.example): manager Elena Marsh',
    );
    expect(labelOf(editSeller(book, { sellerId: other.id, name: 'Bea Costa' }))).toBe(
      'Bea Costa: was ada abbasi',
    );
    expect(labelOf(setHomeLanes(book, { sellerIds: [other.id as SellerId], homeLane: 'inside' }))).toContain(
      'ada abbasi (ada-2@x.example)',
    );
    expect(labelOf(addSeller(book, { name: 'Ada Abbasi', email: 'ada-3@x.example' }, testContext()))).toBe(
      'Ada Abbasi (ada-3@x.example) added as a seller',
    );
    expect(
      labelOf(moveAccounts(book, { ...settings, accountIds, target: { kind: 'lane', lane: 'field' } })),
    ).toBe('Account 00 proposed to Field');
  });
});
