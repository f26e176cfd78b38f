// Decides how cells of one row are written anew in place: Enter applies, Esc leaves them. Judges no value.
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { formatCount } from '../../ui/format';
import { TextField } from '../../ui/TextField';
import styles from './ProblemsPanel.module.css';

interface RowEditorProps {
  readonly line: number;
  readonly headers: readonly string[];
  /** The columns that are written, from 0. */
  readonly columns: readonly number[];
  readonly cells: readonly string[];
  /** What is wrong, in a sentence. */
  readonly message: string;
  readonly onApply: (written: ReadonlyMap<number, string>) => void;
  readonly onCancel: () => void;
}

/** The first field has the keyboard from the start. */
export function RowEditor({ line, headers, columns, cells, message, onApply, onCancel }: RowEditorProps) {
  const [written, setWritten] = useState<ReadonlyMap<number, string>>(
    () => new Map(columns.map((column) => [column, cells[column] ?? ''])),
  );
  const beyond = cells.slice(headers.length).filter((cell) => cell.trim() !== '');
  return (
    <form
      className={styles.editor}
      aria-label={`Row ${formatCount(line)}`}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(written);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <p className={styles.words}>{message}</p>
      <div className={styles.fields}>
        {columns.map((column, index) => (
          <TextField
            key={column}
            label={headers[column] ?? ''}
            size="small"
            value={written.get(column) ?? ''}
            autoFocus={index === 0}
            onChange={(text) => setWritten((old) => new Map(old).set(column, text))}
          />
        ))}
      </div>
      {beyond.length > 0 && <p className={styles.words}>Beyond the last column: {beyond.join(' | ')}</p>}
      <div className={styles.buttons}>
        <Button type="submit">Apply</Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
