// Decides when two company names are nearly the same, and finds such names among many. Knows no account and merges none.
import { areSameWords, type BareName, consonantsOf, hashFactor, hashOf } from './bare-name';
import { slipsUpTo } from './slips';

/** Below this many letters only equal names are near: `Aldi` and `Ardi` are two companies. */
const lettersForOneSlip = 6;
const lettersForTwoSlips = 12;
/** Longer names must be equal: a slip in a paragraph says nothing, and comparing costs its square. */
const mostLetters = 60;
/** A word shorter than this must be equal, and one of less than 8 letters may hold one slip: North is not South. */
const lettersOfWordForOneSlip = 4;
const lettersOfWordForTwoSlips = 8;

/**
 * Whether two names are near: equal once bare, the same words in another order, or a slip apart (a letter too many,
 * too few, changed, or two swapped) from 6 letters on, two slips from 12 on when at most one of them is of a consonant.
 * Numbers and closing letters must be equal: Store 12 is not Store 13. Slips are counted as the optimal string
 * alignment distance, word by word where both have the same number of words; where they have not, one is the most.
 */
export function isNearName(a: BareName, b: BareName): boolean {
  if (a.mark !== b.mark) return false;
  if (a.letters === b.letters || areSameWords(a, b)) return true;
  const shorter = Math.min(a.letters.length, b.letters.length);
  if (shorter < lettersForOneSlip || Math.max(a.letters.length, b.letters.length) > mostLetters) return false;
  const most = shorter >= lettersForTwoSlips ? 2 : 1;
  const distance = slipsUpTo(a.letters, b.letters, most);
  if (distance > most || (distance > 1 && !isOneConsonantApart(a, b))) return false;
  return wordsAgree(a.words, b.words, distance);
}

function isOneConsonantApart(a: BareName, b: BareName): boolean {
  return slipsUpTo(consonantsOf(a.letters), consonantsOf(b.letters), 1) <= 1;
}

function wordsAgree(first: string, second: string, distance: number): boolean {
  const ours = first.split(' ');
  const theirs = second.split(' ');
  // `Sun Gard` is Sungard; but a word more, such as a country, is no slip.
  if (ours.length !== theirs.length) return distance <= 1;
  return ours.every((word, index) => {
    const other = theirs[index] ?? '';
    const shorter = Math.min(word.length, other.length);
    if (word === other) return true;
    if (shorter < lettersOfWordForOneSlip) return false;
    const most = shorter < lettersOfWordForTwoSlips ? 1 : 2;
    return slipsUpTo(word, other, most) <= most;
  });
}

/** As names go: three words of five letters. */
const keysPerName = 16;
/** So many names are kept under one key; a key that more share says nothing. */
const mostPerKey = 48;

/**
 * An index of names. Every name stands in it under the hashes of its letters with one left out, or of its consonants
 * with one left out when it is long: two names a slip apart share one of them (Mor and Fraenkel's deletion
 * neighbourhood), so that finding costs the length of a name and not the number of names.
 */
export class NearNames {
  readonly #names: BareName[] = [];
  readonly #table = new KeyTable();
  #compared = 0;

  /** How many pairs were compared, to be counted in tests. */
  get comparedCount(): number {
    return this.#compared;
  }

  /** Makes room for so many names, so that it need not be made bit by bit. */
  expect(count: number): void {
    this.#table.expect(count * keysPerName);
  }

  /** The number of a name with the same words and mark; -1 when it was never added. */
  numberOf(name: BareName): number {
    const table = this.#table;
    const key = wholeKey(name);
    for (let slot = table.slot(key); ; slot = table.next(slot)) {
      const index = table.valueAt(slot, key);
      if (index === -1) return -1;
      const other = index < 0 ? undefined : this.#names[index];
      if (other !== undefined && other.words === name.words && other.mark === name.mark) return index;
    }
  }

  /** Takes a name in; names are numbered from 0 in the order they come. */
  add(name: BareName): number {
    const index = this.#names.length;
    this.#names.push(name);
    const count = writeKeys(name);
    for (let at = 0; at < count; at += 1) this.#table.add(keys[at] ?? 0, index);
    return index;
  }

  /** The numbers of up to `most` near names that `wants` does not turn down, equal ones first, then as they came. */
  find(
    name: BareName,
    most: number,
    wants: (index: number, isEqual: boolean) => boolean = () => true,
  ): number[] {
    const found: number[] = [];
    const table = this.#table;
    const count = writeKeys(name);
    for (let at = 0; at < count && found.length < most; at += 1) {
      const key = keys[at] ?? 0;
      for (let slot = table.slot(key); found.length < most; slot = table.next(slot)) {
        const index = table.valueAt(slot, key);
        if (index === -1) break;
        const other = index < 0 ? undefined : this.#names[index];
        if (other === undefined || found.includes(index)) continue;
        this.#compared += 1;
        if (isNearName(name, other) && wants(index, other.letters === name.letters)) found.push(index);
      }
    }
    if (found.length < 2) return found;
    const isEqual = (index: number): number => (this.#names[index]?.letters === name.letters ? 0 : 1);
    return found.sort((a, b) => isEqual(a) - isEqual(b) || a - b).slice(0, most);
  }
}

/** Room for the keys of one name, and for the hashes of what stands before each of its letters; for one call at a time. */
const keys = new Int32Array(2 * mostLetters + 4);
const before = new Int32Array(mostLetters + 1);

/** Numbers must be equal, so names with different ones share no key. */
function seedOf(mark: string): number {
  return hashOf(mark) + 7;
}

function wholeKey({ letters, mark }: BareName): number {
  return finish(hashOf(letters), seedOf(mark));
}

/** Whose keys `keys` holds, and how many: a name is looked for, then added. */
let written: BareName | null = null;
let writtenCount = 0;

/** Writes the keys of a name into `keys`, the whole name's first, and says how many. */
function writeKeys(name: BareName): number {
  if (written !== name) {
    writtenCount = writeNew(name);
    written = name;
  }
  return writtenCount;
}

function writeNew({ letters, mark, words, wordSum }: BareName): number {
  const seed = seedOf(mark);
  let count = 0;
  keys[count++] = finish(hashOf(letters), seed);
  if (words !== letters) keys[count++] = finish(wordSum, seed + 1);
  if (letters.length < lettersForOneSlip || letters.length > mostLetters) return count;
  if (letters.length <= lettersForTwoSlips) count = writeDeletions(letters, seed, count);
  if (letters.length < lettersForTwoSlips) return count;
  const consonants = consonantsOf(letters);
  keys[count++] = finish(hashOf(consonants), seed + 2);
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
    if (code !== last) keys[count++] = finish((Math.imul(before[index] ?? 0, power) + after) | 0, seed);
    after = (after + Math.imul(code + 1, power)) | 0;
    power = Math.imul(power, hashFactor);
    last = code;
  }
  return count;
}

function finish(hash: number, seed: number): number {
  const mixed = Math.imul(hash ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/**
 * Numbers by key, in one typed array with open addressing: key and number side by side, so that a look-up touches one
 * line of memory. Millions of keys in a map of JavaScript would weigh hundreds of megabytes.
 */
class KeyTable {
  /** Key, then number + 1; 0 for a free place. */
  #pairs = new Int32Array(2 << 12);
  #mask = (1 << 12) - 1;
  #count = 0;

  expect(count: number): void {
    let mask = this.#mask;
    while (count * 5 > mask * 3) mask = mask * 2 + 1;
    if (mask > this.#mask) this.#resize(mask);
  }

  add(key: number, value: number): void {
    if (this.#count * 5 > this.#mask * 3) this.#resize(this.#mask * 2 + 1);
    this.#place(key, value + 1);
  }

  /** Where to look for a key first. */
  slot(key: number): number {
    return key & this.#mask;
  }

  /** The number there when it is of this key; -1 when the place is free, -2 when it is of another key. */
  valueAt(slot: number, key: number): number {
    const value = this.#pairs[slot * 2 + 1] ?? 0;
    if (value === 0) return -1;
    return this.#pairs[slot * 2] === key ? value - 1 : -2;
  }

  next(slot: number): number {
    return (slot + 1) & this.#mask;
  }

  /** Passed over when so many bear the key already that they are not all looked at. */
  #place(key: number, stored: number): void {
    const pairs = this.#pairs;
    let alike = 0;
    let slot = key & this.#mask;
    while (pairs[slot * 2 + 1] !== 0) {
      if (pairs[slot * 2] === key) alike += 1;
      if (alike >= mostPerKey) return;
      slot = (slot + 1) & this.#mask;
    }
    pairs[slot * 2] = key;
    pairs[slot * 2 + 1] = stored;
    this.#count += 1;
  }

  #resize(mask: number): void {
    const old = this.#pairs;
    this.#mask = mask;
    this.#pairs = new Int32Array((this.#mask + 1) * 2);
    this.#count = 0;
    for (let at = 0; at < old.length; at += 2) {
      const stored = old[at + 1] ?? 0;
      if (stored !== 0) this.#place(old[at] ?? 0, stored);
    }
  }
}
