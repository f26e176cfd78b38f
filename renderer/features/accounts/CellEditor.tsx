// Decides how a cell is edited: Enter and Tab keep what was typed, Esc gives it up, leaving keeps it. Reads no meaning.
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/TextField';
import styles from './AccountGrid.module.css';
import { useHintPlace } from './use-hint-place';

/** How an edit ended, and where the keyboard goes: to the cell, or one cell on. */
export type EditEnd = 'stay' | 'next' | 'previous' | 'left';

interface CellEditorProps {
  /** "City, Copperline Electric" */
  readonly label: string;
  readonly initial: string;
  /** Why the text is not taken, or null once it is saved; called when the edit ends with something else than it began. */
  readonly save: (text: string) => string | null;
  readonly onEnd: (end: EditEnd) => void;
  /** Left with a text that is not taken: said elsewhere, because the field is gone. */
  readonly onRefusedLeave: (sentence: string) => void;
}

/** The longest cell an import takes is shorter. */
const mostChars = 100_000;

export function CellEditor({ label, initial, save, onEnd, onRefusedLeave }: CellEditorProps) {
  const [text, setText] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const hasEnded = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const hintPlace = useHintPlace(box, error);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const end = (how: EditEnd): boolean => {
    const sentence = text === initial ? null : save(text);
    if (sentence !== null && how !== 'left') {
      setError(sentence);
      return false;
    }
    hasEnded.current = true;
    if (sentence !== null) onRefusedLeave(sentence);
    onEnd(how);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The table's own keys mean nothing in a field.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      hasEnded.current = true;
      onEnd('stay');
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      end('stay');
    }
    if (event.key === 'Tab') {
      event.preventDefault();
      end(event.shiftKey ? 'previous' : 'next');
    }
  };
  const onBlur = (event: FocusEvent) => {
    // Another window taking the focus is no leaving: the field still has it when it comes back.
    if (hasEnded.current || event.relatedTarget === input.current || !document.hasFocus()) return;
    end('left');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the field within.
    <div ref={box} className={styles.editor} style={hintPlace} onKeyDownCapture={onKeyDown} onBlur={onBlur}>
      <TextField
        label={label}
        hideLabel
        size="small"
        inputRef={input}
        value={text}
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
        maxLength={mostChars}
        error={error}
      />
    </div>
  );
}
