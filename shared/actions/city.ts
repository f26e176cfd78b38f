// Decides when two cities of a list are the same. Knows no map: Cologne is not Köln.
import { foldLetters } from './bare-name';

/** What cities are compared by: letters and digits in lower case, without accents; '' for none. */
export function cityKey(city: string | null | undefined): string {
  if (city === null || city === undefined || city === '') return '';
  const folded = foldLetters(city);
  if (isPlain(folded)) return folded;
  return folded.replace(/[^\p{L}\p{N}]+/gu, '') || folded;
}

/** Whether a text is nothing but small letters and digits: most cities are, and need no other look. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false;
  }
  return true;
}

/** Whether both are known and they differ. */
export function areInTwoCities(a: string | null | undefined, b: string | null | undefined): boolean {
  const [first, second] = [cityKey(a), cityKey(b)];
  return first !== '' && second !== '' && first !== second;
}
