// Decides which currency a list is in, from the signs and codes beside its amounts. Converts nothing.
import { trimCell } from './cell';
import { type ColumnChoice, fields } from './fields';
import { meansCurrency } from './read-column';
import { readDecimal } from './read-number';
import type { Table } from './table';

const likely = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'INR', 'BRL', 'CAD', 'AUD', 'SEK', 'PLN', 'CNY'] as const;
const scannedRows = 2000;

/**
 * The currency that more than half of the marked amounts carry, as ISO 4217, or null when hardly any is marked. A
 * bare `$` is read as US dollars, `kr` as Swedish kronor.
 */
export function commonCurrency(table: Table, choices: readonly ColumnChoice[]): string | null {
  const counts = new Map<string, number>();
  let marked = 0;
  for (const { column, target } of choices) {
    if (target === 'custom' || target === 'skip') continue;
    const isCode = target === 'currency';
    if (!isCode && fields[target].kind !== 'money') continue;
    for (const row of table.rows.slice(0, scannedRows)) {
      const cell = row.length === table.headers.length ? trimCell(row[column] ?? '') : '';
      if (cell === '') continue;
      const sign = isCode
        ? cell.toUpperCase()
        : (readDecimal(cell, 'point') ?? readDecimal(cell, 'comma'))?.currency;
      if (sign === null || sign === undefined) continue;
      marked += 1;
      const currency =
        likely.find((code) => meansCurrency(sign, code)) ?? (/^[A-Z]{3}$/.test(sign) ? sign : null);
      if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  for (const [currency, count] of counts) if (count > marked / 2) return currency;
  return null;
}
