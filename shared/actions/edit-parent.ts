// Decides which account a parent's name means, and that no account stands above itself. Writes nothing.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { AccountId } from '../records/ids';
import { shorten } from '../tables/problem';
import { type Refusal, refuse } from './plan';

/** The only live account of this name; null when none or several have it. */
export function parentNamed(records: Records, name: string): Account | null {
  let found: Account | null = null;
  for (const account of records.all('account')) {
    if (account.name !== name) continue;
    if (found !== null) return null;
    found = account;
  }
  return found;
}

export interface FoundParent {
  readonly ok: true;
  readonly parentName: string | null;
  /** Null while only the name is known. */
  readonly parentId: AccountId | null;
}

/** The parent of this account under that name, or a refusal where the account would be above itself. */
export function parentFor(
  records: Records,
  account: Account,
  name: string | null,
  parent: Account | null,
): FoundParent | Refusal {
  if (name === null) return { ok: true, parentName: null, parentId: null };
  if (parent === null) return { ok: true, parentName: name, parentId: null };
  const seen = new Set<string>();
  for (let above: Account | undefined = parent; above !== undefined && !seen.has(above.id); ) {
    if (above.id === account.id) {
      const own = shorten(account.name, 40);
      return refuse(
        'value-out-of-range',
        parent.id === account.id
          ? `${own} cannot be its own parent. Its parent stays as it is.`
          : `${shorten(parent.name, 40)} is part of ${own}, so it cannot be its parent. Its parent stays as it is.`,
      );
    }
    seen.add(above.id);
    above = above.parentId === null ? undefined : records.get('account', above.parentId);
  }
  return { ok: true, parentName: parent.name, parentId: parent.id };
}
