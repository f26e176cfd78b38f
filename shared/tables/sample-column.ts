// Decides which values of a column stand for it when its meaning is guessed. Judges none of them.
import { trimCell } from './cell';
import { shorten } from './problem';
import type { Table } from './table';

export interface Sampled {
  /** Up to 300 values, not empty: the first hundred and others from all over the file. */
  readonly values: readonly string[];
  /** Up to three different ones from the top, shortened. */
  readonly samples: readonly string[];
  /** The line of the first; null when the column is empty. */
  readonly sampleLine: number | null;
}

/** Enough of a value to tell what it is; a cell may hold megabytes. */
const longestValue = 200;
const fromTop = 100;
const fromAllOver = 200;

/** A table is looked at for each kind of list it may be; its values stay the same. */
const known = new WeakMap<Table, Sampled[]>();

/** Rows of the wrong length are passed over: their cells may stand in the wrong column. */
export function sampleColumn(table: Table, column: number): Sampled {
  let columns = known.get(table);
  if (columns === undefined) {
    columns = [];
    known.set(table, columns);
  }
  const sampled = columns[column] ?? drawSample(table, column);
  columns[column] = sampled;
  return sampled;
}

function drawSample(table: Table, column: number): Sampled {
  const values: string[] = [];
  const samples: string[] = [];
  let sampleLine: number | null = null;
  const valueAt = (index: number): string => {
    if (table.rows.widthOf(index) !== table.headers.length) return '';
    const value = trimCell(table.rows.cell(index, column));
    return value.length > longestValue ? value.slice(0, longestValue) : value;
  };
  let index = 0;
  for (; index < table.rows.length && values.length < fromTop; index += 1) {
    const value = valueAt(index);
    if (value === '') continue;
    values.push(value);
    const shown = shorten(value, 60);
    if (samples.length < 3 && !samples.includes(shown)) samples.push(shown);
    sampleLine ??= table.lines[index] ?? null;
  }
  const step = Math.max(1, Math.floor((table.rows.length - index) / fromAllOver));
  for (; index < table.rows.length && values.length < fromTop + fromAllOver; index += step) {
    const value = valueAt(index);
    if (value !== '') values.push(value);
  }
  return { values, samples, sampleLine };
}
