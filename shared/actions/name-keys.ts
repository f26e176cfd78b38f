// Decides under which keys a name is looked for when it may be a slip apart from another. Compares none.
import { type BareName, consonantsOf, hashFactor, hashOf } from './bare-name';
import { lettersForOneSlip, lettersForTwoSlips, mostLetters } from './is-near-name';
import { mixed, seedOf } from './name-hash';

/** Room for the keys of one name, and for the hashes of what stands before each of its letters; for one call at a time. */
export const keys = new Int32Array(2 * mostLetters + 4);
const before = new Int32Array(mostLetters + 1);

/**
 * Writes the keys of a name into `keys` and says how many: the hashes of its words in any order, and of its letters with
 * one left out, or of its consonants with one left out when it is long. Two names a slip apart share one of them (Mor and
 * Fraenkel's deletion neighbourhood).
 * @param group names of two groups share no key
 */
export function writeKeys({ letters, mark, words, wordSum }: BareName, group: number): number {
  const seed = seedOf(mark) + group;
  let count = 0;
  keys[count++] = mixed(wordSum, seed + 1);
  // A word more is a slip less: `Sun Gard` is Sungard.
  if (words !== letters) keys[count++] = mixed(hashOf(letters), seed);
  if (letters.length < lettersForOneSlip || letters.length > mostLetters) return count;
  if (words === letters) keys[count++] = mixed(hashOf(letters), seed);
  if (letters.length <= lettersForTwoSlips) count = writeDeletions(letters, seed, count);
  if (letters.length < lettersForTwoSlips) return count;
  const consonants = consonantsOf(letters);
  keys[count++] = mixed(hashOf(consonants), seed + 2);
  return writeDeletions(consonants, seed + 2, count);
}
