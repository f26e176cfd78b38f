// Decides which rows within the data are sums of the rows above them and no accounts. Leaves a row alone when in doubt.
import { isSumOf, labelsOf } from './footers';
import { isNumber } from './row-shape';

const subtotalWords =
  /^(?:sub-?\s?totals?|zwischensummen?|teilsummen?|sous-?\s?totaux|sous-?\s?total|subtotale|sub-?\s?totaal|tussentotaal|totale parziale|total parcial|medzisúčet)\b/i;
/** `East Total`, as spreadsheets name the sum of a group. */
const groupWords = new Set(['total', 'subtotal', 'summe', 'ergebnis', 'totale', 'totaal']);
const longestLabel = 80;
/** Sums of all rows since the top, not of one group, are looked for so often: each goes through the whole list. */
const wholeSumsTried = 20;

/**
 * The rows from `from` on that are subtotals: one text that says so, nothing but figures beside it, and a figure that
 * is the sum of the rows since the last one or since the top. A single row above needs the plain word: `Acme Total`
 * below one account may be another.
 */
export function findSubtotals(rows: readonly string[][], from: number): ReadonlySet<number> {
  const found = new Set<number>();
  let data: string[][] | null = null;
  let copied = from;
  let groupFrom = 0;
  let wholeTries = 0;
  for (let index = from; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    const label = firstText(cells);
    if (label === '' || !saysSum(label) || labelsOf(cells).length !== 1) continue;
    data ??= [];
    for (; copied < index; copied += 1) if (!found.has(copied)) data.push(rows[copied] ?? []);
    const fewest = endsWithSum(label) ? 2 : 1;
    const isOfGroup = data.length - groupFrom >= fewest && isSum(cells, data, groupFrom);
    const isOfAll = !isOfGroup && groupFrom > 0 && wholeTries < wholeSumsTried && isSum(cells, data, 0);
    if (!isOfGroup && groupFrom > 0) wholeTries += 1;
    if (!isOfGroup && !isOfAll) continue;
    found.add(index);
    groupFrom = data.length;
  }
  return found;
}

function firstText(cells: readonly string[]): string {
  for (const cell of cells) {
    if (cell === '') continue;
    const text = cell.trim();
    if (text !== '') return text.length > longestLabel ? '' : text;
  }
  return '';
}

/** Asked of every row, so that most labels are sorted out by a letter or two. */
function saysSum(label: string): boolean {
  return endsWithSum(label) || ('stzm'.includes(label.charAt(0).toLowerCase()) && subtotalWords.test(label));
}

function endsWithSum(label: string): boolean {
  const space = label.lastIndexOf(' ');
  return space > 0 && label.length - space < 10 && groupWords.has(label.slice(space + 1).toLowerCase());
}

function isSum(cells: readonly string[], data: readonly string[][], from: number): boolean {
  return cells.some(
    (cell, column) => cell !== '' && isNumber(cell) && isSumOf(cell, column, data, from, data.length),
  );
}
