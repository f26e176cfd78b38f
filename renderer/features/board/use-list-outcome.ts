// Decides when a pasted list is read anew: with its text and with every change of the book, a slice at a time.
import { useMemo } from 'react';
import { asOfOf, useRecords } from '../../store/records';
import { type Sliced, useInSlices } from '../../store/use-in-slices';
import {
  type FamilyAnswer,
  findingOutcome,
  type ListOutcome,
  type ReadList,
  readingList,
} from './list-outcome';

export interface ListReading {
  readonly read: ReadList | null;
  readonly outcome: ListOutcome | null;
  /** What is shown is of an older text, answer or book. */
  readonly isReading: boolean;
}

/** Reads the text, then finds what it would do under the answer; another answer does not read it again. */
export function useListOutcome(text: string, answer: FamilyAnswer): ListReading {
  const book = useRecords((state) => state.book);
  const board = useRecords((state) => state.proposed);
  const revision = useRecords((state) => state.revision);
  const isBlank = text.trim() === '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: book and board are changed in place; the revision says when.
  const reading = useMemo(() => {
    if (book === null || board === null || isBlank) return null;
    return () => readingList({ board, book, asOf: asOfOf(book) }, text);
  }, [text, isBlank, board, book, revision]);
  const read: Sliced<ReadList> = useInSlices(reading);
  const finding = useMemo(() => {
    const list = read.value;
    return book === null || board === null || list === null
      ? null
      : () => findingOutcome({ board, book }, list, answer);
  }, [read.value, answer, board, book]);
  const found: Sliced<ListOutcome> = useInSlices(finding);
  return { read: read.value, outcome: found.value, isReading: !read.isDone || !found.isDone };
}
