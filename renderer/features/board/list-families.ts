// Decides who of the families of a list is left behind by it, and where each would go. Moves nobody, asks nothing.
import type { MoveTarget } from '../../../shared/actions/move-accounts';
import type { ListedMove, MoveListSummary } from '../../../shared/actions/move-list';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { familiesOf } from '../../store/family-index';
import { type FamilyRest, familyName, goalOf, staysElsewhere } from './families';

/** Those of the families of a list whom it does not name and who would stay elsewhere. */
export interface ListRest {
  readonly rest: FamilyRest;
  /** The same, each with where it would follow to; locked ones too, who stay. */
  readonly along: readonly ListedMove[];
  readonly movableCount: number;
  /** The accounts of the list whose families would be torn. */
  readonly torn: ReadonlySet<AccountId>;
}

/** Accounts looked at in one go. */
const accountsInStep = 256;

/**
 * Looks at each family of the list once: O(list + families). A member follows the nearest account above it that the list
 * names, and where none is above it, the first of its family in the list.
 */
export function* findingRest(
  board: BoardIndex,
  book: Book,
  { hand, locked }: Pick<MoveListSummary, 'hand' | 'locked'>,
): Generator<void, ListRest, void> {
  const families = familiesOf(book);
  const targets = new Map<AccountId, MoveTarget>();
  for (const [index, { accountId, target }] of hand.entries()) {
    if (index % accountsInStep === 0) yield;
    targets.set(accountId, target);
  }
  const staying = new Set(locked.map(({ accountId }) => accountId));
  const isElsewhere = goals(board, book);
  const seen = new Set<AccountId>();
  const heads: AccountId[] = [];
  const along: ListedMove[] = [];
  const torn = new Set<AccountId>();
  let movableCount = 0;
  let looked = 0;
  for (const first of hand) {
    if (seen.has(first.accountId)) continue;
    const named: AccountId[] = [];
    const behind: ListedMove[] = [];
    let canFollow = 0;
    const head = families.headOf(first.accountId);
    const open: { readonly id: AccountId; readonly above: MoveTarget | null }[] = [{ id: head, above: null }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { id, above } = next;
      if (seen.has(id)) continue;
      seen.add(id);
      looked += 1;
      if (looked % accountsInStep === 0) yield;
      const own = targets.get(id);
      const target = own ?? above ?? first.target;
      if (own !== undefined) named.push(id);
      else if (!staying.has(id) && book.get('account', id) !== undefined && isElsewhere(id, target)) {
        behind.push({ accountId: id, target });
        if (board.row(id)?.locked === false) canFollow += 1;
      }
      for (const child of families.childrenOf(id)) open.push({ id: child, above: own ?? above });
    }
    if (behind.length === 0) continue;
    heads.push(head);
    for (const move of behind) along.push(move);
    movableCount += canFollow;
    if (canFollow > 0) for (const id of named) torn.add(id);
  }
  const ids = along.map(({ accountId }) => accountId);
  const [only] = heads;
  const name = heads.length === 1 && only !== undefined ? familyName(book, only, ids, [...torn]) : null;
  return { rest: { name, familyCount: heads.length, ids }, along, movableCount, torn };
}

/** A list has few targets: what each stands for is looked up once. */
function goals(board: BoardIndex, book: Book): (id: AccountId, target: MoveTarget) => boolean {
  const known = new Map<string, (id: AccountId) => boolean>();
  return (id, target) => {
    const key = target.kind === 'lane' ? target.lane : `seller ${target.sellerId}`;
    let isElsewhere = known.get(key);
    if (isElsewhere === undefined) {
      isElsewhere = staysElsewhere(board, goalOf(book, target));
      known.set(key, isElsewhere);
    }
    return isElsewhere(id);
  };
}
