// A plan laid over the current assignments, and one account's place in it. Current values live on the account.
import { z } from '../zod';
import { accountIdSchema, scenarioIdSchema, sellerIdSchema } from './ids';
import { laneSchema } from './lane';

export const scenarioSchema = z.object({
  type: z.literal('scenario'),
  id: scenarioIdSchema,
  deleted: z.boolean(),
  name: z.string().min(1),
  status: z.enum(['draft', 'adopted']),
});
export type Scenario = Readonly<z.infer<typeof scenarioSchema>>;

/** Where one account would go. A proposal equal to current is no proposal: it is marked deleted. */
export const proposalSchema = z.object({
  type: z.literal('proposal'),
  id: z.string().min(1),
  deleted: z.boolean(),
  scenarioId: scenarioIdSchema,
  accountId: accountIdSchema,
  lane: laneSchema.nullable(),
  ownerId: sellerIdSchema.nullable(),
  /** The quarterback the plan would name; null leaves the team's as it is. */
  quarterbackId: sellerIdSchema.nullable(),
  reason: z.string().nullable(),
  /** What the drop went against when it was made: it stays visible, with or without a reason. */
  exception: z.enum(['rule', 'capacity', 'both']).nullable(),
});
export type Proposal = Readonly<z.infer<typeof proposalSchema>>;

/** A change of hands that is done, with its date. Plans of today are proposals, not moves. */
export const moveSchema = z.object({
  type: z.literal('move'),
  id: z.string().min(1),
  deleted: z.boolean(),
  accountId: accountIdSchema,
  fromLane: laneSchema.nullable(),
  toLane: laneSchema.nullable(),
  fromOwnerId: sellerIdSchema.nullable(),
  toOwnerId: sellerIdSchema.nullable(),
  doneOn: z.string(),
  actor: z.string(),
  reason: z.string().nullable(),
});
export type Move = Readonly<z.infer<typeof moveSchema>>;
