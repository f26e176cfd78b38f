// Finds accounts by what somebody types: words in name, id, city, parent, extra columns, and the owner's name. Knows no
// screen; which board and which owners is told.

import type { Book } from '../../../shared/records/book';
import type { RecordOf } from '../../../shared/records/record';
import { foldForSearch } from '../../../shared/search/match';
import type { BoardColumns, Slot } from './columns';

type Account = RecordOf<'account'>;
type Seller = RecordOf<'seller'>;

/** Accounts whose texts lie in one string: searched at one go, made anew when one of them changes. */
const segmentAccounts = 512;

/** Words whose hits are kept: those of a query being typed, and a few before. */
const keptWords = 12;

interface Segment {
  readonly accounts: readonly Account[];
  readonly parents: readonly (Account | undefined)[];
  readonly text: string;
  /** Where each account's text begins; one more than there are accounts. */
  readonly starts: Uint32Array;
}

/** Between two fields: nobody types it, and a word never reaches over it. */
const fieldEnd = '\u0000';

/** What a query found, for as long as no account and no name of an owner that it looked at changes. */
export interface Finding {
  /** Every word of the query is in the account's text or its owner's name. */
  readonly passes: (slot: Slot) => boolean;
  readonly words: readonly FoundWord[];
  /** The texts it was looked up in: another number, other texts. */
  readonly textRevision: number;
}

/** Where a word was found: in texts of accounts, and in names of owners, by their number. */
interface FoundWord {
  readonly word: string;
  readonly hits: Hits;
  readonly owners: Uint8Array | null;
}

/** Accounts whose own text holds a word. A longer word that leaves out none of them has the same object. */
interface Hits {
  /** In order. */
  readonly slots: Uint32Array;
  /** 1 where it is one of them. */
  readonly bits: Uint8Array;
}

/** Above this share of all accounts, each text as a whole is looked through faster than accounts one by one. */
const fewShare = 1 / 16;

export class AccountSearch {
  readonly #columns: BoardColumns;
  readonly #book: Book;
  #segments: Segment[] = [];
  #words = new Map<string, Hits>();
  /** The columns' revision the texts were last compared at. */
  #seenRevision = -1;
  #textRevision = 0;

  constructor(columns: BoardColumns, book: Book) {
    this.#columns = columns;
    this.#book = book;
  }

  /** Makes the texts ready, a segment between two places to stop, so that the first letter typed need not wait. */
  *warming(): Generator<void, void, void> {
    for (let at = 0; at * segmentAccounts < this.#columns.size; at += 1) {
      this.#segmentAt(at);
      yield;
    }
  }

  /** Where a query is found; null for a blank one. */
  find(query: string): Finding | null {
    const asked = wordsOf(query);
    if (asked.length === 0) return null;
    this.#forgetChanged();
    const words = asked.map((word) => ({
      word,
      hits: this.#hitsOf(word),
      owners: this.#ownersWith(word),
    }));
    const passes =
      words.length === 1 ? testOf(words[0] as FoundWord, this.#columns) : testOfAll(words, this.#columns);
    return { passes, words, textRevision: this.#textRevision };
  }

  /** Whether the words of a finding would be found in the same owners' names now. */
  knowsOwnersOf({ words }: Finding): boolean {
    return words.every(({ word, owners }) => haveSameBits(owners, this.#ownersWith(word)));
  }

  /** The same of one account, as it is now: nothing is looked up or kept for the others. True for a blank query. */
  findsIn(query: string, slot: Slot): boolean {
    const words = wordsOf(query);
    const account = this.#columns.accounts[slot];
    if (words.length === 0 || account === undefined) return words.length === 0;
    const text = foldForSearch(textOf(account, this.#parentOf(account)));
    const owner = foldForSearch(this.#book.get('seller', this.#columns.ownerAt(slot) ?? '')?.name ?? '');
    return words.every((word) => text.includes(word) || owner.includes(word));
  }

  /** Accounts whose own text holds the word. */
  #hitsOf(word: string): Hits {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const found = this.#search(word, this.#narrower(word));
    this.#words.set(word, found);
    const [oldest] = this.#words.keys();
    if (this.#words.size > keptWords && oldest !== undefined) this.#words.delete(oldest);
    return found;
  }

  /** The hits of a word that is part of this one: nothing else can hold the longer. */
  #narrower(word: string): Hits | null {
    let longest = '';
    for (const known of this.#words.keys()) {
      if (known.length > longest.length && word.includes(known)) longest = known;
    }
    return longest === '' ? null : (this.#words.get(longest) ?? null);
  }

  #search(word: string, within: Hits | null): Hits {
    const isFew = within !== null && within.slots.length < this.#columns.size * fewShare;
    const found = isFew ? this.#searchIn(word, within.slots) : this.#searchAll(word);
    return within !== null && within.slots.length === found.slots.length ? within : found;
  }

  #searchIn(word: string, within: Uint32Array): Hits {
    const bits = new Uint8Array(this.#columns.size);
    const slots = within.filter((slot) => {
      const { text, starts } = this.#segmentAt(Math.floor(slot / segmentAccounts));
      const index = slot % segmentAccounts;
      const isHit = text.slice(starts[index], starts[index + 1]).includes(word);
      if (isHit) bits[slot] = 1;
      return isHit;
    });
    return { slots, bits };
  }

  #searchAll(word: string): Hits {
    const { size } = this.#columns;
    const bits = new Uint8Array(size);
    const slots = new Uint32Array(size);
    let count = 0;
    for (let from = 0, at = 0; from < size; from += segmentAccounts, at += 1) {
      const { text, starts } = this.#segmentAt(at);
      let index = 0;
      for (let place = text.indexOf(word); place >= 0; ) {
        while ((starts[index + 1] as number) <= place) index += 1;
        bits[from + index] = 1;
        slots[count] = from + index;
        count += 1;
        place = text.indexOf(word, starts[index + 1]);
      }
    }
    return { slots: slots.slice(0, count), bits };
  }

  /** 1 for numbers of owners whose name holds the word; null when nobody's does. */
  #ownersWith(word: string): Uint8Array | null {
    const numbers: number[] = [];
    for (const seller of this.#book.all('seller')) {
      // Numbered though they may have no account yet: a move made while this query stands may bring one.
      if (foldedName(seller).includes(word)) numbers.push(this.#columns.numberOf(seller.id));
    }
    if (numbers.length === 0) return null;
    const found = new Uint8Array(this.#columns.ownerIds.length);
    for (const number of numbers) found[number] = 1;
    return found;
  }

  /** Drops texts of accounts that are not as they were, and with them every hit. */
  #forgetChanged(): void {
    const { accounts, revision } = this.#columns;
    if (revision === this.#seenRevision) return;
    this.#seenRevision = revision;
    let changed = this.#sizeOfSegments() !== accounts.length;
    for (const [at, segment] of this.#segments.entries()) {
      const from = at * segmentAccounts;
      const isSame = segment.accounts.every(
        (account, index) =>
          account === accounts[from + index] && segment.parents[index] === this.#parentOf(account),
      );
      const isWhole = segment.accounts.length === Math.min(segmentAccounts, accounts.length - from);
      if (isSame && isWhole) continue;
      changed = true;
      this.#segments[at] = this.#segmentOf(at);
    }
    if (!changed) return;
    this.#words.clear();
    this.#textRevision += 1;
  }

  #sizeOfSegments(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.accounts.length, 0);
  }

  #segmentAt(at: number): Segment {
    const known = this.#segments[at];
    if (known !== undefined) return known;
    const segment = this.#segmentOf(at);
    this.#segments[at] = segment;
    return segment;
  }

  #segmentOf(at: number): Segment {
    const accounts = this.#columns.accounts.slice(at * segmentAccounts, (at + 1) * segmentAccounts);
    const parents = accounts.map((account) => this.#parentOf(account));
    const starts = new Uint32Array(accounts.length + 1);
    // Joined, not added up: a text of many pieces is put together by whoever first looks through it, at a key.
    const texts = accounts.map((account, index) => foldForSearch(textOf(account, parents[index])) + fieldEnd);
    for (const [index, { length }] of texts.entries()) starts[index + 1] = (starts[index] as number) + length;
    const text = texts.join('');
    return { accounts, parents, text, starts };
  }

  #parentOf({ parentId }: Account): Account | undefined {
    return parentId === null ? undefined : this.#book.get('account', parentId);
  }
}

/** Whether everything one finding passes is passed by the other, both being current: its words are part of the one's. */
export function isNarrower(one: Finding, other: Finding): boolean {
  return other.words.every(({ word }) => one.words.some((each) => each.word.includes(word)));
}

/** Whether two findings, both current, are the same accounts word for word. */
export function findsSame(one: Finding, other: Finding): boolean {
  return (
    one.words.length === other.words.length &&
    one.words.every(({ hits, owners }, at) => {
      const beside = other.words[at] as FoundWord;
      return haveSameBits(hits.bits, beside.hits.bits) && haveSameBits(owners, beside.owners);
    })
  );
}

/** Most queries are one word, and this is asked of every account with each key. */
function testOf({ hits, owners: found }: FoundWord, columns: BoardColumns): (slot: Slot) => boolean {
  const { bits } = hits;
  if (found === null) return (slot) => bits[slot] === 1;
  return (slot) => bits[slot] === 1 || found[columns.owners[slot] as number] === 1;
}

function testOfAll(words: readonly FoundWord[], columns: BoardColumns): (slot: Slot) => boolean {
  const tests = words.map((word) => testOf(word, columns));
  return (slot) => {
    for (const test of tests) if (!test(slot)) return false;
    return true;
  };
}

const foldedNames = new WeakMap<Seller, string>();

function foldedName(seller: Seller): string {
  const known = foldedNames.get(seller);
  if (known !== undefined) return known;
  const folded = foldForSearch(seller.name);
  foldedNames.set(seller, folded);
  return folded;
}

function wordsOf(query: string): string[] {
  return [...new Set(foldForSearch(query).split(/\s+/))].filter((word) => word !== '');
}

function textOf(account: Account, parent: Account | undefined): string {
  const fields = [account.name, account.externalId, account.city, parent?.name ?? account.parentName];
  let text = '';
  for (const field of fields) if (field !== null) text += field + fieldEnd;
  for (const column in account.custom) text += `${account.custom[column]}${fieldEnd}`;
  return text;
}

/** An owner numbered later than a list was made is not in it. */
function haveSameBits(some: Uint8Array | null, others: Uint8Array | null): boolean {
  if (some === null || others === null || some === others) return some === others;
  const most = Math.max(some.length, others.length);
  for (let at = 0; at < most; at += 1) if ((some[at] ?? 0) !== (others[at] ?? 0)) return false;
  return true;
}
