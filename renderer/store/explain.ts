// Decides how the coverage rules' answer for one account of the open book is put together. Words amounts nowhere itself.
import { thresholdsOf } from '../../shared/coverage/thresholds';
import { type Trace, traceOf } from '../../shared/coverage/trace';
import { type SmallestChange, whatWouldChange } from '../../shared/coverage/what-would-change';
import type { Account } from '../../shared/records/account';
import type { Book } from '../../shared/records/book';
import { ruleContextOf } from './rule-context';

/** How amounts are written: rounded as on a card, and in full. Both take cents and a currency code. */
export interface MoneyWords {
  readonly rounded: (cents: number, currency: string) => string;
  readonly exact: (cents: number, currency: string) => string;
}

/** The trace of one account, as of the workspace's date. An amount that rounding would lift to a threshold is exact. */
export function explainAccount(book: Book, account: Account, words: MoneyWords): Trace {
  const { extraColumns, currency } = book.workspace();
  const rules = book.all('coverageRule');
  const lines = rules.flatMap(({ condition }) =>
    thresholdsOf(condition, extraColumns).flatMap(({ unit, value }) => (unit === 'money' ? value : [])),
  );
  const money = (cents: number): string => {
    const rounded = words.rounded(cents, currency);
    const misleads = lines.some((line) => cents < line && rounded === words.rounded(line, currency));
    return misleads ? words.exact(cents, currency) : rounded;
  };
  return traceOf(account, rules, { ...ruleContextOf(book), currency, money });
}

/** The smallest changes of one fact that would bring this account to another lane, the nearest first. */
export function changesOf(book: Book, account: Account): readonly SmallestChange[] {
  return whatWouldChange(account, book.all('coverageRule'), ruleContextOf(book));
}
