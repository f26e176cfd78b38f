// Decides how a text in place is edited: saved on blur or Enter, given up on Esc. Knows nothing of what is written.
import { type KeyboardEvent, useState } from 'react';
import { cx } from '../../ui/cx';
import { TextArea } from '../../ui/TextArea';
import styles from './SavedText.module.css';

interface SavedTextProps {
  /** The accessible name: "What Leila Haddad brings". */
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  /** Called once per edit, with the text trimmed, and only when it differs. */
  readonly onSave: (value: string) => void;
  readonly rows?: number;
  /** `text` reads as text until one reaches for it, for tables; `field` shows its edge. */
  readonly look?: 'text' | 'field';
  readonly className?: string;
}

const longestText = 2_000;

/** A quiet field. Shift Enter makes a new line. */
export function SavedText(props: SavedTextProps) {
  const { label, value, placeholder, onSave, rows = 1, look = 'text', className } = props;
  // Null while nobody edits, so that undo or another window shows at once.
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    const text = draft?.trim();
    setDraft(null);
    if (text !== undefined && text !== value) onSave(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    }
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
  };
  return (
    <form
      className={cx(styles.saved, styles[look], className)}
      {...(draft === null ? {} : { 'data-editing': '' })}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextArea
        label={label}
        hideLabel
        value={draft ?? value}
        onChange={setDraft}
        onBlur={save}
        placeholder={placeholder}
        rows={rows}
        maxLength={longestText}
      />
    </form>
  );
}
