// Makes the lists the import is measured with: generated accounts as a CRM would export them, 20 columns, as CSV or XLSX.
import writeXlsxFile from 'write-excel-file/node';
import { generateBook } from '../../shared/sample/generate-book';

const heads = [
  'Account ID',
  'Account Name',
  'Website',
  'Account Owner',
  'Owner E-mail',
  'Spend (TTM)',
  'Average order',
  'Orders',
  'Last order date',
  'Annual Revenue',
  'Employees',
  'Segment',
  'Region',
  'City',
  'Country',
  'Phone',
  'Street',
  'Postal Code',
  'Type',
  'Rating',
] as const;
type Cell = string | number;

/** Head and rows of a list of so many accounts, always the same for the same number. */
export function rowsOf(accounts: number): readonly (readonly Cell[])[] {
  const records = generateBook({
    accounts,
    sellers: Math.max(4, Math.round(accounts / 100)),
    seed: 2026,
    anchorDate: '2026-03-10',
  });
  const sellers = new Map(
    records.flatMap((record) => (record.type === 'seller' ? [[record.id as string, record] as const] : [])),
  );
  const units = (cents: number | null): Cell => (cents === null ? '' : cents / 100);
  const rows = records.flatMap((record) => {
    if (record.type !== 'account') return [];
    const seller = record.ownerId === null ? undefined : sellers.get(record.ownerId);
    const number = Number(/\d+/.exec(record.externalId ?? '')?.[0] ?? 0);
    return [
      [
        record.externalId ?? '',
        record.name,
        record.domain ?? '',
        seller?.name ?? '',
        seller?.email ?? '',
        units(record.spendCents),
        units(record.averageOrderCents),
        record.orderCount ?? '',
        record.lastOrderOn ?? '',
        (number % 977) * 125_000,
        record.employees ?? '',
        record.segment ?? '',
        record.region ?? '',
        record.city ?? '',
        'United States',
        `+1 555 ${String(1_000_000 + (number % 8_999_999))}`,
        `${1 + (number % 998)} Mill Road, Suite ${number % 40}`,
        String(10_000 + (number % 89_999)),
        ['Customer - Direct', 'Prospect', 'Customer - Channel'][number % 3] ?? '',
        ['Hot', 'Warm', 'Cold'][number % 3] ?? '',
      ],
    ];
  });
  return [heads, ...rows];
}

/** The list as CSV text. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string => {
    const text = String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** The list as a workbook at this path: numbers and days as such. */
export async function writeWorkbook(rows: readonly (readonly Cell[])[], path: string): Promise<void> {
  const cells = rows.map((row) =>
    row.map((value) => {
      if (typeof value === 'number') return { value, type: Number };
      if (/^\d{4}-\d\d-\d\d$/.test(value)) {
        return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
      }
      return value === '' ? null : { value, type: String };
    }),
  );
  await writeXlsxFile(cells).toFile(path);
}
