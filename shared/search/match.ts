// Decides how well a label answers what was typed: case and accents aside, the beginning before the middle. Knows no list.

/** Case and accents aside, so that "munster" finds "Münster". */
export function foldForSearch(text: string): string {
  const lower = text.trim().toLowerCase();
  // Taking letters apart is slow, and most names have nothing to take apart.
  return isPlain(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** The best first: the whole label, its beginning, beginnings of words, somewhere in it, its letters in order. */
export const rank = { whole: 0, start: 1, words: 2, inside: 3, letters: 4 } as const;
export type Rank = (typeof rank)[keyof typeof rank];

/** What was typed, folded and cut into words once for all the labels it is held against. */
export interface Query {
  readonly text: string;
  readonly words: readonly string[];
}

export function queryOf(typed: string): Query {
  const text = foldForSearch(typed).replace(/\s+/g, ' ');
  return { text, words: text === '' ? [] : text.split(' ') };
}

/** How well a folded text answers; null when it does not. Every word must be in it, in whatever order. */
export function rankOf(folded: string, { text, words }: Query): Exclude<Rank, 4> | null {
  if (words.length === 0) return null;
  for (const word of words) if (!folded.includes(word)) return null;
  if (folded.startsWith(text)) return folded.length === text.length ? rank.whole : rank.start;
  return words.every((word) => beginsWord(folded, word)) ? rank.words : rank.inside;
}

/** The same, and when nothing fits as it stands, the letters in order from the beginning of a word: `ptf` is Propose to Field. */
export function looseRankOf(folded: string, query: Query): Rank | null {
  const strict = rankOf(folded, query);
  if (strict !== null || query.text.length < fewestLetters) return strict;
  return hasLettersInOrder(folded, query.words.join('')) ? rank.letters : null;
}

/** Two letters in order are in almost everything. */
const fewestLetters = 3;

function beginsWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (isWordStart(folded, at)) return true;
  }
  return false;
}

/** A word begins after anything that is neither letter nor figure. */
function isWordStart(folded: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1));
}

/** Greedy from each beginning of a word that is the first letter. */
function hasLettersInOrder(folded: string, letters: string): boolean {
  const first = letters.charAt(0);
  for (let start = folded.indexOf(first); start >= 0; start = folded.indexOf(first, start + 1)) {
    if (!isWordStart(folded, start)) continue;
    let found = 0;
    for (let at = start; at < folded.length && found < letters.length; at += 1) {
      if (folded.charAt(at) === letters.charAt(found)) found += 1;
    }
    // A later start sees less of the text, so it cannot do better.
    return found === letters.length;
  }
  return false;
}
