// Decides what of an import's outcome the screen is shown: counts in full, lists up to a length. Draws and writes nothing.
import { guessLane, type LaneGuess } from '../../shared/actions/import-lane-guess';
import type { ImportCounts, ImportedAccount, ImportSummary } from '../../shared/actions/import-summary';
import { compileRules } from '../../shared/coverage/suggest';
import { sameValue } from '../../shared/journal/diff';
import type { Account } from '../../shared/records/account';
import type { Records } from '../../shared/records/book';
import { type BoardLane, type Lane, laneName } from '../../shared/records/lane';
import type { IsoDate } from '../../shared/records/values';
import { type FieldId, type FieldKind, fields } from '../../shared/tables/fields';
import { type Problem, shorten } from '../../shared/tables/problem';
import type { ColumnReading } from '../../shared/tables/read-column';
import { silentRules } from './silent-rules';

/** No list on the screen is longer; the counts are of everything. */
export const listedRows = 100;

export interface ListedAccount {
  readonly line: number;
  readonly name: string;
  readonly owner: string | null;
  readonly lane: BoardLane;
}

/** One field of a changed account, before and after. */
export interface ListedChange {
  readonly line: number;
  readonly name: string;
  readonly field: string;
  readonly kind: FieldKind;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** The lane the rules newly suggest, or the lane it comes to; null when the lane is not touched. */
  readonly effect: { readonly lane: BoardLane; readonly isSuggestion: boolean } | null;
}

export interface ListedSeller {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly accountCount: number;
  readonly isNew: boolean;
  /** The lane chosen in this import; null while skipped. */
  readonly lane: Lane | null;
  readonly guess: LaneGuess | null;
}

export interface SummaryView {
  readonly counts: ImportCounts;
  readonly checkCount: number;
  /** Rejected rows first, then those to check. */
  readonly problems: readonly Problem[];
  readonly newAccounts: readonly ListedAccount[];
  readonly changes: readonly ListedChange[];
  /** How many changed accounts touch a lane, among all. */
  readonly laneEffectCount: number;
  readonly unchangedAccounts: readonly ListedAccount[];
  /** Sellers without a home lane until now. */
  readonly sellersToPlace: readonly ListedSeller[];
  readonly sellerCount: number;
  /** Sellers that are new or get a lane, an e-mail address, an id or a manager. */
  readonly changedSellerCount: number;
  readonly readings: readonly ColumnReading[];
  /** Rules that can say nothing after this import, in sentences. */
  readonly silentRules: readonly string[];
  readonly newestOrderOn: IsoDate | null;
  readonly currency: string;
}

type ShownField = readonly [field: FieldId, key: keyof Account];
const shownFields: readonly ShownField[] = [
  ['lane', 'lane'],
  ['ownerName', 'ownerId'],
  ['spend', 'spendCents'],
  ['averageOrder', 'averageOrderCents'],
  ['lastOrderOn', 'lastOrderOn'],
  ['orderCount', 'orderCount'],
  ['technicalShare', 'technicalShare'],
  ['companyRevenue', 'companyRevenueCents'],
  ['accountName', 'name'],
  ['accountId', 'externalId'],
  ['domain', 'domain'],
  ['parentName', 'parentName'],
  ['region', 'region'],
  ['segment', 'segment'],
  ['country', 'country'],
  ['city', 'city'],
  ['employees', 'employees'],
];

/** The part of a summary that crosses to the screen. `asOf` and the workspace's rules decide what a lane effect is. */
export function viewOf(records: Records, summary: ImportSummary, asOf: IsoDate): SummaryView {
  const names = new Map<string, string>();
  for (const seller of records.all('seller')) names.set(seller.id, seller.name);
  for (const { after } of summary.sellers) names.set(after.id, after.name);
  const listed = ({ line, after }: ImportedAccount): ListedAccount => ({
    line,
    name: shorten(after.name, 120),
    owner: after.ownerId === null ? null : (names.get(after.ownerId) ?? null),
    lane: after.lane ?? 'unassigned',
  });
  const { changes, laneEffectCount } = listChanges(records, summary, asOf, names);
  const rejected = summary.problems.filter((problem) => problem.severity === 'rejected');
  const checks = summary.problems.filter((problem) => problem.severity === 'check');
  const first = (test: (account: ImportedAccount) => boolean): ListedAccount[] => {
    const found: ListedAccount[] = [];
    for (const account of summary.accounts) {
      if (found.length >= listedRows) break;
      if (test(account)) found.push(listed(account));
    }
    return found;
  };
  return {
    counts: summary.counts,
    checkCount: checks.length,
    problems: [...rejected, ...checks].slice(0, listedRows),
    newAccounts: first(({ before }) => before === null),
    changes,
    laneEffectCount,
    unchangedAccounts: first(({ before, after }) => before === after),
    sellersToPlace: listSellers(records, summary),
    sellerCount: summary.sellers.length,
    changedSellerCount: summary.sellers.filter(({ before, after }) => before !== after).length,
    readings: summary.readings,
    silentRules: silentRules(records.all('coverageRule'), new Set(factsAfter(records, summary))),
    newestOrderOn: summary.newestOrderOn,
    currency: summary.currency,
  };
}

/** The facts rules know once this list is in. */
function factsAfter(records: Records, summary: ImportSummary): string[] {
  const facts = [...summary.mapped].map((field) => fields[field].fact).filter((fact) => fact !== null);
  return [...records.workspace().mappedFacts, ...facts];
}

function listSellers(records: Records, summary: ImportSummary): ListedSeller[] {
  const accountsOf = new Map<string, Account[]>();
  for (const { after } of summary.accounts) {
    if (after.ownerId === null) continue;
    const accounts = accountsOf.get(after.ownerId);
    if (accounts === undefined) accountsOf.set(after.ownerId, [after]);
    else accounts.push(after);
  }
  return summary.sellers
    .filter(({ before }) => before === null || before.homeLane === null)
    .map(({ key, before, after, accountCount }) => ({
      key,
      name: shorten(after.name, 120),
      email: after.email,
      accountCount,
      isNew: before === null,
      lane: after.homeLane,
      guess: after.homeLane === null ? guessLane(records, accountsOf.get(after.id) ?? []) : null,
    }))
    .sort((a, b) => b.accountCount - a.accountCount || (a.name < b.name ? -1 : 1));
}

function listChanges(
  records: Records,
  summary: ImportSummary,
  asOf: IsoDate,
  names: ReadonlyMap<string, string>,
): { changes: ListedChange[]; laneEffectCount: number } {
  const rules = records.all('coverageRule');
  const suggestBefore = compileRules(rules, asOf, records.workspace().mappedFacts);
  const suggestAfter = compileRules(rules, asOf, factsAfter(records, summary));
  const touching: ListedChange[] = [];
  const others: ListedChange[] = [];
  let laneEffectCount = 0;
  for (const { line, before, after } of summary.accounts) {
    if (before === null || before === after) continue;
    const suggested = suggestAfter(after).lane;
    const effect: ListedChange['effect'] =
      before.lane !== after.lane
        ? { lane: after.lane ?? 'unassigned', isSuggestion: false }
        : suggested !== null && suggested !== suggestBefore(before).lane
          ? { lane: suggested, isSuggestion: true }
          : null;
    if (effect !== null) laneEffectCount += 1;
    const list = effect === null ? others : touching;
    if (list.length >= listedRows) continue;
    const base = { line, name: shorten(after.name, 120), effect };
    for (const change of fieldChanges(before, after, names)) list.push({ ...base, ...change });
  }
  return { changes: [...touching, ...others].slice(0, listedRows), laneEffectCount };
}

function fieldChanges(
  before: Account,
  after: Account,
  names: ReadonlyMap<string, string>,
): Omit<ListedChange, 'line' | 'name' | 'effect'>[] {
  const shown = (key: keyof Account, value: unknown): string | number | null => {
    if (value === null) return null;
    if (key === 'ownerId') return names.get(String(value)) ?? null;
    if (key === 'lane') return laneName[value as Lane];
    return typeof value === 'number' ? value : shorten(String(value), 120);
  };
  const changes: Omit<ListedChange, 'line' | 'name' | 'effect'>[] = [];
  for (const [field, key] of shownFields) {
    if (before[key] === after[key]) continue;
    const { label, kind } = fields[field];
    changes.push({ field: label, kind, before: shown(key, before[key]), after: shown(key, after[key]) });
  }
  if (sameValue(before.custom, after.custom)) return changes;
  for (const header of new Set([...Object.keys(before.custom), ...Object.keys(after.custom)])) {
    const [old = null, now = null] = [before.custom[header], after.custom[header]];
    if (old === now) continue;
    changes.push({
      field: header,
      kind: 'text',
      before: old === null ? null : shorten(old, 120),
      after: now === null ? null : shorten(now, 120),
    });
  }
  return changes;
}
