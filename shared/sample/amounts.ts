// Decides amounts that lie within bounds and add up to a given total. Knows no account.

export interface AmountSlot {
  /** Smallest and largest amount allowed, whole units. */
  readonly low: number;
  readonly high: number;
  /** How large this amount should be against the others. */
  readonly weight: number;
}

/**
 * Whole amounts, one per slot, each within its bounds, that add up to `total` exactly: weights are scaled by one
 * common factor, cut to the bounds, and the rest of the rounding is given to the first slots with room.
 * Throws when no such amounts exist, which is a mistake in the plan and not in the data.
 */
export function amountsThatAddUp(slots: readonly AmountSlot[], total: number): number[] {
  const least = slots.reduce((sum, slot) => sum + slot.low, 0);
  const most = slots.reduce((sum, slot) => sum + slot.high, 0);
  if (total < least || total > most) {
    throw new Error(`Amounts from ${least} to ${most} cannot add up to ${total}.`);
  }
  let low = 0;
  let high = 1;
  while (sumAt(slots, high) < total && high < 1e9) high *= 2;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (sumAt(slots, middle) < total) low = middle;
    else high = middle;
  }
  const amounts = slots.map((slot) => amountAt(slot, low));
  let rest = total - amounts.reduce((sum, amount) => sum + amount, 0);
  for (const [index, slot] of slots.entries()) {
    const amount = amounts[index] ?? 0;
    const given = Math.min(rest, slot.high - amount);
    amounts[index] = amount + given;
    rest -= given;
  }
  return amounts;
}

function amountAt(slot: AmountSlot, factor: number): number {
  return Math.min(slot.high, Math.max(slot.low, Math.floor(slot.weight * factor)));
}

function sumAt(slots: readonly AmountSlot[], factor: number): number {
  return slots.reduce((sum, slot) => sum + amountAt(slot, factor), 0);
}
