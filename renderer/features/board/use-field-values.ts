// Decides when the values of a field are counted for picking: once while its dialog is open, aside from drawing.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExtraValues } from '../../../shared/coverage/extra-values';
import type { Account } from '../../../shared/records/account';
import type { Book } from '../../../shared/records/book';
import type { BoardIndex } from '../../store/board-index';
import { sellerFieldIds } from '../../store/built-in-fields';
import { countingPassing, countingValues, LatestWork } from '../../store/field-counts';
import { type FilterField, fieldReader } from '../../store/filter-fields';
import { useSellerDetails } from '../../store/seller-names';
import { sellersApart } from './column-filter';

/** Every value of a text field with its accounts, sellers of one name told apart; null while they are being counted. */
export function useFieldValues(book: Book, board: BoardIndex, fieldId: string): ExtraValues | null {
  const details = useSellerDetails();
  const counted = useWorkOnce([book, board, fieldId], () => {
    const read = fieldReader(fieldId, 'text', book);
    return countingValues(book.all('account'), (account) => {
      const value = read(account, board.row(account.id));
      return typeof value === 'object' ? value : null;
    });
  });
  return useMemo(
    () => (counted === null || !sellerFieldIds.has(fieldId) ? counted : sellersApart(counted, details)),
    [counted, fieldId, details],
  );
}

/** How many accounts have no value of this field; null while they are being counted. */
export function useEmptyCount(book: Book, board: BoardIndex, { id, kind }: FilterField): number | null {
  return useWorkOnce([book, board, id], () => {
    const read = fieldReader(id, kind, book);
    const isEmpty = (account: Account) => read(account, board.row(account.id)) === null;
    return countingPassing(book.all('account'), isEmpty);
  });
}

function useWorkOnce<T>(key: readonly unknown[], steps: () => Generator<void, T, void>): T | null {
  const [result, setResult] = useState<T | null>(null);
  const work = useRef<LatestWork<T>>(null);
  work.current ??= new LatestWork<T>();
  // Asked with every drawing; only another key starts anything.
  useEffect(() => work.current?.ask(key, steps, (value) => setResult(() => value)));
  useEffect(() => () => work.current?.stop(), []);
  return result;
}
