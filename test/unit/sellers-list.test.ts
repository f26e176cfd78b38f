// What the Sellers screen lists: search, filters, order, counts, and rows of cards.
import { describe, expect, it } from 'vitest';
import { cardRowsOf } from '../../renderer/features/sellers/card-rows';
import {
  countsOf,
  linesOf,
  linesPassing,
  noSellerFilter,
  type SellerLine,
  sortedLines,
} from '../../renderer/features/sellers/seller-rows';
import { BoardIndex } from '../../renderer/store/board-index';
import type { SellerColumn } from '../../renderer/store/sellers-view';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { defaultWorkloadPoints } from '../../shared/records/workspace';
import { makeSeller, smallBook, testAsOf } from '../helpers/small-book';

function linesWith(...sellers: readonly ReturnType<typeof makeSeller>[]): readonly SellerLine[] {
  const changed = new Map(sellers.map((seller) => [seller.id as string, seller]));
  const book = new Book([...smallBook().filter(({ id }) => !changed.has(id)), ...sellers]);
  return linesOf(book, BoardIndex.of(book, null, testAsOf), BoardIndex.of(book, planAId, testAsOf), {
    unit: 'accounts',
    points: defaultWorkloadPoints,
  });
}

const namesOf = (lines: readonly SellerLine[]) => lines.map(({ seller }) => seller.name);

describe('the list of sellers', () => {
  it('SE50 finds by every word in name, e-mail, manager, region, title or id', () => {
    const lines = linesWith(
      makeSeller(0, { email: 'zoe@x.example', manager: 'Elena Marsh' }),
      makeSeller(1, { title: 'Key accounts', externalId: '005X' }),
    );
    const found = (query: string) => namesOf(linesPassing(lines, { ...noSellerFilter, query }));
    expect(found('ELENA zoe')).toEqual(['Seller 0']);
    expect(found('key 005x')).toEqual(['Seller 1']);
    expect(found('nobody')).toEqual([]);
    expect(found('  ')).toHaveLength(5);
  });

  it('SE50 narrows by lanes and status; SE21 counts orphans', () => {
    const lines = linesWith(makeSeller(2, { active: false }), makeSeller(0, { capacityAccounts: 1 }));
    const passing = (filter: object) => namesOf(linesPassing(lines, { ...noSellerFilter, ...filter }));
    expect(passing({ lanes: new Set(['inside', 'unassigned']) }).sort()).toEqual([
      'Seller 0',
      'Seller 1',
      'Seller 4',
    ]);
    expect(passing({ status: 'inactive' })).toEqual(['Seller 2']);
    expect(passing({ status: 'orphaned' })).toEqual(['Seller 2']);
    expect(passing({ status: 'over' })).toEqual(['Seller 0']);
    expect(passing({ status: 'over', lanes: new Set(['field']) })).toEqual([]);
    expect(countsOf(lines)).toMatchObject({
      status: { all: 5, active: 4, inactive: 1, orphaned: 1, over: 1 },
      orphanedAccounts: 2,
      duplicateGroups: 0,
    });
  });

  it('SE50 sorts by any column, both ways, with blanks last and a seller without a lane anywhere', () => {
    const lines = linesWith(makeSeller(3, { manager: 'Ann' }), makeSeller(1, { manager: 'Bea' }));
    const first = (column: SellerColumn, isDescending: boolean) =>
      namesOf(sortedLines(lines, { column, isDescending })).slice(0, 2);
    expect(first('manager', false)).toEqual(['Seller 3', 'Seller 1']);
    expect(first('manager', true)).toEqual(['Seller 1', 'Seller 3']);
    expect(first('name', true)).toEqual(['Seller 4', 'Seller 3']);
    expect(first('lane', false)[0]).toBe('Seller 4');
    expect(first('capacity', false)[0]).toBe('Seller 2');
    const columns = ['before', 'after', 'change', 'pair', 'region', 'status'] as const;
    for (const column of columns) expect(sortedLines(lines, { column, isDescending: true })).toHaveLength(5);
    expect(sortedLines(lines, null)).toBe(lines);
  });

  it('SE50 cards stand by lane in the order of the board, as many in a row as fit', () => {
    const rows = cardRowsOf(linesWith(), 1);
    expect(
      rows.map((row) => (row.kind === 'lane' ? `${row.lane} ${row.count}` : namesOf(row.lines).join())),
    ).toEqual([
      'unassigned 1',
      'Seller 4',
      'inside 2',
      'Seller 0',
      'Seller 1',
      'field 1',
      'Seller 2',
      'specialist 1',
      'Seller 3',
    ]);
    expect(cardRowsOf(linesWith(), 4)).toHaveLength(8);
  });
});
