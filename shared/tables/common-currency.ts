// Decides which currency a list is in, from the signs and codes beside its amounts. Converts nothing.
import { meansCurrency } from './currency-signs';
import { type ColumnChoice, fields } from './fields';
import { readDecimal } from './read-number';
import { type Table, wholeCell } from './table';

const likely = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'INR', 'BRL', 'CAD', 'AUD', 'SEK', 'PLN', 'CNY'] as const;
const scannedRows = 2000;

/**
 * The currency that most marked columns are in, as ISO 4217, or null when no column is marked. A column is marked when
 * more than half of its amounts carry the same sign or code. A bare `$` is read as US dollars, `kr` as Swedish kronor.
 */
export function commonCurrency(table: Table, choices: readonly ColumnChoice[]): string | null {
  const votes = new Map<string, number>();
  for (const { column, target } of choices) {
    if (target === 'custom' || target === 'skip') continue;
    const isCode = target === 'currency';
    if (!isCode && fields[target].kind !== 'money') continue;
    const currency = currencyOf(table, column, isCode);
    if (currency !== null) votes.set(currency, (votes.get(currency) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [currency, count] of votes) {
    if (best === null || count > (votes.get(best) ?? 0)) best = currency;
  }
  return best;
}

function currencyOf(table: Table, column: number, isCode: boolean): string | null {
  const counts = new Map<string, number>();
  let amounts = 0;
  for (let row = 0; row < Math.min(table.rows.length, scannedRows); row += 1) {
    const cell = wholeCell(table, row, column);
    if (cell === '') continue;
    amounts += 1;
    const sign = isCode
      ? cell.toUpperCase()
      : (readDecimal(cell, 'point') ?? readDecimal(cell, 'comma'))?.currency;
    if (sign === null || sign === undefined) continue;
    const currency =
      likely.find((code) => meansCurrency(sign, code)) ?? (/^[A-Z]{3}$/.test(sign) ? sign : null);
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  for (const [currency, count] of counts) if (count > amounts / 2) return currency;
  return null;
}
