// Decides how long work stands in the status bar: how far it is, and Cancel while it can be given up. Does none.
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './StatusBar.module.css';

interface WorkMeterProps {
  /** `Editing 100,000 accounts`. */
  readonly name: string;
  /** 0 to 1; null while the end is not known. */
  readonly share: number | null;
  /** Null once it can be given up no more. */
  readonly onCancel: (() => void) | null;
}

/** `progressbar` named after the work, and Cancel. */
export function WorkMeter({ name, share, onCancel }: WorkMeterProps) {
  return (
    <>
      <div className={styles.work}>
        <ProgressBar name={name} share={share} />
      </div>
      {onCancel !== null && (
        <Button look="link" onPress={onCancel}>
          Cancel
        </Button>
      )}
    </>
  );
}
