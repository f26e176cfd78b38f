// Decides when two company names are nearly the same. Finds none, knows no account and merges none.
import { areSameWords, type BareName, consonantsOf } from './bare-name';
import { slipsUpTo } from './slips';

/** Below this many letters only equal names are near: `Aldi` and `Ardi` are two companies. */
export const lettersForOneSlip = 6;
export const lettersForTwoSlips = 12;
/** Longer names must be equal: a slip in a paragraph says nothing, and comparing costs its square. */
export const mostLetters = 60;
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
