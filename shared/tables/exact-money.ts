// Decides how amounts are kept exact until they are summed: whole cents and the rest of a cent. Reads no cell.
import type { Decimal } from './read-number';

/** How many parts a cent is counted in: sums of order lines stay exact to ten decimals of the currency. */
export const restPerCent = 1e8;
const restDigits = 8;

/** An amount: `cents + rest / restPerCent`, both of the amount's own sign. */
export interface Exact {
  readonly cents: number;
  readonly rest: number;
}

/** The largest amount of one row: 10 trillion units. */
const maxCents = 1e15;

/**
 * A decimal number of units as cents and rest, or null when it is above 10 trillion. What is finer than `restPerCent`
 * is rounded half away from zero.
 * @param power what one in the file stands for, as a power of ten: 3 for thousands
 */
export function exactOf({ digits, exponent, negative }: Decimal, power = 0): Exact | null {
  const shift = exponent + power + 2;
  if (digits === '0') return zero;
  if (digits.length + shift > 16) return null;
  let cents: number;
  let rest = 0;
  if (shift >= 0) cents = Number(digits) * 10 ** shift;
  else {
    const padded = digits.padStart(1 - shift, '0');
    const cut = padded.length + shift;
    cents = Number(padded.slice(0, cut));
    const fraction = padded.slice(cut, cut + restDigits).padEnd(restDigits, '0');
    rest = Number(fraction) + (Number(padded[cut + restDigits] ?? '0') >= 5 ? 1 : 0);
    if (rest === restPerCent) {
      cents += 1;
      rest = 0;
    }
  }
  if (cents > maxCents) return null;
  return negative ? { cents: 0 - cents, rest: 0 - rest } : { cents, rest };
}

const zero: Exact = { cents: 0, rest: 0 };

/**
 * `quantity x unit price x (1 - discount)`, exact before its only rounding to `restPerCent`; null when above 10
 * trillion. The discount is a share of 1, written as one or as a percentage.
 */
export function lineAmount(
  quantity: Decimal | null,
  unitPrice: Decimal,
  discount: Decimal | null,
  power = 0,
): Exact | null {
  let product = asFactor(unitPrice);
  if (quantity !== null) product = times(product, asFactor(quantity));
  if (discount !== null && discount.digits !== '0') product = times(product, complement(discount));
  const digits = String(product.value < 0 ? -product.value : product.value);
  const negative = product.value < 0;
  return exactOf({ negative, digits, exponent: product.exponent, currency: null, percent: false }, power);
}

/** A whole number times ten to the exponent; a BigInt only where a number would not be exact. */
interface Factor {
  readonly value: number | bigint;
  readonly exponent: number;
}

function asFactor({ digits, exponent, negative }: Decimal): Factor {
  const value = digits.length <= 15 ? Number(digits) : BigInt(digits);
  return { value: negative ? -value : value, exponent };
}

function times(a: Factor, b: Factor): Factor {
  const exponent = a.exponent + b.exponent;
  if (typeof a.value === 'number' && typeof b.value === 'number') {
    const value = a.value * b.value;
    if (Number.isSafeInteger(value)) return { value, exponent };
  }
  return { value: BigInt(a.value) * BigInt(b.value), exponent };
}

/** 1 minus a share. */
function complement({ digits, exponent, percent }: Decimal): Factor {
  const places = -exponent + (percent ? 2 : 0);
  const whole = BigInt(digits);
  // A share above 1 with a positive exponent was refused before: `1` is all that can be left.
  if (places <= 0) return { value: whole === 0n ? 1 : 0, exponent: 0 };
  const value = 10n ** BigInt(places) - whole;
  return { value: places <= 15 ? Number(value) : value, exponent: -places };
}

/**
 * A sum of cents and rests in whole cents. Exactly half a cent goes to the even cent: 110,277.305 is 110,277.30, so
 * that many rounded sums drift neither up nor down.
 */
export function roundExact(cents: number, rest: number): number {
  const carried = Math.trunc(rest / restPerCent);
  const whole = cents + carried;
  const left = rest - carried * restPerCent;
  const doubled = Math.abs(left) * 2;
  // A tie lies between `whole` and its neighbour: the odd one of the two gives way.
  if (doubled < restPerCent || (doubled === restPerCent && whole % 2 === 0)) return whole === 0 ? 0 : whole;
  return whole + (left > 0 ? 1 : -1) || 0;
}

/** A sum over a count in whole cents, from the exact sum; exactly half a cent goes to the even cent. */
export function averageExact(cents: number, rest: number, count: number): number {
  const unit = BigInt(restPerCent);
  const sum = BigInt(cents) * unit + BigInt(rest);
  const by = BigInt(count) * unit;
  const size = sum < 0n ? -sum : sum;
  const whole = size / by;
  const doubled = (size % by) * 2n;
  const up = doubled > by || (doubled === by && whole % 2n === 1n);
  const rounded = Number(up ? whole + 1n : whole);
  return sum < 0n && rounded !== 0 ? -rounded : rounded;
}
