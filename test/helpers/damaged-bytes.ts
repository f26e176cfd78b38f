// Damages bytes: flips, cuts, splices and repeats, the same for the same seed. Knows no file format.

/** Numbers from 0 up to, not including, `below`, the same for the same seed (mulberry32). */
export function dice(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** What files are damaged with: marks of tables, of texts and of archives. */
const morsels = [
  '"',
  '""',
  '\n',
  '\r',
  '\r\n',
  ',',
  ';',
  '\t',
  '\0',
  '\0\0\0',
  '\ufeff',
  'Ã',
  'PK\x03\x04',
  '<',
  '&x;',
  '%PDF',
]
  .map((text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff))
  .concat(Uint8Array.of(0xff, 0xfe), Uint8Array.of(0xef, 0xbb, 0xbf), Uint8Array.of(0xed, 0xa0, 0x80));

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], roll: (below: number) => number): T {
  const item = list[roll(list.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** The bytes with one thing done to them; `others` are files to splice in. */
export function mutate(
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  roll: (below: number) => number,
): Uint8Array {
  const from = roll(bytes.length + 1);
  const to = Math.min(bytes.length, from + 1 + roll(roll(4) === 0 ? 400 : 8));
  const [before, middle, after] = [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)];
  switch (roll(7)) {
    case 0:
      return joined(
        before,
        middle.map((byte) => byte ^ (1 << roll(8))),
        after,
      );
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, pick(morsels, roll), middle, after);
    case 3:
      return before;
    case 4: {
      const other = pick(others, roll);
      return joined(before, other.subarray(roll(other.length)));
    }
    case 5:
      return joined(before, ...Array<Uint8Array>(1 + roll(200)).fill(middle), after);
    default:
      return joined(
        before,
        Uint8Array.from(middle, () => roll(256)),
        after,
      );
  }
}
