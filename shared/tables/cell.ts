// Decides which cells count as empty and how text is trimmed. Reads no numbers or dates.

const emptyWords = /^(?:null|n\/a|-)$/i;

/** The text without blanks around it, no-break spaces and byte-order marks included; '' when the cell says nothing. */
export function trimCell(text: string): string {
  const { length } = text;
  // Most cells begin and end with a letter or a digit and are longer than any word for nothing.
  if (length > 4 && isPrinted(text.charCodeAt(0)) && isPrinted(text.charCodeAt(length - 1))) return text;
  if (length === 0) return text;
  const trimmed = text.trim();
  return trimmed.length <= 4 && mayBeEmptyWord(trimmed.charCodeAt(0)) && emptyWords.test(trimmed)
    ? ''
    : trimmed;
}

/** Whether a sign is none of those that `trim` takes for blanks, told at a glance; false in doubt. */
export function isPrinted(code: number): boolean {
  return (code > 32 && code < 127) || (code > 0xa0 && code < 0x1680) || (code > 0x3000 && code < 0xfeff);
}

/** `n`, `N` or `-`. */
function mayBeEmptyWord(code: number): boolean {
  return code === 110 || code === 78 || code === 45;
}

/** Whether every cell of a row is empty, or the row has no cells. */
export function isBlankRow(cells: readonly string[]): boolean {
  const first = cells[0];
  if (first !== undefined && isPrinted(first.charCodeAt(0))) return false;
  for (const cell of cells) if (cell.trim() !== '') return false;
  return true;
}
