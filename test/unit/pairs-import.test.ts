// What a list of sellers does to pairs: a lane that it changes can end one.
import { describe, expect, it } from 'vitest';
import { importSellerList } from '../../shared/actions/import-seller-list';
import { pairSellers } from '../../shared/actions/pair-sellers';
import type { Book } from '../../shared/records/book';
import type { SellerId } from '../../shared/records/ids';
import { matchColumns } from '../../shared/tables/match-columns';
import type { Table } from '../../shared/tables/table';
import { context, emptyBook, tableOf } from './import-harness';

function importSellers(book: Book, table: Table) {
  const choices = matchColumns(table, book.workspace().columnMatches, 'sellers').columns;
  const plan = importSellerList(book, { fileName: 'sellers.csv', table, choices, matchName: null }, context);
  if (plan.ok) book.apply(plan.changes);
  return plan;
}

describe('pairs and a list of sellers', () => {
  const pairOf = (book: Book, inside: string, field: string) => {
    const idOf = (name: string) => book.all('seller').find((seller) => seller.name === name)?.id as SellerId;
    const plan = pairSellers(book, { firstId: idOf(inside), secondId: idOf(field) });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
  };
  const lanesOf = (ann: string, ben: string, cat: string) =>
    tableOf(`Name,Lane\nAnn,${ann}\nBen,${ben}\nCat,${cat}\n`);
  const paired = () => {
    const book = emptyBook();
    importSellers(book, lanesOf('Inside', 'Field', 'Field'));
    pairOf(book, 'Ann', 'Ben');
    pairOf(book, 'Ann', 'Cat');
    return book;
  };

  it('SE31 a pair ends when the list gives one of them another lane, and it is said', () => {
    const book = paired();
    const plan = importSellers(book, lanesOf('Inside', 'Specialist', 'Field'));
    expect(plan).toMatchObject({
      ok: true,
      notes: ['The pair with Ann ends: a pair is an inside and a field seller.'],
    });
    expect(book.all('pairing')).toHaveLength(1);
  });

  it('SE31 two who change places are no pair any more; several are counted', () => {
    const book = paired();
    const plan = importSellers(book, lanesOf('Field', 'Inside', 'Inside'));
    expect(plan).toMatchObject({ notes: ['2 pairs end: a pair is an inside and a field seller.'] });
    expect(book.count('pairing')).toBe(0);
    const swapped = paired();
    expect(importSellers(swapped, lanesOf('Field', 'Inside', 'Field'))).toMatchObject({
      notes: ['2 pairs end: a pair is an inside and a field seller.'],
    });
  });

  it('SE31 a list that says nothing of lanes, or the same, ends none', () => {
    const book = paired();
    expect(importSellers(book, tableOf('Name,Lane,Region\nAnn,Inside,East\nBen,,West\n'))).toMatchObject({
      ok: true,
      notes: [],
    });
    expect(book.count('pairing')).toBe(2);
  });
});
