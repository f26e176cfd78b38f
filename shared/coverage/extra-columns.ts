// Decides how a cell of an extra column is read and compared: as a number, a day or a text. Knows no rule's lanes.
import type { Account } from '../records/account';
import type { IsoDate } from '../records/values';
import type { ExtraColumn, Workspace } from '../records/workspace';
import { readDate } from '../tables/read-date';
import { readDecimal, toNumber } from '../tables/read-number';

/** Extra columns that some import brought, by header. */
export type ExtraColumns = Workspace['extraColumns'];

/** What the imports brought so far: a rule on anything else has no effect (R8). The workspace record is one. */
export type KnownFacts = Pick<Workspace, 'mappedFacts' | 'extraColumns'>;

export const noFacts: KnownFacts = { mappedFacts: [], extraColumns: {} };

/** How the column of this header is read; null when no import brought it. */
export function extraColumn(columns: ExtraColumns, header: string | null): ExtraColumn | null {
  if (header === null || !Object.hasOwn(columns, header)) return null;
  return columns[header] ?? null;
}

/** The cell as it came; null when the account has none. */
export function extraCell(account: Pick<Account, 'custom'>, header: string): string | null {
  const text: unknown = account.custom[header];
  // A header may be spelled like something every object has.
  return typeof text === 'string' && text !== '' ? text : null;
}

/** The number in a cell, as written: `40%` is 40, `$1.2K` is 1,200. Null when it is none. */
export function extraNumber(text: string, column: Pick<ExtraColumn, 'decimalMark'>): number | null {
  const decimal = readDecimal(text, column.decimalMark ?? 'point');
  return decimal === null ? null : toNumber(decimal);
}

/** The calendar day in a cell; null when it is none. Without an order of its own the column reads month first. */
export function extraDay(text: string, column: Pick<ExtraColumn, 'dateOrder'>): IsoDate | null {
  return readDate(text, column.dateOrder ?? 'mdy');
}

/** A text as it is compared: blanks around it and its case aside. */
export function foldText(text: string): string {
  return text.trim().toLowerCase();
}

/** A longer memory would cost a column of ids more than it saves a column of grades. */
const mostRemembered = 4_096;

/** `read`, asked once per text for the first few thousand texts: most columns hold the same few again and again. */
export function remembered<T>(read: (text: string) => T | null): (text: string) => T | null {
  const known = new Map<string, T | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < mostRemembered) known.set(text, value);
    return value;
  };
}

/** Columns a CRM marks as its own, `(Do Not Modify) Row Checksum`: kept for the way back, of no use to a reader. */
export function isForTheWayBack(header: string): boolean {
  return /^\s*\(do not modify\)/i.test(header);
}

/** Headers a rule or a filter can be made from, in the order the imports brought them. */
export function usableColumns(columns: ExtraColumns): string[] {
  return Object.keys(columns).filter((header) => !isForTheWayBack(header));
}
