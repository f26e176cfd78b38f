// Decides how one field of many accounts is set at once. What a text means: read-typed.ts; what may be set: edit-accounts.
import { useMemo, useState } from 'react';
import { editAccounts, editingAccounts } from '../../../shared/actions/edit-accounts';
import type { AccountId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import { actInSlices, manyRecords } from '../../store/act-in-slices';
import { useRecords } from '../../store/records';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { Dialog } from '../../ui/Dialog';
import { formatNoun } from '../../ui/format';
import { TextField } from '../../ui/TextField';
import type { AccountColumn } from './columns';
import { readTyped } from './read-typed';

interface BulkEditDialogProps {
  readonly accountIds: readonly AccountId[];
  readonly columns: readonly AccountColumn[];
  readonly currency: string;
  readonly onClose: () => void;
}

/** "Edit 12 accounts": Field and Value, one entry of the journal. */
export function BulkEditDialog({ accountIds, columns, currency, onClose }: BulkEditDialogProps) {
  // The selection may change under an open dialog; what it was opened for does not.
  const [ids] = useState(accountIds);
  const [columnId, setColumnId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<{
    readonly at: 'field' | 'value';
    readonly sentence: string;
  } | null>(null);
  const choices = useMemo(
    () =>
      columns
        .filter((column) => column.edits !== null)
        .map((column) => ({
          id: column.id,
          label: column.id === 'name' ? 'Name' : column.label,
        })),
    [columns],
  );
  const words = formatNoun(ids.length, 'account');
  const submit = () => {
    const target = columns.find((column) => column.id === columnId)?.edits ?? null;
    if (target === null) return setProblem({ at: 'field', sentence: 'Choose what to set.' });
    const typed = readTyped(target, text, currency);
    if (!typed.ok) return setProblem({ at: 'value', sentence: typed.sentence });
    const { book } = useRecords.getState();
    if (book === null) return;
    const input = { accountIds: ids, fields: typed.fields };
    if (ids.length > manyRecords) {
      // What cannot be written at all is said here; of the rest the first account tells nothing.
      const tried = editAccounts(book, { ...input, accountIds: ids.slice(0, 1) });
      if (!tried.ok && tried.code === 'value-out-of-range') {
        return setProblem({ at: 'value', sentence: tried.message });
      }
      onClose();
      void actInSlices(`Editing ${words}`, (records) => editingAccounts(records, input));
      return;
    }
    const plan = editAccounts(book, input);
    if (!plan.ok) return setProblem({ at: 'value', sentence: plan.message });
    if (act(() => plan) !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Edit ${words}`}
      onSubmit={submit}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            {`Set for ${words}`}
          </Button>
        </>
      }
    >
      <ComboBox
        label="Field"
        autoFocus
        choices={choices}
        value={columnId}
        onChange={(id) => {
          setColumnId(id);
          setProblem(null);
        }}
        placeholder="Choose a field"
        error={problem?.at === 'field' ? problem.sentence : null}
      />
      <TextField
        label="Value"
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
        hint={columnId === 'name' ? 'A name may not be empty.' : 'Empty clears the field.'}
        error={problem?.at === 'value' ? problem.sentence : null}
        maxLength={100_000}
      />
    </Dialog>
  );
}
