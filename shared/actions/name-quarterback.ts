// Decides who leads an account's team: exactly one quarterback, and a team from the moment there is one.
import type { Records } from '../records/book';
import { type AccountId, type SellerId, teamIdOf } from '../records/ids';
import type { RecordOf } from '../records/record';
import { nameAmong } from '../records/seller-details';
import { draftMember } from './edit-team';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface NameQuarterbackInput {
  readonly accountId: AccountId;
  readonly sellerId: SellerId;
}

/**
 * Names the quarterback (Q2). The first naming creates the team and the quarterback's own member row; a later one keeps
 * the old quarterback as a member. What a draft plan would have named gives way: the newer word counts.
 */
export function nameQuarterback(records: Records, input: NameQuarterbackInput): Plan | Refusal {
  const account = records.get('account', input.accountId);
  if (account === undefined) return refuse('not-found', 'That account is no longer in this workspace.');
  const seller = records.get('seller', input.sellerId);
  if (seller === undefined) {
    return refuse('not-found', 'That seller is no longer in this workspace. Choose another quarterback.');
  }
  const draft = new Draft(records);
  draftQuarterback(draft, records, account, seller.id);
  const who = nameAmong(seller, records.all('seller'));
  return planOf(draft, { kind: 'team.edited', label: `Quarterback of ${account.name}: ${who}` });
}

/** Writes the quarterback and what follows from it into a draft, for the actions that name one on the way. */
export function draftQuarterback(
  draft: Draft,
  records: Records,
  account: RecordOf<'account'>,
  sellerId: SellerId,
): void {
  draft.put({
    type: 'team',
    id: teamIdOf(account.id),
    deleted: false,
    accountId: account.id,
    quarterbackId: sellerId,
  });
  draftMember(draft, account.id, sellerId);
  for (const scenario of records.all('scenario')) {
    const proposal = records.proposalOf(scenario.id, account.id);
    if (scenario.status !== 'draft' || proposal === undefined) continue;
    // A proposal that named nothing but a quarterback proposes nothing any more.
    const equalsCurrent = proposal.lane === account.lane && proposal.ownerId === account.ownerId;
    if (equalsCurrent) draft.remove(proposal.id);
    else draft.put({ ...proposal, quarterbackId: null });
  }
}
