// Decides the search field: glass, key hint, clear. Does not search.
import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
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

/** Role searchbox; Esc empties it. */
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
  return (
    <AriaSearchField
      className={cx(own.search, className)}
      aria-label={label}
      value={value}
      onChange={onChange}
      {...(onSubmit ? { onSubmit } : {})}
    >
      <div className={cx(styles.box, styles.small)}>
        <Search size={14} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
        <Input
          className={styles.input ?? ''}
          placeholder={label}
          spellCheck={false}
          {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
          {...(onKeyDown ? { onKeyDownCapture: onKeyDown } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
        />
        {value === '' ? (
          keys !== undefined && <Kbd keys={keys} />
        ) : (
          <Button className={own.clear ?? ''} aria-label="Clear search">
            <X size={12} strokeWidth={1.7} aria-hidden="true" />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
