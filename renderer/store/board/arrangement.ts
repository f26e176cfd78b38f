// Says how the cards of a board are laid out. Lays nothing out.
import type { Grouping, Sorting } from '../../../shared/records/saved-view';

export interface Arrangement {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
}

export const usualArrangement: Arrangement = { grouping: 'seller', sorting: 'spend' };
