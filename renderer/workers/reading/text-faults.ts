// Says what is wrong with a text or one of its rows before anyone knows a header: no list at all, marks and letters that are lost.
import { groupDigits } from '../../../shared/records/counts';
import { type Problem, problemAt } from '../../../shared/tables/problem';
import { Unreadable } from './unreadable';

/** What may be looked at twice: blanks behind each quotation mark of a piece. About a second of work. */
const maxRepeatedChars = 2_000_000_000;

/** Text that is no list, known by its first characters. */
export function refuseOtherText(begin: string): void {
  if (/^\s*<(!doctype|html|\?xml|table|\?mso)/i.test(begin)) {
    throw new Unreadable(
      'not-a-table',
      'is a web page, not a table. Export the list as CSV and choose that file.',
    );
  }
  if (/^\s*(?:\{\s*"|\[\s*\{)/.test(begin)) {
    throw new Unreadable('not-a-table', 'is JSON, not a table. Export the list as CSV and choose that file.');
  }
}

/**
 * The parser looks at the blanks behind a quotation mark again for every stray mark before them, so a text of
 * nothing but marks and blanks would keep it busy for hours. Counts only where a run of blanks is long.
 */
export function refuseCostly(text: string): void {
  if (!text.includes('"')) return;
  const longest = longestBlankRun(text);
  if (longest === 0) return;
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1;
  if (marks * longest > maxRepeatedChars) {
    throw new Unreadable(
      'not-a-table',
      'is not a table: it is mostly blanks and quotation marks. Export the list again and choose that file.',
    );
  }
}

const blankStep = 512;

/** The length of the longest run of blanks, 0 when none is as long as `blankStep`. */
function longestBlankRun(text: string): number {
  let longest = 0;
  let runEnd = -1;
  for (let at = 0; at < text.length; at += blankStep) {
    if (at < runEnd || !isBlank(text.charCodeAt(at))) continue;
    let from = at;
    while (from > runEnd + 1 && isBlank(text.charCodeAt(from - 1))) from -= 1;
    let to = at + 1;
    while (to < text.length && isBlank(text.charCodeAt(to))) to += 1;
    runEnd = to;
    if (to - from >= blankStep) longest = Math.max(longest, to - from);
  }
  return longest;
}

function isBlank(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
  );
}

/** A stray mark may have drawn the following rows into its own; they are rejected with it and named. */
export function badQuotes(from: number, to: number, cells: readonly string[]): Problem {
  const swallowed =
    from === to ? '' : `, so rows ${groupDigits(from)} to ${groupDigits(to)} cannot be told apart`;
  return problemAt(
    from,
    'bad-quotes',
    'rejected',
    null,
    cells.slice(0, 50).join(' | ').slice(0, 200),
    `A quotation mark stands in the middle of a quoted cell${swallowed}. Write it twice, or leave it out.`,
  );
}

export function lostLetters(line: number, cell: string): Problem {
  return problemAt(
    line,
    'lost-letters',
    'check',
    null,
    cell,
    'A letter in this row is lost and shows as \ufffd. Try another encoding; if none brings it back, correct the file and choose it again.',
  );
}

/** Only this line is lost: what stands below it is read. */
export function lostQuote(line: number, text: string): Problem {
  return problemAt(
    line,
    'bad-quotes',
    'rejected',
    null,
    text.slice(0, 200),
    'A quotation mark opens a cell here and none closes it, so this line cannot be read. Add or remove that mark.',
  );
}

/** A list of which lost marks leave nothing that could be trusted. */
export function neverClosed(line: number): Unreadable {
  return new Unreadable(
    'quote-not-closed',
    `cannot be read from row ${groupDigits(line)} on: a quotation mark opens a cell there and none closes it. Add or remove that mark and choose the file again.`,
  );
}
