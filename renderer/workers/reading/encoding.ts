// Decides which encoding the bytes of a text are in, from all of them, and decodes them. Knows no table.
import type { Encoding } from './reading-types';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** False when the bytes could be in another encoding just as well. */
  readonly isCertain: boolean;
  /** Whether letters are lost: bytes that are not of this encoding. */
  readonly isBroken: boolean;
  /** Whether there are zero bytes that no text has. */
  readonly isBinary: boolean;
}

/** Marks that only Windows-1252 has there: the euro sign, typographic quotation marks, dashes, dots, the trade mark. */
const windowsMarks = [0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99];
/** Places Windows-1252 leaves empty. */
const windowsGaps = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** What Windows-1252 has from 0x80 to 0x9f, https://encoding.spec.whatwg.org/index-windows-1252.txt; a blank where nothing. */
const windowsLetters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const anyWindowsLetter = new RegExp(`[${windowsLetters.replaceAll(' ', '')}]`, 'g');
/** Every sixth character, separators and line ends at least, is below 256 in a list in any script. */
const leastZeroShare = 0.15;

/** Looks at all bytes of a file: `add` them in order, then ask for the `guess`. */
export class ByteSurvey {
  #count = 0;
  #begin: readonly number[] = [];
  /** Zero bytes at even and at odd places. */
  readonly #zeros = [0, 0];
  /** Characters of two to four bytes, and bytes that belong to none. */
  #characters = 0;
  #broken = 0;
  /** Bytes still to come of a character, and the range of the next one. */
  #due = 0;
  #low = 0x80;
  #high = 0xbf;
  readonly #seen = new Uint8Array(256);

  add(bytes: Uint8Array): void {
    if (this.#begin.length < 3) this.#begin = [...this.#begin, ...bytes.subarray(0, 3)];
    const wordsFrom = (4 - (bytes.byteOffset % 4)) % 4;
    const words = wordsOf(bytes, wordsFrom);
    let at = 0;
    while (at < bytes.length) {
      if (this.#due === 0 && (at - wordsFrom) % 4 === 0 && at >= wordsFrom) {
        // Four letters of ASCII at once: no high bit is set, nor is one after taking 1 from each byte.
        let word = (at - wordsFrom) / 4;
        while (word < words.length) {
          const four = words[word] ?? 0;
          if (((four | (four - 0x01010101)) & 0x80808080) !== 0) break;
          word += 1;
        }
        at = word * 4 + wordsFrom;
        if (at >= bytes.length) break;
      }
      this.#take(bytes[at] ?? 0, at);
      at += 1;
    }
    this.#count += bytes.length;
  }

  #take(byte: number, at: number): void {
    if (byte === 0) {
      const parity = (this.#count + at) % 2;
      this.#zeros[parity] = (this.#zeros[parity] ?? 0) + 1;
    }
    this.#seen[byte] = 1;
    if (this.#due > 0) {
      if (byte >= this.#low && byte <= this.#high) {
        this.#due -= 1;
        this.#low = 0x80;
        this.#high = 0xbf;
        if (this.#due === 0) this.#characters += 1;
        return;
      }
      this.#broken += 1;
      this.#due = 0;
    }
    this.#low = 0x80;
    this.#high = 0xbf;
    if (byte < 0x80) return;
    if (byte >= 0xc2 && byte <= 0xdf) this.#due = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.#due = 2;
      if (byte === 0xe0) this.#low = 0xa0;
      if (byte === 0xed) this.#high = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#due = 3;
      if (byte === 0xf0) this.#low = 0x90;
      if (byte === 0xf4) this.#high = 0x8f;
    } else this.#broken += 1;
  }

  guess(): EncodingGuess {
    const [first, second, third] = this.#begin;
    const certain = (encoding: Encoding, isBroken = false): EncodingGuess => ({
      encoding,
      isCertain: true,
      isBroken,
      isBinary: false,
    });
    if (first === 0xff && second === 0xfe) return certain('utf-16le', this.#count % 2 === 1);
    if (first === 0xfe && second === 0xff) return certain('utf-16be', this.#count % 2 === 1);
    const wide = this.#guessWide();
    if (wide !== null) return wide;
    const broken = this.#broken + (this.#due > 0 ? 1 : 0);
    const isBinary = (this.#zeros[0] ?? 0) + (this.#zeros[1] ?? 0) > 0;
    const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
    if (broken === 0 || hasMark) return { ...certain('utf-8', broken > 0), isBinary };
    // Letters of Windows-1252 hardly ever make a character of UTF-8 by chance.
    if (this.#characters > broken) return { encoding: 'utf-8', isCertain: false, isBroken: true, isBinary };
    const saw = (byte: number): boolean => this.#seen[byte] === 1;
    const isCertain = windowsMarks.some(saw) && !windowsGaps.some(saw);
    return { encoding: 'windows-1252', isCertain, isBroken: false, isBinary };
  }

  /** UTF-16 without a mark: many zero bytes, and all of them first, or all second, of their pair. */
  #guessWide(): EncodingGuess | null {
    const pairs = Math.floor(this.#count / 2);
    const [even = 0, odd = 0] = this.#zeros;
    const most = Math.max(even, odd);
    if (pairs < 4 || most < pairs * leastZeroShare || Math.min(even, odd) > pairs * 0.005) return null;
    return {
      encoding: odd > even ? 'utf-16le' : 'utf-16be',
      isCertain: most > pairs * 0.4,
      isBroken: this.#count % 2 === 1,
      isBinary: false,
    };
  }
}

/** The bytes from `from` on by fours, as far as they go. */
function wordsOf(bytes: Uint8Array, from: number): Uint32Array {
  return bytes.length < from + 4
    ? new Uint32Array()
    : new Uint32Array(bytes.buffer, bytes.byteOffset + from, Math.floor((bytes.length - from) / 4));
}

/** All bytes as text. Bytes that do not fit become U+FFFD; a byte-order mark at the start is left out. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'latin1' && encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  const text = new TextDecoder('windows-1252').decode(withoutMark(bytes));
  // Node 20 decodes Latin-1 when asked for this one, and everyone decodes this one when asked for Latin-1.
  return encoding === 'latin1'
    ? text.replace(anyWindowsLetter, (letter) => String.fromCharCode(0x80 + windowsLetters.indexOf(letter)))
    : text.replace(/[\u0080-\u009f]/g, (code) => windowsLetterAt(code.charCodeAt(0) - 0x80) ?? code);
}

/** The bytes without the mark of UTF-8 at their start, which no text has as a letter. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

/** The letter at a place of `windowsLetters`; null where there is none. */
function windowsLetterAt(place: number): string | null {
  const letter = windowsLetters[place] ?? ' ';
  return letter === ' ' ? null : letter;
}
