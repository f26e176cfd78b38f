// Decides how the day and the account key of an orders row are read. Knows no book and no amounts.
import type { IsoDate } from '../records/values';
import { readDomain } from './domain';
import { type DateOrder, readDate, readExcelDay } from './read-date';

/** What a row says of its account. The texts are trimmed, '' when blank or without such a column. */
export interface AccountKey {
  readonly id: string;
  /** The host, '' when the cell holds none. */
  readonly domain: string;
  readonly name: string;
  /** The cell a sentence names the account by. */
  readonly text: string;
}

const cachedCells = 50_000;

/** Reads days as numbers that sort, 20260310; -1 for a text that is no day. */
export class DayReader {
  readonly #dateOf: (cell: string) => IsoDate | null;
  readonly #seen = new Map<string, number>();

  /** @param order `excel` when the whole column is serial numbers */
  constructor(order: DateOrder | 'excel') {
    this.#dateOf = order === 'excel' ? readExcelDay : (cell) => readDate(cell, order);
  }

  read(cell: string): number {
    const seen = this.#seen.get(cell);
    if (seen !== undefined) return seen;
    const date = this.#dateOf(cell);
    const day = date === null ? -1 : dayOfIso(date);
    if (this.#seen.size < cachedCells) this.#seen.set(cell, day);
    return day;
  }
}

/** `2026-03-10` as 20260310. */
export function dayOfIso(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

/** 20260310 as `2026-03-10`. */
export function isoOfDay(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** Gives equal account keys one number, so that the book is asked once for each and not once per row. */
export class KeyReader {
  readonly keys: AccountKey[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the key, -1 when all its cells are blank. */
  read(id: string, domain: string, name: string): number {
    if (id === '' && domain === '' && name === '') return -1;
    const text = id !== '' && domain === '' && name === '' ? id : `${id}\u0000${domain}\u0000${name}`;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.keys.length;
      this.#numbers.set(text, number);
      const host = domain === '' ? '' : (readDomain(domain) ?? '');
      this.keys.push({ id, domain: host, name, text: name || id || domain });
    }
    return number;
  }
}
