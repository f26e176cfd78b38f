// Decides the separator and the line end of a text from its beginning. Reads no cell for its meaning.
import { type Delimiter, delimiters } from './reading-types';

export interface TextDialect {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
  /** Whether single carriage returns end lines beside line feeds. */
  readonly hasMixedEnds: boolean;
  /** Characters of a first line `sep=;`, its line end included; 0 without one. */
  readonly separatorLineChars: number;
}

/** When two fit equally well: prose and amounts hold commas, hardly ever tabs. */
const rarestFirst: readonly Delimiter[] = ['\t', ';', '|', ','];
const [quoteCode, feedCode, returnCode] = [34, 10, 13];

/** `begin` is the first 64 KB of the text or all of it; `chosen` is the user's separator. */
export function dialectOf(begin: string, isAll: boolean, chosen: Delimiter | null): TextDialect {
  const separatorLine = /^"?sep=([^\r\n]?)"?[ \t,;]*(?:\r\n|\r|\n|$)/i.exec(begin);
  const separatorLineChars = separatorLine?.[0].length ?? 0;
  const stated = delimiters.find((delimiter) => delimiter === separatorLine?.[1]) ?? null;
  const text = begin.slice(separatorLineChars);
  const { rows, feeds, returns } = new Outline(text, isAll).read();
  return {
    delimiter: chosen ?? stated ?? guessDelimiter(rows, text),
    newline: feeds === 0 && returns > 0 ? '\r' : '\n',
    hasMixedEnds: feeds > 0 && returns > 0,
    separatorLineChars,
  };
}

/** What a row looks like before its separator is known, for each of `delimiters`. */
interface RowOutline {
  readonly counts: number[];
  /** Whether a blank follows the first of them. */
  readonly blankFollows: boolean[];
}

/**
 * Goes through a text once and counts separators and line ends outside quotation marks. A mark counts only at the
 * edge of a cell, whichever the separator, so that line breaks in a remark make no rows.
 */
class Outline {
  feeds = 0;
  /** Single ones: those before a feed belong to it. */
  returns = 0;
  readonly rows: RowOutline[] = [];
  readonly #text: string;
  readonly #isAll: boolean;
  #counts = [0, 0, 0, 0];
  #blankFollows = [false, false, false, false];
  #rowFrom = 0;
  /** Set when a search for a closing mark reached the end: none need be made again. */
  #noneCloses = false;

  constructor(text: string, isAll: boolean) {
    this.#text = text;
    this.#isAll = isAll;
  }

  read(): this {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === quoteCode && this.#isEdge(at - 1)) {
        const close = this.#closingMark(at);
        if (close < 0 && !this.#isAll) return this;
        if (close > 0) at = close;
      } else if (code === feedCode || code === returnCode) {
        const isPair = code === returnCode && text.charCodeAt(at + 1) === feedCode;
        if (isPair) at += 1;
        if (code === feedCode || isPair) this.feeds += 1;
        else if (this.#isAll || at + 1 < text.length) this.returns += 1;
        this.#endRow(at);
      } else this.#count(at);
      at += 1;
    }
    if (this.#isAll) this.#endRow(text.length);
    return this;
  }

  #count(at: number): void {
    const which = delimiters.indexOf(this.#text[at] as Delimiter);
    if (which < 0) return;
    if (this.#counts[which] === 0) this.#blankFollows[which] = this.#text[at + 1] === ' ';
    this.#counts[which] = (this.#counts[which] ?? 0) + 1;
  }

  #endRow(at: number): void {
    if (this.#text.slice(this.#rowFrom, at).trim() !== '') {
      this.rows.push({ counts: this.#counts, blankFollows: this.#blankFollows });
    }
    this.#counts = [0, 0, 0, 0];
    this.#blankFollows = [false, false, false, false];
    this.#rowFrom = at + 1;
  }

  /** Where the mark stands that closes the cell opened at `open`; -1 when none does. */
  #closingMark(open: number): number {
    if (this.#noneCloses) return -1;
    const text = this.#text;
    for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      if (text.charCodeAt(at + 1) === quoteCode) at += 1;
      else if (this.#isEdge(at + 1)) return at;
    }
    this.#noneCloses = true;
    return -1;
  }

  /** Whether the place is no letter of a cell: before the text, behind it, a separator or a line end. */
  #isEdge(at: number): boolean {
    const letter = this.#text[at];
    return (
      letter === undefined || letter === '\n' || letter === '\r' || delimiters.includes(letter as Delimiter)
    );
  }
}

/**
 * The separator that cuts most rows into the same number of cells, two at least: titles above the header and commas
 * in amounts or names are outvoted, since the header has none of these.
 */
function guessDelimiter(rows: readonly RowOutline[], text: string): Delimiter {
  let best: { delimiter: Delimiter; rows: number; cells: number } | null = null;
  for (const delimiter of rarestFirst) {
    const vote = voteFor(delimiters.indexOf(delimiter), rows);
    if (vote === null) continue;
    const isBetter =
      best === null || vote.rows > best.rows || (vote.rows === best.rows && vote.cells > best.cells);
    if (isBetter) best = { delimiter, ...vote };
  }
  // One column: by a separator that is not in it, so that no name is cut.
  return best?.delimiter ?? delimiters.find((delimiter) => !text.includes(delimiter)) ?? ',';
}

/** The commonest number of cells over one, and how many rows have it. */
function voteFor(which: number, rows: readonly RowOutline[]): { rows: number; cells: number } | null {
  const wide = rows.filter(({ counts }) => (counts[which] ?? 0) > 0);
  // `Acme, Inc` under a header of one word is one column of names.
  const isProse = rows[0]?.counts[which] === 0 && wide.every(({ blankFollows }) => blankFollows[which]);
  if (wide.length === 0 || isProse) return null;
  const tally = new Map<number, number>();
  for (const { counts } of wide) {
    const cells = (counts[which] ?? 0) + 1;
    tally.set(cells, (tally.get(cells) ?? 0) + 1);
  }
  let best = { rows: 0, cells: 0 };
  for (const [cells, count] of tally) {
    if (count > best.rows || (count === best.rows && cells > best.cells)) best = { rows: count, cells };
  }
  return best;
}
