// Decides what the rules of the open book are told: its day, what the imports brought, who is related to whom.
import type { RuleContext } from '../../shared/coverage/field-columns';
import { relativesIn } from '../../shared/coverage/relatives';
import type { Book } from '../../shared/records/book';
import { familiesOf } from './family-index';
import { asOfOf } from './records';

/** Good for as long as no account changes: what is worked out of families is kept in it. */
export function ruleContextOf(book: Book): RuleContext {
  const { mappedFacts, extraColumns } = book.workspace();
  return {
    asOf: asOfOf(book),
    mappedFacts,
    extraColumns,
    relatives: relativesIn(book, () => familiesOf(book)),
  };
}
