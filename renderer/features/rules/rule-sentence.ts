// Decides how a rule reads around its threshold, and in which unit the threshold is typed. Evaluates nothing.
import type { CoverageRule, RuleFact } from '../../../shared/records/rule';

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
  rule: Pick<CoverageRule, 'fact' | 'operator'>,
  currency: string,
): ThresholdWords | null {
  if (rule.operator === 'none') return null;
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
    case 'averageOrderCents':
      return { before: 'Average order of', after: 'or more', step: 500, ...money };
  }
}

/** The column a rule needs, as an import would name it. */
export const factNames: Readonly<Record<RuleFact, string>> = {
  orderCount: 'order count',
  monthsSinceLastOrder: 'last order date',
  technicalShare: 'technical share',
  spendCents: 'spend',
  averageOrderCents: 'average order',
};
