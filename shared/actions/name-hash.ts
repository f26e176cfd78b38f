// Works out what equal bare names are found by, in one pass over most names and without making them bare. Compares none.
import { hashFactor, hashOf } from '../tables/text-hash';
import { bareName, connectives, leadingForms, legalForms } from './bare-name';

const lettersOfLongestWord = 48;
/** Words that may be more than letters of a name, so that a name with one takes the long way. */
const wordsToLookAt: readonly string[] = [
  ...legalForms,
  ...leadingForms,
  ...connectives,
  ...'the de ii iii iv vi vii viii ix xi xii xiii xiv xv'.split(' '),
];
/** 1 at the hash of each of them; other words share a place with one so rarely that it costs nothing. */
const marks = new Uint8Array(1 << 14);
for (const word of wordsToLookAt) marks[placeOf(hashOf(word))] = 1;

/** `hashFactor` to the power of each length. */
const powers = new Int32Array(lettersOfLongestWord + 1);
powers[0] = 1;
for (let length = 1; length <= lettersOfLongestWord; length += 1) {
  powers[length] = Math.imul(powers[length - 1] ?? 0, hashFactor);
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & ((1 << 14) - 1);
}

/** Joins a hash with another number, so that all its bits depend on both. */
export function mixed(hash: number, seed: number): number {
  const product = Math.imul(hash ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  return product ^ (product >>> 15);
}

/** What keys of names with this mark are seeded with: names with different numbers share no key. */
export function seedOf(mark: string): number {
  return hashOf(mark) + 7;
}

const seedOfMost = seedOf('');

/** The same number for names with the same bare letters and mark. Linear in the name; most names are read once. */
export function nameHash(name: string): number {
  const short = hashOfPlain(name);
  if (short !== null) return short;
  const { letters, mark } = bareName(name);
  return mixed(hashOf(letters), seedOf(mark));
}

/**
 * For names of plain words, the last of which may be a legal form: nothing else is taken away from those, and they have
 * no mark. Null for all others.
 */
function hashOfPlain(name: string): number | null {
  let hash = 0;
  let hashBefore = 0;
  let length = 0;
  let words = 0;
  for (let index = 0; index <= name.length; index += 1) {
    const code = index < name.length ? name.charCodeAt(index) : 32;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower >= 97 && lower <= 122) {
      if (length === 0) hashBefore = hash;
      hash = (Math.imul(hash, hashFactor) + lower + 1) | 0;
      length += 1;
      continue;
    }
    // Digits, accents and apostrophes.
    if (code > 126 || (code >= 48 && code <= 57) || code === 39 || code === 96) return null;
    if (length === 0) continue;
    if (length === 1 || length > lettersOfLongestWord) return null;
    words += 1;
    const ofWord = (hash - Math.imul(hashBefore, powers[length] ?? 0)) | 0;
    if (marks[placeOf(ofWord)] === 1) {
      const form = name.slice(index - length, index).toLowerCase();
      return words > 1 && legalForms.has(form) && isRestBlank(name, index)
        ? mixed(hashBefore, seedOfMost)
        : null;
    }
    length = 0;
  }
  return words === 0 ? null : mixed(hash, seedOfMost);
}

/** Whether nothing but spaces and signs of a plain name follow. */
function isRestBlank(name: string, from: number): boolean {
  for (let index = from; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code > 126 || code === 39 || code === 96 || (code >= 48 && code <= 57)) return false;
    const lower = code | 32;
    if (lower >= 97 && lower <= 122) return false;
  }
  return true;
}
