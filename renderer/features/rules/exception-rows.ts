// Decides what the list of exceptions shows: a line for each, the most pressing first, and what a search finds. Draws nothing.
import { byExpiry, expiryWords } from '../../../shared/coverage/exception-words';
import { stateOfException } from '../../../shared/coverage/exceptions';
import { foldText } from '../../../shared/coverage/extra-columns';
import type { Book } from '../../../shared/records/book';
import type { RuleException } from '../../../shared/records/rule-exception';
import type { IsoDate } from '../../../shared/records/values';
import { formatDate, formatNoun } from '../../ui/format';

export interface ExceptionRow {
  readonly exception: RuleException;
  readonly account: string;
  /** The rule's code. */
  readonly code: string;
  /** `C4 Account size`. */
  readonly rule: string;
  /** `30 Jun 2026`, or that there is no last day. */
  readonly until: string;
  /** `expires in 6 d`, `expired 3 d ago`; null while it holds for longer. */
  readonly expiry: string | null;
}

/** Every exception of the book: expired, then expiring, then by last day, then those without one; namesakes by account. */
export function exceptionRows(book: Book, asOf: IsoDate): readonly ExceptionRow[] {
  const order = byExpiry(asOf);
  return book
    .all('ruleException')
    .map((exception) => rowOf(book, exception, asOf))
    .sort(
      (a, b) =>
        order(a.exception, b.exception) ||
        a.account.localeCompare(b.account, 'en') ||
        a.code.localeCompare(b.code, 'en'),
    );
}

function rowOf(book: Book, exception: RuleException, asOf: IsoDate): ExceptionRow {
  const rule = book.get('coverageRule', exception.ruleId);
  const { expiresOn } = exception;
  return {
    exception,
    account: book.get('account', exception.accountId)?.name ?? 'A former account',
    code: rule?.code ?? '',
    rule: rule === undefined ? 'A former rule' : `${rule.code} ${rule.title}`,
    until: expiresOn === null ? 'No last day' : formatDate(expiresOn),
    expiry: expiryWords(exception, asOf),
  };
}

/** The rows in which each word of a search is found: in the account, the rule, the reason or who answers. */
export function foundRows(rows: readonly ExceptionRow[], query: string): readonly ExceptionRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ account, rule, exception }) => {
    const text = foldText(`${account} ${rule} ${exception.reason} ${exception.owner}`);
    return words.every((word) => text.includes(word));
  });
}

/** `2 exceptions expire within 14 days.`; null when none does. Those that have expired are in the list. */
export function expiringText(book: Book, asOf: IsoDate): string | null {
  const count = book
    .all('ruleException')
    .filter((exception) => stateOfException(exception, asOf) === 'expiring').length;
  if (count === 0) return null;
  return `${formatNoun(count, 'exception')} ${count === 1 ? 'expires' : 'expire'} within 14 days.`;
}
