// Decides whether two rows from the worker say the same, so that one that does is not drawn again. Knows no row's meaning.

/** Equality of plain values: numbers, texts, lists and records of them. */
export function sameShown(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => sameShown(a[key as keyof typeof a], b[key as keyof typeof b]));
}
