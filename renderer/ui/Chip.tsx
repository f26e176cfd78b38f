// Decides the filter chip: pressed or not, with icon and count. Knows no filter.
import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import styles from './Chip.module.css';
import { cx } from './cx';
import { LaneMark, type Mark } from './LaneMark';

interface ChipProps {
  readonly label: string;
  /** Takes the label's place where a style says so, by `data-words`. */
  readonly shortLabel?: string;
  /** Shown after the label, quiet: "30", "318 of 1,343". */
  readonly count?: string;
  /** "Rule mismatch, 30 accounts" */
  readonly name?: string;
  readonly icon?: LucideIcon;
  /** A lane's mark before the words. */
  readonly lane?: Mark;
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

/** A toggle button, 26 px, `aria-pressed`. */
export function Chip(props: ChipProps) {
  const { label, shortLabel, count, name, icon: Icon, lane, isPressed, onPress, isDisabled = false } = props;
  return (
    <Button
      className={cx(styles.chip)}
      aria-pressed={isPressed}
      onPress={onPress}
      isDisabled={isDisabled}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      {lane !== undefined && <LaneMark lane={lane} size={10} />}
      {Icon && <Icon size={14} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />}
      {shortLabel === undefined ? (
        label
      ) : (
        <>
          <span data-words="full">{label}</span>
          <span data-words="short" className={styles.short}>
            {shortLabel}
          </span>
        </>
      )}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </Button>
  );
}
