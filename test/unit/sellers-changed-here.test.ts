// Checks that what was changed here of a seller outlives a list of sellers, is shown, and is written over only when asked.
import { describe, expect, it } from 'vitest';
import { sellerListView } from '../../renderer/workers/seller-list-view';
import { type LocalEdits, leftOutKey, noLocalEdits } from '../../shared/actions/import-decisions';
import {
  importSellerList,
  planSellerList,
  type SellerListSummary,
  summariseSellerList,
} from '../../shared/actions/import-seller-list';
import type { Book } from '../../shared/records/book';
import { matchColumns } from '../../shared/tables/match-columns';
import { context, emptyBook, tableOf } from './import-harness';

const header = 'Name,E-mail,Manager,Region,Capacity\n';
const list = tableOf(
  `${header}Jo Park,jo@x.example,Ann Lee,East,40\nKim Roe,kim@x.example,Ann Lee,West,30\n`,
);
const input = { fileName: 'sellers.csv', table: list, matchName: null };
const edit = { at: '2026-03-10T10:00:00.000Z', actor: 'Elena Marsh', label: 'Jo Park: capacity 55' };

/** Imported as the list says; then Jo got another manager and another capacity here. */
function bookChangedHere(): { book: Book; edits: LocalEdits; jo: string } {
  const book = emptyBook();
  const plan = importSellerList(book, { ...input, choices: choicesOf(book) }, context);
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  const jo = book.all('seller').find(({ name }) => name === 'Jo Park');
  if (jo === undefined) throw new Error('Jo Park is not here.');
  book.load([{ ...jo, manager: 'Bea Fox', capacityAccounts: 55 }]);
  const fields = new Map([
    ['manager', edit],
    ['capacityAccounts', edit],
  ]);
  return { book, edits: new Map([[jo.id, fields]]), jo: jo.id };
}

function choicesOf(book: Book) {
  return matchColumns(list, book.workspace().columnMatches, 'sellers').columns;
}

function summaryOf(book: Book, localEdits: LocalEdits, ...overwritten: string[]): SellerListSummary {
  const choose = { overwritten: new Set(overwritten), localEdits };
  return summariseSellerList(book, list, choicesOf(book), undefined, choose);
}

describe('values of sellers that were changed here', () => {
  it('I184 are kept, listed with who and when, and leave the seller unchanged', () => {
    const { book, edits } = bookChangedHere();
    const summary = summaryOf(book, edits);
    expect(summary.counts).toEqual({ new: 0, changed: 0, unchanged: 2, rejected: 0 });
    const view = sellerListView(summary);
    expect(view).toMatchObject({ keptHereCount: 1, offeredCount: 1 });
    expect(
      view.changes.map(({ name, field, before, after, localEdit }) => [
        name,
        field,
        before,
        after,
        localEdit,
      ]),
    ).toEqual([
      ['Jo Park', 'Manager', 'Bea Fox', 'Ann Lee', edit],
      ['Jo Park', 'Capacity', '55', '40', edit],
    ]);
    expect(planSellerList(book, { ...input, choices: choicesOf(book) }, summary)).toMatchObject({
      ok: false,
      code: 'nothing-to-change',
    });
  });

  it('I184 are written over one by one when asked', () => {
    const { book, edits, jo } = bookChangedHere();
    const summary = summaryOf(book, edits, leftOutKey(2, 'manager'));
    expect(summary.counts.changed).toBe(1);
    expect(sellerListView(summary).keptHereCount).toBe(1);
    const plan = planSellerList(book, { ...input, choices: choicesOf(book) }, summary);
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
    expect(book.get('seller', jo)).toMatchObject({ manager: 'Ann Lee', capacityAccounts: 55 });
  });

  it('I184 what nobody changed here follows the list', () => {
    const { book, jo } = bookChangedHere();
    const summary = summaryOf(book, noLocalEdits);
    expect(summary.counts.changed).toBe(1);
    expect(summary.sellers.find(({ after }) => after.id === jo)?.after).toMatchObject({
      manager: 'Ann Lee',
      capacityAccounts: 40,
    });
    expect(sellerListView(summary).changes.every(({ localEdit }) => localEdit === null)).toBe(true);
  });
});
