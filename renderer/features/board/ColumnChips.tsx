// Decides how the filters by extra columns stand in a row of their own: switched on and off, opened again, taken away.
import { Columns3, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Book } from '../../../shared/records/book';
import { workspaceRecordId } from '../../../shared/records/ids';
import { type ColumnFilter, setFilter, useView } from '../../store/view';
import { Chip } from '../../ui/Chip';
import { formatCount } from '../../ui/format';
import { IconButton } from '../../ui/IconButton';
import { focusSearch } from './card-focus';
import {
  columnFilterName,
  columnFilterText,
  columnPasses,
  countPassing,
  withColumn,
  withoutColumn,
} from './column-filter';
import styles from './FilterBar.module.css';
import { useCellsRevision } from './use-cells-revision';

/** A chip for each filter, `Tier: Gold, 12 accounts`, with a button that takes it away; nothing without a filter. */
export function ColumnChips({ book }: { readonly book: Book }) {
  const columns = useView((state) => state.filter.columns);
  const revision = useCellsRevision(columns.length > 0);
  if (columns.length === 0) return null;
  return (
    <ul className={styles.columns} aria-label="Filters by column">
      {columns.map((filter) => (
        <ColumnChip key={filter.column} filter={filter} book={book} revision={revision} />
      ))}
    </ul>
  );
}

interface ColumnChipProps {
  readonly filter: ColumnFilter;
  readonly book: Book;
  readonly revision: number;
}

function ColumnChip({ filter, book, revision }: ColumnChipProps) {
  const { column, test, isOn } = filter;
  const count = useCount(book, column, test, revision);
  const setColumns = (columns: readonly ColumnFilter[]) => setFilter({ columns });
  return (
    <li className={styles.column}>
      <Chip
        label={columnFilterText(filter)}
        icon={Columns3}
        count={formatCount(count)}
        name={columnFilterName(filter, count)}
        isPressed={isOn}
        onPress={() => setColumns(withColumn(useView.getState().filter.columns, { ...filter, isOn: !isOn }))}
      />
      <IconButton
        icon={X}
        iconSize={12}
        name={`Remove filter, ${column}`}
        onPress={() => {
          setColumns(withoutColumn(useView.getState().filter.columns, column));
          focusSearch();
        }}
      />
    </li>
  );
}

/** Of all accounts, as on the other chips: filters narrow what is seen, never what is counted. */
function useCount(book: Book, column: string, test: ColumnFilter['test'], revision: number): number {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is changed in place; its revision says when.
  return useMemo(() => {
    const known = book.get('workspace', workspaceRecordId)?.extraColumns ?? {};
    return countPassing(book.all('account'), columnPasses({ column, test }, known));
  }, [book, column, test, revision]);
}
