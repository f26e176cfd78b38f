// Decides the line above the table: what is selected and what can be done with it, and the search. Searches nothing.
import { ArrowRightLeft, Pencil, X } from 'lucide-react';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { formatCount } from '../../ui/format';
import { SearchField } from '../../ui/SearchField';
import styles from './AccountsScreen.module.css';

interface TableBarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Enter in the search field: to the table. */
  readonly onSearchDone: () => void;
  readonly onMove: () => void;
  readonly onEdit: () => void;
  readonly onClear: () => void;
}

/** `toolbar` "Selected accounts", and the search beside it. */
export function TableBar({ search, onSearch, onSearchDone, onMove, onEdit, onClear }: TableBarProps) {
  const count = useView((state) => state.selection.size);
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected accounts" data-region="account search">
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
            Clear
          </Button>
        </>
      )}
      <SearchField
        label="Find in the table"
        value={search}
        onChange={onSearch}
        onSubmit={onSearchDone}
        keys="/"
        className={styles.search ?? ''}
      />
    </div>
  );
}
