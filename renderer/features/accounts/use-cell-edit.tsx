// Decides when a cell is a field, and carries out what was typed. What a text means: read-typed.ts; what may be set: edit-accounts.
import { type ReactNode, useEffect, useState } from 'react';
import { editAccounts } from '../../../shared/actions/edit-accounts';
import type { AccountId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { CellEditor, type EditEnd } from './CellEditor';
import { typedText } from './cell-text';
import { type AccountColumn, factsOf } from './columns';
import type { PlacedColumn } from './layout';
import { readTyped } from './read-typed';
import type { GridPlace } from './use-grid-place';

/** An undo has spoken by then. */
const afterUndoMs = 250;

interface Editing {
  readonly id: AccountId;
  readonly name: string;
  readonly column: AccountColumn;
  readonly initial: string;
}

interface CellEditInput {
  readonly placed: readonly PlacedColumn[];
  readonly currency: string;
  readonly goTo: (place: GridPlace) => void;
}

export interface CellEdit {
  /** Makes the cell a field, or says why it is none. */
  readonly begin: (place: GridPlace) => void;
  readonly isEditing: (place: GridPlace) => boolean;
  /** The field that stands in this row, if one does. */
  readonly fieldIn: (id: AccountId) => { readonly columnId: string; readonly field: ReactNode } | null;
}

export function useCellEdit({ placed, currency, goTo }: CellEditInput): CellEdit {
  const [editing, setEditing] = useState<Editing | null>(null);
  useEffect(() => {
    if (editing === null) return;
    let isSaid = false;
    // Heard of at once, because the last account takes the whole table with it.
    return useRecords.subscribe(({ book }) => {
      if (isSaid || book === null || book.get('account', editing.id) !== undefined) return;
      isSaid = true;
      setEditing(null);
      const sentence = `${editing.name} is no longer in this workspace, so what was typed is not saved.`;
      // One message stands at a time, and the undo that took it away says its own first.
      setTimeout(() => say(sentence), afterUndoMs);
    });
  }, [editing]);

  const begin = ({ rowId, columnId }: GridPlace) => {
    const { book, proposed } = useRecords.getState();
    const column = placed.find((each) => each.column.id === columnId)?.column;
    if (rowId === null || column === undefined || book === null || proposed === null) return;
    if (column.edits === null) {
      notify({ text: column.whyNot ?? 'This is not edited here.', tone: 'plain', undoSeq: null });
      return;
    }
    const facts = factsOf(book, proposed, rowId);
    if (facts === undefined) return;
    goTo({ rowId, columnId });
    const { name } = facts.account;
    const initial = typedText(column.read(facts), column.kind, currency);
    setEditing({ id: rowId, name: name.slice(0, 80), column, initial });
  };

  const end = ({ id, column }: Editing, how: EditEnd) => {
    setEditing(null);
    if (how === 'left') return;
    const at = placed.findIndex((each) => each.column.id === column.id);
    const next =
      how === 'stay' ? at : Math.max(0, Math.min(placed.length - 1, at + (how === 'next' ? 1 : -1)));
    goTo({ rowId: id, columnId: placed[next]?.column.id ?? column.id });
  };

  return {
    begin,
    isEditing: ({ rowId, columnId }) => editing?.id === rowId && editing.column.id === columnId,
    fieldIn: (id) => {
      if (editing?.id !== id) return null;
      const field = (
        <CellEditor
          label={`${editing.column.label}, ${editing.name}`}
          initial={editing.initial}
          save={(text) => save(editing, text, currency)}
          onEnd={(how) => end(editing, how)}
          onRefusedLeave={(sentence) => say(`${editing.name}: ${sentence}`)}
        />
      );
      return { columnId: editing.column.id, field };
    },
  };
}

/** Null once it is saved, or was so already; else why not. */
function save({ id, column }: Editing, text: string, currency: string): string | null {
  if (column.edits === null) return null;
  const typed = readTyped(column.edits, text, currency);
  if (!typed.ok) return typed.sentence;
  const { book } = useRecords.getState();
  if (book === null) return null;
  const plan = editAccounts(book, { accountIds: [id], fields: typed.fields });
  if (!plan.ok) return plan.code === 'nothing-to-change' ? null : plan.message;
  // What the journal refuses (another window writes, a big change is under way) is said by the notice.
  act(() => plan);
  return null;
}

function say(text: string): void {
  notify({ text, tone: 'warn', undoSeq: null });
}
