// What is said about a row that cannot be taken, or should be looked at: line, column, value, and a sentence. Decides no rule.
import { groupDigits } from '../records/counts';

export const problemCodes = [
  'too-many-cells',
  'too-few-cells',
  'bad-quotes',
  'lost-letters',
  'cell-error',
  'blank-name',
  'repeats-row',
  'ambiguous-account',
  'ambiguous-owner',
  'not-money',
  'money-too-large',
  'negative-money',
  'other-currency',
  'not-a-date',
  'date-in-future',
  'not-a-share',
  'not-a-count',
  'not-a-number',
  'not-a-flag',
  'id-checksum',
  'not-a-lane',
  'not-a-domain',
  'same-domain',
  'same-name',
  'near-name',
  'unknown-parent',
  'parent-cycle',
  'unknown-manager',
  'other-window',
  'no-account',
  'unknown-account',
  'no-date',
  'no-amount',
  'after-as-of',
  'no-order',
  'no-lines',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  /** The line in the file; the header is line 1. */
  readonly line: number;
  /** The column's header, or null when the whole row is meant. */
  readonly column: string | null;
  /** What stood there, shortened to 80 characters. */
  readonly value: string;
  readonly code: ProblemCode;
  /** `rejected`: the row is left out. `check`: it is taken, and someone should look. */
  readonly severity: 'rejected' | 'check';
  /** One or two sentences: what is wrong, what was expected, what to do. Begins `Row 1,105:`. */
  readonly message: string;
}

/** A cell's text on one line and at most `length` characters long. */
export function shorten(text: string, length = 80): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length <= length && text.length <= length * 4
    ? line
    : `${characters.slice(0, length - 1).join('')}…`;
}

/** A problem whose sentence begins with its row. */
export function problemAt(
  line: number,
  code: ProblemCode,
  severity: Problem['severity'],
  column: string | null,
  value: string,
  sentence: string,
): Problem {
  return {
    line,
    column,
    value: shorten(value),
    code,
    severity,
    message: `Row ${groupDigits(line)}: ${sentence}`,
  };
}
