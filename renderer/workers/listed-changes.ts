// Decides in which order the changes of an import are listed, and each in words: changed here first, then lane effects.

import { headerOfField, withChanges } from '../../shared/actions/import-account';
import { removalOfPlan } from '../../shared/actions/import-accounts';
import type { HeldChange } from '../../shared/actions/import-choice';
import type { LocalEdit } from '../../shared/actions/import-decisions';
import type { ImportedAccount, ImportSummary } from '../../shared/actions/import-summary';
import type { KnownFacts } from '../../shared/coverage/extra-columns';
import type { AccountBook } from '../../shared/coverage/family-index';
import { laidOver } from '../../shared/coverage/laid-over';
import { relativesFor } from '../../shared/coverage/relatives';
import { type CompiledRules, compileRules } from '../../shared/coverage/suggest';
import type { Account } from '../../shared/records/account';
import type { Records } from '../../shared/records/book';
import { type BoardLane, type Lane, laneName } from '../../shared/records/lane';
import type { IsoDate } from '../../shared/records/values';
import { type FieldId, type FieldKind, fields } from '../../shared/tables/fields';
import { shorten } from '../../shared/tables/problem';

/** No list on the screen is longer; the counts are of everything. */
export const listedRows = 100;

/** One field of a changed account, before and after. */
export interface ListedChange {
  readonly line: number;
  readonly name: string;
  /** What decisions about this value are kept under, with the line; null for a row that is left out whole. */
  readonly key: string | null;
  readonly field: string;
  readonly kind: FieldKind;
  readonly before: string | number | null;
  /** What the list says, whether it is taken or not. */
  readonly after: string | number | null;
  readonly isTaken: boolean;
  /** A lane that would follow an owner who is left out: it cannot be taken by itself. */
  readonly isBound: boolean;
  /** Who changed the value here since the last import; null when nobody did. */
  readonly localEdit: LocalEdit | null;
  /** The lane the rules newly suggest, or the lane it comes to; null when the lane is not touched. */
  readonly effect: { readonly lane: BoardLane; readonly isSuggestion: boolean } | null;
}

export interface ListedChanges {
  readonly changes: readonly ListedChange[];
  /** How many changed accounts touch a lane, among all. */
  readonly laneEffectCount: number;
  /** Accounts of which something stays because it was changed here. */
  readonly keptHereCount: number;
  /** Accounts that change, or would if nothing were left out or kept. */
  readonly offeredCount: number;
  /** Accounts of which single fields are left out. */
  readonly partlyLeftOutCount: number;
}

type ShownField = readonly [field: FieldId, key: keyof Account];
const shownFields: readonly ShownField[] = [
  ['lane', 'lane'],
  ['ownerName', 'ownerId'],
  ['spend', 'spendCents'],
  ['spend24', 'spend24Cents'],
  ['openPipeline', 'openPipelineCents'],
  ['averageOrder', 'averageOrderCents'],
  ['lastOrderOn', 'lastOrderOn'],
  ['orderCount', 'orderCount'],
  ['technicalShare', 'technicalShare'],
  ['companyRevenue', 'companyRevenueCents'],
  ['accountName', 'name'],
  ['accountId', 'externalId'],
  ['domain', 'domain'],
  ['parentName', 'parentName'],
  ['parentName', 'parentId'],
  ['region', 'region'],
  ['segment', 'segment'],
  ['country', 'country'],
  ['city', 'city'],
  ['employees', 'employees'],
];
const ranks = new Map<string, number>(shownFields.map(([, key], rank) => [key, rank]));
const customRank = shownFields.length;

/** Names of what a field may point to, by id. */
export type Names = ReadonlyMap<string, string>;

/** What the rules make of an account before and after. */
export interface Rules {
  readonly asOf: IsoDate;
  readonly factsAfter: KnownFacts;
}

/** The lane the rules suggest, asked of these accounts at once and of any other by itself. */
function suggestedLanes(
  rules: CompiledRules,
  accounts: readonly Account[],
): (account: Account) => Lane | null {
  const suggestions = rules.suggestEach(accounts);
  const known = new Map(accounts.map((account, at) => [account, suggestions[at]?.lane ?? null]));
  return (account) => {
    const lane = known.get(account);
    return lane === undefined ? rules.suggest(account).lane : lane;
  };
}

/** The accounts as the import leaves them: those it brings, those it does not touch, without those it removes. */
function bookAfter(records: Records, summary: ImportSummary): AccountBook {
  const after = summary.accounts.map((account) => account.after);
  return laidOver(records, after, removalOfPlan(records, summary).removed);
}

/** Lists the changes of every account, the first 100 in words. Linear in accounts; asks the rules of changed ones only. */
export function listChanges(
  records: Records,
  summary: ImportSummary,
  rules: Rules,
  names: Names,
): ListedChanges {
  const all = records.all('coverageRule');
  const { asOf, factsAfter } = rules;
  const relativesNow = relativesFor(all, () => records);
  const relativesThen = relativesFor(all, () => bookAfter(records, summary));
  const rulesBefore = compileRules(all, { asOf, ...records.workspace(), ...relativesNow });
  const rulesAfter = compileRules(all, { asOf, ...factsAfter, ...relativesThen });
  const changed = summary.accounts.filter(({ before, after }) => before !== null && before !== after);
  const laneBefore = suggestedLanes(
    rulesBefore,
    changed.flatMap(({ before }) => before ?? []),
  );
  const laneAfter = suggestedLanes(
    rulesAfter,
    changed.map(({ after }) => after),
  );
  const effectOf = (before: Account, after: Account): ListedChange['effect'] => {
    if (before === after) return null;
    if (before.lane !== after.lane) return { lane: after.lane ?? 'unassigned', isSuggestion: false };
    const suggested = laneAfter(after);
    const isNew = suggested !== null && suggested !== laneBefore(before);
    return isNew ? { lane: suggested, isSuggestion: true } : null;
  };
  const lists = { here: [] as ListedChange[], lane: [] as ListedChange[], rest: [] as ListedChange[] };
  let laneEffectCount = 0;
  let keptHereCount = 0;
  let offeredCount = 0;
  let partlyLeftOutCount = 0;
  for (const account of summary.accounts) {
    const { before, after, made, held } = account;
    if (before === null || (made.length === 0 && held.length === 0)) continue;
    offeredCount += 1;
    if (held.some(({ why }) => why === 'changed-here')) keptHereCount += 1;
    if (held.some(({ why }) => why === 'left-out')) partlyLeftOutCount += 1;
    const effect = effectOf(before, after);
    if (effect !== null) laneEffectCount += 1;
    const edits = summary.localEdits.get(before.id);
    const touchesEdit = edits !== undefined && [...made, ...held].some(({ field }) => edits.has(field));
    // By what the row would do as a whole, so that leaving out a value does not move its row away.
    const would = held.length === 0 ? effect : effectOf(before, withChanges(before, [...made, ...held]));
    const list = touchesEdit ? lists.here : would !== null ? lists.lane : lists.rest;
    if (list.length < listedRows) list.push(...linesOf(account, before, effect, summary, names));
  }
  for (const { line, before, name } of summary.leftOutRows) {
    if (before === null) continue;
    offeredCount += 1;
    if (lists.rest.length < listedRows) lists.rest.push(wholeRow(line, name ?? before.name));
  }
  return {
    changes: [...lists.here, ...lists.lane, ...lists.rest].slice(0, listedRows),
    laneEffectCount,
    keptHereCount,
    offeredCount,
    partlyLeftOutCount,
  };
}

function wholeRow(line: number, name: string): ListedChange {
  const words = { line, name: shorten(name, 120), field: 'Whole row' };
  const values = { kind: 'text' as const, before: null, after: null };
  return { ...words, ...values, key: null, isTaken: false, isBound: false, localEdit: null, effect: null };
}

function linesOf(
  { line, after, made, held }: ImportedAccount,
  before: Account,
  effect: ListedChange['effect'],
  summary: ImportSummary,
  names: Names,
): ListedChange[] {
  const edits = summary.localEdits.get(before.id);
  const name = shorten(after.name, 120);
  const offered: readonly (HeldChange | (typeof made)[number])[] = [...made, ...held];
  const namesParent = offered.some(({ field }) => field === 'parentName');
  return offered
    .filter(({ field }) => !(namesParent && field === 'parentId'))
    .sort((a, b) => rankOf(a.field) - rankOf(b.field))
    .map((change) => {
      const why = 'why' in change ? change.why : null;
      const { short, kind } = fieldWords(change.field);
      return {
        line,
        name,
        key: change.field,
        field: short,
        kind,
        before: shownValue(change.field, before, valueIn(before, change.field), names),
        after: shownValue(change.field, after, change.value, names),
        isTaken: why === null,
        isBound: why === 'with-owner' || why === 'with-parent',
        localEdit: edits?.get(change.field) ?? null,
        effect: why === null ? effect : null,
      };
    });
}

function rankOf(field: string): number {
  return ranks.get(field) ?? customRank;
}

function fieldWords(field: string): { readonly short: string; readonly kind: FieldKind } {
  const shown = shownFields[rankOf(field)];
  return shown === undefined ? { short: headerOfField(field) ?? field, kind: 'text' } : fields[shown[0]];
}

function valueIn(account: Account, field: string): unknown {
  const header = headerOfField(field);
  if (header === null) return account[field as keyof Account];
  return Object.hasOwn(account.custom, header) ? account.custom[header] : null;
}

function shownValue(
  field: string,
  { parentName }: Account,
  value: unknown,
  names: Names,
): string | number | null {
  // The name is the same on both sides; what differs is whether it is known which account bears it.
  if (field === 'parentId' && parentName !== null) {
    return value === null ? `${shorten(parentName, 100)}, by name only` : shorten(parentName, 120);
  }
  if (value === null || value === undefined) return null;
  if (field === 'ownerId') return names.get(String(value)) ?? null;
  if (field === 'lane') return laneName[value as Lane];
  return typeof value === 'number' ? value : shorten(String(value), 120);
}
