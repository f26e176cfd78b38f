// Decides how those of a family who are left behind by a move are named, each with their owner. Finds and moves nobody.
import type { Book } from '../../../shared/records/book';
import type { AccountId, SellerId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { sellerLabel } from '../../store/seller-names';
import { formatCount, formatNoun } from '../../ui/format';
import type { FamilyRest } from './families';

/** Who stays, in parts, so that a short line ends with a whole one. */
export interface FamilyWords {
  /** `1 of the Acme family stays with Dana`; of several owners `3 of the Acme family stay`. */
  readonly head: string;
  /** Of several owners, who stays with whom: `East with Ada`, `West unassigned`; the first of them. */
  readonly named: readonly string[];
  /** How many are not among the named. */
  readonly more: number;
}

type Rest = Pick<FamilyRest, 'name' | 'familyCount'>;

/** More are counted: nobody reads a list of them under a hand. */
const mostNamed = 8;

/** Letters of an account's name before it is cut, at a word's end where it has one. */
const mostLetters = 32;

/** Letters of all names in a sentence: what comes after them is to be read, too. */
const lettersInSentence = 90;

/** Who of the family stays where; `staying` is not empty. */
export function familyWords(
  board: BoardIndex,
  book: Book,
  rest: Rest,
  staying: readonly AccountId[],
): FamilyWords {
  const head = `${formatCount(staying.length)} ${ofFamily(rest)} ${staying.length === 1 ? 'stays' : 'stay'}`;
  const { keys, isOne } = placesOf(board, staying);
  const labels = ownerLabels(book, [...keys]);
  const [first] = staying;
  if (first === undefined) return { head, named: [], more: 0 };
  if (isOne) return { head: `${head} ${whereOf(board, labels, first)}`, named: [], more: 0 };
  const named = staying.slice(0, mostNamed).map((id) => {
    const name = shortName(book.get('account', id)?.name ?? '');
    return `${name} ${whereOf(board, labels, id)}`;
  });
  return { head, named, more: staying.length - named.length };
}

/** The same as a sentence without a full stop: `5 of the Acme family stay: East with Ada, West with Bo and 3 more`. */
export function familySentence(
  board: BoardIndex,
  book: Book,
  rest: Rest,
  staying: readonly AccountId[],
): string {
  const { head, named, more } = familyWords(board, book, rest, staying);
  if (named.length === 0) return head;
  let letters = 0;
  const fitting = named.filter((each, index) => {
    letters += each.length + 2;
    return index === 0 || letters <= lettersInSentence;
  });
  const left = more + named.length - fitting.length;
  return `${head}: ${fitting.join(', ')}${left === 0 ? '' : ` and ${formatCount(left)} more`}`;
}

/** `2 of the Acme family come along`: where the settings never leave anyone behind. */
export function alongSentence(rest: Rest, count: number): string {
  return `${formatCount(count)} ${ofFamily(rest)} ${count === 1 ? 'comes' : 'come'} along`;
}

function ofFamily({ name, familyCount }: Rest): string {
  return name === null ? `of ${formatNoun(familyCount, 'family', 'families')}` : `of the ${name} family`;
}

/** The owners, or lanes of no owner, of those who are looked at: the first few, and one more place where there is one. */
function placesOf(board: BoardIndex, staying: readonly AccountId[]) {
  const keys = new Set<string>();
  for (const [index, id] of staying.entries()) {
    const row = board.row(id);
    if (row !== undefined) keys.add(row.ownerId ?? row.lane);
    if (index >= mostNamed - 1 && keys.size > 1) break;
  }
  return { keys, isOne: keys.size <= 1 };
}

/** Owners by their first names, and in full where two of them share one. */
function ownerLabels(book: Book, keys: readonly string[]): ReadonlyMap<string, string> {
  const owners = keys.flatMap((key) => book.get('seller', key as SellerId) ?? []);
  const firstOf = (name: string) => name.split(' ')[0] ?? name;
  const count = new Map<string, number>();
  for (const { name } of owners) count.set(firstOf(name), (count.get(firstOf(name)) ?? 0) + 1);
  return new Map(
    owners.map((owner) => {
      const first = firstOf(owner.name);
      return [owner.id, count.get(first) === 1 ? first : sellerLabel(book, owner)];
    }),
  );
}

function whereOf(board: BoardIndex, labels: ReadonlyMap<string, string>, id: AccountId): string {
  const row = board.row(id);
  const owner = row?.ownerId == null ? undefined : labels.get(row.ownerId);
  if (owner !== undefined) return `with ${owner}`;
  if (row === undefined) return 'where it is';
  return row.lane === 'unassigned' ? 'unassigned' : `in ${laneName[row.lane]}`;
}

/** Whole words where the name has some. */
function shortName(name: string): string {
  if (name.length <= mostLetters) return name;
  const cut = name.slice(0, mostLetters).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
