// Decides what the Sellers screen lists: who passes search and filters, in which order, with which figures. Draws nothing.
import { likelyDuplicates } from '../../../shared/actions/seller-duplicates';
import type { Book } from '../../../shared/records/book';
import type { SellerId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import { nameApart, tellApart } from '../../../shared/records/seller-details';
import type { BoardIndex } from '../../store/board-index';
import { figuresOf, type LoadSettings, pairsOf, type SellerFigures } from '../../store/seller-figures';
import type { SellerColumn, SellerSort } from '../../store/sellers-view';

export interface SellerLine {
  readonly seller: RecordOf<'seller'>;
  readonly figures: SellerFigures;
  /** What tells them from others of the same name. */
  readonly detail: string | null;
  readonly pairNames: readonly string[];
}

/** The name with what tells it apart: `Jo Park (jo@x.example)`. */
export function fullNameOf({ seller, detail }: Pick<SellerLine, 'seller' | 'detail'>): string {
  return detail === null ? seller.name : `${seller.name} (${detail})`;
}

export type SellerStatus = 'all' | 'active' | 'inactive' | 'orphaned' | 'over';

export interface SellerFilter {
  readonly query: string;
  /** None chosen: all. */
  readonly lanes: ReadonlySet<BoardLane>;
  readonly status: SellerStatus;
}

export const noSellerFilter: SellerFilter = { query: '', lanes: new Set(), status: 'all' };

/** Every seller with figures, in the order they were created: one pass over the sellers, each asking two groups. */
export function linesOf(
  book: Book,
  current: BoardIndex,
  proposed: BoardIndex,
  settings: LoadSettings,
): readonly SellerLine[] {
  const sellers = book.all('seller');
  const details = tellApart(sellers);
  const pairs = pairsOf(book);
  const nameOf = (id: SellerId): string => {
    const seller = book.get('seller', id);
    return seller === undefined ? 'A former seller' : nameApart(seller, details);
  };
  return sellers.map((seller) => ({
    seller,
    figures: figuresOf(seller, current, proposed, settings),
    detail: details.get(seller.id) ?? null,
    pairNames: (pairs.get(seller.id) ?? []).map(nameOf),
  }));
}

export function isOver({ load }: { readonly load: number }, capacity: number | null): boolean {
  return capacity !== null && load > capacity;
}

export function laneOf(seller: Pick<RecordOf<'seller'>, 'homeLane'>): BoardLane {
  return seller.homeLane ?? 'unassigned';
}

function hasStatus({ seller, figures }: SellerLine, status: SellerStatus): boolean {
  switch (status) {
    case 'all':
      return true;
    case 'active':
      return seller.active;
    case 'inactive':
      return !seller.active;
    case 'orphaned':
      return figures.orphans > 0;
    case 'over':
      return isOver(figures.after, figures.capacity);
  }
}

/** Lines that pass search and filters. Every word must stand in name, e-mail, manager, region, title or id. */
export function linesPassing(lines: readonly SellerLine[], filter: SellerFilter): readonly SellerLine[] {
  const words = filter.query.toLocaleLowerCase('en').split(/\s+/u).filter(Boolean);
  return lines.filter((line) => {
    const { seller } = line;
    if (filter.lanes.size > 0 && !filter.lanes.has(laneOf(seller))) return false;
    if (!hasStatus(line, filter.status)) return false;
    if (words.length === 0) return true;
    const { name, email, manager, region, title, externalId } = seller;
    const text = [name, email, manager, region, title, externalId].join(' ').toLocaleLowerCase('en');
    return words.every((word) => text.includes(word));
  });
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

type Compare = (a: SellerLine, b: SellerLine) => number;

const byText =
  (textOf: (line: SellerLine) => string | null): Compare =>
  (a, b) =>
    collator.compare(textOf(a) ?? '', textOf(b) ?? '');
const byNumber =
  (numberOf: (line: SellerLine) => number): Compare =>
  (a, b) =>
    numberOf(a) - numberOf(b);

const comparers: Readonly<Record<SellerColumn, Compare>> = {
  name: byText(({ seller }) => seller.name),
  lane: byNumber(({ seller }) => boardLanes.indexOf(laneOf(seller))),
  manager: byText(({ seller }) => seller.manager),
  region: byText(({ seller }) => seller.region),
  capacity: byNumber(({ figures }) => figures.capacity ?? 0),
  before: byNumber(({ figures }) => figures.before.load),
  after: byNumber(({ figures }) => figures.after.load),
  change: byNumber(({ figures }) => figures.arrives - figures.leaves),
  pair: byText(({ pairNames }) => pairNames[0] ?? null),
  status: byNumber(({ seller, figures }) => (seller.active ? 0 : 1 + figures.orphans)),
};

/** What a column has nothing to say of comes last, whichever way it is sorted. */
const isBlank: Partial<Record<SellerColumn, (line: SellerLine) => boolean>> = {
  manager: ({ seller }) => seller.manager === null,
  region: ({ seller }) => seller.region === null,
  capacity: ({ figures }) => figures.capacity === null,
  pair: ({ pairNames }) => pairNames.length === 0,
};

/** Lines in the order asked for; equals stay as they were created. */
export function sortedLines(lines: readonly SellerLine[], sort: SellerSort | null): readonly SellerLine[] {
  if (sort === null) return lines;
  const compare = comparers[sort.column];
  const blank = isBlank[sort.column] ?? (() => false);
  const sign = sort.isDescending ? -1 : 1;
  return [...lines].sort((a, b) => Number(blank(a)) - Number(blank(b)) || sign * compare(a, b));
}

/** Figures the bar above the list shows, in one pass. */
export interface SellerCounts {
  readonly lanes: ReadonlyMap<BoardLane, number>;
  readonly status: Readonly<Record<SellerStatus, number>>;
  readonly orphanedAccounts: number;
  readonly duplicateGroups: number;
}

export function countsOf(lines: readonly SellerLine[]): SellerCounts {
  const lanes = new Map<BoardLane, number>();
  const status = { all: 0, active: 0, inactive: 0, orphaned: 0, over: 0 };
  let orphanedAccounts = 0;
  for (const line of lines) {
    const lane = laneOf(line.seller);
    lanes.set(lane, (lanes.get(lane) ?? 0) + 1);
    for (const each of ['all', 'active', 'inactive', 'orphaned', 'over'] as const) {
      if (hasStatus(line, each)) status[each] += 1;
    }
    orphanedAccounts += line.figures.orphans;
  }
  const duplicateGroups = likelyDuplicates(lines.map(({ seller }) => seller)).length;
  return { lanes, status, orphanedAccounts, duplicateGroups };
}
