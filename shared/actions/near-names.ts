// Finds, among many names, those nearly the same as another. Knows no account and merges none.
import { hashOf } from '../tables/text-hash';
import { type BareName, bareName } from './bare-name';
import { isNearName } from './is-near-name';
import { KeyTable } from './key-table';
import { nameHash } from './name-hash';
import { keys, writeKeys } from './name-keys';

export { isNearName } from './is-near-name';

/** What is asked of names near another. */
export interface NearQuestion {
  /** The name's own domain; null for none. Names a slip apart with two domains are never found. */
  readonly domain?: string | null;
  /** Whether names were put beside each other for this domain. */
  readonly isShared?: boolean;
  /** Asked before two names are compared, and to be cheap. */
  readonly wants?: (number: number, isEqual: boolean) => boolean;
}

/** One search, as far as it got. */
interface Search {
  readonly text: string;
  readonly most: number;
  readonly wants: (number: number, isEqual: boolean) => boolean;
  readonly found: number[];
}

const wantsAll = (): boolean => true;
const looseGroup = 0;

/**
 * An index of names, numbered from 0 in the order they come. All stand in it under the hash of their bare letters. For
 * names a slip apart, those without a domain stand under further keys too. One with a domain stands there only under keys
 * that a name without a domain will ask for, and beside names of its own domain: in most lists nearly every name has a
 * domain, and costs one key. Finding costs the length of a name and not the number of names.
 */
export class NearNames {
  readonly #texts: string[] = [];
  /** Made when a name is first compared, or stands under more keys than one. */
  readonly #bares: (BareName | null)[] = [];
  readonly #whole = new KeyTable();
  readonly #loose = new KeyTable();
  readonly #tied = new KeyTable();
  readonly #looseNumbers = new Set<number>();
  readonly #beside = new Set<string>();
  /** Names with a domain that do not stand in `#tied` yet, because no name without one was looked for since. */
  #waiting: number[] = [];
  readonly #askers: () => Iterable<string> | null;
  #asked: KeySet | null | undefined;
  #last: { readonly text: string; readonly hash: number; bare: BareName | null } | null = null;
  #compared = 0;

  /** @param askers every name without a domain that will be looked for; null when that is not known */
  constructor(askers: () => Iterable<string> | null = () => null) {
    this.#askers = askers;
  }

  /** How many pairs were compared, to be counted in tests. */
  get comparedCount(): number {
    return this.#compared;
  }

  /** How many keys names stand under beside their own letters, to be counted in tests. */
  get slipKeyCount(): number {
    return this.#loose.size + this.#tied.size;
  }

  /** Makes room for so many names. */
  expect(count: number): void {
    this.#whole.expect(count);
  }

  /** Whether no name can be near one with a domain that no other bears: what is true of most, and quickly said. */
  isAlone(text: string): boolean {
    return this.#loose.isEmpty && this.#whole.hasNone(this.#keyed(text).hash);
  }

  /** The number of a name with the same words and mark; -1 when it was never added. */
  numberOf(text: string): number {
    const table = this.#whole;
    const key = this.#keyed(text).hash;
    for (let slot = table.slot(key); ; slot = table.next(slot)) {
      const number = table.valueAt(slot, key);
      if (number === -1) return -1;
      if (number < 0) continue;
      const name = this.#bareOf(text);
      const other = this.#bareAt(number);
      if (other.words === name.words && other.mark === name.mark) return number;
    }
  }

  /** Takes a name in and says its number. */
  add(text: string, domain: string | null = null): number {
    const number = this.#texts.length;
    const { hash } = this.#keyed(text);
    this.#texts.push(text);
    this.#bares.push(null);
    this.#whole.add(hash, number);
    if (domain === null) this.loosen(number);
    else this.#waiting.push(number);
    return number;
  }

  /** Lets a name be found by names of any domain, because one that bears it has none. */
  loosen(number: number): void {
    if (this.#looseNumbers.has(number)) return;
    this.#looseNumbers.add(number);
    this.#addKeys(this.#loose, number, looseGroup, null);
  }

  /** Puts a name beside others of a domain. */
  putBeside(number: number, domain: string): void {
    const pair = `${number} ${domain}`;
    if (this.#beside.has(pair)) return;
    this.#beside.add(pair);
    this.#addKeys(this.#loose, number, hashOf(domain), null);
  }

  /** The numbers of up to `most` near names that are wanted, equal ones first, then as they came. */
  find(
    text: string,
    most: number,
    { domain = null, isShared = false, wants = wantsAll }: NearQuestion = {},
  ): readonly number[] {
    const search: Search = { text, most, wants, found: [] };
    this.#look(this.#whole, this.#keyed(text).hash, search);
    if (!this.#loose.isEmpty) this.#lookSlips(this.#loose, looseGroup, search);
    if (domain === null) {
      this.#tieWaiting();
      if (!this.#tied.isEmpty) this.#lookSlips(this.#tied, looseGroup, search);
    } else if (isShared) this.#lookSlips(this.#loose, hashOf(domain), search);
    const { found } = search;
    if (found.length < 2) return found;
    const { letters } = this.#bareOf(text);
    const rank = (number: number): number => (this.#bareAt(number).letters === letters ? 0 : 1);
    return found.sort((a, b) => rank(a) - rank(b) || a - b);
  }

  #lookSlips(table: KeyTable, group: number, search: Search): void {
    const count = writeKeys(this.#bareOf(search.text), group);
    for (let at = 0; at < count && search.found.length < search.most; at += 1) {
      this.#look(table, keys[at] ?? 0, search);
    }
  }

  #look(table: KeyTable, key: number, { text, most, wants, found }: Search): void {
    for (let slot = table.slot(key); found.length < most; slot = table.next(slot)) {
      const number = table.valueAt(slot, key);
      if (number === -1) return;
      if (number < 0 || found.includes(number)) continue;
      const name = this.#bareOf(text);
      const other = this.#bareAt(number);
      if (!wants(number, other.letters === name.letters)) continue;
      this.#compared += 1;
      if (isNearName(name, other)) found.push(number);
    }
  }

  #tieWaiting(): void {
    if (this.#waiting.length === 0) return;
    if (this.#asked === undefined) this.#asked = keysOf(this.#askers());
    for (const number of this.#waiting) this.#addKeys(this.#tied, number, looseGroup, this.#asked);
    this.#waiting = [];
  }

  #addKeys(table: KeyTable, number: number, group: number, asked: KeySet | null): void {
    const count = writeKeys(this.#bareAt(number), group);
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] ?? 0;
      if (asked === null || asked.has(key)) table.add(key, number);
    }
  }

  /** A name is looked for, then added: its hash is worked out once. */
  #keyed(text: string): { readonly text: string; readonly hash: number; bare: BareName | null } {
    if (this.#last?.text !== text) this.#last = { text, hash: nameHash(text), bare: null };
    return this.#last;
  }

  #bareOf(text: string): BareName {
    const keyed = this.#keyed(text);
    keyed.bare ??= bareName(text);
    return keyed.bare;
  }

  #bareAt(number: number): BareName {
    const known = this.#bares[number] ?? null;
    if (known !== null) return known;
    const text = this.#texts[number] ?? '';
    const bare = this.#last?.text === text ? this.#bareOf(text) : bareName(text);
    this.#bares[number] = bare;
    return bare;
  }
}

function keysOf(names: Iterable<string> | null): KeySet | null {
  if (names === null) return null;
  const set = new KeySet();
  for (const name of names) {
    const count = writeKeys(bareName(name), looseGroup);
    for (let at = 0; at < count; at += 1) set.add(keys[at] ?? 0);
  }
  return set;
}

/** Keys, of which `has` may also know one that was never added, and never misses one that was. */
class KeySet {
  readonly #bits = new Uint8Array(1 << 20);

  add(key: number): void {
    const bit = key >>> 9;
    this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  has(key: number): boolean {
    const bit = key >>> 9;
    return ((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}
