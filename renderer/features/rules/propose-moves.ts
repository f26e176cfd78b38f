// Decides how the moves that a rule asks for are put into the plan: at once, or in slices where they are very many.
import { proposingSuggested } from '../../../shared/actions/propose-suggested';
import type { Answers } from '../../../shared/coverage/evaluate';
import type { Preview } from '../../../shared/coverage/preview';
import type { Book } from '../../../shared/records/book';
import { planAId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import { actInSlices, manyRecords } from '../../store/act-in-slices';
import { runAtOnce } from '../../store/in-slices';
import { asOfOf } from '../../store/records';
import { formatNoun } from '../../ui/format';

/** Proposes each account of a preview to the lane the rules would suggest. */
export function proposeMoves(book: Book, answers: Answers, preview: Preview, reason: string): void {
  const moves = preview.moves.flatMap((position) => {
    const { lane, decidedBy } = preview.suggestionAt(position);
    const account = answers.columns.accounts[position];
    return lane === null || account === undefined ? [] : [{ accountId: account.id, lane, decidedBy }];
  });
  const input = { scenarioId: planAId, moves, asOf: asOfOf(book), reason };
  if (moves.length > manyRecords) {
    void actInSlices(`Proposing ${formatNoun(moves.length, 'account')}`, (records) =>
      proposingSuggested(records, input),
    );
  } else act((records) => runAtOnce(proposingSuggested(records, input)));
}
