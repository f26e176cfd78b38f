// Decides how text is written into a CSV file that a spreadsheet will open: quoted, and never run as a formula.

const formulaStart = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** The text with an apostrophe before it when a spreadsheet would take it for a formula. */
export function neutraliseCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Rows as CSV text: every cell neutralised, quoted where needed, CRLF at line ends, a byte-order mark for Excel. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quote(neutraliseCell(cell))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
