// Decides which filters stand above the board and what they count. What they let through: filter.ts and column-filter.ts.
import { Columns3, X } from 'lucide-react';
import { type Ref, useMemo, useState } from 'react';
import { type ExtraColumns, usableColumns } from '../../../shared/coverage/extra-columns';
import { workspaceRecordId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { useRecord, useRecords } from '../../store/records';
import { noFilter, setFilter, useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { formatCount, formatNoun } from '../../ui/format';
import { SearchField } from '../../ui/SearchField';
import { ArrangeMenu } from './ArrangeMenu';
import { ColumnChips } from './ColumnChips';
import { ColumnFilterDialog } from './ColumnFilterDialog';
import { focusSearch } from './card-focus';
import styles from './FilterBar.module.css';
import { chipsIn, toggleChip } from './filter-chips';

const noColumns: ExtraColumns = {};

interface FilterBarProps {
  readonly board: BoardIndex;
  readonly searchRef: Ref<HTMLInputElement>;
  /** Enter in the search field: to the first card found. */
  readonly onSearchDone: () => void;
}

export function FilterBar({ board, searchRef, onSearchDone }: FilterBarProps) {
  const filter = useView((state) => state.filter);
  const scenarioView = useView((state) => state.scenarioView);
  const totals = useRecords(() => board.totals);
  const book = useRecords((state) => state.book);
  const extraColumns = useRecord('workspace', workspaceRecordId)?.extraColumns ?? noColumns;
  const hasColumns = useMemo(() => usableColumns(extraColumns).length > 0, [extraColumns]);
  const [isChoosing, setIsChoosing] = useState(false);
  const isFiltered = filter !== noFilter && JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <div className={styles.filters} role="toolbar" aria-label="Filters" data-region="filters">
      <div className={styles.bar}>
        {chipsIn(scenarioView).map(({ field, label, icon, total }) => (
          <Chip
            key={field}
            label={label}
            icon={icon}
            count={formatCount(totals[total])}
            name={`${label}, ${formatNoun(totals[total], 'account')}`}
            isPressed={filter[field]}
            onPress={() => toggleChip(field)}
          />
        ))}
        {hasColumns && (
          <Button
            icon={Columns3}
            aria-label="Filter by column"
            aria-haspopup="dialog"
            className={styles.byColumn ?? ''}
            onPress={() => setIsChoosing(true)}
          >
            Column
          </Button>
        )}
        {isFiltered && (
          <Button
            look="quiet"
            icon={X}
            onPress={() => {
              setFilter(noFilter);
              focusSearch();
            }}
          >
            Clear
          </Button>
        )}
        <ArrangeMenu />
        <SearchField
          label="Find an account"
          value={filter.query}
          onChange={(query) => setFilter({ query })}
          onSubmit={onSearchDone}
          keys="/"
          inputRef={searchRef}
          className={styles.search ?? ''}
        />
      </div>
      {book !== null && <ColumnChips book={book} />}
      {isChoosing && book !== null && (
        <ColumnFilterDialog book={book} columns={extraColumns} onClose={() => setIsChoosing(false)} />
      )}
    </div>
  );
}
