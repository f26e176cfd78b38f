// Decides which rules speak for which business: the sixteen cells of source and deal. Asks no account.
import { type CoverageRule, type DealKind, type DealSource, dealKinds, dealSources } from '../records/rule';
import { inOrder } from './suggest';

export interface DealCell {
  readonly source: DealSource;
  readonly deal: DealKind;
  /** Of the active rules that speak for it, in the order they are asked. */
  readonly codes: readonly string[];
}

/** The sixteen cells, source by source. A rule of which nobody has said what it speaks for stands in none. */
export function dealGrid(rules: readonly CoverageRule[]): readonly DealCell[] {
  const active = inOrder(rules).filter(({ status }) => status === 'active');
  return dealSources.flatMap((source) =>
    dealKinds.map((deal) => ({
      source,
      deal,
      codes: active
        .filter(({ sources, deals }) => sources.includes(source) && deals.includes(deal))
        .map(({ code }) => code),
    })),
  );
}

/** The cells that no active rule speaks for: where the next dispute may begin. */
export function emptyCells(grid: readonly DealCell[]): readonly DealCell[] {
  return grid.filter(({ codes }) => codes.length === 0);
}
