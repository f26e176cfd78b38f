// Reverting as a user meets it: a merge, settings, an import and a view whose records were changed since.
import { afterEach, describe, expect, it } from 'vitest';
import { changeWords } from '../../renderer/features/journal/change-words';
import { type NotReverted, previewRevert, type RevertPreview, revert } from '../../renderer/store/revert';
import { undo } from '../../renderer/store/undo';
import { editSeller } from '../../shared/actions/edit-seller';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import { mergeSellers } from '../../shared/actions/merge-sellers';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { renameView, saveView } from '../../shared/actions/save-view';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import { planOfAction } from '../helpers/random-actions';
import { sellerIdAt, smallBook, startPlan, testContext } from '../helpers/small-book';

let harness: BookHarness;

async function start(): Promise<void> {
  harness = await BookHarness.startedWith(startPlan(smallBook()));
}

function did(plan: Plan | Refusal): number {
  if (!plan.ok) throw new Error(plan.message);
  expect(harness.commit(plan).ok).toBe(true);
  return harness.session.headSeq;
}

function planned(preview: RevertPreview | NotReverted): RevertPreview {
  if (!preview.ok) throw new Error(preview.message);
  return preview;
}

/** The preview as the dialog words it: `Seller 3: Brought back`, `Account 03: Owner Seller 2, then Seller 3`. */
function wordsOf({ plan }: RevertPreview): readonly string[] {
  return plan.changes.map((change) => {
    const { name, happened, fields } = changeWords(harness.book, change, true);
    const said = fields.map(({ field, before, after }) => `${field} ${before}, then ${after}`);
    return `${name}: ${happened ?? said.join('; ')}`;
  });
}

/** Carries it out and undoes it: the book is the one before again. */
async function revertAndUndo(preview: RevertPreview): Promise<void> {
  const before = liveRecords(harness.book);
  expect((await revert(preview, null)).ok).toBe(true);
  expect(liveRecords(harness.book)).not.toEqual(before);
  expect((await undo())?.notes).toEqual([]);
  expect(liveRecords(harness.book)).toEqual(before);
}

afterEach(() => harness.leave());

describe('reverting what was changed since', () => {
  it('JN6 a merge of sellers gives the other one back with their accounts; what was edited since stays', async () => {
    await start();
    const merged = did(mergeSellers(harness.book, { survivorId: sellerIdAt(2), mergedIds: [sellerIdAt(3)] }));
    did(editSeller(harness.book, { sellerId: sellerIdAt(2), capacityAccounts: 12 }));
    const preview = planned(await previewRevert(merged));
    expect(wordsOf(preview)).toEqual([
      'Account 09: Owner Seller 2, then Seller 3',
      'Account 03: Owner Seller 2, then Seller 3',
      'Seller 3: Brought back',
    ]);
    await revertAndUndo(preview);
  });

  it('JN6 a guard rail goes back although another was set since', async () => {
    await start();
    const first = did(editWorkspace(harness.book, { guards: { recentMoveDays: 30 } }));
    did(editWorkspace(harness.book, { guards: { asksAgainstRule: false } }));
    const preview = planned(await previewRevert(first));
    expect(preview.plan.notes).toEqual([]);
    expect(wordsOf(preview)).toEqual(['Test region: Days that warn of a move before 30, then 90']);
    await revertAndUndo(preview);
  });

  it('JN6 an import goes, with its matching, although another list was matched since', async () => {
    await start();
    const context = testContext();
    const imported = did(planOfAction(harness.book, { do: 'import', from: 11, count: 2, spend: 3 }, context));
    const workspace = harness.book.workspace();
    const other = { ...workspace.columnMatches, 'id|name': { id: 'externalId' } };
    const change = {
      recordId: workspace.id,
      type: 'workspace',
      before: { columnMatches: workspace.columnMatches },
      after: { columnMatches: other },
    } as const;
    const plan = editWorkspace(harness.book, { subtitle: 'Since' });
    if (!plan.ok) throw new Error(plan.message);
    did({ ...plan, kind: 'accounts.imported', origin: 'import', changes: [change] });
    const preview = planned(await previewRevert(imported));
    expect(preview.plan.notes).toEqual([]);
    expect(wordsOf(preview)).toContain('Account 12: Removed');
    expect((await revert(preview, null)).ok).toBe(true);
    expect(harness.book.workspace().columnMatches).toEqual({ 'id|name': { id: 'externalId' } });
  });

  it('JN6 a view that was renamed since stays, and its renaming goes back', async () => {
    await start();
    const look = { scenarioView: 'proposed', grouping: 'seller', sorting: 'spend', filter: {} } as const;
    const saved = did(saveView(harness.book, { ...look, name: 'North' }, testContext()));
    const viewId = harness.book.all('savedView')[0]?.id ?? '';
    const renamed = did(renameView(harness.book, { viewId, name: 'South' }));
    expect(await previewRevert(saved)).toMatchObject({
      message: 'Nothing can be set back. South stays: it was changed since.',
    });
    const preview = planned(await previewRevert(renamed));
    expect(wordsOf(preview)).toEqual(['South: Name South, then North']);
    await revertAndUndo(preview);
  });
});
