// A logged conflict and the ruling that settles it. When it is due is decided in tickets/clock.
import { z } from '../zod';
import { accountIdSchema, scenarioIdSchema, sellerIdSchema, ticketIdSchema } from './ids';
import { laneSchema } from './lane';
import { instantSchema, isoDateSchema } from './values';

/** The twenty kinds of conflict. */
export const ticketTypes = [
  'lost ownership',
  'two owners',
  'no owner',
  'parent/child',
  'inbound against outbound',
  'threshold crossed mid-deal',
  'holdover extension',
  'credit split',
  'dormant reactivation',
  'idle-window claim',
  'poaching',
  'duplicate made to bypass the owner',
  "quarterback's authority not honoured",
  'specialist bypassed or uninvited',
  'partner against direct',
  'lead rejected as unqualified',
  'coasting on a shared account',
  'inside used as customer service',
  'fumbled handoff',
  'data error',
] as const;
export const ticketTypeSchema = z.enum(ticketTypes);
export type TicketType = z.infer<typeof ticketTypeSchema>;

export const claimSchema = z.object({
  sellerId: sellerIdSchema,
  /** What this party asks for, one line. */
  asksFor: z.string(),
  /** In their own words; may be empty. */
  statement: z.string(),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;

export const ticketSchema = z.object({
  type: z.literal('ticket'),
  id: ticketIdSchema,
  deleted: z.boolean(),
  /** Shown as `T-109`; counts up within the workspace. */
  number: z.number().int().positive(),
  kind: ticketTypeSchema,
  accountId: accountIdSchema,
  claims: z.array(claimSchema).min(1).readonly(),
  /** The code of the rule in question, or null. */
  ruleCode: z.string().nullable(),
  /** The version of the rules in force when it was raised; null of a ticket from before there were any. */
  rulesVersion: z.number().int().positive().nullable(),
  raisedBy: z.string(),
  raisedAt: instantSchema,
  /** Day 5 of the working-day clock. */
  dueOn: isoDateSchema,
  status: z.enum(['open', 'ruled']),
});
export type Ticket = Readonly<z.infer<typeof ticketSchema>>;

export const rulingSchema = z.object({
  type: z.literal('ruling'),
  id: z.string().min(1),
  deleted: z.boolean(),
  ticketId: ticketIdSchema,
  accountId: accountIdSchema,
  decision: z.string().min(1),
  /** The lane the decision gives, when it gives one. */
  lane: laneSchema.nullable(),
  ruleCited: z.string().min(1),
  reasoning: z.string().min(1),
  ruledBy: z.string(),
  ruledAt: instantSchema,
  scenarioId: scenarioIdSchema.nullable(),
});
export type Ruling = Readonly<z.infer<typeof rulingSchema>>;
