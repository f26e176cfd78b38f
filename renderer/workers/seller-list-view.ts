// Decides what of a list of sellers the screen is shown: counts in full, lists up to a length. Draws and writes nothing.

import type { LocalEdit } from '../../shared/actions/import-decisions';
import {
  type ListedSellerRow,
  type SellerField,
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
  /** What a decision about this value is kept under. */
  readonly key: SellerField;
  readonly before: string | null;
  readonly after: string | null;
  /** Who changed the value here since the last import; null when nobody did. */
  readonly localEdit: LocalEdit | null;
}

export interface SellerListView {
  readonly counts: ImportCounts;
  readonly checkCount: number;
  /** Rejected rows first, then those to check. */
  readonly problems: readonly Problem[];
  readonly newSellers: readonly ListedSellerLine[];
  readonly changes: readonly ListedSellerChange[];
  readonly unchangedSellers: readonly ListedSellerLine[];
  /** Sellers of whom something that was changed here is kept. */
  readonly keptHereCount: number;
  /** Sellers that change, or would if nothing were kept. */
  readonly offeredCount: number;
}

const fieldName: Readonly<Record<SellerField, string>> = {
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
  const isKept = ({ changedHere }: ListedSellerRow): boolean => changedHere.some(({ isTaken }) => !isTaken);
  const offered = sellers.filter(
    ({ before, after, changedHere }) => before !== null && (before !== after || changedHere.length > 0),
  );
  // What was changed here comes first, as in a list of accounts.
  offered.sort((a, b) => b.changedHere.length - a.changedHere.length || a.line - b.line);
  return {
    counts,
    checkCount: checks.length,
    problems: [...rejected, ...checks].slice(0, listedSellers),
    newSellers: listed(sellers.filter(({ before }) => before === null)),
    changes: offered.slice(0, listedSellers).flatMap(changesOf).slice(0, listedSellers),
    unchangedSellers: listed(sellers.filter(({ before, after }) => before === after)),
    keptHereCount: sellers.filter(isKept).length,
    offeredCount: offered.length,
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

function changesOf({ line, before, after, changedHere }: ListedSellerRow): ListedSellerChange[] {
  if (before === null) return [];
  const changes: ListedSellerChange[] = [];
  for (const field of ['name', ...sellerFields] as const) {
    const here = changedHere.find((each) => each.field === field);
    if (before[field] === after[field] && here === undefined) continue;
    changes.push({
      line,
      name: shorten(after.name, 120),
      field: fieldName[field],
      key: field,
      before: words(before[field], field),
      after: words(here?.said ?? after[field], field),
      localEdit: here?.edit ?? null,
    });
  }
  return changes;
}

function words(value: Seller[SellerField], field: SellerField): string | null {
  if (value === null) return null;
  return field === 'homeLane' ? laneName[value as Lane] : shorten(String(value), 120);
}
