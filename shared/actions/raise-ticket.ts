// Decides what a logged conflict must hold before it becomes a ticket. Settles nothing.
import { versionNumber } from '../coverage/versions';
import type { Records } from '../records/book';
import type { AccountId, TicketId } from '../records/ids';
import type { Claim, TicketType } from '../records/ticket';
import { dueOn } from '../tickets/clock';
import { nextTicketNumber, ticketCode } from '../tickets/numbers';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

export interface RaiseTicketInput {
  readonly kind: TicketType;
  readonly accountId: AccountId;
  /** One per party, in the order of raising. What each asks for is required, the statement may be empty. */
  readonly claims: readonly Claim[];
  /** The code of the rule in question, or null. */
  readonly ruleCode: string | null;
}

/** Raises a ticket (T5): numbered, due in five working days, open. Refuses one without parties or with a blank claim. */
export function raiseTicket(records: Records, input: RaiseTicketInput, ctx: PlanContext): Plan | Refusal {
  const account = records.get('account', input.accountId);
  if (account === undefined) return refuse('not-found', 'That account is no longer in this workspace.');
  const problem = claimsProblem(records, input.claims);
  if (problem !== null) return problem;
  if (input.ruleCode !== null && !records.all('coverageRule').some((rule) => rule.code === input.ruleCode)) {
    return refuse('not-found', `There is no rule ${input.ruleCode}. Choose another or none.`);
  }
  const number = nextTicketNumber(records);
  const draft = new Draft(records);
  draft.put({
    type: 'ticket',
    id: ctx.newId() as TicketId,
    deleted: false,
    number,
    kind: input.kind,
    accountId: account.id,
    claims: input.claims.map(({ sellerId, asksFor, statement }) => ({
      sellerId,
      asksFor: asksFor.trim(),
      statement: statement.trim(),
    })),
    ruleCode: input.ruleCode,
    rulesVersion: versionNumber(records),
    raisedBy: ctx.actor,
    raisedAt: ctx.now,
    dueOn: dueOn(ctx.now),
    status: 'open',
  });
  return planOf(draft, { kind: 'ticket.raised', label: `${ticketCode({ number })} raised: ${account.name}` });
}

function claimsProblem(records: Records, claims: readonly Claim[]): Refusal | null {
  if (claims.length === 0) return refuse('parties-missing', 'Name at least one party to the conflict.');
  const seen = new Set<string>();
  for (const claim of claims) {
    const seller = records.get('seller', claim.sellerId);
    if (seller === undefined)
      return refuse('not-found', 'A party is no longer in this workspace. Choose another.');
    if (seen.has(seller.id))
      return refuse('parties-missing', `${seller.name} is named twice. Each party asks once.`);
    seen.add(seller.id);
    if (claim.asksFor.trim() === '') return refuse('reason-missing', `Write what ${seller.name} asks for.`);
  }
  return null;
}
