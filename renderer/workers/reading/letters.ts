// Holds a text beside numbers that are quick to look through: its bytes where they tell its places. Knows no rows.

/**
 * A text and its letters as numbers. Asking a text for one letter after the other takes two to three times as long as
 * reading them from a list, so the bytes it came from are looked through where that is possible.
 */
export interface Letters {
  readonly text: string;
  /** Its UTF-8 when `isUtf8`; else one number for each letter, which is the letter's own below 128. */
  readonly codes: Uint8Array | Uint16Array;
  /** Whether letters beyond ASCII are more numbers than one, see `spareIn`. */
  readonly isUtf8: boolean;
}

/** A text whose bytes nobody has. */
export function lettersOf(text: string): Letters {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return { text, codes, isUtf8: false };
}

/**
 * A text and the bytes it was decoded from, its mark left out.
 * @param isUtf8 whether they are UTF-8 without a fault
 */
export function lettersIn(text: string, bytes: Uint8Array, isUtf8: boolean): Letters {
  // As many letters as bytes: each is one byte, whatever the encoding.
  if (text.length === bytes.length) return { text, codes: bytes, isUtf8: false };
  return isUtf8 ? { text, codes: bytes, isUtf8 } : lettersOf(text);
}

/** The same with a line feed for each carriage return that has none behind it. */
export function withFeeds({ text, codes, isUtf8 }: Letters): Letters {
  const fed = codes.slice();
  for (let at = fed.indexOf(returnCode); at >= 0; at = fed.indexOf(returnCode, at + 1)) {
    if (fed[at + 1] !== feedCode) fed[at] = feedCode;
  }
  return { text: text.replace(/\r(?!\n)/g, '\n'), codes: fed, isUtf8 };
}

/**
 * How many numbers of UTF-8 from `from` up to `to` there are beyond the letters of the text they make: a character of four
 * bytes is two of them, any other is one.
 */
export function spareIn(codes: Letters['codes'], from: number, to: number): number {
  let spare = 0;
  for (let at = from; at < to; at += 1) {
    const code = codes[at] ?? 0;
    if (code < 0x80) continue;
    if (code < 0xc0) spare += 1;
    else if (code >= 0xf0) spare -= 1;
  }
  return spare;
}

const [feedCode, returnCode] = [10, 13];
