// Decides a box that is ticked or not. Knows no list.
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import styles from './Checkbox.module.css';
import cover from './cover.module.css';
import { cx } from './cx';

interface CheckboxProps {
  /** Shown beside the box; with `name` alone the box stands bare in a cell. */
  readonly children?: ReactNode;
  /** The accessible name when there are no words or they are not enough. */
  readonly name?: string;
  readonly isChecked: boolean;
  readonly isMixed?: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** Role checkbox. */
export function Checkbox({
  children,
  name,
  isChecked,
  isMixed = false,
  onChange,
  isDisabled = false,
  className,
}: CheckboxProps) {
  return (
    <CheckboxField
      isSelected={isChecked}
      isIndeterminate={isMixed}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      <CheckboxButton className={cx(cover.cover, styles.checkbox, className)}>
        <span className={styles.box}>
          {isMixed ? (
            <Minus size={12} strokeWidth={2.4} aria-hidden="true" />
          ) : (
            // A long list of boxes should not draw a thousand ticks nobody sees.
            isChecked && <Check size={12} strokeWidth={2.4} aria-hidden="true" />
          )}
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
