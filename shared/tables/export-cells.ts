// Decides what a cell of an exported table holds and how it is written as CSV: texts neutralised, figures plain. Knows no file.
import { neutraliseCell } from './escape-cell';

/** Cents and shares are turned into what a spreadsheet shows: units and fractions. */
export type ExportKind = 'text' | 'money' | 'number' | 'share' | 'date';

export interface ExportColumn {
  readonly label: string;
  readonly kind: ExportKind;
  readonly widthPx: number;
}

/** Money in cents, shares from 0 to 1, days as ISO; null is an empty cell. */
export type ExportCell = string | number | null;

/** `1250.5`: whole cents as units, exactly. */
export function unitsText(cents: number): string {
  const size = Math.abs(cents);
  const rest = size % 100;
  const units = `${cents < 0 ? '-' : ''}${(size - rest) / 100}`;
  return rest === 0 ? units : `${units}.${String(rest).padStart(2, '0')}`;
}

/** `41.25%`, without the dust of binary fractions. */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`;
}

/** A cell as plain text: figures without thousands, days as ISO, and no text that a spreadsheet would run. */
export function plainCell(cell: ExportCell, kind: ExportKind): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return neutraliseCell(cell);
  if (kind === 'money') return unitsText(cell);
  return kind === 'share' ? percentText(cell) : String(cell);
}
