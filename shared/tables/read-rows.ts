// Turns the rows of a matched list into values by field, and names every row and cell that cannot be. Knows no book.

import { groupDigits } from '../records/counts';
import type { Lane } from '../records/lane';
import type { IsoDate } from '../records/values';
import { trimCell } from './cell';
import { type ColumnChoice, type FieldId, fields } from './fields';
import { windowInHeader } from './header-words';
import { type Problem, problemAt, shorten } from './problem';
import {
  type CellValue,
  type ColumnReading,
  columnReader,
  meansCurrency,
  type ReadColumn,
  type ReadSettings,
} from './read-column';
import { RepeatedOwners, RepeatedTexts } from './repeated-texts';
import { type OwnerWords, type RowOwner, takeOwner } from './row-owner';
import type { Rows } from './rows';
import { settleMatched } from './settle-column';
import { type Table, unreadRows } from './table';

export type { RowOwner } from './row-owner';

/** What one row says of its account. A field that is absent has no column in the file; null is a blank cell. */
export interface RowValues {
  name: string;
  externalId?: string | null;
  domain?: string | null;
  parentName?: string | null;
  parentExternalId?: string | null;
  spendCents?: number | null;
  companyRevenueCents?: number | null;
  averageOrderCents?: number | null;
  orderCount?: number | null;
  lastOrderOn?: IsoDate | null;
  spend24Cents?: number | null;
  openPipelineCents?: number | null;
  technicalShare?: number | null;
  region?: string | null;
  segment?: string | null;
  country?: string | null;
  city?: string | null;
  employees?: number | null;
}

export interface ReadRow {
  readonly line: number;
  readonly values: Readonly<RowValues>;
  /** Undefined without a lane column or with a blank cell; null for Unassigned. */
  readonly lane: Lane | null | undefined;
  /** Undefined when the file has no column for sellers, null when this row names none. */
  readonly owner: RowOwner | null | undefined;
  /** The extra columns as they came, '' when blank, in the order of `customHeaders`. */
  readonly custom: readonly string[];
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  readonly readings: readonly ColumnReading[];
  readonly customHeaders: readonly string[];
  readonly mapped: ReadonlySet<FieldId>;
  readonly newestOrderOn: IsoDate | null;
  /** Rows with anything in them, the rejected ones too. */
  readonly rowCount: number;
}

/** The field of `RowValues` a column fills; owners, lanes and currencies go elsewhere. */
const valueKey: Readonly<Partial<Record<FieldId, keyof RowValues>>> = {
  accountId: 'externalId',
  accountName: 'name',
  domain: 'domain',
  parentName: 'parentName',
  parentId: 'parentExternalId',
  spend: 'spendCents',
  companyRevenue: 'companyRevenueCents',
  averageOrder: 'averageOrderCents',
  orderCount: 'orderCount',
  lastOrderOn: 'lastOrderOn',
  spend24: 'spend24Cents',
  openPipeline: 'openPipelineCents',
  technicalShare: 'technicalShare',
  region: 'region',
  segment: 'segment',
  country: 'country',
  city: 'city',
  employees: 'employees',
};
const ownerFields: readonly FieldId[] = ['ownerName', 'ownerEmail', 'ownerId'];

/** Reads all rows. Rows that are blank throughout are passed over; every other one is in `rows` or in `problems`. */
export function readRows(table: Table, choices: readonly ColumnChoice[], settings: ReadSettings): ReadRows {
  settleMatched(table, choices);
  const columns = choices
    .map((choice) => columnReader(table, choice, settings))
    .filter((column): column is ReadColumn => column !== null);
  const custom = choices.filter((choice) => choice.target === 'custom').map((choice) => choice.column);
  const mapped = new Set(columns.map((column) => column.field));
  const reader = new RowReader(table.rows, columns, custom, settings);
  const rows: ReadRow[] = [];
  const problems: Problem[] = [...windowChecks(columns, table.headerLine), ...table.problems];
  let rowCount = unreadRows(table).length;
  let newestOrderOn: IsoDate | null = null;
  for (let index = 0; index < table.rows.length; index += 1) {
    const line = table.lines[index] ?? 0;
    if (table.rows.isBlank(index)) continue;
    rowCount += 1;
    if (table.rows.widthOf(index) !== table.headers.length) {
      const ragged = raggedness(table.rows.cells(index), table.headers.length, line);
      if (ragged !== null) problems.push(ragged);
      continue;
    }
    const row = reader.read(index, line, problems);
    if (row === null) continue;
    rows.push(row);
    const orderedOn = row.values.lastOrderOn ?? null;
    if (orderedOn !== null && (newestOrderOn === null || orderedOn > newestOrderOn))
      newestOrderOn = orderedOn;
  }
  return {
    rows,
    problems,
    readings: columns.map((column) => column.reading),
    customHeaders: custom.map((column) => table.headers[column] ?? ''),
    mapped,
    newestOrderOn,
    rowCount,
  };
}

/** Spend is of twelve months; a header that says another window is taken at its user's word, and named. */
function windowChecks(columns: readonly ReadColumn[], headerLine: number): Problem[] {
  return columns.flatMap(({ field, header }) => {
    const named = field === 'spend' ? windowInHeader(header) : null;
    if (named === null) return [];
    const sentence = `The header says ${named}, and Spend is of the last 12 months. The amounts are taken as they are.`;
    return [problemAt(headerLine, 'other-window', 'check', header, header, sentence)];
  });
}

/** The problem of a row with more or fewer cells than the header, else null. */
export function raggedness(cells: readonly string[], expected: number, line: number): Problem | null {
  if (cells.length === expected) return null;
  const many = cells.length > expected;
  const advice = many
    ? 'A comma, semicolon or tab that belongs to the text needs quotation marks around its cell.'
    : 'A cell or a line break may be missing its quotation marks.';
  return problemAt(
    line,
    many ? 'too-many-cells' : 'too-few-cells',
    'rejected',
    null,
    cells.slice(0, 12).join(' | '),
    `${groupDigits(cells.length)} ${cells.length === 1 ? 'cell' : 'cells'}, and the header has ${groupDigits(expected)}. ${advice}`,
  );
}

interface CustomColumn {
  readonly column: number;
  readonly texts: RepeatedTexts;
}

class RowReader {
  readonly #rows: Rows;
  readonly #columns: readonly ReadColumn[];
  /** By column: texts that many rows may share; null for one that is read as something else. */
  readonly #texts: readonly (RepeatedTexts | null)[];
  readonly #custom: readonly CustomColumn[];
  /** The custom cells of the row being read. */
  readonly #customCells: string[];
  readonly #owners = new RepeatedOwners();
  readonly #settings: ReadSettings;
  readonly #nameHeader: string | null;
  readonly #hasOwnerColumn: boolean;
  /** A row of blank cells, copied for each: one shape for all of them. */
  readonly #blank: Readonly<Record<string, CellValue>>;
  /** Where each column's values go, in the order of the columns; null for those of `RowOwner`, lane and currency. */
  readonly #keys: readonly (keyof RowValues | null)[];

  constructor(rows: Rows, columns: readonly ReadColumn[], custom: readonly number[], settings: ReadSettings) {
    this.#rows = rows;
    this.#columns = columns;
    this.#texts = columns.map(({ field }) => (fields[field].kind === 'text' ? new RepeatedTexts() : null));
    this.#custom = custom.map((column) => ({ column, texts: new RepeatedTexts() }));
    this.#customCells = custom.map(() => '');
    this.#settings = settings;
    this.#nameHeader = columns.find((column) => column.field === 'accountName')?.header ?? null;
    this.#hasOwnerColumn = columns.some(({ field }) => ownerFields.includes(field));
    this.#keys = columns.map((column) => valueKey[column.field] ?? null);
    const blank: Record<string, CellValue> = { name: '' };
    for (const key of this.#keys) if (key !== null && key !== 'name') blank[key] = null;
    // Of many names given one by one the engine makes a hash table, of a text an object as of a program's own.
    this.#blank = JSON.parse(JSON.stringify(blank));
  }

  /** The row's values, or null when it is rejected; every fault found is named, not only the first. */
  read(row: number, line: number, problems: Problem[]): ReadRow | null {
    const values: Record<string, CellValue> = { ...this.#blank };
    const owner: OwnerWords = { name: null, email: null, externalId: null, manager: null };
    let lane: Lane | null | undefined;
    let rejected = false;
    let currency: string | null = null;
    for (let index = 0; index < this.#columns.length; index += 1) {
      const column = this.#columns[index];
      if (column === undefined) continue;
      const cut = trimCell(this.#rows.cell(row, column.column));
      if (cut === '') continue;
      const cell = this.#texts[index]?.share(cut) ?? cut;
      const key = this.#keys[index] ?? null;
      const { value, fault } = column.read(cell);
      if (fault !== null) {
        rejected ||= fault.rejects;
        problems.push(
          problemAt(
            line,
            fault.code,
            fault.rejects ? 'rejected' : 'check',
            column.header,
            cell,
            `${shorten(cell, 40)} ${fault.sentence}`,
          ),
        );
      }
      if (key !== null) values[key] = value;
      else if (column.field === 'lane') lane = value === '' ? null : (value as Lane | null);
      else if (column.field === 'currency') currency = cell;
      else takeOwner(owner, column.field, cell);
    }
    if (values.name === '') {
      problems.push(
        problemAt(
          line,
          'blank-name',
          'rejected',
          this.#nameHeader,
          '',
          'The name is empty. Every account needs one.',
        ),
      );
      return null;
    }
    if (rejected) return null;
    if (currency !== null && !meansCurrency(currency.toUpperCase(), this.#settings.currency)) {
      this.#dropMoney(values, line, currency, problems);
    }
    const named = owner.name !== null || owner.email !== null || owner.externalId !== null;
    return {
      line,
      values: values as unknown as RowValues,
      lane,
      owner: this.#hasOwnerColumn ? (named ? this.#owners.share(owner) : null) : undefined,
      custom: this.#customOf(row),
    };
  }

  #customOf(row: number): string[] {
    for (let index = 0; index < this.#custom.length; index += 1) {
      const { column, texts } = this.#custom[index] as CustomColumn;
      this.#customCells[index] = texts.share(trimCell(this.#rows.cell(row, column)));
    }
    // A copy has room for these and no more.
    return this.#customCells.slice();
  }

  #dropMoney(values: Record<string, unknown>, line: number, currency: string, problems: Problem[]): void {
    for (const column of this.#columns) {
      const key = valueKey[column.field];
      if (fields[column.field].kind === 'money' && key !== undefined) values[key] = null;
    }
    const header = this.#columns.find((column) => column.field === 'currency')?.header ?? null;
    const sentence = `${shorten(currency, 12)} is not ${this.#settings.currency}, the currency of this workspace. Its amounts are left out.`;
    problems.push(problemAt(line, 'other-currency', 'check', header, currency, sentence));
  }
}
