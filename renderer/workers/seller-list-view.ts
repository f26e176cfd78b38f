// Decides what of a list of sellers the screen is shown: counts in full, lists up to a length. Draws and writes nothing.

import {
  type ListedSellerRow,
  type SellerListSummary,
  sellerFields,
} from '../../shared/actions/import-seller-list';
import type { ImportCounts } from '../../shared/actions/import-summary';
import { type BoardLane, type Lane, laneName } from '../../shared/records/lane';
import type { Seller } from '../../shared/records/seller';
import { type Problem, shorten } from '../../shared/tables/problem';

/** No list on the screen is longer; the counts are of everything. */
export const listedSellers = 100;

export interface ListedSellerLine {
  readonly line: number;
  readonly name: string;
  readonly title: string | null;
  readonly manager: string | null;
  readonly lane: BoardLane;
}

/** One field of a changed seller, before and after, in words. */
export interface ListedSellerChange {
  readonly line: number;
  readonly name: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface SellerListView {
  readonly counts: ImportCounts;
  readonly checkCount: number;
  /** Rejected rows first, then those to check. */
  readonly problems: readonly Problem[];
  readonly newSellers: readonly ListedSellerLine[];
  readonly changes: readonly ListedSellerChange[];
  readonly unchangedSellers: readonly ListedSellerLine[];
}

const fieldName: Readonly<Record<'name' | (typeof sellerFields)[number], string>> = {
  name: 'Name',
  email: 'E-mail',
  externalId: 'Seller ID',
  title: 'Title',
  homeLane: 'Home lane',
  manager: 'Manager',
  region: 'Region',
  capacityAccounts: 'Capacity',
};

/** The part of a summary that crosses to the screen. */
export function sellerListView({ counts, sellers, problems }: SellerListSummary): SellerListView {
  const rejected = problems.filter(({ severity }) => severity === 'rejected');
  const checks = problems.filter(({ severity }) => severity === 'check');
  const changed = sellers.filter(({ before, after }) => before !== null && before !== after);
  return {
    counts,
    checkCount: checks.length,
    problems: [...rejected, ...checks].slice(0, listedSellers),
    newSellers: listed(sellers.filter(({ before }) => before === null)),
    changes: changed.slice(0, listedSellers).flatMap(changesOf).slice(0, listedSellers),
    unchangedSellers: listed(sellers.filter(({ before, after }) => before === after)),
  };
}

function listed(sellers: readonly ListedSellerRow[]): ListedSellerLine[] {
  return sellers.slice(0, listedSellers).map(({ line, after }) => ({
    line,
    name: shorten(after.name, 120),
    title: after.title === null ? null : shorten(after.title, 120),
    manager: after.manager === null ? null : shorten(after.manager, 120),
    lane: after.homeLane ?? 'unassigned',
  }));
}

function changesOf({ line, before, after }: ListedSellerRow): ListedSellerChange[] {
  if (before === null) return [];
  const changes: ListedSellerChange[] = [];
  for (const field of ['name', ...sellerFields] as const) {
    if (before[field] === after[field]) continue;
    changes.push({
      line,
      name: shorten(after.name, 120),
      field: fieldName[field],
      before: words(before, field),
      after: words(after, field),
    });
  }
  return changes;
}

function words(seller: Seller, field: keyof typeof fieldName): string | null {
  const value = seller[field];
  if (value === null) return null;
  return field === 'homeLane' ? laneName[value as Lane] : shorten(String(value), 120);
}
