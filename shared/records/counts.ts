// Decides how a count is said: with commas, and with its noun. Knows no language but English.

/** A whole number with commas, `1,105`. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 account`, `9,258 accounts`. */
export function countWords(count: number, noun: string): string {
  return `${groupDigits(count)} ${count === 1 ? noun : `${noun}s`}`;
}
