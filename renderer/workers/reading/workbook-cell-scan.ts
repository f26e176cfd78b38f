// Finds one cell written as nearly all programs write it, in one walk over its letters. Decides nothing about its value.

/** What `scanCell` found, filled anew for each cell: a million of them need no million objects. */
export interface ScannedCell {
  /** From 0. */
  column: number;
  /** -1 when the cell names none. */
  style: number;
  /** The `t` attribute; `n` when there is none. */
  type: string;
  /** Where the stored value lies; nothing when both are the same. */
  from: number;
  to: number;
  /** The value when it is a whole number of at most nine digits, else -1. */
  whole: number;
}

export function noCell(): ScannedCell {
  return { column: 0, style: -1, type: 'n', from: 0, to: 0, whole: -1 };
}

const [quote, slash, lessThan, equals, greaterThan] = [34, 47, 60, 61, 62];
const [letterC, letterR, letterS, letterT, letterV] = [99, 114, 115, 116, 118];
const endingChars = '</v></c>'.length;

/**
 * Reads `<c r="AB12" s="3" t="s"><v>7</v></c>`, with `s`, `t` and the value left out or not, and gives back where it
 * ends. Gives back -1, and means nothing by it, for a cell in any other form or not whole: the reader of XML takes
 * those. It saves a third of the time a sheet takes, which is little else than such cells.
 */
export function scanCell(xml: string, tag: number, cell: ScannedCell): number {
  if (xml.charCodeAt(tag + 1) !== letterC || !isAttribute(xml, tag + 2, letterR)) return -1;
  let at = tag + 6;
  let code = xml.charCodeAt(at);
  let column = 0;
  for (; code > 64 && code < 91; code = xml.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  if (column === 0 || at > tag + 9) return -1;
  while (code > 47 && code < 58) {
    at += 1;
    code = xml.charCodeAt(at);
  }
  if (code !== quote) return -1;
  cell.column = column - 1;
  cell.style = -1;
  cell.type = 'n';
  at += 1;
  if (isAttribute(xml, at, letterS)) {
    at = scanWhole(xml, at + 4, cell);
    cell.style = cell.whole;
    if (cell.whole < 0 || xml.charCodeAt(at) !== quote) return -1;
    at += 1;
  }
  if (isAttribute(xml, at, letterT)) {
    const end = scanLetters(xml, at + 4);
    if (xml.charCodeAt(end) !== quote) return -1;
    cell.type = end === at + 5 && xml.charCodeAt(at + 4) === letterS ? 's' : xml.slice(at + 4, end);
    at = end + 1;
  }
  code = xml.charCodeAt(at);
  if (code === slash && xml.charCodeAt(at + 1) === greaterThan) {
    cell.from = at;
    cell.to = at;
    return at + 2;
  }
  const isValue =
    code === greaterThan &&
    xml.charCodeAt(at + 1) === lessThan &&
    xml.charCodeAt(at + 2) === letterV &&
    xml.charCodeAt(at + 3) === greaterThan;
  return isValue ? scanValue(xml, at + 4, cell) : -1;
}

/** ` s="`, letter by letter: a search that is called costs more than these comparisons. */
function isAttribute(xml: string, at: number, name: number): boolean {
  return (
    xml.charCodeAt(at + 1) === name &&
    xml.charCodeAt(at) === 32 &&
    xml.charCodeAt(at + 2) === equals &&
    xml.charCodeAt(at + 3) === quote
  );
}

/** `</v></c>`. */
function isEnding(xml: string, at: number): boolean {
  return (
    xml.charCodeAt(at + 1) === slash &&
    xml.charCodeAt(at + 2) === letterV &&
    xml.charCodeAt(at + 3) === greaterThan &&
    xml.charCodeAt(at + 4) === lessThan &&
    xml.charCodeAt(at + 5) === slash &&
    xml.charCodeAt(at + 6) === letterC &&
    xml.charCodeAt(at + 7) === greaterThan
  );
}

function scanValue(xml: string, from: number, cell: ScannedCell): number {
  let at = scanWhole(xml, from, cell);
  let code = xml.charCodeAt(at);
  if (code !== lessThan) {
    cell.whole = -1;
    // Entities are for the reader of XML, and so is what goes on beyond this slice.
    for (; code !== lessThan; code = xml.charCodeAt(at)) {
      if (code === 38 || Number.isNaN(code)) return -1;
      at += 1;
    }
  }
  if (!isEnding(xml, at)) return -1;
  cell.from = from;
  cell.to = at;
  return at + endingChars;
}

/** Walks over digits and notes their number. */
function scanWhole(xml: string, from: number, cell: ScannedCell): number {
  let at = from;
  let whole = 0;
  for (let code = xml.charCodeAt(at); code > 47 && code < 58; code = xml.charCodeAt(at)) {
    if (at - from < 9) whole = whole * 10 + code - 48;
    at += 1;
  }
  cell.whole = at > from && at - from <= 9 ? whole : -1;
  return at;
}

function scanLetters(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); code > 64 && code < 123 && at < from + 10; code = xml.charCodeAt(at)) {
    at += 1;
  }
  return at;
}
