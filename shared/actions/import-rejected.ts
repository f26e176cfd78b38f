// Decides which account a rejected row names all the same, so that an account in the list never counts as missing from it.
import { trimCell } from '../tables/cell';
import { readDomain } from '../tables/domain';
import type { ColumnChoice, FieldId } from '../tables/fields';
import type { ReadRow, ReadRows } from '../tables/read-rows';
import type { Table } from '../tables/table';

/** The keys of the rows that reading rejected, as rows without any other value; and how many show no key. */
export interface RejectedKeys {
  readonly rows: readonly ReadRow[];
  /** The lines of rows whose cells cannot be told apart, or that have neither id, domain nor name. */
  readonly unknownLines: ReadonlySet<number>;
}

/** Linear in the rows of the table; nothing is read again when no row was rejected. */
export function rejectedKeys(table: Table, choices: readonly ColumnChoice[], read: ReadRows): RejectedKeys {
  const rejected = new Set<number>();
  for (const { severity, line } of read.problems) if (severity === 'rejected') rejected.add(line);
  const unknownLines = new Set<number>(rejected);
  if (rejected.size === 0) return { rows: [], unknownLines };
  const columnOf = (field: FieldId): number =>
    choices.find(({ target }) => target === field)?.column ?? Number.POSITIVE_INFINITY;
  const columns = { id: columnOf('accountId'), domain: columnOf('domain'), name: columnOf('accountName') };
  const city = columnOf('city');
  const rows: ReadRow[] = [];
  table.lines.forEach((line, index) => {
    if (!rejected.has(line) || table.rows.widthOf(index) !== table.headers.length) return;
    const cells = table.rows.cells(index);
    const name = trimCell(cells[columns.name] ?? '');
    const externalId = trimCell(cells[columns.id] ?? '');
    const domain = readDomain(trimCell(cells[columns.domain] ?? ''));
    if (name === '' && externalId === '' && domain === null) return;
    unknownLines.delete(line);
    rows.push({
      line,
      values: {
        name,
        externalId: externalId === '' ? null : externalId,
        domain,
        city: trimCell(cells[city] ?? '') || null,
      },
      lane: undefined,
      owner: undefined,
      custom: [],
    });
  });
  return { rows, unknownLines };
}
