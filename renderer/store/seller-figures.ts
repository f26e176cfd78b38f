// Derives what each seller has today and in the plan, in accounts, spend and the workspace's unit. A group is looked
// through once after it has changed, never at each drawing. Draws nothing.
import { capacityOf, type LoadUnit, loadOf as loadOfOne, loadUnits } from '../../shared/coverage/workload';
import type { Book } from '../../shared/records/book';
import type { SellerId } from '../../shared/records/ids';
import type { RecordOf } from '../../shared/records/record';
import type { WorkloadPoints } from '../../shared/records/workspace';
import { flag } from './board/columns';
import type { BoardIndex } from './board-index';
import { type BoardGroup, groupKeyOf } from './board-row';

/** What a seller has in one view. */
export interface SellerTotals {
  readonly accounts: number;
  readonly spendCents: number;
  /** In the workspace's unit: accounts, cents or points. */
  readonly load: number;
}

export interface SellerFigures {
  readonly before: SellerTotals;
  readonly after: SellerTotals;
  /** Accounts the plan brings them, and takes from them. */
  readonly arrives: number;
  readonly leaves: number;
  /** In the workspace's unit; null for none. */
  readonly capacity: number | null;
  /** Accounts of the plan that stay with a seller who is inactive. */
  readonly orphans: number;
}

/** How loads are counted in the open workspace. */
export interface LoadSettings {
  readonly unit: LoadUnit;
  readonly points: WorkloadPoints;
}

interface Kept {
  readonly points: WorkloadPoints;
  readonly pointsSum: number;
  readonly arrives: number;
}

/** By group, which the board replaces whenever something in it changes. */
const kept = new WeakMap<BoardGroup, Kept>();

function lookThrough(board: Pick<BoardIndex, 'columns'>, group: BoardGroup, points: WorkloadPoints): Kept {
  const known = kept.get(group);
  if (known !== undefined && known.points === points) return known;
  let pointsSum = 0;
  let arrives = 0;
  const { accounts, flags } = board.columns;
  for (const slot of group.members) {
    const account = accounts[slot];
    if (account === undefined) continue;
    pointsSum += loadOfOne(account, 'points', points);
    if (((flags[slot] ?? 0) & flag.changesHands) !== 0) arrives += 1;
  }
  const found = { points, pointsSum, arrives };
  kept.set(group, found);
  return found;
}

/** The load of a group of the board in a unit: accounts, cents or points. */
export function groupLoad(
  board: Pick<BoardIndex, 'columns'>,
  group: BoardGroup | undefined,
  settings: LoadSettings,
): number {
  if (group === undefined) return 0;
  if (settings.unit === 'accounts') return group.count;
  if (settings.unit === 'spend') return group.spendCents;
  return lookThrough(board, group, settings.points).pointsSum;
}

/** The group that shows a seller's accounts: in their home lane, or Unassigned. */
export function groupOfSeller(
  board: BoardIndex,
  seller: Pick<RecordOf<'seller'>, 'id' | 'homeLane'>,
): BoardGroup | undefined {
  return board.group(groupKeyOf(seller.homeLane ?? 'unassigned', seller.id));
}

/** One seller's figures, from two groups. */
export function figuresOf(
  seller: RecordOf<'seller'>,
  current: BoardIndex,
  proposed: BoardIndex,
  settings: LoadSettings,
): SellerFigures {
  const today = groupOfSeller(current, seller);
  const planned = groupOfSeller(proposed, seller);
  const before = totalsOf(current, today, settings);
  const after = totalsOf(proposed, planned, settings);
  const arrives = planned === undefined ? 0 : lookThrough(proposed, planned, settings.points).arrives;
  return {
    before,
    after,
    arrives,
    leaves: before.accounts - (after.accounts - arrives),
    capacity: capacityOf(seller, settings.unit),
    orphans: seller.active ? 0 : after.accounts,
  };
}

function totalsOf(board: BoardIndex, group: BoardGroup | undefined, settings: LoadSettings): SellerTotals {
  return {
    accounts: group?.count ?? 0,
    spendCents: group?.spendCents ?? 0,
    load: groupLoad(board, group, settings),
  };
}

/** How the workspace counts load. */
export function loadSettingsOf(workspace: RecordOf<'workspace'> | undefined): LoadSettings | null {
  if (workspace === undefined) return null;
  return { unit: workspace.loadUnit, points: workspace.workloadPoints };
}

/** Who is paired with whom, in one pass over the pairings; in the order they were made. */
export function pairsOf(book: Book): ReadonlyMap<SellerId, readonly SellerId[]> {
  const pairs = new Map<SellerId, SellerId[]>();
  const note = (id: SellerId, partnerId: SellerId): void => {
    const known = pairs.get(id);
    if (known === undefined) pairs.set(id, [partnerId]);
    else known.push(partnerId);
  };
  for (const { insideId, fieldId } of book.all('pairing')) {
    note(insideId, fieldId);
    note(fieldId, insideId);
  }
  return pairs;
}

export function isLoadUnit(text: string): text is LoadUnit {
  return loadUnits.some((unit) => unit === text);
}
