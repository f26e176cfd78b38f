// Decides over which accounts of the open book a rule is tried, and where they stand in the plan. Compares nothing itself: that
// is shared/coverage/preview.

import { Answers } from '../../shared/coverage/evaluate';
import { exceptedFrom } from '../../shared/coverage/exceptions';
import { FieldColumns } from '../../shared/coverage/field-columns';
import type { Standing } from '../../shared/coverage/preview';
import type { Book } from '../../shared/records/book';
import { flag } from './board/columns';
import type { BoardIndex } from './board-index';
import { ruleContextOf } from './rule-context';

/** What rules are asked of: every account of the book, in its order. Good for one revision of the book. */
export function answersOf(book: Book): Answers {
  return new Answers(new FieldColumns(book.all('account'), ruleContextOf(book)));
}

const nothing: readonly string[] = [];

/** Where those accounts stand on a board, by their positions in the answers' columns. */
export function standingOf(book: Book, board: BoardIndex, answers: Answers): Standing {
  const { columns, asOf } = board;
  const { accounts } = answers.columns;
  const slots = Uint32Array.from(accounts, ({ id }) => columns.slotOf(id) ?? 0);
  const excepted = new Map(
    book.all('ruleException').map(({ accountId }) => [accountId, exceptedFrom(book, accountId, asOf)]),
  );
  return {
    lanes: Uint8Array.from(slots, (slot) => columns.lanes[slot] ?? 0),
    owners: Uint32Array.from(slots, (slot) => columns.owners[slot] ?? 0),
    spendCents: (position) => accounts[position]?.spendCents ?? 0,
    isLockedAt: (position) => ((columns.flags[slots[position] ?? 0] ?? 0) & flag.locked) !== 0,
    exceptedFromAt: (position) => {
      const account = excepted.size === 0 ? undefined : accounts[position];
      return account === undefined ? nothing : (excepted.get(account.id) ?? nothing);
    },
  };
}
