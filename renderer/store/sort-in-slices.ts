// Decides how a long list is sorted without holding the page up: in short runs, then merged, with a stop after each piece.

/** Sorted at one go; about two milliseconds. */
const runLength = 1000;

/**
 * The list in the order of `compare`, stable. Yields after about every `runLength` items touched, so that the caller
 * may let the page draw; a short list is sorted at once.
 */
export function* sortInSlices<T>(
  list: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[], void> {
  if (list.length <= runLength) return [...list].sort(compare);
  let from: T[] = [];
  for (let start = 0; start < list.length; start += runLength) {
    for (const item of list.slice(start, start + runLength).sort(compare)) from.push(item);
    yield;
  }
  let into: T[] = new Array<T>(list.length);
  for (let width = runLength; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += width * 2) {
      yield* merge(
        from,
        into,
        start,
        Math.min(start + width, list.length),
        Math.min(start + width * 2, list.length),
        compare,
      );
    }
    [from, into] = [into, from];
  }
  return from;
}

function* merge<T>(
  from: readonly T[],
  into: T[],
  start: number,
  middle: number,
  end: number,
  compare: (a: T, b: T) => number,
): Generator<void, void, void> {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const takeLeft = left < middle && (right >= end || compare(from[left] as T, from[right] as T) <= 0);
    into[at] = from[takeLeft ? left : right] as T;
    if (takeLeft) left += 1;
    else right += 1;
    if ((at - start) % runLength === runLength - 1) yield;
  }
}
