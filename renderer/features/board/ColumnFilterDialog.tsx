// Decides what is asked for a filter by an extra column: which column, then its values, its limits or its days.
import { useMemo, useRef, useState } from 'react';
import { type ExtraColumns, extraColumn, usableColumns } from '../../../shared/coverage/extra-columns';
import { extraSamples } from '../../../shared/coverage/extra-values';
import { columnWords } from '../../../shared/deck/wording';
import type { Book } from '../../../shared/records/book';
import { type ColumnFilter, type ColumnTest, setFilter, useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import type { Choice } from '../../ui/choice';
import { DateField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { NumberField } from '../../ui/NumberField';
import styles from './ColumnFilterDialog.module.css';
import { emptyTest, testProblem, withColumn } from './column-filter';
import { ValuePicker } from './ValuePicker';

interface ColumnFilterDialogProps {
  readonly book: Book;
  readonly columns: ExtraColumns;
  readonly onClose: () => void;
}

/** `dialog` "Filter by column". A column that is filtered by already comes with what was set. */
export function ColumnFilterDialog({ book, columns, onClose }: ColumnFilterDialogProps) {
  const filters = useView((state) => state.filter.columns);
  const [column, setColumn] = useState<string | null>(null);
  const [test, setTest] = useState<ColumnTest | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Enter settles a number and sends the form in one go, before anything is drawn again.
  const settled = useRef<{ test: ColumnTest | null; isRefused: boolean }>({ test: null, isRefused: false });
  const choices = useMemo(() => columnChoices(book, columns), [book, columns]);
  const change = (next: ColumnTest | null) => {
    settled.current = { test: next, isRefused: false };
    setTest(next);
    setProblem(null);
  };
  const choose = (header: string | null) => {
    setColumn(header);
    const kind = extraColumn(columns, header)?.kind;
    const known = filters.find((filter) => filter.column === header)?.test;
    change(kind === undefined ? null : known?.kind === kind ? known : emptyTest(kind));
  };
  const submit = () => {
    // A number that was refused by leaving for the button says why, and a second press goes on.
    if (settled.current.isRefused) {
      settled.current.isRefused = false;
      return;
    }
    const last = settled.current.test;
    const wrong = last === null ? 'Choose a column.' : testProblem(last);
    if (column === null || last === null || wrong !== null) {
      setProblem(wrong);
      return;
    }
    const filter: ColumnFilter = { column, isOn: true, test: last };
    setFilter({ columns: withColumn(useView.getState().filter.columns, filter) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Filter by column"
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
        label="Column"
        autoFocus
        choices={choices}
        value={column}
        onChange={choose}
        placeholder="Choose an extra column"
      />
      {column !== null && test !== null && (
        <TestFields
          key={column}
          book={book}
          column={column}
          test={test}
          onChange={change}
          onRefusedBlur={() => {
            settled.current.isRefused = true;
          }}
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

function columnChoices(book: Book, columns: ExtraColumns): Choice[] {
  const headers = usableColumns(columns);
  const samples = extraSamples(book.all('account'), headers);
  return headers.map((header) => {
    const kind = kindWords[columns[header]?.kind ?? 'text'];
    const sample = samples.get(header);
    return {
      id: header,
      label: header,
      detail: sample === undefined ? `${kind}, no values` : `${kind}, such as ${columnWords(sample)}`,
    };
  });
}

interface TestFieldsProps {
  readonly book: Book;
  readonly column: string;
  readonly test: ColumnTest;
  readonly onChange: (test: ColumnTest) => void;
  readonly onRefusedBlur: () => void;
}

function TestFields({ book, column, test, onChange, onRefusedBlur }: TestFieldsProps) {
  switch (test.kind) {
    case 'text':
      return (
        <ValuePicker
          book={book}
          column={column}
          picked={test.picked}
          onChange={(picked) => onChange({ kind: 'text', picked })}
        />
      );
    case 'number': {
      const limit = (side: 'atLeast' | 'atMost', label: string) => (
        <NumberField
          label={label}
          value={test[side] ?? Number.NaN}
          onChange={(value) => onChange({ ...test, [side]: Number.isNaN(value) ? null : value })}
          onRefusedBlur={onRefusedBlur}
          format={sixDecimals}
        />
      );
      return (
        <div className={styles.pair}>
          {limit('atLeast', 'At least')}
          {limit('atMost', 'At most')}
        </div>
      );
    }
    case 'date':
      return (
        <div className={styles.pair}>
          <DateField label="After" value={test.after} onChange={(after) => onChange({ ...test, after })} />
          <DateField
            label="Before"
            value={test.before}
            onChange={(before) => onChange({ ...test, before })}
          />
        </div>
      );
  }
}

const sixDecimals = { maximumFractionDigits: 6, useGrouping: 'min2' } as const;
