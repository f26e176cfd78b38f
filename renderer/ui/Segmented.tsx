// Decides a choice of few short words in one row. Knows no domain.
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import cover from './cover.module.css';
import { cx } from './cx';
import field from './field.module.css';
import styles from './Segmented.module.css';

interface SegmentedProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly segments: readonly { readonly id: string; readonly label: ReactNode }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Role radiogroup drawn as joined segments: System, Light, Dark. */
export function Segmented({ label, hideLabel = false, segments, value, onChange }: SegmentedProps) {
  return (
    <RadioGroup
      className={cx(field.field, styles.group)}
      orientation="horizontal"
      value={value}
      onChange={onChange}
    >
      <Label className={cx(field.label, hideLabel && 'sr-only')}>{label}</Label>
      <div className={styles.segments}>
        {segments.map((segment) => (
          <RadioField key={segment.id} value={segment.id}>
            <RadioButton className={cx(cover.cover, styles.segment)}>{segment.label}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
