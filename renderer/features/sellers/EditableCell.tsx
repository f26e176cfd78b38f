// Decides how a cell turns into a field and back: pressed it is edited, left or settled it is text again. Saves nothing.
// A thousand rows of live fields would make scrolling crawl, so a cell at rest is one plain button.
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from '../../ui/cx';
import styles from './EditableCell.module.css';

interface EditableCellProps {
  /** The accessible name, what it holds included: "Manager, Maya Okafor, Elena Marsh". */
  readonly name: string;
  /** What the cell shows at rest. */
  readonly children: ReactNode;
  /** What was typed is not taken and must not be lost: neither Enter nor leaving ends the edit, Esc does. */
  readonly mustStay?: () => boolean;
  /** Quiet: the cell holds nothing yet. */
  readonly isEmpty?: boolean;
  /** The field while it is edited: its input is focused, its list opened; it saves on blur, or saves and calls `settle`. */
  readonly field: (settle: () => void) => ReactNode;
}

export function EditableCell(props: EditableCellProps) {
  const { name, children, isEmpty = false, mustStay = () => false, field } = props;
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const takesFocusBack = useRef(false);
  useEffect(() => {
    if (isEditing) {
      const control = form.current?.querySelector<HTMLElement>('input, [aria-haspopup="listbox"]');
      control?.focus();
      if (control instanceof HTMLInputElement) control.select();
      // The press that began the edit must be over before the list counts another as its own.
      else requestAnimationFrame(() => control?.click());
    } else if (takesFocusBack.current) {
      takesFocusBack.current = false;
      button.current?.focus();
    }
  }, [isEditing]);
  const settle = () => {
    takesFocusBack.current = true;
    setIsEditing(false);
  };
  if (!isEditing) {
    return (
      <button
        ref={button}
        type="button"
        aria-label={name}
        className={cx(styles.rest, isEmpty && styles.empty)}
        onClick={() => setIsEditing(true)}
      >
        {children}
      </button>
    );
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    // An open list holds the focus for its field, outside of the cell.
    const hasOpenList = event.currentTarget.querySelector('[aria-expanded="true"]') !== null;
    if (!hasOpenList && !mustStay() && !event.currentTarget.contains(event.relatedTarget))
      setIsEditing(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    settle();
  };
  return (
    <form
      ref={form}
      className={styles.editing}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (mustStay()) return;
        // Leaving the field is what saves it.
        takesFocusBack.current = true;
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      }}
    >
      {field(settle)}
    </form>
  );
}
