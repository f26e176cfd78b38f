// Turns the rows of a list of sellers into values by field, and names every row and cell that cannot be. Knows no book.
import { type Lane, lanes } from '../records/lane';
import type { IsoDate } from '../records/values';
import { isBlankRow, trimCell } from '../tables/cell';
import type { ColumnChoice, FieldId } from '../tables/fields';
import { type Problem, problemAt, shorten } from '../tables/problem';
import { columnReader, type ReadColumn } from '../tables/read-column';
import { raggedness } from '../tables/read-rows';
import { type Table, unreadRows } from '../tables/table';

/** What one row says of its seller; null is a blank cell or no column, which changes nothing. */
export interface SellerRow {
  readonly line: number;
  readonly name: string | null;
  /** In lower case. */
  readonly email: string | null;
  readonly externalId: string | null;
  readonly title: string | null;
  readonly homeLane: Lane | null;
  /** As it stands: a name, an e-mail address or an id. */
  readonly manager: string | null;
  readonly region: string | null;
  readonly capacityAccounts: number | null;
}

export interface SellerRows {
  readonly rows: readonly SellerRow[];
  readonly problems: readonly Problem[];
  /** Rows with anything in them, the rejected ones too. */
  readonly rowCount: number;
  readonly headerOf: (field: FieldId) => string | null;
}

/** More accounts than any seller carries: what is above is a slip. The same as when it is typed. */
const mostAccounts = 100_000;
/** A list of sellers has no dates and no money, so neither the day nor the currency decides anything. */
const settings = { today: '9999-12-31' as IsoDate, currency: 'USD' };
const emailForm = /^[^\s@]+@[^\s@]+$/;

/** Reads all rows; blank ones are passed over, every other one is in `rows` or in `problems`. */
export function readSellerRows(table: Table, choices: readonly ColumnChoice[]): SellerRows {
  const columns = choices
    .map((choice) => columnReader(table, choice, settings))
    .filter((column): column is ReadColumn => column !== null);
  const headerOf = (field: FieldId): string | null =>
    columns.find((column) => column.field === field)?.header ?? null;
  const rows: SellerRow[] = [];
  const problems: Problem[] = [...table.problems];
  let rowCount = unreadRows(table).length;
  for (let index = 0; index < table.rows.length; index += 1) {
    const cells = table.rows.cells(index);
    const line = table.lines[index] ?? 0;
    if (isBlankRow(cells)) continue;
    rowCount += 1;
    const ragged = raggedness(cells, table.headers.length, line);
    const row = ragged === null ? readRow(columns, cells, line, problems) : null;
    if (ragged !== null) problems.push(ragged);
    if (row !== null) rows.push(row);
  }
  return { rows, problems, rowCount, headerOf };
}

/** The row's values, or null when it is rejected; every fault found is named, not only the first. */
function readRow(
  columns: readonly ReadColumn[],
  cells: readonly string[],
  line: number,
  problems: Problem[],
): SellerRow | null {
  const values = new Map<FieldId, string | number>();
  let isRejected = false;
  for (const column of columns) {
    const cell = trimCell(cells[column.column] ?? '');
    if (cell === '') continue;
    const { value, fault } = column.read(cell);
    if (fault !== null) {
      isRejected ||= fault.rejects;
      const severity = fault.rejects ? 'rejected' : 'check';
      const sentence = `${shorten(cell, 40)} ${fault.sentence}`;
      problems.push(problemAt(line, fault.code, severity, column.header, cell, sentence));
    }
    if (value !== null && value !== '' && typeof value !== 'boolean') values.set(column.field, value);
  }
  if (isRejected) return null;
  const text = (field: FieldId): string | null => {
    const value = values.get(field);
    return value === undefined ? null : String(value);
  };
  const called = text('ownerName') ?? joined(text('firstName'), text('lastName'));
  const isAddress = called !== null && emailForm.test(called);
  return {
    line,
    name: isAddress ? null : called,
    email: (text('ownerEmail') ?? (isAddress ? called : null))?.toLowerCase() ?? null,
    externalId: text('ownerId'),
    title: text('title'),
    homeLane: lanes.find((lane) => lane === values.get('lane')) ?? null,
    manager: text('ownerManager'),
    region: text('region'),
    capacityAccounts: capacityOf(values.get('capacity'), columns, line, problems),
  };
}

function joined(first: string | null, last: string | null): string | null {
  return first === null || last === null ? (first ?? last) : `${first} ${last}`;
}

function capacityOf(
  value: string | number | undefined,
  columns: readonly ReadColumn[],
  line: number,
  problems: Problem[],
): number | null {
  if (typeof value !== 'number') return null;
  if (value >= 1 && value <= mostAccounts) return value;
  const header = columns.find(({ field }) => field === 'capacity')?.header ?? null;
  const sentence = `${value} is no capacity. Expected a whole number of accounts from 1 to 100,000; it is left out.`;
  problems.push(problemAt(line, 'not-a-count', 'check', header, String(value), sentence));
  return null;
}
