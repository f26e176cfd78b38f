// An action on very many accounts: announced, planned in slices, one entry; cancelled or overtaken it changes nothing.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { actInSlices } from '../../renderer/store/act-in-slices';
import { BoardIndex } from '../../renderer/store/board-index';
import { onNotice } from '../../renderer/store/notices';
import { asOfOf, useRecords } from '../../renderer/store/records';
import { undo } from '../../renderer/store/undo';
import { useWork } from '../../renderer/store/work';
import { editAccounts, editingAccounts } from '../../shared/actions/edit-accounts';
import type { Records } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import { shownBoard } from '../helpers/shown-board';
import { accountIdAt, makeAccount, smallBook, startPlan } from '../helpers/small-book';

const many = 3_000;
const accountIds = Array.from({ length: many }, (_, index) => accountIdAt(index + 100));
const input = { accountIds, fields: { city: 'Lund' } };

async function bigBook(): Promise<BookHarness> {
  const accounts = accountIds.map((_, index) => makeAccount(index + 100));
  return BookHarness.startedWith(startPlan([...smallBook(), ...accounts]));
}

const heard: string[] = [];
const stopHearing = onNotice(({ text }) => heard.push(text));

afterEach(() => {
  heard.length = 0;
});

describe('AT9 an edit of very many accounts', () => {
  it('is said before it begins, and is one entry that undo takes back, said as well', async () => {
    const harness = await bigBook();
    const before = liveRecords(harness.book);
    const { headSeq } = harness.session;
    const said: (string | null)[] = [];
    const stop = useWork.subscribe(({ work }) => said.push(work?.name ?? null));
    const build = vi.fn((records: Records) => editingAccounts(records, input));
    const running = actInSlices('Editing 3,000 accounts', build);
    expect(useWork.getState().work?.name).toBe('Editing 3,000 accounts');
    expect(build, 'before anything is worked out').not.toHaveBeenCalled();
    const plan = await running;
    expect(plan?.changes.length).toBe(many);
    expect(useWork.getState().work).toBeNull();
    expect(harness.session.headSeq).toBe(headSeq + 1);
    expect(harness.book.all('account').filter(({ city }) => city === 'Lund').length).toBe(many);
    const { proposed } = useRecords.getState();
    if (proposed === null) throw new Error('No board is shown.');
    expect(shownBoard(proposed)).toEqual(
      shownBoard(BoardIndex.of(harness.book, planAId, asOfOf(harness.book))),
    );
    await harness.settle();
    await undo();
    await harness.settle();
    expect(said).toContain('Undoing 3,000 changes');
    expect(said.at(-1)).toBeNull();
    expect(liveRecords(harness.book)).toEqual(before);
    stop();
    await harness.close();
  });

  it('plans what the short way plans', async () => {
    const harness = await bigBook();
    const steps = editingAccounts(harness.book, { ...input, fields: { spendCents: 500 } });
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(5);
    expect(step.value).toEqual(editAccounts(harness.book, { ...input, fields: { spendCents: 500 } }));
    await harness.close();
  });

  it.each([
    ['cancelled', 'Cancelled. Nothing was changed.'],
    ['overtaken by another change', 'Something changed meanwhile. Try again.'],
  ])('%s while it is planned changes nothing', async (how, sentence) => {
    const harness = await bigBook();
    const other = editAccounts(harness.book, {
      accountIds: accountIds.slice(0, 1),
      fields: { city: 'Ystad' },
    });
    const { headSeq } = harness.session;
    const plan = await actInSlices('Editing 3,000 accounts', function* (records) {
      const steps = editingAccounts(records, input);
      yield;
      if (how === 'cancelled') useWork.getState().work?.cancel?.();
      else if (other.ok) harness.commit(other);
      return yield* steps;
    });
    expect(plan).toBeNull();
    expect(heard).toEqual([sentence]);
    expect(useWork.getState().work).toBeNull();
    expect(harness.session.headSeq).toBe(how === 'cancelled' ? headSeq : headSeq + 1);
    expect(harness.book.all('account').some(({ city }) => city === 'Lund')).toBe(false);
    await harness.close();
  });

  it('what cannot be done is said, and the line goes', async () => {
    const harness = await bigBook();
    await actInSlices('Editing 3,000 accounts', (records) =>
      editingAccounts(records, { ...input, fields: { name: ' ' } }),
    );
    expect(heard).toEqual(['Give the account a name.']);
    expect(useWork.getState().work).toBeNull();
    await harness.close();
    stopHearing();
  });
});
