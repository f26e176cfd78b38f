// Decides in which unit a number of a rule is typed, and the way from what is stored to what is typed and back. Evaluates
// nothing.
import type { ThresholdUnit } from '../../../shared/coverage/thresholds';

/** How a number of a unit is typed. */
export interface NumberFormat {
  readonly unit?: string;
  readonly format: Intl.NumberFormatOptions;
  readonly step: number;
  /** From what is stored to what is typed, and back. */
  readonly toField: (stored: number) => number;
  readonly fromField: (typed: number) => number;
}

const same = (value: number) => value;
const toUnits = (cents: number) => cents / 100;
/** Cents without the dust of binary fractions; what is finer than a cent stays, to be refused and not rounded away. */
const toCents = (units: number) => Number((units * 100).toFixed(4));

/** How numbers of a unit are typed. */
export function numberFormat(unit: ThresholdUnit, currency: string): NumberFormat {
  switch (unit) {
    case 'money':
      return {
        // Always to the cent, also where a currency is written without: what is stored is what is shown.
        format: {
          style: 'currency',
          currency,
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          trailingZeroDisplay: 'stripIfInteger',
        },
        step: 500,
        toField: toUnits,
        fromField: toCents,
      };
    case 'share':
      return {
        format: { style: 'percent', maximumFractionDigits: 4 },
        step: 0.01,
        toField: same,
        // Ten-thousandths of a percent are as fine as the field shows.
        fromField: (value) => Math.round(value * 1_000_000) / 1_000_000,
      };
    case 'months':
    case 'days':
      return { unit, format: {}, step: 1, toField: same, fromField: same };
    case 'count':
    case 'number':
      return {
        // Four digits stay together, as in a year.
        format: { maximumFractionDigits: 6, useGrouping: 'min2' },
        step: 1,
        toField: same,
        // What is finer than the field shows stays, to be refused and not rounded away.
        fromField: same,
      };
  }
}
