// Decides the search field: glass, key hint, clear. Does not search.
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useCallback, useRef } from 'react';
import { cx } from './cx';
import styles from './field.module.css';
import { Kbd } from './Kbd';
import own from './SearchField.module.css';

interface SearchFieldProps {
  /** Name and placeholder: "Find an account". */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter. */
  readonly onSubmit?: (value: string) => void;
  /** Arrow keys and the like, for a list the field steers. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly keys?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** Role searchbox; Esc empties it. A plain input: what a library adds to one was most of what a key typed cost. */
export function SearchField({
  label,
  value,
  onChange,
  onSubmit,
  onKeyDown,
  keys,
  inputRef,
  className,
}: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const attach = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element;
      if (typeof inputRef === 'function') inputRef(element);
      else if (inputRef) inputRef.current = element;
    },
    [inputRef],
  );
  const act = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // Without a meaning of its own Enter is the form's, and with Ctrl always.
    if (event.key === 'Enter' && onSubmit !== undefined && !event.ctrlKey && !event.metaKey) onSubmit(value);
    else if (event.key === 'Escape' && value !== '') onChange('');
    else return;
    event.preventDefault();
    // Whatever else Esc closes waits for the next one.
    event.stopPropagation();
  };
  return (
    <div className={cx(own.search, className)}>
      <div className={cx(styles.box, styles.small)}>
        <Search size={14} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
        <input
          ref={attach}
          type="search"
          className={styles.input}
          aria-label={label}
          placeholder={label}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={act}
          {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
          {...(onKeyDown ? { onKeyDownCapture: onKeyDown } : {})}
        />
        {value === '' ? (
          keys !== undefined && <Kbd keys={keys} />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={own.clear}
            aria-label="Clear search"
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          >
            <X size={12} strokeWidth={1.7} aria-hidden="true" />
          </button>
        )}
      </div>
    </div>
  );
}
