// Decides how a value of the table is written on the screen and in a field. Knows no row.
import { percentText } from '../../../shared/tables/export-cells';
import { formatCount, formatDate, formatMoney } from '../../ui/format';
import { numberText } from '../../ui/NumberField.text';
import type { CellValue, ColumnKind } from './columns';

/** As a cell shows it. */
export function shownText(value: CellValue, kind: ColumnKind, currency: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return kind === 'date' ? formatDate(value) : value;
  switch (kind) {
    case 'money':
      return formatMoney(value, currency);
    case 'share':
      return percentText(value);
    default:
      return formatCount(value);
  }
}

/** As a field begins with it: every digit there is, and read back as the same value. */
export function typedText(value: CellValue, kind: ColumnKind, currency: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'money') {
    const hasCents = value % 100 !== 0;
    return numberText(value / 100, {
      style: 'currency',
      currency,
      minimumFractionDigits: hasCents ? 2 : 0,
      maximumFractionDigits: 2,
    });
  }
  return kind === 'share' ? percentText(value) : formatCount(value);
}

/** Whether a value of this column stands at the right. */
export function isFigure(kind: ColumnKind): boolean {
  return kind !== 'text' && kind !== 'lane' && kind !== 'date';
}
