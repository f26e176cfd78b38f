// Decides how a threshold reads and in which unit it is typed: what stands before and after its field. Evaluates nothing.

import { headerOf, ruleField } from '../../../shared/coverage/rule-fields';
import { thresholdsOf } from '../../../shared/coverage/thresholds';
import { columnWords, type WordsContext } from '../../../shared/deck/wording';
import { type ComparisonOp, type Condition, isLeaf, type Leaf } from '../../../shared/records/condition';
import { type NumberFormat, numberFormat } from './number-format';

/** How a threshold is typed: what stands before and after it, and how its field counts. */
export interface ThresholdWords extends NumberFormat {
  readonly before: string;
  readonly after: string;
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
  return words === null ? null : { ...numberFormat(threshold.unit, context.currency), ...words };
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
