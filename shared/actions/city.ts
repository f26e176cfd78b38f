// Decides when two cities of a list are the same. Knows no map: Cologne is not Köln.
import { foldLetters } from './bare-name';

/** What cities are compared by: letters and digits in lower case, without accents; '' for none. */
export function cityKey(city: string | null | undefined): string {
  if (city === null || city === undefined || city === '') return '';
  const folded = foldLetters(city);
  return folded.replace(/[^\p{L}\p{N}]+/gu, '') || folded;
}

/** Whether both are known and they differ. */
export function areInTwoCities(a: string | null | undefined, b: string | null | undefined): boolean {
  const [first, second] = [cityKey(a), cityKey(b)];
  return first !== '' && second !== '' && first !== second;
}
