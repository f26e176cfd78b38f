// Decides the line above the table: what is selected and what can be done with it. Changes nothing itself.
import { ArrowRightLeft, Pencil, X } from 'lucide-react';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { formatCount } from '../../ui/format';
import styles from './AccountsScreen.module.css';

interface TableBarProps {
  readonly onMove: () => void;
  readonly onEdit: () => void;
  readonly onClear: () => void;
}

/** `toolbar` "Selected accounts"; always there, so that the rows stay where they are when the first is selected. */
export function TableBar({ onMove, onEdit, onClear }: TableBarProps) {
  const count = useView((state) => state.selection.size);
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label="Selected accounts"
      {...(count === 0 ? {} : { 'data-region': 'selected accounts' })}
    >
      {count === 0 ? (
        <span className={styles.hint}>Space selects a row, Enter edits a cell.</span>
      ) : (
        <>
          <span className={styles.selected}>{formatCount(count)} selected</span>
          <Button icon={ArrowRightLeft} keys="M" onPress={onMove}>
            Move…
          </Button>
          <Button icon={Pencil} onPress={onEdit}>
            Edit…
          </Button>
          <Button look="quiet" icon={X} onPress={onClear}>
            Clear selection
          </Button>
        </>
      )}
    </div>
  );
}
