// Gives one text, or one owner, for all the rows that say the same. Reads no meaning into any.
import type { RowOwner } from './row-owner';
import { hashOf } from './text-hash';

/** So many values are looked at before a column is judged. */
const judgedAfter = 512;
/** A longer text is hardly said twice. */
const longestChars = 64;
/** Powers of two: the last of those that fall on one place is kept. */
const keptTexts = 4096;
const keptOwners = 8192;

/**
 * Gives the same text for the same letters, mostly. Cells are cut one by one, and a region would be there as often as it
 * has rows: for the engine to move about, and to be read from as many places. A map would work out the hash of each cell
 * the slow way.
 */
export class RepeatedTexts {
  readonly #kept: string[] = new Array(keptTexts).fill('');
  #asked = 0;
  #known = 0;
  #isOver = false;

  /** The very text, or an earlier one with the same letters. */
  share(text: string): string {
    if (this.#isOver || text.length > longestChars) return text;
    const place = placeOf(text, keptTexts);
    const kept = this.#kept[place] ?? '';
    const isKnown = kept === text;
    if (this.#asked < judgedAfter) this.#judge(isKnown);
    if (isKnown) return kept;
    this.#kept[place] = text;
    return text;
  }

  /** A column of which few of the first values are said twice is left alone from then on. */
  #judge(isKnown: boolean): void {
    this.#asked += 1;
    if (isKnown) this.#known += 1;
    this.#isOver = this.#asked === judgedAfter && this.#known * 2 < judgedAfter;
  }
}

/** Gives the same owner for the same words, mostly: few sellers stand in many rows. */
export class RepeatedOwners {
  /** Two for each place, so that two owners who fall on one do not drive each other out. */
  readonly #kept: (RowOwner | null)[] = new Array(keptOwners * 2).fill(null);

  /** The very owner, or an earlier one who is called the same. */
  share(owner: RowOwner): RowOwner {
    const place = placeOf(owner.externalId ?? owner.name ?? owner.email ?? '', keptOwners) * 2;
    const last = this.#kept[place] ?? null;
    if (last !== null && isSameOwner(last, owner)) return last;
    const other = this.#kept[place + 1] ?? null;
    if (other !== null && isSameOwner(other, owner)) return other;
    this.#kept[place + 1] = last;
    this.#kept[place] = owner;
    return owner;
  }
}

function isSameOwner(a: RowOwner, b: RowOwner): boolean {
  return a.email === b.email && a.name === b.name && a.externalId === b.externalId && a.manager === b.manager;
}

function placeOf(text: string, places: number): number {
  const hash = hashOf(text);
  return (hash ^ (hash >>> 15)) & (places - 1);
}
