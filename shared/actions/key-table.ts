// Keeps numbers by key in one typed array: millions of keys in a map of JavaScript would weigh hundreds of megabytes.

/** So many numbers are kept under one key; a key that more share says nothing. */
const mostPerKey = 48;

/** Open addressing, with key and number side by side, so that a look-up touches one line of memory. */
export class KeyTable {
  /** Key, then number + 1; 0 for a free place. */
  #pairs = new Int32Array(2 << 12);
  #mask = (1 << 12) - 1;
  #count = 0;

  /** How many numbers are kept. */
  get size(): number {
    return this.#count;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Whether nothing is kept under a key. */
  hasNone(key: number): boolean {
    for (let slot = this.slot(key); ; slot = this.next(slot)) {
      const value = this.valueAt(slot, key);
      if (value !== -2) return value === -1;
    }
  }

  /** Makes room for so many, so that it need not be made bit by bit. */
  expect(count: number): void {
    let mask = this.#mask;
    while (count * 5 > mask * 3) mask = mask * 2 + 1;
    if (mask > this.#mask) this.#resize(mask);
  }

  add(key: number, value: number): void {
    if (this.#count * 5 > this.#mask * 3) this.#resize(this.#mask * 2 + 1);
    this.#place(key, value + 1);
  }

  /** Where to look for a key first. */
  slot(key: number): number {
    return key & this.#mask;
  }

  /** The number there when it is of this key; -1 when the place is free, -2 when it is of another key. */
  valueAt(slot: number, key: number): number {
    const value = this.#pairs[slot * 2 + 1] ?? 0;
    if (value === 0) return -1;
    return this.#pairs[slot * 2] === key ? value - 1 : -2;
  }

  next(slot: number): number {
    return (slot + 1) & this.#mask;
  }

  /** Passed over when so many bear the key already that they are not all looked at. */
  #place(key: number, stored: number): void {
    const pairs = this.#pairs;
    let alike = 0;
    let slot = key & this.#mask;
    while (pairs[slot * 2 + 1] !== 0) {
      if (pairs[slot * 2] === key) alike += 1;
      if (alike >= mostPerKey) return;
      slot = (slot + 1) & this.#mask;
    }
    pairs[slot * 2] = key;
    pairs[slot * 2 + 1] = stored;
    this.#count += 1;
  }

  #resize(mask: number): void {
    const old = this.#pairs;
    this.#mask = mask;
    this.#pairs = new Int32Array((this.#mask + 1) * 2);
    this.#count = 0;
    for (let at = 0; at < old.length; at += 2) {
      const stored = old[at + 1] ?? 0;
      if (stored !== 0) this.#place(old[at] ?? 0, stored);
    }
  }
}
