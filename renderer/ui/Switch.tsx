// Decides a setting that is on or off at once. Knows no setting.
import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';
import cover from './cover.module.css';
import { cx } from './cx';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly detail?: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** Role switch; words left, track right. */
export function Switch({ label, detail, isOn, onChange, isDisabled = false, className }: SwitchProps) {
  return (
    <SwitchField
      className={cx(styles.field, className)}
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <SwitchButton className={cx(cover.cover, styles.switch)}>
        <span className={styles.label}>{label}</span>
        <span className={styles.track}>
          <span className={styles.thumb} />
        </span>
      </SwitchButton>
      {detail !== undefined && (
        <Text slot="description" className={styles.detail ?? ''}>
          {detail}
        </Text>
      )}
    </SwitchField>
  );
}
