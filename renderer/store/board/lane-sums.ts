// Adds up a lane of the board: accounts, spend, load and capacity of its sellers. Looks at groups, never at accounts.
import { capacityOf } from '../../../shared/coverage/workload';
import type { Book } from '../../../shared/records/book';
import type { BoardLane } from '../../../shared/records/lane';
import type { BoardLaneTotals } from '../board-row';
import { groupLoad, type LoadSettings } from '../seller-figures';
import type { BoardColumns } from './columns';
import type { GroupSet } from './group-set';

interface LaneParts {
  readonly book: Book;
  readonly columns: BoardColumns;
  /** The groups that carry loads, whatever is shown. */
  readonly sellers: GroupSet;
  /** The groups that are shown. */
  readonly shown: GroupSet;
  readonly settings: LoadSettings;
}

/** What a lane adds up to. */
export function laneTotalsOf(lane: BoardLane, parts: LaneParts): BoardLaneTotals {
  const { sellers, settings } = parts;
  let spendCents = 0;
  let accounts = 0;
  let load = 0;
  for (const key of sellers.keysOf(lane)) {
    const group = sellers.group(key);
    accounts += group?.count ?? 0;
    spendCents += group?.spendCents ?? 0;
    load += groupLoad(parts, group, settings);
  }
  return {
    lane,
    count: accounts,
    spendCents,
    load,
    capacity: capacityOfLane(lane, parts),
    groupKeys: parts.shown.keysOf(lane),
  };
}

/** The sum of its sellers' capacities; null where one has none, and without a seller. */
function capacityOfLane(lane: BoardLane, { book, sellers, settings }: LaneParts): number | null {
  let sum = 0;
  let count = 0;
  for (const key of sellers.keysOf(lane)) {
    const seller = book.get('seller', sellers.group(key)?.sellerId ?? '');
    if (seller === undefined) continue;
    const capacity = capacityOf(seller, settings.unit);
    if (capacity === null) return null;
    sum += capacity;
    count += 1;
  }
  return count === 0 ? null : sum;
}
