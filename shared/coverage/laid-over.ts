// Decides which accounts a book would have with others laid over it and some gone. Changes no book.
import type { Account } from '../records/account';
import type { AccountBook } from './family-index';

/**
 * The accounts of a book, where one of these has the same id that one, and those that are new; without who goes. Linear in
 * accounts when they are asked for all at once.
 */
export function laidOver(
  book: AccountBook,
  accounts: Iterable<Account>,
  gone: Iterable<Pick<Account, 'id'>> = [],
): AccountBook {
  const over = new Map<string, Account | null>();
  for (const account of accounts) over.set(account.id, account);
  for (const { id } of gone) over.set(id, null);
  return {
    get: (type, id) => {
      const account = over.get(id);
      return account === undefined ? book.get(type, id) : (account ?? undefined);
    },
    all: (type) => [
      ...book.all(type).filter(({ id }) => !over.has(id)),
      ...[...over.values()].filter((account) => account !== null),
    ],
  };
}
