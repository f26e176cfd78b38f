// Decides which rows a lane shows, in order and with their heights: headers, cards, "38 more". Draws none of them.
import type { AccountId } from '../../../shared/records/ids';
import type { BoardGroup, BoardRow } from '../../store/board-row';

export type LaneRow =
  | { readonly kind: 'group'; readonly key: string; readonly groupKey: string; readonly count: number }
  | { readonly kind: 'card'; readonly key: string; readonly groupKey: string; readonly id: AccountId }
  | { readonly kind: 'lifted'; readonly key: string; readonly groupKey: string; readonly id: AccountId }
  | { readonly kind: 'gap'; readonly key: string; readonly groupKey: string }
  | { readonly kind: 'more'; readonly key: string; readonly groupKey: string; readonly count: number }
  | { readonly kind: 'end'; readonly key: string; readonly groupKey: string };

export interface LaneRowsInput {
  readonly groups: readonly BoardGroup[];
  readonly rowOf: (id: AccountId) => BoardRow | undefined;
  /** Null shows every account. */
  readonly accepts: ((row: BoardRow) => boolean) | null;
  readonly collapsed: ReadonlySet<string>;
  /** Cards to show in a group that was opened further. */
  readonly shownCards: ReadonlyMap<string, number>;
  /** Cards in the hand: they shrink where they were. */
  readonly lifted: ReadonlySet<AccountId>;
  /** Where the sort order would put the card in the hand. */
  readonly gap: { readonly groupKey: string; readonly spendCents: number } | null;
}

/** Cards a seller's group shows before "38 more". */
export const previewCards = 5;

/** Cards shown with each "more", and of accounts without an owner at once: a drop must not cost what the book holds. */
export const pageCards = 1000;

function firstCards(groupKey: string): number {
  return groupKey === noOwnerGroup ? pageCards : previewCards;
}

/** Accounts with neither owner nor lane: a list to be worked off, so it needs no header and shows a page at once. */
export const noOwnerGroup = 'unassigned/no-owner';

/** The rows of one lane. Visits only the cards it shows, unless a filter has to look at all. */
export function laneRows(input: LaneRowsInput): LaneRow[] {
  const rows: LaneRow[] = [];
  for (const group of input.groups) {
    const ids = input.accepts === null ? group.ids : filtered(group, input);
    if (input.accepts !== null && ids.length === 0) continue;
    const { key } = group;
    if (key !== noOwnerGroup) {
      rows.push({ kind: 'group', key: `group:${key}`, groupKey: key, count: group.ids.length });
    }
    // Without a header nobody could open it again.
    if (key === noOwnerGroup || !input.collapsed.has(key)) pushCards(rows, group, ids, input);
    else if (input.gap?.groupKey === key) rows.push({ kind: 'gap', key: 'gap', groupKey: key });
    rows.push({ kind: 'end', key: `end:${key}`, groupKey: key });
  }
  return rows;
}

function filtered(group: BoardGroup, input: LaneRowsInput): readonly AccountId[] {
  return group.ids.filter((id) => {
    const row = input.rowOf(id);
    return row !== undefined && input.accepts?.(row) === true;
  });
}

function pushCards(
  rows: LaneRow[],
  group: BoardGroup,
  ids: readonly AccountId[],
  input: LaneRowsInput,
): void {
  const groupKey = group.key;
  const count = input.shownCards.get(groupKey) ?? firstCards(groupKey);
  // One card is never hidden behind "1 more": the row would take the card's place.
  const shown = ids.length <= count + 1 ? ids : ids.slice(0, count);
  const gapCents = input.gap?.groupKey === groupKey ? input.gap.spendCents : null;
  let gapDone = gapCents === null;
  for (const id of shown) {
    if (!gapDone && gapCents !== null && (input.rowOf(id)?.spendCents ?? 0) < gapCents) {
      rows.push({ kind: 'gap', key: 'gap', groupKey });
      gapDone = true;
    }
    rows.push({ kind: input.lifted.has(id) ? 'lifted' : 'card', key: `card:${id}`, groupKey, id });
  }
  if (!gapDone) rows.push({ kind: 'gap', key: 'gap', groupKey });
  if (shown.length < ids.length) {
    rows.push({ kind: 'more', key: `more:${groupKey}`, groupKey, count: ids.length - shown.length });
  }
}

/** Card heights with the gap below them: with and without badges, and in the narrow Unassigned column. */
const cardPx = 58;
const cardWithBadgesPx = 82;
const narrowCardPx = 58;
const narrowCardWithBadgesPx = 82;

/** A row's height in pixels, known without measuring. */
export function rowHeightPx(
  row: LaneRow,
  shape: { hasBadges: boolean; isNarrow: boolean; hasMeter: boolean },
): number {
  switch (row.kind) {
    case 'group':
      return shape.hasMeter ? 42 : 34;
    case 'card':
      if (shape.isNarrow) return shape.hasBadges ? narrowCardWithBadgesPx : narrowCardPx;
      return shape.hasBadges ? cardWithBadgesPx : cardPx;
    case 'lifted':
      return 31;
    case 'gap':
      return 62;
    case 'more':
      return 32;
    case 'end':
      return 6;
  }
}
