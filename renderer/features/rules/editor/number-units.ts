// Decides in which unit the number of a condition is typed, and from what it is made. Evaluates nothing.
import type { RuleFieldKind } from '../../../../shared/coverage/rule-fields';

/** How a number field counts, and the way from what is stored to what is typed and back. */
export interface NumberUnit {
  readonly format: Intl.NumberFormatOptions;
  readonly step: number;
  readonly toField: (stored: number) => number;
  readonly fromField: (typed: number) => number;
}

const same = (value: number) => value;
/** What is finer than a cent stays, to be refused and not rounded away; what binary fractions add does not. */
const toCents = (units: number) => Number((units * 100).toFixed(4));

/** Amounts are typed in whole units, shares in percent. */
export function numberUnit(kind: RuleFieldKind, currency: string): NumberUnit {
  switch (kind) {
    case 'money':
      return {
        // To the cent where there are any, also in a currency that is written without: what is stored is what is shown.
        format: {
          style: 'currency',
          currency,
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          trailingZeroDisplay: 'stripIfInteger',
        },
        step: 1_000,
        toField: (cents) => cents / 100,
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
    default:
      // Four digits stay together, as in a year.
      return {
        format: { maximumFractionDigits: 6, useGrouping: 'min2' },
        step: 1,
        toField: same,
        fromField: same,
      };
  }
}
