// Decides what is asked for a filter by one field: which field, then its values, its limits or its days.
import { useMemo, useRef, useState } from 'react';
import { extraSamples } from '../../../shared/coverage/extra-values';
import { columnWords } from '../../../shared/deck/wording';
import type { Book } from '../../../shared/records/book';
import { workspaceRecordId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { type FilterField, filterField, filterFields, headerOf } from '../../store/filter-fields';
import { type ColumnFilter, type ColumnTest, setFilter, useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import type { Choice } from '../../ui/choice';
import { Dialog } from '../../ui/Dialog';
import { emptyTest, testProblem, withColumn } from './column-filter';
import styles from './FilterDialog.module.css';
import { TestFields } from './TestFields';

interface FilterDialogProps {
  readonly book: Book;
  readonly board: BoardIndex;
  /** The field to begin with; null asks for one. */
  readonly fieldId: string | null;
  readonly onClose: () => void;
}

/** `dialog` "Filter by field". A field that is filtered by already comes with what was set. */
export function FilterDialog({ book, board, fieldId, onClose }: FilterDialogProps) {
  const filters = useView((state) => state.filter.columns);
  const columns = book.get('workspace', workspaceRecordId)?.extraColumns ?? {};
  const fieldOf = (id: string | null) => (id === null ? null : filterField(id, columns));
  const testOf = (field: FilterField | null): ColumnTest | null => {
    if (field === null) return null;
    const known = filters.find(({ column }) => column === field.id)?.test;
    return known?.kind === field.kind ? known : emptyTest(field.kind);
  };
  const [field, setField] = useState(() => fieldOf(fieldId));
  const [test, setTest] = useState(() => testOf(field));
  const [problem, setProblem] = useState<string | null>(null);
  // How often the dialog has said something: one sentence at a time stands, its own or that of a field.
  const [said, setSaid] = useState(0);
  // Enter settles a number and sends the form in one go, before anything is drawn again.
  const settled = useRef<{ test: ColumnTest | null; isRefused: boolean }>({ test, isRefused: false });
  const choices = useMemo(() => fieldChoices(book), [book]);
  const change = (next: ColumnTest | null) => {
    settled.current = { test: next, isRefused: false };
    setTest(next);
    setProblem(null);
  };
  const choose = (id: string | null) => {
    const next = fieldOf(id);
    setField(next);
    change(testOf(next));
  };
  const submit = () => {
    // A number that was refused by leaving for the button says why, and a second press goes on.
    if (settled.current.isRefused) {
      settled.current.isRefused = false;
      return;
    }
    const last = settled.current.test;
    const wrong = last === null ? 'Choose a field.' : testProblem(last);
    if (field === null || last === null || wrong !== null) {
      setProblem(wrong);
      setSaid((count) => count + 1);
      return;
    }
    const filter: ColumnFilter = { column: field.id, isOn: true, test: last };
    setFilter({ columns: withColumn(useView.getState().filter.columns, filter) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Filter by field"
      onSubmit={submit}
      size="small"
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            Filter
          </Button>
        </>
      }
    >
      <ComboBox
        label="Field"
        autoFocus
        choices={choices}
        value={field?.id ?? null}
        onChange={choose}
        placeholder="Choose a field"
      />
      {field !== null && test !== null && (
        <TestFields
          key={field.id}
          book={book}
          board={board}
          field={field}
          test={test}
          onChange={change}
          onRefusedBlur={() => {
            settled.current.isRefused = true;
          }}
          onType={() => setProblem(null)}
          said={said}
        />
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}

const kindWords = { number: 'Number', date: 'Date', text: 'Text' } as const;
const unitWords = { money: 'Amount', share: 'Percent', plain: null } as const;

/** Accounts looked at for a sample of each column: opening the dialog must not cost what the book holds. */
const sampledAccounts = 2_000;

function fieldChoices(book: Book): Choice[] {
  const columns = book.get('workspace', workspaceRecordId)?.extraColumns ?? {};
  const fields = filterFields(columns);
  const headers = fields.flatMap(({ id }) => headerOf(id) ?? []);
  const samples =
    headers.length === 0
      ? new Map<string, string>()
      : extraSamples(book.all('account').slice(0, sampledAccounts), headers);
  return fields.map((field) => {
    const kind = unitWords[field.unit] ?? kindWords[field.kind];
    const sample = samples.get(field.label);
    const { id, label, also } = field;
    if (!field.isExtra) return { id, label, end: kind, ...(also === undefined ? {} : { also }) };
    const detail = sample === undefined ? 'Extra column' : `Extra column, such as ${columnWords(sample)}`;
    return { id, label, detail, end: kind };
  });
}
