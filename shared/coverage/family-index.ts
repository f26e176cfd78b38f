// Knows which accounts belong to one family: linked by their parents. Follows changes in O(changed); moves nobody.
import type { Account } from '../records/account';
import type { AccountId } from '../records/ids';

/** Where accounts are looked up: a book, or what one would become. */
export interface AccountBook {
  get(type: 'account', id: string): Account | undefined;
  all(type: 'account'): readonly Account[];
}

/** Children by parent, for one book. Made when a family is first asked for, then kept up with each change. */
export class FamilyIndex {
  readonly #book: AccountBook;
  readonly #children = new Map<AccountId, Set<AccountId>>();
  readonly #parents = new Map<AccountId, AccountId>();

  constructor(book: AccountBook) {
    this.#book = book;
    for (const account of book.all('account')) this.#link(account);
  }

  /** Follows records that changed; ids of anything else are passed over. */
  update(touched: Iterable<string>): void {
    // A book without families keeps none of its ids here.
    for (const id of touched) {
      const accountId = id as AccountId;
      const parent = this.#parents.get(accountId);
      if (parent !== undefined) {
        this.#parents.delete(accountId);
        this.#children.get(parent)?.delete(accountId);
      }
      const account = this.#book.get('account', id);
      if (account !== undefined) this.#link(account);
    }
  }

  /** Everyone of the account's family, itself too, its head first; alone when it has none. O(family). */
  familyOf(accountId: AccountId): readonly AccountId[] {
    const family: AccountId[] = [];
    const seen = new Set<AccountId>();
    const open = [this.headOf(accountId)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (this.#book.get('account', id) !== undefined) family.push(id);
      // One by one: a head may have more children than a call takes arguments.
      for (const child of this.childrenOf(id)) open.push(child);
    }
    return family;
  }

  /** Everyone of the families of these accounts. Each family is walked through once, however many of it are asked about. */
  familiesOf(accountIds: Iterable<AccountId>): ReadonlySet<AccountId> {
    const members = new Set<AccountId>();
    const heads = new Set<AccountId>();
    for (const id of accountIds) {
      if (members.has(id)) continue;
      // Who was removed is no member, but was of a family that may be walked through already.
      const head = this.headOf(id);
      if (heads.has(head)) continue;
      heads.add(head);
      for (const member of this.familyOf(head)) members.add(member);
    }
    return members;
  }

  /** The accounts one step below. */
  childrenOf(accountId: AccountId): Iterable<AccountId> {
    return this.#children.get(accountId) ?? [];
  }

  /** The account at the top of the family. */
  headOf(accountId: AccountId): AccountId {
    let head = accountId;
    const seen = new Set([head]);
    for (let up = this.#parents.get(head); up !== undefined && !seen.has(up); up = this.#parents.get(up)) {
      // A parent that was removed holds nobody together by name, but its children are siblings all the same.
      seen.add(up);
      head = up;
    }
    return head;
  }

  /** Whether someone above the account stands above itself, the account too: such a family has no head. */
  isCircle(accountId: AccountId): boolean {
    const seen = new Set<AccountId>();
    for (let id: AccountId | undefined = accountId; id !== undefined; id = this.#parents.get(id)) {
      if (seen.has(id)) return true;
      seen.add(id);
    }
    return false;
  }

  #link({ id, parentId }: Account): void {
    if (parentId === null || parentId === id) return;
    this.#parents.set(id, parentId);
    const children = this.#children.get(parentId);
    if (children === undefined) this.#children.set(parentId, new Set([id]));
    else children.add(id);
  }
}
