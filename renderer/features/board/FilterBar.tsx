// Decides which filters stand above the board and the accounts table, and what they count. What they let through: matches.ts.
import { Plus, X } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import type { BoardIndex } from '../../store/board-index';
import type { BoardTotals } from '../../store/board-row';
import { useRecords } from '../../store/records';
import { hasFilter, noFilter, setFilter, useView } from '../../store/view';
import { useWish } from '../../store/wishes';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import { Menu } from '../../ui/Menu';
import { SearchField } from '../../ui/SearchField';
import { ArrangeMenu } from './ArrangeMenu';
import { focusSearch } from './card-focus';
import { FieldChips } from './FieldChips';
import styles from './FilterBar.module.css';
import { FilterDialog } from './FilterDialog';
import { chipsIn, type FilterChip, type FlagField, toggleChip } from './filter-chips';
import { useFitting } from './use-fitting';
import { ViewsMenu } from './ViewsMenu';

interface FilterBarProps {
  readonly board: BoardIndex;
  /** What they narrow. The table always shows the plan, and has views and an order of its own. */
  readonly of: 'board' | 'table';
  /** Enter in the search field: to the first account found. */
  readonly onSearchDone: () => void;
}

/** Drawn again by what it follows itself, not with every drawing of the board. */
export const FilterBar = memo(FilterBarNow);

function FilterBarNow({ board, of, onSearchDone }: FilterBarProps) {
  const scenarioView = useView((state) => (of === 'table' ? 'proposed' : state.scenarioView));
  const totals = useRecords(() => board.totals);
  const book = useRecords((state) => state.book);
  const bar = useRef<HTMLDivElement>(null);
  const fit = useFitting(bar);
  const [asking, setAsking] = useState<{ readonly fieldId: string | null } | null>(null);
  useWish('filter by field', (fieldId) => setAsking({ fieldId }), book !== null);
  const chips = chipsIn(scenarioView);
  return (
    <div className={styles.filters} role="toolbar" aria-label="Filters" data-region="filters" data-of={of}>
      <div className={styles.sizes}>
        <div ref={bar} className={styles.bar} data-tight={fit.tightness}>
          {chips.map((chip, index) => (
            <div key={chip.field} data-chip className={cx(index >= fit.count && styles.beyond)}>
              <FlagChip chip={chip} count={totals[chip.total]} />
            </div>
          ))}
          {fit.count < chips.length && <MoreChips chips={chips.slice(fit.count)} totals={totals} />}
          <Button
            look="quiet"
            icon={Plus}
            aria-label="Filter"
            aria-haspopup="dialog"
            className={styles.add ?? ''}
            onPress={() => setAsking({ fieldId: null })}
          >
            Filter
          </Button>
          <ClearFilter />
          <div className={styles.end}>
            {of === 'board' && (
              <>
                <ViewsMenu />
                <ArrangeMenu />
              </>
            )}
          </div>
          <div className={styles.search} data-shrinks>
            <FindField of={of} onSearchDone={onSearchDone} />
          </div>
        </div>
      </div>
      {book !== null && <FieldChips book={book} board={board} onEdit={(fieldId) => setAsking({ fieldId })} />}
      {asking !== null && book !== null && (
        <FilterDialog book={book} board={board} fieldId={asking.fieldId} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

/** Alone drawn again when it is pressed: the whole bar would cost as much as the cards. */
const FlagChip = memo(({ chip, count }: { readonly chip: FilterChip; readonly count: number }) => {
  const isPressed = useView(({ filter }) => filter[chip.field]);
  return (
    <Chip
      label={chip.label}
      shortLabel={chip.shortLabel}
      icon={chip.icon}
      count={formatCount(count)}
      name={`${chip.label}, ${formatNoun(count, 'account')}`}
      isPressed={isPressed}
      onPress={() => toggleChip(chip.field)}
    />
  );
});

/** Takes every filter off, where there is one. */
function ClearFilter() {
  const isFiltered = useView(({ filter }) => hasFilter(filter));
  if (!isFiltered) return null;
  return (
    <Button
      look="quiet"
      icon={X}
      aria-label="Clear"
      className={styles.clear ?? ''}
      onPress={() => {
        setFilter(noFilter);
        focusSearch();
      }}
    >
      Clear
    </Button>
  );
}

/** Alone drawn again with each key. */
function FindField({ of, onSearchDone }: Pick<FilterBarProps, 'of' | 'onSearchDone'>) {
  const query = useView((state) => state.filter.query);
  return (
    <SearchField
      label={of === 'board' ? 'Find an account' : 'Find in the table'}
      value={query}
      onChange={(typed) => setFilter({ query: typed })}
      onSubmit={onSearchDone}
      keys="/"
      className={styles.find ?? ''}
    />
  );
}

/** Which chips are pressed; the same set until another is. */
function usePressedChips(): ReadonlySet<FlagField> {
  const pressed = useView(({ filter }) =>
    chipsIn('proposed')
      .filter(({ field }) => filter[field])
      .map(({ field }) => field)
      .join(),
  );
  return useMemo(() => new Set(pressed.split(',') as FlagField[]), [pressed]);
}

interface MoreChipsProps {
  readonly chips: readonly FilterChip[];
  readonly totals: BoardTotals;
}

/** The filters the bar has no room for, behind "+2"; in accent when one of them is on. */
function MoreChips({ chips, totals }: MoreChipsProps) {
  const pressed = usePressedChips();
  const isOn = chips.some(({ field }) => pressed.has(field));
  const entries = chips.map(({ field, label, icon, total }) => ({
    id: field,
    label,
    icon,
    end: formatCount(totals[total]),
    isCurrent: pressed.has(field),
  }));
  return (
    <div data-more>
      <Menu name="More filters" groups={[{ entries }]} onChoose={(id) => toggleChip(id as FlagField)}>
        <Button
          aria-label={`+${chips.length}, ${formatNoun(chips.length, 'more filter')}${isOn ? ', some on' : ''}`}
          className={cx(styles.more, isOn && styles.moreOn)}
        >
          {`+${chips.length}`}
        </Button>
      </Menu>
    </div>
  );
}

/** The same filters above the accounts table: what is filtered is one thing on both screens. */
export function TableFilters({ onSearchDone }: Pick<FilterBarProps, 'onSearchDone'>) {
  const board = useRecords((state) => state.proposed);
  return board === null ? null : <FilterBar board={board} of="table" onSearchDone={onSearchDone} />;
}
