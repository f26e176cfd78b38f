// Decides how the reason for proposed moves is written down, once for a whole selection. Moves nothing.
import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import type { AccountId, ScenarioId } from '../records/ids';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface ExplainMovesInput {
  readonly scenarioId: ScenarioId;
  readonly accountIds: readonly AccountId[];
  readonly reason: string;
}

/** Sets the reason of these accounts' proposals. Refuses a blank reason and accounts without a proposal. */
export function explainMoves(records: Records, input: ExplainMovesInput): Plan | Refusal {
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-missing', 'Write a reason, or leave it for later.');
  const draft = new Draft(records);
  let explained = 0;
  for (const accountId of input.accountIds) {
    const proposal = records.proposalOf(input.scenarioId, accountId);
    if (proposal === undefined) continue;
    draft.put({ ...proposal, reason });
    explained += 1;
  }
  if (explained === 0) return refuse('not-found', 'These accounts are not proposed to move.');
  return planOf(draft, {
    kind: 'account.moved',
    label:
      explained === 1 ? 'Reason for a move written' : `Reason for ${countWords(explained, 'move')} written`,
    reason,
  });
}
