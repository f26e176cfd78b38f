// Decides how a rule reads around its threshold, and in which unit the threshold is typed. Evaluates nothing.
import { comparisonOf } from '../../../shared/coverage/extra-columns';
import { columnWords, type WordsContext } from '../../../shared/deck/wording';
import type { BuiltInFact, CoverageRule } from '../../../shared/records/rule';

/** How a threshold is typed: what stands before and after it, and how its field counts. */
export interface ThresholdWords {
  readonly before: string;
  readonly after: string;
  readonly unit?: string;
  readonly format?: Intl.NumberFormatOptions;
  readonly step?: number;
  /** From what is stored to what is typed, and back. */
  readonly toField: (threshold: number) => number;
  readonly fromField: (value: number) => number;
}

const same = (value: number) => value;
const toUnits = (cents: number) => cents / 100;
/** Cents without the dust of binary fractions; what is finer than a cent stays, to be refused and not rounded away. */
const toCents = (units: number) => Number((units * 100).toFixed(4));

/** The words around the threshold of a rule; null when the rule has none. */
export function thresholdWords(
  rule: Pick<CoverageRule, 'fact' | 'column' | 'operator'>,
  { currency, extraColumns }: WordsContext,
): ThresholdWords | null {
  if (rule.operator !== 'atLeast') return null;
  const money = {
    // Always to the cent, also where a currency is written without: what is stored is what is shown.
    format: {
      style: 'currency',
      currency,
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      trailingZeroDisplay: 'stripIfInteger',
    } as const,
    toField: toUnits,
    fromField: toCents,
  };
  switch (rule.fact) {
    case 'orderCount':
      return { before: 'Orders:', after: 'or more', step: 1, toField: same, fromField: same };
    case 'monthsSinceLastOrder':
      return { before: 'No order in', after: '', unit: 'months', step: 1, toField: same, fromField: same };
    case 'technicalShare':
      return {
        before: 'Technical products are',
        after: 'or more of spend',
        format: { style: 'percent', maximumFractionDigits: 4 },
        step: 0.01,
        toField: same,
        // Ten-thousandths of a percent are as fine as the field shows.
        fromField: (value) => Math.round(value * 1_000_000) / 1_000_000,
      };
    case 'spendCents':
      return { before: 'Spend of', after: 'or more a year', step: 1000, ...money };
    case 'custom': {
      const before = columnWords(rule.column ?? '');
      if (comparisonOf(rule, extraColumns) === 'months') {
        return { before, after: 'ago or longer', unit: 'months', step: 1, toField: same, fromField: same };
      }
      return {
        before,
        after: 'or more',
        // Four digits stay together, as in a year.
        format: { maximumFractionDigits: 6, useGrouping: 'min2' },
        step: 1,
        toField: same,
        // What is finer than the field shows stays, to be refused and not rounded away.
        fromField: same,
      };
    }
    case 'averageOrderCents':
      return { before: 'Average order of', after: 'or more', step: 500, ...money };
  }
}

/** The column a rule needs, as an import would name it; an extra column by its header, in quotes. */
export function factName({ fact, column }: Pick<CoverageRule, 'fact' | 'column'>): string {
  return fact === 'custom' ? `“${columnWords(column ?? '')}”` : factNames[fact];
}

export const factNames: Readonly<Record<BuiltInFact, string>> = {
  orderCount: 'order count',
  monthsSinceLastOrder: 'last order date',
  technicalShare: 'technical share',
  spendCents: 'spend',
  averageOrderCents: 'average order',
};
