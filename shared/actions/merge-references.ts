// Decides what becomes of every record that points at a seller who goes: it points at the survivor, or ends with a reason.
// Follows `referencesOf`; which fields of the seller survive is merge-sellers' part.
import type { Records } from '../records/book';
import { pairingIdOf, type SellerId, teamMemberIdOf } from '../records/ids';
import type { RecordOf } from '../records/record';
import type { Seller } from '../records/seller';
import { isPair } from './pair-sellers';
import type { Draft } from './plan';

/** How many live records of each kind point at somebody else from now on, or end. */
export interface MergeCounts {
  readonly accounts: number;
  readonly proposals: number;
  /** Teams they lead, and memberships. */
  readonly teams: number;
  readonly tickets: number;
  readonly pairs: number;
  /** Done moves in the histories of accounts. */
  readonly moves: number;
  readonly managers: number;
}

interface MergeInput {
  /** As they will be: a filled home lane counts for pairs. */
  readonly survivor: Seller;
  readonly mergedIds: ReadonlySet<SellerId>;
}

/** Writes it all into the draft; one pass over each kind of record. */
export function moveReferences(
  draft: Draft,
  records: Records,
  input: MergeInput,
): { readonly counts: Omit<MergeCounts, 'managers'>; readonly notes: readonly string[] } {
  const goes = (id: SellerId | null): boolean => id !== null && input.mergedIds.has(id);
  const to = <T extends SellerId | null>(id: T): T => (goes(id) ? (input.survivor.id as T) : id);
  const accounts = moveAccountsOver(draft, records, goes, to);
  const proposals = moveProposals(draft, records, goes, to);
  const moves = moveHistory(draft, records, goes, to);
  const teams = moveTeams(draft, records, goes, to);
  const tickets = moveClaims(draft, records, goes, to);
  const { pairs, notes } = movePairings(draft, records, input, goes, to);
  for (const view of records.all('savedView')) {
    draft.put({ ...view, filter: withIds(view.filter, input) as typeof view.filter });
  }
  return { counts: { accounts, proposals, teams, tickets, pairs, moves }, notes };
}

type Goes = (id: SellerId | null) => boolean;
type To = <T extends SellerId | null>(id: T) => T;

/** Deleted accounts too: a list may bring one back under its id, with the owner it had. */
function moveAccountsOver(draft: Draft, records: Records, goes: Goes, to: To): number {
  let count = 0;
  for (const account of records.all('account')) {
    if (!goes(account.ownerId)) continue;
    draft.put({ ...account, ownerId: to(account.ownerId) });
    count += 1;
  }
  for (const account of records.deleted('account')) {
    if (goes(account.ownerId)) draft.put({ ...account, ownerId: to(account.ownerId) });
  }
  return count;
}

/** A proposal that then says what is so already is none any more (M4). */
function moveProposals(draft: Draft, records: Records, goes: Goes, to: To): number {
  let count = 0;
  for (const proposal of records.all('proposal')) {
    const account = draft.get('account', proposal.accountId);
    const isMeant = goes(proposal.ownerId) || goes(proposal.quarterbackId);
    if (isMeant) {
      draft.put({
        ...proposal,
        ownerId: to(proposal.ownerId),
        quarterbackId: to(proposal.quarterbackId),
      });
    }
    const wasOwned = goes(records.get('account', proposal.accountId)?.ownerId ?? null);
    const isNone =
      account?.lane === proposal.lane &&
      account.ownerId === to(proposal.ownerId) &&
      isQuarterbackAnyway(records, proposal, to);
    if ((isMeant || wasOwned) && isNone) draft.remove(proposal.id);
    if (isMeant || (wasOwned && isNone)) count += 1;
  }
  return count;
}

/** Whether the quarterback a proposal names would lead without it too. */
function isQuarterbackAnyway(
  records: Records,
  { accountId, quarterbackId }: RecordOf<'proposal'>,
  to: To,
): boolean {
  if (quarterbackId === null) return true;
  const leads =
    records.teamOf(accountId)?.quarterbackId ?? records.get('account', accountId)?.ownerId ?? null;
  return to(quarterbackId) === to(leads);
}

function moveHistory(draft: Draft, records: Records, goes: Goes, to: To): number {
  let count = 0;
  for (const move of records.all('move')) {
    if (!goes(move.fromOwnerId) && !goes(move.toOwnerId)) continue;
    draft.put({ ...move, fromOwnerId: to(move.fromOwnerId), toOwnerId: to(move.toOwnerId) });
    count += 1;
  }
  return count;
}

function moveTeams(draft: Draft, records: Records, goes: Goes, to: To): number {
  const accountIds = new Set<string>();
  for (const team of records.all('team')) {
    if (!goes(team.quarterbackId)) continue;
    draft.put({ ...team, quarterbackId: to(team.quarterbackId) });
    accountIds.add(team.accountId);
  }
  for (const member of records.all('teamMember')) {
    if (!goes(member.sellerId)) continue;
    const sellerId = to(member.sellerId);
    const id = teamMemberIdOf(member.accountId, sellerId);
    const there = draft.get('teamMember', id);
    draft.remove(member.id);
    draft.put({
      ...member,
      id,
      sellerId,
      // Both were on the team: what was said of either stays.
      brings: bothWords(there?.brings, member.brings),
      needs: bothWords(there?.needs, member.needs),
    });
    accountIds.add(member.accountId);
  }
  return accountIds.size;
}

/** A ticket names each party once: two claims of one person become one. */
function moveClaims(draft: Draft, records: Records, goes: Goes, to: To): number {
  let count = 0;
  for (const ticket of records.all('ticket')) {
    if (!ticket.claims.some(({ sellerId }) => goes(sellerId))) continue;
    const claims = new Map<SellerId, RecordOf<'ticket'>['claims'][number]>();
    for (const claim of ticket.claims) {
      const sellerId = to(claim.sellerId);
      const there = claims.get(sellerId);
      claims.set(sellerId, {
        sellerId,
        asksFor: bothWords(there?.asksFor, claim.asksFor),
        statement: bothWords(there?.statement, claim.statement),
      });
    }
    draft.put({ ...ticket, claims: [...claims.values()] });
    count += 1;
  }
  return count;
}

function movePairings(
  draft: Draft,
  records: Records,
  { survivor }: MergeInput,
  goes: Goes,
  to: To,
): { readonly pairs: number; readonly notes: readonly string[] } {
  const notes: string[] = [];
  let pairs = 0;
  for (const pairing of records.all('pairing')) {
    const [insideId, fieldId] = [to(pairing.insideId), to(pairing.fieldId)];
    if (!goes(pairing.insideId) && !goes(pairing.fieldId)) {
      // The survivor's own pair, ended only by a home lane filled in; nothing of it moves.
      continue;
    }
    draft.remove(pairing.id);
    pairs += 1;
    if (insideId === fieldId) continue;
    const inside = draft.get('seller', insideId);
    const field = draft.get('seller', fieldId);
    if (isPair(inside, field)) {
      const id = pairingIdOf(insideId, fieldId);
      draft.put({ type: 'pairing', id, deleted: false, insideId, fieldId });
    } else {
      const partner = insideId === survivor.id ? field : inside;
      const name = partner?.name ?? 'a former seller';
      notes.push(`The pair with ${name} ends: ${survivor.name} is in another lane.`);
    }
  }
  return { pairs, notes };
}

/** Two texts as one, neither lost and none twice. */
function bothWords(a: string | undefined, b: string): string {
  const kept = a?.trim() ?? '';
  const added = b.trim();
  if (kept === '' || kept === added) return added;
  return added === '' ? kept : `${kept}; ${added}`;
}

/** A saved filter with the survivor where those who go stood, once in each list. Saved views are few. */
function withIds(value: unknown, input: MergeInput): unknown {
  if (typeof value === 'string') return input.mergedIds.has(value as SellerId) ? input.survivor.id : value;
  if (Array.isArray(value)) {
    const next = value.map((each) => withIds(each, input));
    const first = next.findIndex((each) => keyOf(each) === input.survivor.id);
    return next.flatMap((each, at) => {
      if (keyOf(each) !== input.survivor.id) return [each];
      return at === first ? [renamed(each, input.survivor.name)] : [];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, input)]));
}

/** What one of several picked values stands for: itself, or its key. */
function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'key' in value ? value.key : value;
}

/** A picked value under the name of who stays. */
function renamed(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? { ...value, text: name } : value;
}
