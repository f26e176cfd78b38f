// The journal over real rows: read in pages, searched by index, and big or refused reverts through the real door.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeWords } from '../../renderer/features/journal/change-words';
import { readEntryWith, useJournal, watchJournal } from '../../renderer/store/journal';
import { journalRowsOf } from '../../renderer/store/journal-rows';
import { entriesAbout, entriesOfSeller } from '../../renderer/store/journal-search';
import { readLocalEdits } from '../../renderer/store/local-edits';
import { previewRevert, revert } from '../../renderer/store/revert';
import { redo, undo, undoTo } from '../../renderer/store/undo';
import { readUndoHistory } from '../../renderer/store/undo-history';
import { addSeller, editSeller } from '../../shared/actions/edit-seller';
import { moveAccounts } from '../../shared/actions/move-accounts';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { raiseTicket } from '../../shared/actions/raise-ticket';
import { saveView } from '../../shared/actions/save-view';
import { planAId, type SellerId } from '../../shared/records/ids';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import {
  accountIdAt,
  makeAccount,
  planFrom,
  sellerIdAt,
  smallBook,
  startPlan,
  testContext,
} from '../helpers/small-book';

let harness: BookHarness;

async function start(): Promise<void> {
  harness = await BookHarness.startedWith(startPlan(smallBook()));
}

function did(plan: Plan | Refusal): number {
  if (!plan.ok) throw new Error(plan.message);
  expect(harness.commit(plan).ok).toBe(true);
  return harness.session.headSeq;
}

function move(account: number, seller: number): number {
  return did(
    moveAccounts(harness.book, {
      scenarioId: planAId,
      accountIds: [accountIdAt(account)],
      target: { kind: 'seller', sellerId: sellerIdAt(seller) },
      keepQuarterback: false,
      reason: null,
    }),
  );
}

async function revertIt(seq: number): Promise<readonly string[]> {
  const preview = await previewRevert(seq);
  if (!preview.ok) throw new Error(preview.message);
  expect(await revert(preview, null)).toMatchObject({ ok: true });
  return preview.plan.notes;
}

async function refusalOf(seq: number): Promise<string> {
  const { headSeq } = harness.session;
  const preview = await previewRevert(seq);
  expect(harness.session.headSeq).toBe(headSeq);
  return preview.ok ? '' : preview.message;
}

afterEach(() => {
  vi.restoreAllMocks();
  harness.leave();
});

describe('the journal', () => {
  it('JN1 is read in pages of headers, follows what is added, and reads no change', async () => {
    await start();
    for (let count = 0; count < 1_150; count += 1) move(1, count % 2 === 0 ? 2 : 3);
    await harness.reopen();
    const stop = watchJournal();
    await vi.waitFor(() => expect(useJournal.getState().isComplete).toBe(true));
    const { rows } = useJournal.getState();
    expect([...(rows?.newestFirst() ?? [])].map(({ seq }) => seq)).toEqual(
      Array.from({ length: 1_151 }, (_, index) => 1_151 - index),
    );
    const seq = move(1, 2);
    await vi.waitFor(() => expect(useJournal.getState().rows?.rowOf(seq)?.label).toContain('Account 01'));
    await undo();
    await vi.waitFor(() => expect(useJournal.getState().rows?.standing().markOf(seq)).toBe('undone'));
    stop();
    expect(useJournal.getState().rows).toBeNull();
  });

  it('JN1 has entries that are not yet on disk, and lets go of those that could not be written', async () => {
    await start();
    const rows = journalRowsOf(harness.session);
    await rows.loadDownTo(1);
    const seq = move(1, 2);
    await rows.catchUp();
    expect(rows.rowOf(seq)).toBeDefined();
    expect(rows.total).toBe(seq);
    await harness.settle();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const lost = move(3, 2);
    await harness.settle();
    rows.dropTakenBack();
    expect(harness.session.headSeq).toBe(seq);
    expect(rows.rowOf(lost)).toBeUndefined();
    expect([...rows.newestFirst()].map((row) => row.seq)).toEqual([seq, seq - 1]);
  });

  it('JN3 finds by account and by seller, on disk, in blocks and not yet on disk', async () => {
    await start();
    const many = Array.from({ length: 600 }, (_, index) => makeAccount(index + 100));
    const imported = did(
      planFrom(many, { kind: 'accounts.imported', label: 'Many', origin: 'import' }, harness.book),
    );
    const first = move(1, 2);
    const second = move(1, 3);
    const other = move(4, 2);
    const edited = did(editSeller(harness.book, { sellerId: sellerIdAt(2), capacityAccounts: 12 }));
    const settled = [await entriesAbout(accountIdAt(1)), await entriesOfSeller(sellerIdAt(2))];
    await harness.settle();
    const stored = [await entriesAbout(accountIdAt(1)), await entriesOfSeller(sellerIdAt(2))];
    expect(stored).toEqual(settled);
    expect([...(stored[0] ?? [])].sort((a, b) => a - b)).toEqual([1, first, second]);
    expect([...(stored[1] ?? [])].sort((a, b) => a - b)).toEqual([1, first, second, other, edited]);
    expect([...(await entriesAbout(accountIdAt(150)))]).toEqual([imported]);
  });

  it('JN4 reads the first changes of an entry only, and puts them in words', async () => {
    await start();
    const many = Array.from({ length: 1_500 }, (_, index) => makeAccount(index + 100));
    const imported = did(
      planFrom(many, { kind: 'accounts.imported', label: 'Many', origin: 'import' }, harness.book),
    );
    await harness.settle();
    const big = await readEntryWith(imported, 100);
    expect(big?.entry.changeCount).toBe(1_500);
    expect(big?.changes.map(({ recordId }) => recordId)).toEqual(many.slice(0, 100).map(({ id }) => id));
    const edited = did(
      editSeller(harness.book, { sellerId: sellerIdAt(2), homeLane: 'inside', capacityAccounts: null }),
    );
    const small = await readEntryWith(edited, 100);
    expect((small?.changes ?? []).map((change) => changeWords(harness.book, change))).toEqual([
      {
        id: sellerIdAt(2),
        name: 'Seller 2',
        what: 'Seller',
        happened: null,
        fields: [
          { field: 'Home lane', before: 'Field', after: 'Inside' },
          { field: 'Capacity in accounts', before: '40', after: 'None' },
        ],
      },
    ]);
  });
});

describe('reverting', () => {
  it('JN8 a big import is reverted in slices as one entry, and undone again', async () => {
    await start();
    const many = Array.from({ length: 1_200 }, (_, index) => makeAccount(index + 100));
    const before = liveRecords(harness.book);
    const imported = did(
      planFrom(many, { kind: 'accounts.imported', label: 'Many', origin: 'import' }, harness.book),
    );
    const full = liveRecords(harness.book);
    await harness.settle();
    const moved = move(130, 2);
    const notes = await revertIt(imported);
    expect(notes).toEqual(['Account 130 stays: the proposal for Account 130 refers to it.']);
    expect(liveRecords(harness.book)).toHaveLength(before.length + 2);
    await undo();
    await undoTo(moved);
    expect(liveRecords(harness.book)).toEqual(full);
    await revertIt(imported);
    expect(liveRecords(harness.book)).toEqual(before);
    await harness.reopen();
    expect(liveRecords(harness.book)).toEqual(before);
    await undo();
    expect(liveRecords(harness.book)).toEqual(full);
  });

  it('JN6 what took an entry back and brought it again is no later change; another is', async () => {
    await start();
    const hired = did(addSeller(harness.book, { name: 'Nora Quill', homeLane: 'field' }, testContext()));
    await undo();
    await redo();
    const edited = did(editSeller(harness.book, { sellerId: 'id-0001' as SellerId, capacityAccounts: 9 }));
    expect(await refusalOf(hired)).toContain('Nora Quill stays: it was changed since.');
    await revertIt(edited);
    expect(await revertIt(hired)).toEqual([]);
    expect(harness.book.get('seller', 'id-0001')).toBeUndefined();
    await undo();
    expect(harness.book.get('seller', 'id-0001')).toMatchObject({ capacityAccounts: null });
  });

  it('JN7 refuses in words what cannot be reverted, and a book that moved on since it was looked at', async () => {
    await start();
    const seq = move(1, 2);
    expect(await refusalOf(1)).toBe('The start of a workspace cannot be taken back.');
    const preview = await previewRevert(seq);
    move(4, 2);
    if (!preview.ok) throw new Error(preview.message);
    expect(await revert(preview, null)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Try again'),
    });
    const changed = move(1, 3);
    expect(await refusalOf(seq)).toMatch(
      /^Nothing can be set back\. The proposal for Account 01 stays: it was changed since\./,
    );
    await revertIt(changed);
    expect(await refusalOf(changed)).toContain('taken back already');
    await undo();
    await undo();
    expect(await refusalOf(changed)).toContain('taken back already');
    Object.assign(harness.session, { role: 'follower' });
    expect(await refusalOf(seq)).toContain('open in another window');
  });

  it('U10 an undo whose number or name was given again is not reverted, said before anything happens', async () => {
    await start();
    const ctx = testContext();
    const raise = (account: number) =>
      did(
        raiseTicket(
          harness.book,
          {
            kind: 'two owners',
            accountId: accountIdAt(account),
            claims: [{ sellerId: sellerIdAt(2), asksFor: 'to keep it', statement: '' }],
            ruleCode: null,
          },
          ctx,
        ),
      );
    const look = { scenarioView: 'proposed', grouping: 'seller', sorting: 'spend', filter: {} } as const;
    const name = (text: string) => did(saveView(harness.book, { ...look, name: text }, ctx));
    raise(1);
    await undo();
    const ticketGone = harness.session.headSeq;
    name('North');
    await undo();
    const viewGone = harness.session.headSeq;
    const second = raise(3);
    name('north');
    const before = liveRecords(harness.book);
    expect(await refusalOf(ticketGone)).toBe(
      'Nothing can be set back. T-1 does not come back: another ticket has its number now.',
    );
    expect(await refusalOf(viewGone)).toBe(
      'Nothing can be set back. North does not come back: another view has its name now.',
    );
    expect(liveRecords(harness.book)).toEqual(before);
    await revertIt(second);
    expect(await revertIt(ticketGone)).toEqual([]);
    expect(harness.book.all('ticket').map(({ number, accountId }) => [number, accountId])).toEqual([
      [1, accountIdAt(1)],
    ]);
    expect(await refusalOf(harness.session.headSeq - 1)).toBe(
      'Nothing can be set back. T-1 does not come back: another ticket has its number now.',
    );
    await undo();
    await undo();
    expect(liveRecords(harness.book)).toEqual(before);
  });

  it('JN11 a value that a revert set back is no edit made here', async () => {
    await start();
    const seq = did(editSeller(harness.book, { sellerId: sellerIdAt(2), capacityAccounts: 12 }));
    expect((await readLocalEdits()).get(sellerIdAt(2))?.has('capacityAccounts')).toBe(true);
    await revertIt(seq);
    expect((await readLocalEdits()).size).toBe(0);
    await undo();
    expect((await readLocalEdits()).get(sellerIdAt(2))?.has('capacityAccounts')).toBe(true);
  });
});

describe('the undo history', () => {
  it('JN10 lists the nearest steps of both directions, from memory and from disk', async () => {
    await start();
    const seqs = [0, 1, 2, 4].map((account) => move(account, 3));
    await harness.reopen();
    await undo();
    const near = await readUndoHistory(2);
    expect(near?.undo.map(({ seq }) => seq)).toEqual([seqs[2], seqs[1]]);
    expect(near).toMatchObject({ moreUndo: 1, moreRedo: 0 });
    expect(near?.redo.map(({ label }) => label)).toEqual(['Account 04 proposed to Seller 3']);
    await revertIt(seqs[0] ?? 0);
    expect((await readUndoHistory(50))?.undo[0]?.label).toBe('Reverted: Account 00 proposed to Seller 3');
  });

  it('JN10 stops where it is told to, and is null for what is not there to undo', async () => {
    await start();
    const [first = 0] = [1, 2, 4].map((account) => move(account, 3));
    const told: number[] = [];
    const outcome = await undoTo(first, {
      isWanted: () => told.length < 2,
      onStep: (done) => told.push(done),
    });
    expect(outcome?.label).toBe('Undid 2 changes');
    expect(harness.session.stack.undo).toEqual([first]);
    expect(await undoTo(first + 1)).toBeNull();
  });
});
