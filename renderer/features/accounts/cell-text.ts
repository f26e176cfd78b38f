// Decides how a value of the table is written: on the screen, in a field, for a spreadsheet. Knows no row.
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
      return shareText(value);
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
  return kind === 'share' ? shareText(value) : formatCount(value);
}

/** As a spreadsheet reads it: `1250.5`, `41.25%`, `2026-03-10`; without signs and thousands. */
export function plainText(value: CellValue, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'money') return plainMoney(value);
  return kind === 'share' ? shareText(value) : String(value);
}

/** Whole cents as units, exactly: by arithmetic, 0.07 × 100 would leave dust behind. */
function plainMoney(cents: number): string {
  const size = Math.abs(cents);
  const rest = size % 100;
  const units = (size - rest) / 100;
  return `${cents < 0 ? '-' : ''}${units}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** Two places at most, and none for nothing. */
function shareText(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** Whether a value of this column stands at the right. */
export function isFigure(kind: ColumnKind): boolean {
  return kind !== 'text' && kind !== 'lane' && kind !== 'date';
}
