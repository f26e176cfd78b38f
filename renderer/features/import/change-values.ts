// Decides how the two values of a change are written: short, or in full where short they would look the same. Compares none.
import { fields } from '../../../shared/tables/fields';
import {
  formatAverage,
  formatCount,
  formatDate,
  formatMoney,
  formatShare,
  formatSpend,
} from '../../ui/format';
import type { ListedChange } from '../../workers/summary-view';

type Written = Pick<ListedChange, 'field' | 'kind' | 'before' | 'after'> & Partial<Pick<ListedChange, 'key'>>;

/** What stands under *Now* and *File*: `$71K` and `$96K`, but `$22,900` and `$23,400`. */
export function valueTexts(change: Written, currency: string): readonly [now: string, file: string] {
  const { before, after } = change;
  const short = [text(change, before, currency, false), text(change, after, currency, false)] as const;
  return short[0] === short[1] && before !== after
    ? [text(change, before, currency, true), text(change, after, currency, true)]
    : short;
}

function text(
  { field, kind, key = '' }: Written,
  value: string | number | null,
  currency: string,
  isWhole: boolean,
): string {
  if (value === null) return key === null ? '' : 'None';
  if (typeof value === 'string') return kind === 'date' ? formatDate(value) : value;
  if (kind === 'money') {
    if (isWhole) return formatMoney(value, currency);
    return isAverage(field) ? formatAverage(value, currency) : formatSpend(value, currency);
  }
  return kind === 'share' ? formatShare(value, isWhole ? 1 : 0) : formatCount(value);
}

function isAverage(field: string): boolean {
  const { label, short } = fields.averageOrder;
  return field === label || field === short;
}
