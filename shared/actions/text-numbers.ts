// Keeps one number for each of many texts, found by a hash that the caller has worked out. Keeps no text itself.
import { hashOf } from '../tables/text-hash';
import { KeyTable } from './key-table';
import { mixed } from './name-hash';

/** What a text is found by in `TextNumbers`. */
export function textHash(text: string): number {
  return mixed(hashOf(text), 1);
}

/**
 * Like a map from texts to numbers from 0, for texts that come once: cells of a list are parts of one long text, and a map
 * would work out the hash of each the slow way. `textOf` gives the text of a number back.
 */
export class TextNumbers {
  readonly #table = new KeyTable();
  readonly #textOf: (number: number) => string | null;

  constructor(textOf: (number: number) => string | null) {
    this.#textOf = textOf;
  }

  /** Makes room for so many. */
  expect(count: number): void {
    this.#table.expect(count);
  }

  /** -1 when the text was never added. */
  get(text: string, hash: number): number {
    const table = this.#table;
    for (let slot = table.slot(hash); ; slot = table.next(slot)) {
      const number = table.valueAt(slot, hash);
      if (number === -1 || (number >= 0 && this.#textOf(number) === text)) return number;
    }
  }

  /** For a text that was not added yet. */
  add(hash: number, number: number): void {
    this.#table.add(hash, number);
  }
}
