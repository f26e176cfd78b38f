// Decides which list of the outcome is open: the user's while it holds something, else the first that does. Draws nothing.
import type { ImportCounts } from '../../../shared/actions/import-summary';

export type Kind = keyof ImportCounts | 'missing';

/** How many each list holds, what is left out included. */
export type ListSizes = ImportCounts & { readonly missing: number };

/** The tab a user opened, and the sizes they saw then. */
export interface ChosenTab {
  readonly kind: Kind;
  readonly sizes: ListSizes;
}

/** Changes of what is known come first: they are what one has to look at. */
const inOrder: readonly Kind[] = ['changed', 'new', 'rejected', 'unchanged', 'missing'];

/** An empty list that the user opened stays open until the sizes change. */
export function openTab(sizes: ListSizes, chosen: ChosenTab | null): Kind {
  if (chosen !== null) {
    const isAsThen = inOrder.every((kind) => sizes[kind] === chosen.sizes[kind]);
    if (isAsThen || sizes[chosen.kind] > 0) return chosen.kind;
  }
  return inOrder.find((kind) => sizes[kind] > 0) ?? 'new';
}
