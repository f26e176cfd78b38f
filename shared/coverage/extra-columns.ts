// Decides how a cell of an extra column is read and compared: as a number, a day or a text. Knows no rule's lanes.
import type { Account } from '../records/account';
import type { CoverageRule } from '../records/rule';
import { type IsoDate, monthsBefore } from '../records/values';
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

/** What a rule on an extra column compares: a text, a number, or the whole months since a day. */
export type Comparison = 'text' | 'number' | 'months';

/** A threshold on a column of dates counts months; on any other it is a number. */
export function comparisonOf(
  rule: Pick<CoverageRule, 'column' | 'operator'>,
  columns: ExtraColumns,
): Comparison {
  if (rule.operator === 'is') return 'text';
  return rule.operator === 'atLeast' && extraColumn(columns, rule.column)?.kind === 'date'
    ? 'months'
    : 'number';
}

/**
 * A rule on an extra column as a test for many accounts (R20 to R22): null for an empty cell, one that cannot be read,
 * and a column that no import brought. Months count whole months before the as-of date, as for the last order (R5).
 */
export function extraTest(
  rule: Pick<CoverageRule, 'column' | 'operator' | 'threshold' | 'value'>,
  asOf: IsoDate,
  columns: ExtraColumns,
): (account: Pick<Account, 'custom'>) => boolean | null {
  const { column: header } = rule;
  const column = extraColumn(columns, header);
  if (column === null || header === null) return () => null;
  const answer = remembered(answerOf(rule, asOf, column, comparisonOf(rule, columns)));
  return (account) => {
    const text = extraCell(account, header);
    return text === null ? null : answer(text);
  };
}

function answerOf(
  rule: Pick<CoverageRule, 'operator' | 'threshold' | 'value'>,
  asOf: IsoDate,
  column: ExtraColumn,
  comparison: Comparison,
): (text: string) => boolean | null {
  const { threshold } = rule;
  switch (comparison) {
    case 'text': {
      const wanted = foldText(rule.value ?? '');
      return (text) => {
        const folded = foldText(text);
        return folded === '' ? null : folded === wanted;
      };
    }
    case 'months': {
      const newestMet = monthsBefore(asOf, threshold);
      return (text) => {
        const day = extraDay(text, column);
        return day === null ? null : day <= newestMet;
      };
    }
    case 'number':
      return (text) => {
        const number = extraNumber(text, column);
        if (number === null) return null;
        return rule.operator === 'none' ? number === 0 : number >= threshold;
      };
  }
}

/** Columns a CRM marks as its own, `(Do Not Modify) Row Checksum`: kept for the way back, of no use to a reader. */
export function isForTheWayBack(header: string): boolean {
  return /^\s*\(do not modify\)/i.test(header);
}

/** Headers a rule or a filter can be made from, in the order the imports brought them. */
export function usableColumns(columns: ExtraColumns): string[] {
  return Object.keys(columns).filter((header) => !isForTheWayBack(header));
}
