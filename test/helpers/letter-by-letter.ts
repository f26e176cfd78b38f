// A text as one byte for each letter, the plainest way to look through it, for holding others against. Reads nothing itself.
import type { Letters } from '../../renderer/workers/reading/letters';

/** Letters beyond ASCII are all the same byte: a reader may only ask whether they are. */
export function letterByLetter(text: string): Letters {
  const codes = Uint8Array.from({ length: text.length }, (_, at) => Math.min(text.charCodeAt(at), 0xa5));
  return { text, codes, isUtf8: false };
}
