// Decides under which keys a name is looked for when it may be a slip apart from another. Compares none.
import { hashFactor, hashOf } from '../tables/text-hash';
import { type BareName, consonantsOf } from './bare-name';
import { lettersForOneSlip, lettersForTwoSlips, mostLetters } from './is-near-name';
import { mixed, seedOf } from './name-hash';

/** Room for the keys of one name, and for the hashes of what stands before each of its letters; for one call at a time. */
export const keys = new Int32Array(2 * mostLetters + 4);
const before = new Int32Array(mostLetters + 1);

/** Whose keys `keys` holds, and how many: a name is looked for, then added. */
let written: BareName | null = null;
let writtenGroup = 0;
let writtenCount = 0;

/**
 * Writes the keys of a name into `keys` and says how many: the hashes of its words in any order, and of its letters with
 * one left out, or of its consonants with one left out when it is long. Two names a slip apart share one of them (Mor and
 * Fraenkel's deletion neighbourhood).
 * @param group names of two groups share no key
 */
export function writeKeys(name: BareName, group: number): number {
  if (written !== name || writtenGroup !== group) {
    writtenCount = writeNew(name, group);
    written = name;
    writtenGroup = group;
  }
  return writtenCount;
}

function writeNew({ letters, mark, words, wordSum }: BareName, group: number): number {
  const seed = seedOf(mark) + group;
  let count = 0;
  if (words !== letters) keys[count++] = mixed(wordSum, seed + 1);
  if (letters.length < lettersForOneSlip || letters.length > mostLetters) return count;
  keys[count++] = mixed(hashOf(letters), seed);
  if (letters.length <= lettersForTwoSlips) count = writeDeletions(letters, seed, count);
  if (letters.length < lettersForTwoSlips) return count;
  const consonants = consonantsOf(letters);
  keys[count++] = mixed(hashOf(consonants), seed + 2);
  return writeDeletions(consonants, seed + 2, count);
}

/** The keys of a text with each letter left out in turn, from the hashes of what stands before and after it. */
function writeDeletions(text: string, seed: number, from: number): number {
  let count = from;
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    before[index] = hash;
    hash = (Math.imul(hash, hashFactor) + text.charCodeAt(index) + 1) | 0;
  }
  let after = 0;
  let power = 1;
  for (let index = text.length - 1, last = -1; index >= 0; index -= 1) {
    const code = text.charCodeAt(index);
    // Leaving out either of two equal neighbours gives the same text.
    if (code !== last) keys[count++] = mixed((Math.imul(before[index] ?? 0, power) + after) | 0, seed);
    after = (after + Math.imul(code + 1, power)) | 0;
    power = Math.imul(power, hashFactor);
    last = code;
  }
  return count;
}
