// Decides whether it is asked where accounts should go, and says at once why not: nobody should answer in vain. Moves none.
import { lockedSentence } from '../../shared/actions/move-accounts';
import { isLocked } from '../../shared/coverage/lock';
import type { AccountId } from '../../shared/records/ids';
import { notify } from './notices';
import { noWorkspace, obstacleIn } from './obstacle';
import { asOfOf } from './records';
import { currentSession } from './session';
import { openDialog, useView } from './view';

/** Why nothing is proposed while Current is looked at. */
export const currentIsReadOnly = 'Current is what the CRM says. Switch to Plan A to propose moves.';

/** Opens the Move dialog for these accounts, or says why none of them moves. */
export function askToMove(accountIds: readonly AccountId[]): void {
  const why = whyNoneMoves(accountIds);
  if (why === null) openDialog({ kind: 'move', accountIds });
  else notify({ text: why, tone: 'warn', undoSeq: null });
}

function whyNoneMoves(accountIds: readonly AccountId[]): string | null {
  const session = currentSession();
  const obstacle = session === null ? noWorkspace : obstacleIn(session);
  if (session === null || obstacle !== null) return (obstacle ?? noWorkspace).message;
  if (useView.getState().scenarioView === 'current') return currentIsReadOnly;
  const { book } = session;
  const asOf = asOfOf(book);
  const accounts = accountIds.flatMap((id) => book.get('account', id) ?? []);
  const [first] = accounts;
  if (first === undefined || accounts.some((account) => !isLocked(account, asOf))) return null;
  return lockedSentence(first, accounts.length, asOf);
}
