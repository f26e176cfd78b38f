// Decides when the accounts of a filter are counted: once for a filter and a state of the book, aside from drawing.
import { useEffect, useRef, useState } from 'react';
import type { Book } from '../../../shared/records/book';
import { columnPasses } from '../../store/board/field-tests';
import type { BoardIndex } from '../../store/board-index';
import { countingPassing, LatestWork } from '../../store/field-counts';
import type { ColumnFilter } from '../../store/view';

/** Of all accounts, as on the other chips: filters narrow what is seen, never what is counted. Null until first known. */
export function useFilterCount(
  book: Book,
  board: BoardIndex,
  { column, test }: Pick<ColumnFilter, 'column' | 'test'>,
  revision: number,
): number | null {
  const [count, setCount] = useState<number | null>(null);
  const work = useRef<LatestWork<number>>(null);
  work.current ??= new LatestWork<number>();
  useEffect(() => {
    work.current?.ask(
      [book, board, column, test, revision],
      function* () {
        const passes = columnPasses({ column, test }, book);
        return yield* countingPassing(book.all('account'), (account) =>
          passes(account, board.row(account.id)),
        );
      },
      setCount,
    );
  }, [book, board, column, test, revision]);
  useEffect(() => () => work.current?.stop(), []);
  return count;
}
