// Decides how the board carries out a move: plan, commit, say what it did, ask for a reason where one is due.
import { explainMoves } from '../../../shared/actions/explain-moves';
import { type MoveTarget, moveAccounts } from '../../../shared/actions/move-accounts';
import { type AccountId, planAId, type SellerId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { select, useView } from '../../store/view';
import { exceptionsOf, type MoveExceptions } from './move-effects';
import { askForReason } from './reason-state';

export interface MoveRequest {
  readonly ids: readonly AccountId[];
  readonly target: MoveTarget;
  readonly keepQuarterback?: boolean;
  readonly reason?: string | null;
}

/** Proposes accounts to a target. True when something moved. Selection ends with the move it was made for. */
export function move(request: MoveRequest): boolean {
  if (useView.getState().scenarioView === 'current') {
    notify({
      text: 'Current is what the CRM says. Switch to Plan A to propose moves.',
      tone: 'warn',
      undoSeq: null,
    });
    return false;
  }
  const plan = act((records) =>
    moveAccounts(records, {
      scenarioId: planAId,
      accountIds: request.ids,
      target: request.target,
      keepQuarterback: request.keepQuarterback ?? false,
      reason: request.reason ?? null,
    }),
  );
  if (plan === null) return false;
  select([]);
  const moved = plan.changes.flatMap((change) =>
    change.type === 'proposal' ? [change.recordId.slice(planAId.length + 1) as AccountId] : [],
  );
  const exceptions = exceptionsNow(moved);
  if (request.reason == null && exceptions !== null) askForReason({ accountIds: moved, exceptions });
  else askForReason(null);
  return true;
}

/** Writes one reason on every move of a request. */
export function explain(accountIds: readonly AccountId[], reason: string): boolean {
  return act((records) => explainMoves(records, { scenarioId: planAId, accountIds, reason })) !== null;
}

function exceptionsNow(moved: readonly AccountId[]): MoveExceptions | null {
  const { proposed, book } = useRecords.getState();
  if (proposed === null || book === null) return null;
  const capacityOf = (id: SellerId) => book.get('seller', id)?.capacityAccounts ?? null;
  // An account that was brought back to where it is today asks for no reason.
  const stillMoves = moved.filter((id) => proposed.row(id)?.moves === true);
  const exceptions = exceptionsOf(proposed, stillMoves, capacityOf);
  return exceptions.againstRule.length > 0 || exceptions.overCapacity !== null ? exceptions : null;
}
