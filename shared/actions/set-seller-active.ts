// Decides how sellers stop and start carrying accounts. Takes no account away: what they own becomes visible as orphaned.

import { isLocked } from '../coverage/lock';
import type { Records } from '../records/book';
import { countWords, groupDigits } from '../records/counts';
import type { ScenarioId, SellerId } from '../records/ids';
import { nameAmong } from '../records/seller-details';
import type { IsoDate } from '../records/values';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface SetSellersActiveInput {
  readonly sellerIds: readonly SellerId[];
  readonly active: boolean;
  /** The open plan: what the sellers still have there is said. */
  readonly scenarioId: ScenarioId | null;
  /** The day on which locks are asked whether they hold; without one none has ended. */
  readonly asOf?: IsoDate;
}

/**
 * Deactivates or reactivates sellers (SE20). They keep what they own, locked accounts included; how many accounts are
 * left with them in the plan is said in a note.
 */
export function setSellersActive(records: Records, input: SetSellersActiveInput): Plan | Refusal {
  const sellers = [...new Set(input.sellerIds)].flatMap((id) => records.get('seller', id) ?? []);
  const [first] = sellers;
  if (first === undefined) return refuse('not-found', 'That seller is no longer in this workspace.');
  const changed = sellers.filter((seller) => seller.active !== input.active);
  const [only] = changed;
  if (only === undefined) {
    const state = input.active ? 'active' : 'inactive';
    const who = sellers.length === 1 ? `${first.name} is` : 'These sellers are';
    return refuse('nothing-to-change', `${who} ${state} already.`);
  }
  const draft = new Draft(records);
  for (const seller of changed) draft.put({ ...seller, active: input.active });
  const who =
    changed.length === 1 ? nameAmong(only, records.all('seller')) : countWords(changed.length, 'seller');
  return planOf(draft, {
    kind: 'seller.edited',
    label: `${who} ${input.active ? 'active again' : 'deactivated'}`,
    notes: input.active ? [] : orphanNotes(records, new Set(changed.map(({ id }) => id)), input),
  });
}

function orphanNotes(
  records: Records,
  sellerIds: ReadonlySet<SellerId>,
  { scenarioId, asOf }: Pick<SetSellersActiveInput, 'scenarioId' | 'asOf'>,
): readonly string[] {
  let orphans = 0;
  let locked = 0;
  for (const account of records.all('account')) {
    const proposal = scenarioId === null ? undefined : records.proposalOf(scenarioId, account.id);
    const ownerId = proposal === undefined ? account.ownerId : proposal.ownerId;
    if (ownerId === null || !sellerIds.has(ownerId)) continue;
    orphans += 1;
    if (isLocked(account, asOf ?? null)) locked += 1;
  }
  if (orphans === 0) return [];
  const whose = sellerIds.size === 1 ? 'their' : 'these sellers’';
  const noun = orphans === 1 ? 'account is' : 'accounts are';
  const lockedWords =
    locked === 0 ? '' : ` ${groupDigits(locked)} of them ${locked === 1 ? 'is' : 'are'} locked.`;
  return [`${groupDigits(orphans)} of ${whose} ${noun} orphaned until somebody else has them.${lockedWords}`];
}
