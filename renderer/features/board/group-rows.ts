// Decides which rows one group of a lane shows, in order and with their heights: its header, cards, "38 more". Draws none.
import type { AccountId } from '../../../shared/records/ids';
import type { Slot } from '../../store/board/columns';
import {
  firstCards,
  type GroupCards,
  isHeadless,
  type LaneRow,
  type LaneRowsInput,
  type LaneShape,
} from './lane-rows';

/** The rows of one group, made as they are asked for: a lane of a big book has thousands, and draws twenty. */
export class GroupRows {
  readonly key: string;
  readonly rowCount: number;
  readonly heightPx: number;
  /** How many of its rows can be reached by key; the others are not counted to screen readers. */
  readonly reachableCount: number;
  readonly #group: Pick<GroupCards, 'count' | 'leaving' | 'version'>;
  // Not the whole input: rows that are taken over would keep every group of its time.
  readonly #look: Pick<LaneRowsInput, 'idAt' | 'lifted' | 'shape'>;
  readonly #isFolded: boolean;
  readonly #pageCards: number | undefined;
  readonly #hasHeader: boolean;
  readonly #cardCount: number;
  readonly #cards: ArrayLike<Slot>;
  readonly #leftCount: number;
  readonly #moreCount: number;
  /** The card the gap stands above; as many as there are cards, when it stands below them. */
  readonly #gapAt: number | null;
  readonly #hasMeter: boolean;
  #topsPx: Float64Array | null = null;

  constructor(group: GroupCards, input: LaneRowsInput) {
    const { key } = group;
    this.key = key;
    const { count, leaving, version } = group;
    this.#group = { count, leaving, version };
    this.#look = { idAt: input.idAt, lifted: input.lifted, shape: input.shape };
    this.#isFolded = input.collapsed.has(key);
    this.#pageCards = input.shownCards.get(key);
    this.#hasHeader = !isHeadless(key);
    this.#hasMeter = input.shape.hasMeter(key);
    // Without a header nobody could open it again.
    const isOpen = !this.#hasHeader || !this.#isFolded;
    const total = isOpen ? group.shown + group.leaving.length : 0;
    const most = mostCards(total, this.#pageCards ?? firstCards(key));
    this.#cardCount = Math.min(most, group.shown);
    this.#cards = this.#cardCount === 0 ? [] : group.first(this.#cardCount);
    this.#leftCount = most - this.#cardCount;
    this.#moreCount = total - most;
    this.#gapAt = input.gap?.groupKey === key ? this.#placeOfGap(input.gap.isBelow) : null;
    this.reachableCount =
      (this.#hasHeader ? 1 : 0) + this.#cardCount + this.#leftCount + (this.#moreCount > 0 ? 1 : 0);
    this.rowCount = this.reachableCount + (this.#gapAt === null ? 0 : 1) + 1;
    this.heightPx = this.#sumOfHeights();
  }

  /** Whether a lane shows it. */
  static isShown(group: GroupCards, { isFiltered }: LaneRowsInput): boolean {
    return !isFiltered || group.shown > 0 || group.leaving.length > 0;
  }

  /** Whether it would be made as it is: then it need not be made again, and nothing of the group is looked at. */
  isAsWouldBeMade(group: GroupCards, input: LaneRowsInput): boolean {
    const { key } = this;
    const look = this.#look;
    return (
      this.#group.version === group.version &&
      haveSameItems(this.#group.leaving, group.leaving) &&
      look.shape === input.shape &&
      look.lifted === input.lifted &&
      look.idAt === input.idAt &&
      this.#isFolded === input.collapsed.has(key) &&
      this.#pageCards === input.shownCards.get(key) &&
      this.#gapAt === null &&
      input.gap?.groupKey !== key &&
      this.#hasMeter === input.shape.hasMeter(key)
    );
  }

  /** The row of this place, from 0. */
  at(place: number): LaneRow {
    const { key: groupKey } = this;
    const { kind, card } = this.#kindAt(place);
    switch (kind) {
      case 'group':
        return { kind, key: `group:${groupKey}`, groupKey, count: this.#group.count };
      case 'card':
      case 'lifted': {
        const slot = this.#cards[card] as Slot;
        const id = this.#look.idAt(slot);
        return { kind, key: `card:${id}`, groupKey, id, slot };
      }
      case 'left': {
        const id = this.#group.leaving[card] as AccountId;
        return { kind, key: `left:${id}`, groupKey, id };
      }
      case 'gap':
        return { kind, key: 'gap', groupKey };
      case 'more':
        return { kind, key: `more:${groupKey}`, groupKey, count: this.#moreCount };
      case 'end':
        return { kind, key: `end:${groupKey}`, groupKey };
    }
  }

  /** Where the row of this place stands below the group's first pixel; for the place after the last, the height. */
  topPx(place: number): number {
    return this.#tops()[place] ?? this.heightPx;
  }

  /** The place of the row at this height of the group. */
  placeAtPx(px: number): number {
    const tops = this.#tops();
    let low = 0;
    let high = this.rowCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tops[middle] as number) <= px) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The place of the row with this key; -1 where there is none. */
  placeOf(rowKey: string): number {
    const colon = rowKey.indexOf(':');
    const kind = rowKey.slice(0, colon);
    const name = rowKey.slice(colon + 1);
    const header = this.#hasHeader ? 1 : 0;
    if (kind === 'card') {
      for (let card = 0; card < this.#cardCount; card += 1) {
        if (this.#idOf(card) === name) return header + card + (this.#gapIsAbove(card) ? 1 : 0);
      }
      return -1;
    }
    if (rowKey === 'gap') return this.#gapAt === null ? -1 : header + this.#gapAt;
    const left = kind === 'left' ? this.#group.leaving.indexOf(name as AccountId) : -1;
    const afterCards = header + this.#cardCount + (this.#gapAt === null ? 0 : 1);
    if (left >= 0 && left < this.#leftCount) return afterCards + left;
    if (name !== this.key) return -1;
    if (kind === 'group') return this.#hasHeader ? 0 : -1;
    if (kind === 'more') return this.#moreCount > 0 ? afterCards + this.#leftCount : -1;
    return kind === 'end' ? this.rowCount - 1 : -1;
  }

  /** How many rows that can be reached stand above this place. */
  reachableBefore(place: number): number {
    return place > this.#gapPlace ? place - 1 : place;
  }

  /** The place of the row with so many that can be reached above it. */
  placeOfReachable(above: number): number {
    return above >= this.#gapPlace ? above + 1 : above;
  }

  get #gapPlace(): number {
    return this.#gapAt === null ? Number.POSITIVE_INFINITY : (this.#hasHeader ? 1 : 0) + this.#gapAt;
  }

  #idOf(card: number): AccountId {
    return this.#look.idAt(this.#cards[card] as Slot);
  }

  #gapIsAbove(card: number): boolean {
    return this.#gapAt !== null && this.#gapAt <= card;
  }

  #placeOfGap(isBelow: (slot: Slot) => boolean): number {
    for (let card = 0; card < this.#cardCount; card += 1) {
      if (isBelow(this.#cards[card] as Slot)) return card;
    }
    return this.#cardCount;
  }

  #kindAt(place: number): { readonly kind: LaneRow['kind']; readonly card: number } {
    let at = place;
    if (this.#hasHeader) {
      if (at === 0) return { kind: 'group', card: 0 };
      at -= 1;
    }
    if (this.#gapAt !== null) {
      if (at === this.#gapAt) return { kind: 'gap', card: 0 };
      if (at > this.#gapAt) at -= 1;
    }
    if (at < this.#cardCount) return { kind: this.#isLifted(at) ? 'lifted' : 'card', card: at };
    at -= this.#cardCount;
    if (at < this.#leftCount) return { kind: 'left', card: at };
    at -= this.#leftCount;
    return { kind: at === 0 && this.#moreCount > 0 ? 'more' : 'end', card: 0 };
  }

  #isLifted(card: number): boolean {
    const { lifted } = this.#look;
    return lifted.size > 0 && lifted.has(this.#idOf(card));
  }

  #cardPx(card: number): number {
    if (this.#isLifted(card)) return linePx;
    const { shape } = this.#look;
    return cardHeightPx(shape.hasBadges(this.#cards[card] as Slot), shape);
  }

  #headerPx(): number {
    return (this.#hasMeter ? 42 : 34) + (this.#look.shape.isComfortable ? comfortablePx / 2 : 0);
  }

  #sumOfHeights(): number {
    let sum = this.#hasHeader ? this.#headerPx() : 0;
    for (let card = 0; card < this.#cardCount; card += 1) sum += this.#cardPx(card);
    if (this.#gapAt !== null) sum += gapPx;
    return sum + this.#leftCount * linePx + (this.#moreCount > 0 ? morePx : 0) + endPx;
  }

  #heightAt(place: number): number {
    const { kind, card } = this.#kindAt(place);
    switch (kind) {
      case 'group':
        return this.#headerPx();
      case 'card':
      case 'lifted':
        return this.#cardPx(card);
      case 'left':
        return linePx;
      case 'gap':
        return gapPx;
      case 'more':
        return morePx;
      case 'end':
        return endPx;
    }
  }

  /** Of groups in sight only. */
  #tops(): Float64Array {
    if (this.#topsPx !== null) return this.#topsPx;
    const tops = new Float64Array(this.rowCount);
    for (let place = 1; place < this.rowCount; place += 1) {
      tops[place] = (tops[place - 1] as number) + this.#heightAt(place - 1);
    }
    this.#topsPx = tops;
    return tops;
  }
}

function haveSameItems<T>(some: readonly T[], others: readonly T[]): boolean {
  return some === others || (some.length === others.length && some.every((each, at) => each === others[at]));
}

/** One card is never hidden behind "1 more": the row would take the card's place. */
function mostCards(total: number, count: number): number {
  return total <= count + 1 ? total : count;
}

/** Card heights with the gap below them: with and without badges, the same in the narrow Unassigned column. */
const cardPx = 58;
const cardWithBadgesPx = 82;

/** What comfortable density adds to a card: 4 px above and below. */
const comfortablePx = 8;

/** A card in the hand where it was, or one that leaves. */
const linePx = 31;
const gapPx = 62;
const morePx = 32;
const endPx = 6;

function cardHeightPx(hasBadges: boolean, { isComfortable }: LaneShape): number {
  return (hasBadges ? cardWithBadgesPx : cardPx) + (isComfortable ? comfortablePx : 0);
}
