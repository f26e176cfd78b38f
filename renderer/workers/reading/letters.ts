// Holds a text beside its bytes, which are quicker to look through and tell its places. Knows no rows.

/**
 * A text and its letters as bytes. Asking a text for one letter after the other takes two to three times as long as
 * reading bytes; what is not ASCII matters only for the places behind it.
 */
export interface Letters {
  readonly text: string;
  readonly codes: Uint8Array;
  /** Whether letters may be several bytes, of UTF-8; else each is one, its own below 128. */
  readonly isUtf8: boolean;
}

/** A text whose own bytes nobody has, or that they do not tell. */
export function lettersOf(text: string): Letters {
  const codes = new TextEncoder().encode(text);
  return { text, codes, isUtf8: codes.length !== text.length };
}

/**
 * A text and the bytes it was decoded from, their mark left out.
 * @param isOneByte whether the encoding has a byte for each letter
 * @param isSoundUtf8 whether they are UTF-8 without a fault
 */
export function lettersIn(
  text: string,
  bytes: Uint8Array,
  { isOneByte, isSoundUtf8 }: { readonly isOneByte: boolean; readonly isSoundUtf8: boolean },
): Letters {
  if (isOneByte) return { text, codes: bytes, isUtf8: false };
  return isSoundUtf8 ? { text, codes: bytes, isUtf8: text.length !== bytes.length } : lettersOf(text);
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
 * How many bytes of UTF-8 from `from` up to `to` there are beyond the letters of the text they make: a character of four
 * bytes is two of them, any other is one.
 */
export function spareIn(codes: Uint8Array, from: number, to: number): number {
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
