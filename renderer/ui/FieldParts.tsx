// Decides the words around a field: label, aside, hint, error. Knows no control.
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import styles from './field.module.css';

/** What every field takes besides its own value. */
export interface FieldWords {
  readonly label: string;
  /** The label is said, not shown: in a table cell or a toolbar. */
  readonly hideLabel?: boolean;
  /** Right of the label: "Both sellers see this". */
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  /** A sentence that says what is wrong and what to do; marks the field as invalid. */
  readonly error?: string | null;
}

export function FieldHead({ label, aside }: Pick<FieldWords, 'label' | 'aside'>) {
  return (
    <div className={styles.head}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </div>
  );
}

export function FieldFoot({ hint, error }: Pick<FieldWords, 'hint' | 'error'>) {
  if (error) {
    return (
      <Text slot="errorMessage" className={styles.error ?? ''}>
        <CircleAlert size={14} strokeWidth={1.7} aria-hidden="true" />
        {error}
      </Text>
    );
  }
  if (hint === undefined) return null;
  return (
    <Text slot="description" className={styles.hint ?? ''}>
      {hint}
    </Text>
  );
}
