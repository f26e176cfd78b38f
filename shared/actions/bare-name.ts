// Decides what is left of a company's name when legal form, accents, articles and punctuation are taken away. Compares none.
import { hashOf } from '../tables/text-hash';

/** A name as near names are compared. */
export interface BareName {
  /** Words with one space between them: `copper ridge tools`. */
  readonly words: string;
  /** The same without spaces, and its length is what slips are measured against. */
  readonly letters: string;
  /** The same number for the same words in whatever order, for names written the other way round. */
  readonly wordSum: number;
  /** Its numbers, closing single letter and closing Roman numeral, which must be equal. '' for none. */
  readonly mark: string;
}

export const legalForms: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation co company companies llc llp lp ltd limited plc pllc pc lllp ' +
    'gmbh ggmbh mbh ag aktiengesellschaft kg kgaa ohg ug eg ek ev gbr se ' +
    'sa sas sasu sarl eurl snc sca sci ' +
    'sl slu slne sau cia compania ' +
    'spa srl srls sapa ss soc societa ' +
    'lda ltda limitada eireli me epp ' +
    'bv nv cv vof bvba sprl bvb ' +
    'oy oyj ab as asa aps ivs ans hf ehf ' +
    'sro zrt kft bt nyrt doo dd ad ood eood sia uab spzoo zoo sp ' +
    'pty pvt pte private proprietary bhd sdn kk gk pt tbk ooo oao zao pao'
  ).split(' '),
);
/** Legal forms that also stand before the name: AB Volvo, Oy Karl Fazer, SARL Dupont. */
export const leadingForms: ReadonlySet<string> = new Set([
  'ab',
  'oy',
  'pt',
  'ooo',
  'oao',
  'zao',
  'pao',
  'sarl',
  'sas',
]);
/** And in the languages of the headers. */
export const connectives: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'i']);
const romanNumeral = /^(?:i{2,3}|iv|vi{1,3}|ix|xi{1,3}|xiv|xv)$/;
const otherLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * The bare name: `The Müller & Söhne GmbH & Co. KG` is `muller sohne`, `I.B.M. Corp` is `ibm`. A name of nothing but
 * legal forms stays whole, and one without letters or digits is its own text.
 */
export function bareName(name: string): BareName {
  const all = wordsOf(foldLetters(name));
  const kept = withoutForms(all);
  if (kept.length === 0) return named(all.length === 0 ? [name.trim()] : all);
  return named(kept);
}

function named(all: readonly string[]): BareName {
  let letters = '';
  let words = '';
  let wordSum = 0;
  for (const word of all) {
    letters += word;
    words = words === '' ? word : `${words} ${word}`;
    wordSum = (wordSum + Math.imul(hashOf(word) ^ 0x5bd1e995, 0x27d4eb2f)) | 0;
  }
  const last = all[all.length - 1] ?? '';
  const isClosing = all.length > 1 && (last.length === 1 || romanNumeral.test(last));
  const digits = /\d/.test(words) ? (words.match(/\d+/g) ?? []).sort().join(',') : '';
  return { words, letters, wordSum, mark: isClosing ? `${digits} ${last}` : digits };
}

/** Whether two names are made of the same words. */
export function areSameWords(a: BareName, b: BareName): boolean {
  if (a.wordSum !== b.wordSum || a.letters.length !== b.letters.length) return false;
  return a.words.split(' ').sort().join(' ') === b.words.split(' ').sort().join(' ');
}

/** Lower case without accents; letters of other scripts stay. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (!hasOtherThanAscii(lower)) return lower;
  return lower
    .replace(/[ßæœøđðłþı]/g, (letter) => otherLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

function hasOtherThanAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return true;
  return false;
}

/** Runs of letters and digits; apostrophes join, and single letters in a row are one word: `s.p.a.` is `spa`. */
function wordsOf(folded: string): string[] {
  const text = /['’`´]/.test(folded) ? folded.replace(/['’`´]/g, '') : folded;
  const words: string[] = [];
  let wasSingle = false;
  const take = (word: string): void => {
    const isSingle = word.length === 1 && !(word >= '0' && word <= '9');
    if (isSingle && wasSingle) words[words.length - 1] += word;
    else words.push(word);
    wasSingle = isSingle;
  };
  if (hasOtherThanAscii(text)) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) take(word);
    return words;
  }
  let start = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isWord && start < 0) start = index;
    if (isWord || start < 0) continue;
    take(text.slice(start, index));
    start = -1;
  }
  return words;
}

function withoutForms(all: readonly string[]): string[] {
  let from = 0;
  let to = all.length;
  const at = (index: number): string => all[index] ?? '';
  // `& Co. KG`, `S.A. de C.V.`: what joins two legal forms goes with them.
  while (to > 0 && (legalForms.has(at(to - 1)) || (to < all.length && joins(at(to - 1))))) to -= 1;
  if (to > from + 1 && at(from) === 'the') from += 1;
  if (to > from + 1 && leadingForms.has(at(from))) from += 1;
  const kept: string[] = [];
  for (let index = from; index < to; index += 1) {
    if (index === from || index === to - 1 || !connectives.has(at(index))) kept.push(at(index));
  }
  return kept;
}

function joins(word: string): boolean {
  return word === 'de' || connectives.has(word);
}

/** The letters without vowels; empty for a name of vowels only. */
export function consonantsOf(letters: string): string {
  let consonants = '';
  for (let index = 0; index < letters.length; index += 1) {
    const code = letters.charCodeAt(index);
    // a, e, i, o, u, y
    if (code !== 97 && code !== 101 && code !== 105 && code !== 111 && code !== 117 && code !== 121) {
      consonants += letters[index];
    }
  }
  return consonants;
}
