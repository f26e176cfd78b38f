// Decides how a cell of text is edited: saved on blur or Enter, given up on Esc. Knows nothing of what is written.
import { type KeyboardEvent, useState } from 'react';
import { TextField } from '../../ui/TextField';
import styles from './SellersScreen.module.css';

interface SavedFieldProps {
  /** The accessible name: "Manager, Maya Okafor". */
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Why an empty text is not taken; without it, empty is fine. */
  readonly requires?: string;
  /** Called once per edit, with the text trimmed, and only when it differs. */
  readonly onSave: (value: string) => void;
}

export function SavedField({ label, value, placeholder, requires, onSave }: SavedFieldProps) {
  // Null while nobody edits, so that undo or another window shows at once.
  const [draft, setDraft] = useState<string | null>(null);
  const isRefused = requires !== undefined && draft !== null && draft.trim() === '';
  const save = () => {
    const text = draft?.trim();
    setDraft(null);
    if (text !== undefined && text !== value && !isRefused) onSave(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || draft === null) return;
    event.stopPropagation();
    setDraft(null);
  };
  return (
    <form
      className={styles.saved}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRefused) save();
      }}
    >
      <TextField
        label={label}
        hideLabel
        size="small"
        value={draft ?? value}
        onChange={setDraft}
        onBlur={save}
        maxLength={200}
        error={isRefused ? requires : null}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </form>
  );
}
