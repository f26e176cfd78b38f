// Decides which group of its lane an account is in under each grouping, what groups are called, and their order.
// Keeps no list of members.
import { quarterbackOf } from '../../../shared/coverage/placement';
import type { Suggestion } from '../../../shared/coverage/suggest';
import type { Book } from '../../../shared/records/book';
import type { ScenarioId, SellerId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes, laneName } from '../../../shared/records/lane';
import type { Grouping } from '../../../shared/records/saved-view';
import { groupKeyOf, noOwnerValue, noSellerValue, partsOfKey } from '../board-row';
import type { BoardColumns, Slot } from './columns';

/** What a grouping puts a slot under, within its lane: the end of the group's key. */
export function compileGrouping(
  grouping: Grouping,
  columns: BoardColumns,
  book: Book,
  scenarioId: ScenarioId | null,
): (slot: Slot) => string {
  const { accounts, suggestions } = columns;
  switch (grouping) {
    case 'seller':
      return (slot) => columns.ownerAt(slot) ?? (columns.lanes[slot] === 0 ? noOwnerValue : noSellerValue);
    case 'none':
      return () => '';
    case 'region':
      return (slot) => accounts[slot]?.region ?? '';
    case 'segment':
      return (slot) => accounts[slot]?.segment ?? '';
    case 'rule':
      return (slot) => ruleWords(suggestions[slot] as Suggestion);
    case 'team':
      return (slot) => {
        const account = accounts[slot];
        return account === undefined ? '' : (quarterbackOf(book, account, scenarioId) ?? '');
      };
  }
}

const wordsOfSuggestion = new WeakMap<Suggestion, string>();

/** `C4 and C5 point to Field`; what no rule could say is blank. Accounts share their suggestions, so this is asked once. */
function ruleWords(suggestion: Suggestion): string {
  const known = wordsOfSuggestion.get(suggestion);
  if (known !== undefined) return known;
  const { outcome, lane, decidedBy } = suggestion;
  const codes = decidedBy.join(' and ');
  const point = decidedBy.length === 1 ? 'points' : 'point';
  const words =
    outcome === 'contested'
      ? `${codes} disagree`
      : lane === null
        ? ''
        : `${codes} ${point} to ${laneName[lane]}`;
  wordsOfSuggestion.set(suggestion, words);
  return words;
}

/** The heading of a group; null for a seller's, whose record has the name. */
export function titleOf(grouping: Grouping, value: string, book: Book): string | null {
  switch (grouping) {
    case 'seller':
      if (value === noOwnerValue) return 'No owner';
      return value === noSellerValue ? 'No seller yet' : null;
    case 'none':
      return 'All accounts';
    case 'region':
      return value === '' ? 'No region' : value;
    case 'segment':
      return value === '' ? 'No segment' : value;
    case 'rule':
      return value === '' ? 'No rule could say' : value;
    case 'team':
      return value === '' ? 'No team yet' : `Team of ${book.get('seller', value)?.name ?? 'a former seller'}`;
  }
}

/** The seller a group stands for: only under sellers, where dropping on it means them. */
export function sellerOf(grouping: Grouping, value: string): SellerId | null {
  if (grouping !== 'seller' || value === noOwnerValue || value === noSellerValue) return null;
  return value as SellerId;
}

/**
 * The keys of all groups in the order they are drawn. Sellers: those without one first, then sellers as they were
 * created, each where their home lane is even when empty. Others: by heading, the blank one last.
 */
export function orderedKeys(grouping: Grouping, used: Iterable<string>, book: Book): string[] {
  return grouping === 'seller' ? sellerKeys(used, book) : titledKeys(grouping, used, book);
}

function sellerKeys(used: Iterable<string>, book: Book): string[] {
  const keys: string[] = [];
  const inUse = new Set(used);
  const sellers = book.all('seller');
  for (const lane of boardLanes) {
    const open = groupKeyOf(lane, lane === 'unassigned' ? noOwnerValue : noSellerValue);
    if (lane === 'unassigned' || inUse.has(open)) keys.push(open);
    for (const seller of sellers) {
      const key = groupKeyOf(lane, seller.id);
      if ((seller.homeLane === lane && seller.active) || inUse.has(key)) keys.push(key);
    }
  }
  return keys;
}

function titledKeys(grouping: Grouping, used: Iterable<string>, book: Book): string[] {
  const ofLane = new Map<
    BoardLane,
    { readonly key: string; readonly value: string; readonly title: string }[]
  >(boardLanes.map((lane) => [lane, []]));
  for (const key of used) {
    const { lane, value } = partsOfKey(key, grouping);
    ofLane.get(lane)?.push({ key, value, title: titleOf(grouping, value, book) ?? '' });
  }
  return [...ofLane.values()].flatMap((groups) =>
    groups
      .sort((a, b) => Number(a.value === '') - Number(b.value === '') || compareTitles(a.title, b.title))
      .map(({ key }) => key),
  );
}

function compareTitles(a: string, b: string): number {
  const one = a.toLowerCase();
  const other = b.toLowerCase();
  if (one !== other) return one < other ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
