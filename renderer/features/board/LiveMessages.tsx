// Decides where a drag is heard: politely, in one place that stands as long as the board. What is said: drag-words.

import type { BoardIndex } from '../../store/board-index';
import { useCurrency, useRecords } from '../../store/records';
import { useDrag, useLastWords } from './drag-state';
import { dragSentence } from './drag-words';

export function LiveMessages({ board }: { board: BoardIndex }) {
  const drag = useDrag((state) => state);
  const lastWords = useLastWords();
  const currency = useCurrency();
  const text = useRecords(({ book }) =>
    drag === null || book === null ? lastWords : dragSentence(drag, { board, book, currency }),
  );
  return (
    <div className="sr-only" aria-live="polite">
      {text}
    </div>
  );
}
