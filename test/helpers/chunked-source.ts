// A file for the reader whose bytes come in pieces of a chosen size, as a slow disk might give them. Reads nothing itself.
import type { ByteSource } from '../../renderer/workers/reading/reading-types';

/** @param size what the file says of itself, in bytes */
export function chunkedSource(
  name: string,
  bytes: Uint8Array,
  chunkBytes: number,
  size = bytes.length,
): ByteSource {
  return {
    name,
    size,
    bytes: async (from, to) => bytes.subarray(from, Math.min(to, from + chunkBytes)),
    pieces: async function* () {
      for (let from = 0; from < bytes.length; from += chunkBytes) {
        yield bytes.subarray(from, from + chunkBytes);
      }
    },
  };
}
