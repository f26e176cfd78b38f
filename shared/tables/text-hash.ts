// Makes a number of a text. Knows nothing of what it says.

/** What hashes are multiplied by from letter to letter: odd, and with bits all over. */
export const hashFactor = 0x2c1b3c6d;

/** A polynomial hash of 32 bits; 0 for no text. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, hashFactor) + text.charCodeAt(index) + 1) | 0;
  }
  return hash;
}
