// Decides which cells count as empty and how text is trimmed. Reads no numbers or dates.

const emptyWords = /^(?:null|n\/a|-)$/i;

/** The text without blanks around it, no-break spaces and byte-order marks included; '' when the cell says nothing. */
export function trimCell(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 4 && emptyWords.test(trimmed) ? '' : trimmed;
}

/** Whether every cell of a row is empty, or the row has no cells. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.trim() !== '') return false;
  return true;
}
