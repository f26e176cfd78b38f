// Decides what the form of an exception begins with: which rules it may be from, who answers for it, until when. Grants none.
import { inOrder } from '../../../shared/coverage/suggest';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { CoverageRule } from '../../../shared/records/rule';
import type { RuleException } from '../../../shared/records/rule-exception';
import { addDays, type IsoDate } from '../../../shared/records/values';
import type { BoardIndex } from '../../store/board-index';

/** Days an exception holds unless somebody says otherwise. */
export const usualDays = 90;

export interface ExceptionFields {
  readonly ruleId: string | null;
  readonly reason: string;
  readonly owner: string;
  readonly expiresOn: IsoDate | null;
}

/** What a form for a new exception begins with, or one that changes `known`: its day is put off where it would be sooner. */
export function fieldsFor(
  known: RuleException | undefined,
  fallback: { readonly ruleId: string | null; readonly owner: string; readonly asOf: IsoDate },
): ExceptionFields {
  const usual = addDays(fallback.asOf, usualDays);
  if (known === undefined)
    return { ruleId: fallback.ruleId, reason: '', owner: fallback.owner, expiresOn: usual };
  const { ruleId, reason, owner, expiresOn } = known;
  return { ruleId, reason, owner, expiresOn: expiresOn !== null && expiresOn < usual ? usual : expiresOn };
}

/**
 * The rules an exception of these accounts may be from, in order: those that made a suggestion for one of them. Where none
 * did, any rule that is in use.
 */
export function rulesToChoose(
  book: Book,
  board: BoardIndex | null,
  accountIds: readonly AccountId[],
): readonly CoverageRule[] {
  const rules = inOrder(book.all('coverageRule'));
  const codes = new Set(accountIds.flatMap((id) => board?.row(id)?.suggestion.decidedBy ?? []));
  const spoke = rules.filter(({ code }) => codes.has(code));
  return spoke.length > 0 ? spoke : rules.filter(({ status }) => status === 'active');
}
