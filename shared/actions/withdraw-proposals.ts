// Decides how proposals are taken back: the accounts stay where the CRM has them. Touches no current assignment.

import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import { type AccountId, proposalIdOf, type ScenarioId } from '../records/ids';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface WithdrawProposalsInput {
  readonly scenarioId: ScenarioId;
  readonly accountIds: readonly AccountId[];
}

/** Withdraws these accounts' proposals. Refuses when none of them has one. */
export function withdrawProposals(records: Records, input: WithdrawProposalsInput): Plan | Refusal {
  const draft = new Draft(records);
  const names: string[] = [];
  for (const accountId of input.accountIds) {
    if (records.proposalOf(input.scenarioId, accountId) === undefined) continue;
    draft.remove(proposalIdOf(input.scenarioId, accountId));
    names.push(records.get('account', accountId)?.name ?? 'An account');
  }
  if (names.length === 0) return refuse('nothing-to-change', 'Nothing to take back: no move is proposed.');
  return planOf(draft, {
    kind: 'account.moved',
    label: `${names.length === 1 ? names[0] : countWords(names.length, 'account')} back to current`,
  });
}
