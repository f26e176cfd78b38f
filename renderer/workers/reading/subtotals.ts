// Decides which rows within the data are sums of the rows above them and no accounts. Leaves a row alone when in doubt.
import type { Rows } from '../../../shared/tables/rows';
import { isSumOf, labelsOf } from './footers';
import { isNumber } from './row-shape';

const subtotalWords =
  /^(?:sub-?\s?totals?|zwischensummen?|teilsummen?|sous-?\s?totaux|sous-?\s?total|subtotale|sub-?\s?totaal|tussentotaal|totale parziale|total parcial|medzisúčet)\b/i;
/** `East Total`, as spreadsheets name the sum of a group. */
const groupWords = new Set(['total', 'subtotal', 'summe', 'ergebnis', 'totale', 'totaal']);
const longestLabel = 80;
/** Sums of all rows since the top, not of one group, are looked for so often: each goes through the whole list. */
const wholeSumsTried = 20;
/** Figures that may be added up in vain, for rows that say they are sums and are not: about a second of work. */
const maxVainFigures = 5_000_000;

/**
 * The rows from `from` on that are subtotals: one text that says so, nothing but figures beside it, and a figure that
 * is the sum of the rows since the last one or since the top. A single row above needs the plain word: `Acme Total`
 * below one account may be another. Once too many figures were added up in vain, the rows that are left count as data.
 */
export function findSubtotals(rows: Rows, from: number): ReadonlySet<number> {
  const found = new Set<number>();
  let groupFrom = from;
  let wholeTries = 0;
  let vainFigures = 0;
  for (let row = from; row < rows.length && vainFigures < maxVainFigures; row += 1) {
    const label = firstText(rows, row);
    if (label === '' || !saysSum(label)) continue;
    const cells = rows.cells(row);
    if (labelsOf(cells).length !== 1) continue;
    const fewest = endsWithSum(label) ? 2 : 1;
    const isSum = (since: number): boolean => {
      let figures = 0;
      const isOne = cells.some((cell, column) => {
        if (cell === '' || !isNumber(cell)) return false;
        figures += row - since;
        return isSumOf(cell, column, rows, since, row, found);
      });
      if (!isOne) vainFigures += figures;
      return isOne;
    };
    const isOfGroup = row - groupFrom >= fewest && isSum(groupFrom);
    const isOfAll = !isOfGroup && groupFrom > from && wholeTries < wholeSumsTried && isSum(from);
    if (!isOfGroup && groupFrom > from) wholeTries += 1;
    if (!isOfGroup && !isOfAll) continue;
    found.add(row);
    groupFrom = row + 1;
  }
  return found;
}

function firstText(rows: Rows, row: number): string {
  const width = rows.widthOf(row);
  for (let column = 0; column < width; column += 1) {
    const cell = rows.cell(row, column);
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
