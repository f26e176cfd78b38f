// Keeps one thing that was worked out for as long as what it was worked out from is the same. Works nothing out.

/** The last result, under a key made of plain values, maps and sets. */
export class Kept<T> {
  #key: string | null = null;
  #value: T | null = null;

  /** The kept result, or a new one where `from` says something else than the last time. */
  get(from: unknown, make: () => T): T {
    const key = JSON.stringify(from, (_, each: unknown) =>
      each instanceof Map || each instanceof Set ? [...each] : each,
    );
    if (this.#value === null || key !== this.#key) {
      this.#value = make();
      this.#key = key;
    }
    return this.#value;
  }

  forget(): void {
    this.#key = null;
    this.#value = null;
  }
}
