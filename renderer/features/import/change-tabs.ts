// Decides which list of the outcome is open: the user's while it holds something, else the first that does. Draws nothing.
import type { ImportCounts } from '../../../shared/actions/import-summary';

export type Kind = keyof ImportCounts;

/** The tab a user opened, and the counts they saw then. */
export interface ChosenTab {
  readonly kind: Kind;
  readonly counts: ImportCounts;
}

const inOrder: readonly Kind[] = ['new', 'changed', 'rejected', 'unchanged'];

/** An empty list that the user opened stays open until the counts change. */
export function openTab(counts: ImportCounts, chosen: ChosenTab | null): Kind {
  if (chosen !== null) {
    const isAsThen = inOrder.every((kind) => counts[kind] === chosen.counts[kind]);
    if (isAsThen || counts[chosen.kind] > 0) return chosen.kind;
  }
  return inOrder.find((kind) => counts[kind] > 0) ?? 'new';
}
