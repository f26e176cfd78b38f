// Decides what a ruling must hold and what it carries out: the ticket is ruled, and a lane given is proposed in the plan.
import { assignmentOf, placeIn } from '../coverage/placement';
import type { Records } from '../records/book';
import { type AccountId, rulingIdOf, type ScenarioId, type SellerId, type TicketId } from '../records/ids';
import type { Lane } from '../records/lane';
import type { RecordOf } from '../records/record';
import type { IsoDate } from '../records/values';
import { ticketCode } from '../tickets/numbers';
import { draftMember } from './edit-team';
import { type MoveTarget, moveAccounts } from './move-accounts';
import { draftQuarterback } from './name-quarterback';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

export interface IssueRulingInput {
  readonly ticketId: TicketId;
  /** One line: `Team it`, `Field keeps it`. */
  readonly decision: string;
  /** The lane the decision gives, or null when it gives none. */
  readonly lane: Lane | null;
  /** The seller the decision gives the account to; left out or null, the lane alone is given. */
  readonly toSellerId?: SellerId | null;
  /** Who is to work the account as one team; with any, nobody moves. Left out or empty, the team stays as it is. */
  readonly teamSellerIds?: readonly SellerId[];
  /** A rule code, a clause or a precedent, as text. */
  readonly ruleCited: string;
  readonly reasoning: string;
  /** The plan that receives the move; null leaves every plan alone. */
  readonly scenarioId: ScenarioId | null;
}

/**
 * Issues a ruling (T6). Decision, rule cited and reasoning are required and a ticket is ruled once. A lane or seller
 * that differs from the proposed one is written into the plan as a move; a locked account refuses the ruling. A team is
 * made on the spot, in the same entry: the owner leads it unless someone does already, the sellers named join (T7).
 */
export function issueRuling(records: Records, input: IssueRulingInput, ctx: PlanContext): Plan | Refusal {
  const ticket = records.get('ticket', input.ticketId);
  if (ticket === undefined) return refuse('not-found', 'That ticket is no longer in this workspace.');
  const code = ticketCode(ticket);
  if (ticket.status === 'ruled') return refuse('already-ruled', `${code} is ruled already.`);
  const [decision, ruleCited, reasoning] = [
    input.decision.trim(),
    input.ruleCited.trim(),
    input.reasoning.trim(),
  ];
  if (decision === '') return refuse('reason-missing', `Choose a decision for ${code}.`);
  if (ruleCited === '') return refuse('reason-missing', `Cite the rule that decides ${code}.`);
  if (reasoning === '')
    return refuse('reason-missing', `Write the reasoning for ${code}. Both sellers read it.`);
  const seller = input.toSellerId == null ? undefined : records.get('seller', input.toSellerId);
  if (input.toSellerId != null && seller === undefined) {
    return refuse('not-found', 'That seller is no longer in this workspace. Choose another.');
  }
  const lane = seller === undefined ? input.lane : seller.homeLane;
  const teams = (input.teamSellerIds ?? []).length > 0;
  const move = teams
    ? null
    : planMove(records, ticket, lane, seller, {
        scenarioId: input.scenarioId,
        reason: `${code}: ${decision}`,
        asOf: ctx.asOf,
      });
  if (move !== null && !move.ok) return move;
  const draft = new Draft(records);
  const team = teams ? draftTeam(draft, records, ticket.accountId, input) : null;
  if (team !== null && typeof team !== 'string') return team;
  draft.put({ ...ticket, status: 'ruled' });
  draft.put({
    type: 'ruling',
    id: rulingIdOf(ticket.id),
    deleted: false,
    ticketId: ticket.id,
    accountId: ticket.accountId,
    decision,
    lane,
    ruleCited,
    reasoning,
    ruledBy: ctx.actor,
    ruledAt: ctx.now,
    scenarioId: move === null ? null : input.scenarioId,
  });
  const plan = planOf(draft, {
    kind: 'ticket.ruled',
    label: `${code} ruled: ${decision}`,
    reason: reasoning,
    notes: team === null ? [] : [team],
  });
  if (!plan.ok || teams) return plan;
  if (move === null) {
    const unheard = input.scenarioId === null && targetOf(lane, seller) !== null;
    return unheard ? { ...plan, notes: ['No plan is open, so no move was proposed.'] } : plan;
  }
  return { ...plan, changes: [...plan.changes, ...move.changes], notes: [`${move.label}.`] };
}

/** Writes the team into the draft; gives back a sentence that says who is on it, or why it cannot be. */
function draftTeam(
  draft: Draft,
  records: Records,
  accountId: AccountId,
  { teamSellerIds = [], scenarioId }: Pick<IssueRulingInput, 'teamSellerIds' | 'scenarioId'>,
): string | Refusal {
  const account = records.get('account', accountId);
  if (account === undefined) return refuse('not-found', 'That account is no longer in this workspace.');
  const sellers = teamSellerIds.flatMap((id) => records.get('seller', id) ?? []);
  const [first] = sellers;
  if (first === undefined || sellers.length < teamSellerIds.length) {
    return refuse(
      'not-found',
      'A seller of that team is no longer in this workspace. Choose another decision.',
    );
  }
  const ownerId = assignmentOf(records, account, scenarioId).ownerId ?? account.ownerId;
  const owner = ownerId === null ? undefined : records.get('seller', ownerId);
  // An account nobody owns still needs one who leads: the party that spoke first.
  const leaderId = records.teamOf(accountId)?.quarterbackId ?? (owner ?? first).id;
  if (records.teamOf(accountId) === undefined) draftQuarterback(draft, records, account, leaderId);
  for (const seller of sellers) draftMember(draft, accountId, seller.id);
  const leader = records.get('seller', leaderId)?.name ?? 'A former seller';
  const others = sellers.filter((seller) => seller.id !== leaderId).map((seller) => seller.name);
  return others.length === 0
    ? `${leader} leads the team of ${account.name}.`
    : `${leader} leads the team of ${account.name}, with ${listed(others)}.`;
}

/** `Dana Castellano and Priya Raman`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The move the ruling carries out; null when the account is there already or no plan is open to receive it. */
function planMove(
  records: Records,
  ticket: RecordOf<'ticket'>,
  lane: Lane | null,
  seller: RecordOf<'seller'> | undefined,
  { scenarioId, reason, asOf }: { scenarioId: ScenarioId | null; reason: string; asOf: IsoDate },
): Plan | Refusal | null {
  const account = records.get('account', ticket.accountId);
  if (scenarioId === null || account === undefined) return null;
  const target = targetOf(lane, seller);
  const place = placeIn(records, account, scenarioId);
  if (
    target === null ||
    (target.kind === 'seller' ? place.group === target.sellerId : place.boardLane === lane)
  ) {
    return null;
  }
  const plan = moveAccounts(records, {
    scenarioId,
    accountIds: [account.id],
    target,
    keepQuarterback: false,
    reason,
    asOf,
  });
  return !plan.ok && plan.code === 'nothing-to-change' ? null : plan;
}

function targetOf(lane: Lane | null, seller: RecordOf<'seller'> | undefined): MoveTarget | null {
  if (seller !== undefined) return { kind: 'seller', sellerId: seller.id };
  return lane === null ? null : { kind: 'lane', lane };
}
