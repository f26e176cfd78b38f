// What rows a lane has and what decides them: groups, folds, filter, hand. Which rows those are: group-rows.ts.
import type { AccountId } from '../../../shared/records/ids';
import type { Slot } from '../../store/board/columns';

export type LaneRow =
  | { readonly kind: 'group'; readonly key: string; readonly groupKey: string; readonly count: number }
  | AccountRow
  /** An account the plan takes from this group; only in the Difference view. */
  | { readonly kind: 'left'; readonly key: string; readonly groupKey: string; readonly id: AccountId }
  | { readonly kind: 'gap'; readonly key: string; readonly groupKey: string }
  | { readonly kind: 'more'; readonly key: string; readonly groupKey: string; readonly count: number }
  | { readonly kind: 'end'; readonly key: string; readonly groupKey: string };

/** A card, or what stays where one in the hand was. */
export interface AccountRow {
  readonly kind: 'card' | 'lifted';
  readonly key: string;
  readonly groupKey: string;
  readonly id: AccountId;
  /** Its number on the board when the row was made. */
  readonly slot: Slot;
}

/** What a lane is asked of one of its groups. */
export interface GroupCards {
  readonly key: string;
  /** All of its accounts. */
  readonly count: number;
  /** Those that pass the filter. */
  readonly shown: number;
  /** The first so many of those, in order. */
  readonly first: (most: number) => ArrayLike<Slot>;
  /** Accounts the plan takes from it, where that is shown. */
  readonly leaving: readonly AccountId[];
  /** Stays the same object for as long as who is in the group, who passes and what they are stays the same. */
  readonly version: object;
}

export interface LaneRowsInput {
  readonly groups: readonly GroupCards[];
  readonly idAt: (slot: Slot) => AccountId;
  /** The group an account is in, whatever its lane. */
  readonly groupKeyOf: (id: AccountId) => string | undefined;
  /** A filter is on: groups without a card that passes are left out. */
  readonly isFiltered: boolean;
  readonly collapsed: ReadonlySet<string>;
  /** Cards to show in a group that was opened further. */
  readonly shownCards: ReadonlyMap<string, number>;
  /** Cards in the hand: they shrink where they were. */
  readonly lifted: ReadonlySet<AccountId>;
  /** Where the sort order would put the card in the hand: above the first card that `isBelow` it. */
  readonly gap: { readonly groupKey: string; readonly isBelow: (slot: Slot) => boolean } | null;
  readonly shape: LaneShape;
}

/** What the heights of a lane's rows depend on. The same object means the same heights of the same cards. */
export interface LaneShape {
  readonly isNarrow: boolean;
  readonly isComfortable: boolean;
  readonly hasBadges: (slot: Slot) => boolean;
  readonly hasMeter: (groupKey: string) => boolean;
}

/** Cards a seller's group shows before "38 more". */
export const previewCards = 5;

/** Cards shown with each "more", and of accounts without an owner at once: a drop must not cost what the book holds. */
export const pageCards = 1000;

/** Cards a group shows before it is opened further. */
export function firstCards(groupKey: string): number {
  return isHeadless(groupKey) ? pageCards : previewCards;
}

/** Accounts with neither owner nor lane: a list to be worked off, so it needs no header and shows a page at once. */
export const noOwnerGroup = 'unassigned/no-owner';

/** A group that is a plain list: it has no header and shows a page at once. */
export function isHeadless(groupKey: string): boolean {
  return groupKey === noOwnerGroup || groupKey.endsWith('/none=');
}
