// Counts the slips between two short texts. Knows no names.

/** Longer texts are not compared. */
const mostLetters = 63;
/** Three lines of the table of costs, used by one call at a time. */
const lines = [0, 1, 2].map(() => new Uint8Array(mostLetters + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * Slips between two texts of up to 63 letters, or `most + 1` when there are more: letters too many, too few, changed, or
 * swapped with their neighbour (the optimal string alignment distance). Costs the product of what is left between the
 * common beginning and end.
 */
export function slipsUpTo(a: string, b: string, most: number): number {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (longer - shorter > most || longer > mostLetters) return most + 1;
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1;
  const left = shorter - start - end;
  const extra = longer - shorter;
  // What is left of one is empty, or one letter of each differs.
  if (left === 0) return extra;
  if (left === 1 && extra === 0) return 1;
  return Math.min(align(a, b, [start, a.length - end, b.length - end], most), most + 1);
}

function align(
  a: string,
  b: string,
  [start, endA, endB]: readonly [number, number, number],
  most: number,
): number {
  let [beforeLast, last, line] = lines;
  const width = endB - start;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let row = 1; row <= endA - start; row += 1) {
    const ours = a.charCodeAt(start + row - 1);
    line[0] = row;
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const theirs = b.charCodeAt(start + column - 1);
      let cost = (last[column - 1] ?? 0) + (ours === theirs ? 0 : 1);
      cost = Math.min(cost, (last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1);
      const isSwap =
        row > 1 &&
        column > 1 &&
        ours === b.charCodeAt(start + column - 2) &&
        theirs === a.charCodeAt(start + row - 2);
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      line[column] = cost;
      if (cost < least) least = cost;
    }
    // Costs never fall from line to line, and a swap across two lines costs one more.
    if (least > most) return least;
    [beforeLast, last, line] = [last, line, beforeLast];
  }
  return last[width] ?? 0;
}
