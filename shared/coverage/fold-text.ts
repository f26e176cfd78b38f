// Decides how texts are compared when somebody searches: case and accents aside. Finds nothing itself.

/** Case and accents aside, outer blanks too, so that "munster" finds "Münster". */
export function foldForSearch(text: string): string {
  const lower = text.trim().toLowerCase();
  // Taking letters apart is slow, and most names have nothing to take apart.
  return isPlain(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
