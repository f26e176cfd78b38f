// Decides what an account's parent and family say to a rule, and which rules ask. Who belongs to a family is family-index.
import { type Condition, fieldsOf } from '../records/condition';
import type { AccountId } from '../records/ids';
import type { CoverageRule } from '../records/rule';
import { type AccountBook, FamilyIndex } from './family-index';
import type { Relatives } from './field-columns';

/** Whether the condition looks at other accounts than the one it is asked of. */
export function readsRelatives(condition: Condition): boolean {
  return fieldsOf(condition).some(({ of, field }) => of === 'parent' || field === 'familySpendCents');
}

/** Whether one of the rules that may be asked does. */
export function asksRelatives(rules: readonly Pick<CoverageRule, 'status' | 'condition'>[]): boolean {
  return rules.some(({ status, condition }) => status === 'active' && readsRelatives(condition));
}

/** What to tell these rules of relatives: nothing where none asks, for gathering families is linear in accounts. */
export function relativesFor(
  rules: readonly Pick<CoverageRule, 'status' | 'condition'>[],
  bookOf: () => AccountBook,
): { readonly relatives?: Relatives } {
  if (!asksRelatives(rules)) return {};
  const book = bookOf();
  let families: FamilyIndex | null = null;
  return {
    relatives: relativesIn(book, () => {
      families ??= new FamilyIndex(book);
      return families;
    }),
  };
}

/**
 * Relatives in a book as it stands: what is worked out of a family is kept, so make it anew once an account has changed. The
 * index of families is asked for when a rule first looks at one.
 */
export function relativesIn(book: Pick<AccountBook, 'get'>, families: () => FamilyIndex): Relatives {
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

function spendOf(family: readonly AccountId[], book: Pick<AccountBook, 'get'>): number | null {
  let sum: number | null = null;
  for (const id of family) {
    const account = book.get('account', id);
    if (account?.spendCents != null) sum = (sum ?? 0) + account.spendCents;
  }
  return sum;
}
