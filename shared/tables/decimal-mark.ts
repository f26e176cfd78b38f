// Decides whether a column writes decimals with a point or a comma, by counting votes. Reads no value.

export type DecimalMark = 'point' | 'comma';

export interface DecimalMarkDecision {
  readonly mark: DecimalMark;
  /** False when every value could be read either way, and `mark` is an assumption. */
  readonly certain: boolean;
}

/** Counts, value by value, what speaks for a decimal point and what for a decimal comma. */
export class DecimalMarkVotes {
  #point = 0;
  #comma = 0;
  #openPoint = 0;
  #openComma = 0;

  add(cell: string): void {
    const mark = loneMark(cell);
    if (mark === noMark) return;
    if (mark >= 0) {
      this.#addLone(cell, 0, mark, cell.charCodeAt(mark) === 46);
      return;
    }
    // Only what stands among the digits counts: the points of `kr.` and `Mio.` say nothing.
    const from = firstDigit(cell);
    const to = lastDigit(cell);
    if (from > to) return;
    const lastPoint = cell.lastIndexOf('.', to);
    const lastComma = cell.lastIndexOf(',', to);
    const hasPoint = lastPoint >= from || (lastPoint === from - 1 && lastPoint >= 0);
    const hasComma = lastComma >= from || (lastComma === from - 1 && lastComma >= 0);
    if (!hasPoint && !hasComma) return;
    if (hasPoint && hasComma) {
      if (lastPoint > lastComma) this.#point += 1;
      else this.#comma += 1;
      return;
    }
    const last = hasPoint ? lastPoint : lastComma;
    if (last < from) {
      // `.5` is a decimal; the point of `Fr.5` is not.
      if (last === 0 || !/\p{L}/u.test(cell[last - 1] ?? '')) this.#vote(hasPoint);
      return;
    }
    const first = cell.indexOf(hasPoint ? '.' : ',', from);
    if (first === last) this.#addLone(cell, from, last, hasPoint);
    else this.#vote(!hasPoint);
  }

  /** One mark among the digits that begin at `from`: a decimal mark, unless it may part thousands. */
  #addLone(cell: string, from: number, at: number, isPoint: boolean): void {
    if (!isGroup(cell, from, at)) this.#vote(isPoint);
    else if (isPoint) this.#openPoint += 1;
    else this.#openComma += 1;
  }

  #vote(forPoint: boolean): void {
    if (forPoint) this.#point += 1;
    else this.#comma += 1;
  }

  /** `1.234` alone is read as one thousand two hundred and thirty-four, like `1,234`; both are assumptions. */
  decide(): DecimalMarkDecision {
    if (this.#point !== this.#comma)
      return { mark: this.#point > this.#comma ? 'point' : 'comma', certain: true };
    if (this.#openPoint > this.#openComma) return { mark: 'comma', certain: false };
    return { mark: 'point', certain: this.#openComma === 0 || this.#point > 0 };
  }
}

const noMark = -1;
const otherForm = -2;

/** Where the only point or comma of a cell stands that is nothing but digits around it; most cells are so, or have none. */
function loneMark(cell: string): number {
  let found = noMark;
  let isBare = true;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code === 46 || code === 44) {
      if (found !== noMark || index === 0 || index === cell.length - 1) return otherForm;
      found = index;
    } else if (code < 48 || code > 57) isBare = false;
  }
  return isBare || found === noMark ? found : otherForm;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the first digit stands; the length of the cell without one. */
export function firstDigit(cell: string): number {
  let index = 0;
  while (index < cell.length && !isDigit(cell.charCodeAt(index))) index += 1;
  return index;
}

/** Where the last digit stands; -1 without one. */
export function lastDigit(cell: string): number {
  let index = cell.length - 1;
  while (index >= 0 && !isDigit(cell.charCodeAt(index))) index -= 1;
  return index;
}

/** Whether the one mark at `at` may part thousands: one to three digits before it, not all zeros, and three after it. */
function isGroup(cell: string, from: number, at: number): boolean {
  let after = 0;
  while (isDigit(cell.charCodeAt(at + 1 + after))) after += 1;
  if (after !== 3 || at - from > 3) return false;
  let significant = false;
  for (let index = from; index < at; index += 1) {
    const code = cell.charCodeAt(index);
    if (!isDigit(code)) return false;
    if (code !== 48) significant = true;
  }
  return significant;
}
