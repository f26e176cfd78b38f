// Decides which accounts of very many are shown: those with the most spend, found without putting all of them in order.

/** The positions with the most spend, in order; equal ones as they came, unknown spend (null or NaN) last. */
export function largest(
  positions: readonly number[],
  most: number,
  spendAt: (position: number) => number | null,
): number[] {
  const spendOf = (position: number) => {
    const spend = spendAt(position);
    return spend === null || Number.isNaN(spend) ? Number.NEGATIVE_INFINITY : spend;
  };
  const best: { readonly position: number; readonly spend: number }[] = [];
  for (const position of positions) {
    const spend = spendOf(position);
    const last = best[most - 1];
    if (last !== undefined && spend <= last.spend) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.spend ?? 0) < spend) place -= 1;
    best.splice(place, 0, { position, spend });
    if (best.length > most) best.pop();
  }
  return best.map(({ position }) => position);
}
