// Decides how cells come onto the clipboard: through the copy event, which needs no permission. What is copied: copied-cells.ts.
import { useCallback, useRef } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { runInSlices } from '../../store/in-slices';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { formatCount, formatNoun } from '../../ui/format';
import { type CopiedCells, copiedCells } from './copied-cells';
import type { PlacedColumn } from './layout';

interface CopyInput {
  readonly targets: () => readonly AccountId[];
  readonly placed: readonly PlacedColumn[];
  readonly focusedColumnId: () => string | null;
}

/** The clipboard is for a part of a book; for all of it there are files. */
const mostCells = 1_000_000;

/** Copies the selected rows with their header, or the cell the keyboard is on. */
export function useCopy(input: CopyInput): () => void {
  const latest = useRef(input);
  latest.current = input;
  return useCallback(() => void copy(latest.current), []);
}

async function copy({ targets, placed, focusedColumnId }: CopyInput): Promise<void> {
  const { book, proposed } = useRecords.getState();
  const ids = targets();
  if (book === null || proposed === null) return;
  if (ids.length === 0) return say('Select rows first, or go to a cell.', 'warn');
  const isRows = useView.getState().selection.size > 0;
  const columnId = focusedColumnId();
  const focused = placed.filter(({ column }) => column.id === columnId);
  const columns = (isRows || focused.length === 0 ? placed : focused).map(({ column }) => column);
  if (ids.length * columns.length > mostCells) {
    return say(
      `${formatCount(ids.length * columns.length)} cells are too many for the clipboard. Choose CSV or Excel instead.`,
      'warn',
    );
  }
  const hasHeader = isRows || focused.length === 0;
  const cells = await runInSlices(copiedCells(book, proposed, { ids, columns, hasHeader }));
  if (!put(cells)) return say('The clipboard did not take it. Try again, or choose CSV or Excel.', 'warn');
  const isCell = columns.length === 1 && ids.length === 1;
  say(isCell ? `${columns[0]?.label} copied.` : `${formatNoun(ids.length, 'row')} copied.`, 'plain');
}

/** A press or a key must have come just before; the page may not write to the clipboard by itself. */
function put({ text, html }: CopiedCells): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    isTaken = true;
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  return isDone && isTaken;
}

function say(text: string, tone: 'plain' | 'warn'): void {
  notify({ text, tone, undoSeq: null });
}
