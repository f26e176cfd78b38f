// Decides what is gathered about one rule: whom it speaks for, exceptions from it, disputes about it. Words nothing.

import { largest } from '../../../../shared/coverage/largest';
import { lastChangeOf } from '../../../../shared/coverage/rule-history';
import type { Book } from '../../../../shared/records/book';
import type { AccountId } from '../../../../shared/records/ids';
import type { RecordOf } from '../../../../shared/records/record';
import type { CoverageRule } from '../../../../shared/records/rule';
import type { RulesVersion } from '../../../../shared/records/rules-version';
import type { BoardIndex } from '../../../store/board-index';

/** A ticket the rule was in question in, or whose ruling cites it. */
export interface Citing {
  readonly number: number;
  readonly accountId: AccountId;
  readonly isInQuestion: boolean;
  readonly isCited: boolean;
}

export interface RuleFactsRead {
  readonly exceptions: readonly RecordOf<'ruleException'>[];
  readonly citing: readonly Citing[];
  readonly lastChange: RulesVersion | null;
}

export function readRuleFacts(book: Book, rule: CoverageRule): RuleFactsRead {
  return {
    exceptions: book
      .all('ruleException')
      .filter(({ ruleId }) => ruleId === rule.id)
      .sort((a, b) => (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999')),
    citing: citingOf(book, rule.code),
    lastChange: lastChangeOf(rule, book.all('rulesVersion')),
  };
}

/** By ticket number. */
function citingOf(book: Book, code: string): readonly Citing[] {
  const citedBy = new Set(
    book.all('ruling').flatMap(({ ruleCited, ticketId }) => (ruleCited === code ? [ticketId] : [])),
  );
  return book
    .all('ticket')
    .map(({ id, number, accountId, ruleCode }) => ({
      number,
      accountId,
      isInQuestion: ruleCode === code,
      isCited: citedBy.has(id),
    }))
    .filter(({ isInQuestion, isCited }) => isInQuestion || isCited)
    .sort((a, b) => a.number - b.number);
}

/** The slots of the accounts whose suggestion this rule makes, those with the most spend first. */
export function spokenFor({ columns }: BoardIndex, code: string, most: number): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (columns.live[slot] === 1 && columns.suggestions[slot]?.decidedBy.includes(code) === true)
      slots.push(slot);
  }
  return largest(slots, most, (slot) => columns.accounts[slot]?.spendCents ?? null);
}
