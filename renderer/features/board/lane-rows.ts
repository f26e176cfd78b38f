// Decides which rows a lane shows, in order and with their heights: headers, cards, "38 more". Draws none of them.
import type { AccountId } from '../../../shared/records/ids';

export type LaneRow =
  | { readonly kind: 'group'; readonly key: string; readonly groupKey: string; readonly count: number }
  | { readonly kind: 'card'; readonly key: string; readonly groupKey: string; readonly id: AccountId }
  | { readonly kind: 'lifted'; readonly key: string; readonly groupKey: string; readonly id: AccountId }
  /** An account the plan takes from this group; only in the Difference view. */
  | { readonly kind: 'left'; readonly key: string; readonly groupKey: string; readonly id: AccountId }
  | { readonly kind: 'gap'; readonly key: string; readonly groupKey: string }
  | { readonly kind: 'more'; readonly key: string; readonly groupKey: string; readonly count: number }
  | { readonly kind: 'end'; readonly key: string; readonly groupKey: string };

/** What a lane is asked of one of its groups. */
export interface GroupCards {
  readonly key: string;
  /** All of its accounts. */
  readonly count: number;
  /** Those that pass the filter. */
  readonly shown: number;
  /** The first so many of those. */
  readonly first: (most: number) => readonly AccountId[];
  /** Accounts the plan takes from it, where that is shown. */
  readonly leaving: readonly AccountId[];
}

export interface LaneRowsInput {
  readonly groups: readonly GroupCards[];
  /** A filter is on: groups without a card that passes are left out. */
  readonly isFiltered: boolean;
  readonly collapsed: ReadonlySet<string>;
  /** Cards to show in a group that was opened further. */
  readonly shownCards: ReadonlyMap<string, number>;
  /** Cards in the hand: they shrink where they were. */
  readonly lifted: ReadonlySet<AccountId>;
  /** Where the sort order would put the card in the hand: above the first card that `isBelow` it. */
  readonly gap: { readonly groupKey: string; readonly isBelow: (id: AccountId) => boolean } | null;
}

/** Cards a seller's group shows before "38 more". */
export const previewCards = 5;

/** Cards shown with each "more", and of accounts without an owner at once: a drop must not cost what the book holds. */
export const pageCards = 1000;

function firstCards(groupKey: string): number {
  return isHeadless(groupKey) ? pageCards : previewCards;
}

/** Accounts with neither owner nor lane: a list to be worked off, so it needs no header and shows a page at once. */
export const noOwnerGroup = 'unassigned/no-owner';

/** A group that is a plain list: it has no header and shows a page at once. */
export function isHeadless(groupKey: string): boolean {
  return groupKey === noOwnerGroup || groupKey.endsWith('/none=');
}

/** The rows of one lane. Visits only the cards it shows. */
export function laneRows(input: LaneRowsInput): LaneRow[] {
  const rows: LaneRow[] = [];
  for (const group of input.groups) {
    if (input.isFiltered && group.shown === 0 && group.leaving.length === 0) continue;
    const { key } = group;
    if (!isHeadless(key)) {
      rows.push({ kind: 'group', key: `group:${key}`, groupKey: key, count: group.count });
    }
    // Without a header nobody could open it again.
    if (isHeadless(key) || !input.collapsed.has(key)) pushCards(rows, group, input);
    else if (input.gap?.groupKey === key) rows.push({ kind: 'gap', key: 'gap', groupKey: key });
    rows.push({ kind: 'end', key: `end:${key}`, groupKey: key });
  }
  return rows;
}

function pushCards(rows: LaneRow[], group: GroupCards, input: LaneRowsInput): void {
  const groupKey = group.key;
  const count = input.shownCards.get(groupKey) ?? firstCards(groupKey);
  // One card is never hidden behind "1 more": the row would take the card's place.
  const total = group.shown + group.leaving.length;
  const most = total <= count + 1 ? total : count;
  const cards = group.first(Math.min(most, group.shown));
  const left = group.leaving.slice(0, most - cards.length);
  const isBelow = input.gap?.groupKey === groupKey ? input.gap.isBelow : null;
  let gapDone = isBelow === null;
  for (const id of cards) {
    if (!gapDone && isBelow?.(id) === true) {
      rows.push({ kind: 'gap', key: 'gap', groupKey });
      gapDone = true;
    }
    rows.push({ kind: input.lifted.has(id) ? 'lifted' : 'card', key: `card:${id}`, groupKey, id });
  }
  if (!gapDone) rows.push({ kind: 'gap', key: 'gap', groupKey });
  for (const id of left) rows.push({ kind: 'left', key: `left:${id}`, groupKey, id });
  if (most < total) {
    rows.push({ kind: 'more', key: `more:${groupKey}`, groupKey, count: total - most });
  }
}

/** Card heights with the gap below them: with and without badges, and in the narrow Unassigned column. */
const cardPx = 58;
const cardWithBadgesPx = 82;
const narrowCardPx = 58;
const narrowCardWithBadgesPx = 82;

/** What comfortable density adds to a card: 4 px above and below. */
const comfortablePx = 8;

/** A row's height in pixels, known without measuring. */
export function rowHeightPx(
  row: LaneRow,
  shape: { hasBadges: boolean; isNarrow: boolean; hasMeter: boolean; isComfortable: boolean },
): number {
  const airPx = shape.isComfortable ? comfortablePx : 0;
  switch (row.kind) {
    case 'group':
      return (shape.hasMeter ? 42 : 34) + airPx / 2;
    case 'card':
      if (shape.isNarrow) return (shape.hasBadges ? narrowCardWithBadgesPx : narrowCardPx) + airPx;
      return (shape.hasBadges ? cardWithBadgesPx : cardPx) + airPx;
    case 'lifted':
    case 'left':
      return 31;
    case 'gap':
      return 62;
    case 'more':
      return 32;
    case 'end':
      return 6;
  }
}
