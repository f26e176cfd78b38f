// Decides who is on an account's team and what each brings and is needed for. Who leads is decided in name-quarterback.
import type { Records } from '../records/book';
import { type AccountId, type SellerId, teamMemberIdOf } from '../records/ids';
import { nameAmong } from '../records/seller-details';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface TeamMemberInput {
  readonly accountId: AccountId;
  readonly sellerId: SellerId;
  /** What they bring; left out, it stays as it is. */
  readonly brings?: string;
  /** What we need from them; left out, it stays as it is. */
  readonly needs?: string;
}

/** Adds a seller to the team (Q3). Refuses when nobody leads it yet, or when the seller is on it already. */
export function addTeamMember(records: Records, input: TeamMemberInput): Plan | Refusal {
  const account = records.get('account', input.accountId);
  if (account === undefined) return refuse('not-found', 'That account is no longer in this workspace.');
  if (records.teamOf(account.id) === undefined) {
    return refuse('no-quarterback', `${account.name} has no team yet. Name a quarterback first.`);
  }
  const seller = records.get('seller', input.sellerId);
  if (seller === undefined)
    return refuse('not-found', 'That seller is no longer in this workspace. Choose another.');
  if (records.get('teamMember', teamMemberIdOf(account.id, seller.id)) !== undefined) {
    return refuse(
      'nothing-to-change',
      `${sellerName(records, seller.id)} is on the team of ${account.name} already.`,
    );
  }
  const draft = new Draft(records);
  draftMember(draft, account.id, seller.id, input);
  return planOf(draft, {
    kind: 'team.edited',
    label: `${sellerName(records, seller.id)} joined the team of ${account.name}`,
  });
}

/** Writes a seller into a team unless they are on it, for the actions that make a team on the way. */
export function draftMember(
  draft: Draft,
  accountId: AccountId,
  sellerId: SellerId,
  words: Pick<TeamMemberInput, 'brings' | 'needs'> = {},
): void {
  const id = teamMemberIdOf(accountId, sellerId);
  if (draft.get('teamMember', id) !== undefined) return;
  draft.put({
    type: 'teamMember',
    id,
    deleted: false,
    accountId,
    sellerId,
    brings: (words.brings ?? '').trim(),
    needs: (words.needs ?? '').trim(),
  });
}

/** Rewrites what a member brings or is needed for. */
export function editTeamMember(records: Records, input: TeamMemberInput): Plan | Refusal {
  const member = records.get('teamMember', teamMemberIdOf(input.accountId, input.sellerId));
  if (member === undefined)
    return refuse('not-found', 'That seller is no longer on this team. Add them again first.');
  const draft = new Draft(records);
  draft.put({
    ...member,
    brings: (input.brings ?? member.brings).trim(),
    needs: (input.needs ?? member.needs).trim(),
  });
  return planOf(draft, {
    kind: 'team.edited',
    label: `Part of ${sellerName(records, input.sellerId)} in the team of ${accountName(records, input.accountId)} rewritten`,
  });
}

/** Takes a seller off the team (Q4). The quarterback cannot be taken off: another is named first. */
export function removeTeamMember(
  records: Records,
  input: Pick<TeamMemberInput, 'accountId' | 'sellerId'>,
): Plan | Refusal {
  const member = records.get('teamMember', teamMemberIdOf(input.accountId, input.sellerId));
  if (member === undefined) return refuse('not-found', 'That seller is not on this team.');
  const seller = sellerName(records, input.sellerId);
  const account = accountName(records, input.accountId);
  if (records.teamOf(input.accountId)?.quarterbackId === input.sellerId) {
    return refuse(
      'no-quarterback',
      `${seller} is the quarterback of ${account}. Name another quarterback first.`,
    );
  }
  const draft = new Draft(records);
  draft.remove(member.id);
  return planOf(draft, { kind: 'team.edited', label: `${seller} left the team of ${account}` });
}

function sellerName(records: Records, sellerId: SellerId): string {
  const seller = records.get('seller', sellerId);
  return seller === undefined ? 'That seller' : nameAmong(seller, records.all('seller'));
}

function accountName(records: Records, accountId: AccountId): string {
  return records.get('account', accountId)?.name ?? 'that account';
}
