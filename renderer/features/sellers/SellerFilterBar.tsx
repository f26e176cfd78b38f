// Decides how the list of sellers is narrowed, and where one says what capacity counts. Filters nothing itself.
import { UsersRound } from 'lucide-react';
import { type BoardLane, boardLanes, laneName } from '../../../shared/records/lane';
import type { LoadSettings } from '../../store/seller-figures';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { formatCount, formatNoun } from '../../ui/format';
import { Select } from '../../ui/Select';
import { CapacityUnit } from './CapacityUnit';
import type { SellerDialog } from './SellerDialogs';
import styles from './SellerFilterBar.module.css';
import type { SellerCounts, SellerFilter, SellerStatus } from './seller-rows';

interface SellerFilterBarProps {
  readonly filter: SellerFilter;
  readonly counts: SellerCounts;
  readonly settings: LoadSettings;
  readonly onFilter: (filter: SellerFilter) => void;
  readonly onDialog: (dialog: SellerDialog) => void;
}

const statusWords: Readonly<Record<SellerStatus, string>> = {
  all: 'All',
  active: 'Active',
  inactive: 'Inactive',
  orphaned: 'With orphaned accounts',
  over: 'Over capacity',
};

const statuses: readonly SellerStatus[] = ['all', 'active', 'inactive', 'orphaned', 'over'];

/** A chip for each lane that has sellers, the status, likely duplicates, and what capacity counts. */
export function SellerFilterBar({ filter, counts, settings, onFilter, onDialog }: SellerFilterBarProps) {
  const toggle = (lane: BoardLane) => {
    const lanes = new Set(filter.lanes);
    if (!lanes.delete(lane)) lanes.add(lane);
    onFilter({ ...filter, lanes });
  };
  const inUse = boardLanes.filter((lane) => (counts.lanes.get(lane) ?? 0) > 0 || filter.lanes.has(lane));
  return (
    <div className={styles.bar} role="toolbar" aria-label="Filter sellers" data-region="filters">
      {inUse.map((lane) => {
        const count = counts.lanes.get(lane) ?? 0;
        const word = lane === 'unassigned' ? 'No lane' : laneName[lane];
        return (
          <Chip
            key={lane}
            lane={lane}
            label={word}
            count={formatCount(count)}
            name={`${word}, ${formatNoun(count, 'seller')}`}
            isPressed={filter.lanes.has(lane)}
            onPress={() => toggle(lane)}
          />
        );
      })}
      <Select
        label="Status"
        hideLabel
        size="small"
        className={styles.status ?? ''}
        choices={statuses.map((status) => ({
          id: status,
          label: status === 'all' ? 'Any status' : statusWords[status],
          end: formatCount(counts.status[status]),
        }))}
        value={filter.status}
        onChange={(id) => onFilter({ ...filter, status: statuses.find((each) => each === id) ?? 'all' })}
      />
      {counts.duplicateGroups > 0 && (
        <Button look="quiet" icon={UsersRound} onPress={() => onDialog({ kind: 'duplicates' })}>
          {`Likely duplicates ${formatCount(counts.duplicateGroups)}`}
        </Button>
      )}
      <CapacityUnit settings={settings} onWeights={() => onDialog({ kind: 'weights' })} />
    </div>
  );
}
