// Decides what an account's parent and family say to a rule. Knows no rule; who belongs to a family is family-index.
import type { Account } from '../records/account';
import type { Book } from '../records/book';
import type { AccountId } from '../records/ids';
import type { FamilyIndex } from './family-index';
import type { Relatives } from './field-columns';

/**
 * Relatives in a book as it stands: what is worked out of a family is kept, so make it anew once an account has changed. The
 * index of families is asked for when a rule first looks at one.
 */
export function relativesIn(book: Pick<Book, 'get'>, families: () => FamilyIndex): Relatives {
  const spendOfHead = new Map<AccountId, number | null>();
  return {
    parentOf: ({ parentId, id }) =>
      parentId === null || parentId === id ? undefined : book.get('account', parentId),
    familySpendCents: (account) => {
      const index = families();
      const head = index.headOf(account.id);
      const known = spendOfHead.get(head);
      if (known !== undefined) return known;
      const spend = index.isCircle(account.id) ? null : spendOf(index.familyOf(account.id), book);
      spendOfHead.set(head, spend);
      return spend;
    },
  };
}

function spendOf(family: readonly AccountId[], book: Pick<Book, 'get'>): number | null {
  let sum: number | null = null;
  for (const id of family) {
    const account: Account | undefined = book.get('account', id);
    if (account?.spendCents != null) sum = (sum ?? 0) + account.spendCents;
  }
  return sum;
}
