// Decides how a threshold reads and in which unit it is typed: what stands before and after its field. Evaluates nothing.

import { headerOf, ruleField } from '../../../shared/coverage/rule-fields';
import { type ThresholdUnit, thresholdsOf } from '../../../shared/coverage/thresholds';
import { columnWords, type WordsContext } from '../../../shared/deck/wording';
import { type ComparisonOp, type Condition, isLeaf, type Leaf } from '../../../shared/records/condition';

/** How a threshold is typed: what stands before and after it, and how its field counts. */
export interface ThresholdWords extends FieldFormat {
  readonly before: string;
  readonly after: string;
}

/** How a number of a unit is typed. */
export interface FieldFormat {
  readonly unit?: string;
  readonly format?: Intl.NumberFormatOptions;
  readonly step?: number;
  /** From what is stored to what is typed, and back. */
  readonly toField: (stored: number) => number;
  readonly fromField: (typed: number) => number;
}

const same = (value: number) => value;
const toUnits = (cents: number) => cents / 100;
/** Cents without the dust of binary fractions; what is finer than a cent stays, to be refused and not rounded away. */
const toCents = (units: number) => Number((units * 100).toFixed(4));

/** How numbers of a unit are typed. */
export function fieldFormat(unit: ThresholdUnit, currency: string): FieldFormat {
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
      return { unit, step: 1, toField: same, fromField: same };
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

const after: Readonly<Record<ComparisonOp, string>> = {
  atLeast: 'or more',
  atMost: 'or less',
  over: '',
  under: '',
  is: '',
  isNot: '',
};
const before: Readonly<Record<ComparisonOp, string>> = {
  atLeast: '',
  atMost: '',
  over: 'over',
  under: 'under',
  is: '',
  isNot: 'not',
};

/** The words around the one threshold of a rule that asks one question; null for any other rule. */
export function thresholdWords(condition: Condition, context: WordsContext): ThresholdWords | null {
  if (!isLeaf(condition)) return null;
  const [threshold, ...more] = thresholdsOf(condition, context.extraColumns);
  if (threshold === undefined || more.length > 0) return null;
  const words = wordsAround(condition, context);
  return words === null ? null : { ...fieldFormat(threshold.unit, context.currency), ...words };
}

function wordsAround(
  leaf: Leaf,
  { extraColumns }: WordsContext,
): Pick<ThresholdWords, 'before' | 'after'> | null {
  const { field, of } = leaf.field;
  const header = headerOf(field);
  const name = `${of === 'parent' ? 'The parent’s ' : ''}${header === null ? (ruleField(field, extraColumns)?.label ?? field) : columnWords(header)}`;
  if (leaf.kind === 'olderThan') {
    return field === 'lastOrderOn' && of === 'account'
      ? { before: 'No order in', after: '' }
      : { before: `${capital(name)} more than`, after: 'ago' };
  }
  if (leaf.kind !== 'compare') return null;
  const { op } = leaf;
  const joined = (words: string) => [words, before[op]].filter((word) => word !== '').join(' ');
  if (of === 'account') {
    switch (field) {
      case 'orderCount':
        return { before: joined('Orders:'), after: after[op] };
      case 'technicalShare':
        return { before: joined('Technical products are'), after: `${after[op]} of spend`.trim() };
      case 'spendCents':
        return { before: joined('Spend of'), after: `${after[op]} a year`.trim() };
      case 'averageOrderCents':
        return { before: joined('Average order of'), after: after[op] };
    }
  }
  return { before: joined(header === null ? capital(name) : name), after: after[op] };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
