// How the user looks at the sellers: as cards or as a table, and in which order. Never journaled; narrows nothing.
import { create } from 'zustand';

export type SellersMode = 'table' | 'cards';

export const sellersModes = [
  { id: 'cards', label: 'Cards' },
  { id: 'table', label: 'Table' },
] as const satisfies readonly { readonly id: SellersMode; readonly label: string }[];

export type SellerColumn =
  | 'name'
  | 'lane'
  | 'manager'
  | 'region'
  | 'capacity'
  | 'before'
  | 'after'
  | 'change'
  | 'pair'
  | 'status';

/** null: in the order they were created. */
export interface SellerSort {
  readonly column: SellerColumn;
  readonly isDescending: boolean;
}

interface SellersViewState {
  readonly mode: SellersMode;
  readonly sort: SellerSort | null;
}

export const useSellersView = create<SellersViewState>(() => ({ mode: 'table', sort: null }));

export function showSellersAs(mode: SellersMode): void {
  useSellersView.setState({ mode });
}

/** Figures begin with the most, words with A; a second press turns the order, a third gives it up. */
export function sortSellersBy(column: SellerColumn): void {
  useSellersView.setState(({ sort }) => {
    const startsDescending =
      column === 'capacity' || column === 'before' || column === 'after' || column === 'change';
    if (sort?.column !== column) return { sort: { column, isDescending: startsDescending } };
    return {
      sort: sort.isDescending === startsDescending ? { column, isDescending: !startsDescending } : null,
    };
  });
}
