// Decides over which accounts of the open book a rule is tried: those of the board, as the plan has them. Compares nothing
// itself: that is shared/coverage/preview.

import { Answers } from '../../shared/coverage/evaluate';
import { holdsOn } from '../../shared/coverage/exceptions';
import { FieldColumns } from '../../shared/coverage/field-columns';
import type { Standing } from '../../shared/coverage/preview';
import type { Book } from '../../shared/records/book';
import { flag } from './board/columns';
import type { BoardIndex } from './board-index';
import { ruleContextOf } from './rule-context';

/** What rules are asked of: every account of the board, by slot. Good for one revision of the book. */
export function answersOf(book: Book, board: BoardIndex): Answers {
  return new Answers(new FieldColumns(board.columns.accounts, ruleContextOf(book)));
}

/** Where those accounts stand in the plan, by the same slots. */
export function standingOf(book: Book, board: BoardIndex): Standing {
  const { columns, asOf } = board;
  const hasExceptions = book.count('ruleException') > 0;
  return {
    live: columns.live,
    lanes: columns.lanes,
    owners: columns.owners,
    spendCents: (slot) => columns.spendAt(slot),
    heldAt: (slot) => {
      if (((columns.flags[slot] ?? 0) & flag.locked) !== 0) return 'locked';
      const isExcepted =
        hasExceptions &&
        book.about('ruleException', columns.idAt(slot)).some((exception) => holdsOn(exception, asOf));
      return isExcepted ? 'excepted' : null;
    },
  };
}
