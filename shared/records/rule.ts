// One coverage rule as a person may edit it: a condition, the lanes it points to, since when, and why. Evaluates nothing.
import { z } from '../zod';
import { conditionSchema } from './condition';
import { laneSchema } from './lane';
import { isoDateSchema } from './values';

/** Where a deal comes from, and what it is: the grid of sixteen cells in which the next dispute may begin. */
export const dealSources = ['inbound', 'outbound', 'partner', 'existing'] as const;
export const dealKinds = ['new', 'expand', 'renew', 'cross-sell'] as const;
export type DealSource = (typeof dealSources)[number];
export type DealKind = (typeof dealKinds)[number];

/** `decides`: the first that points to a lane wins alone, in order. `votes`: must agree with the other votes. */
export const coverageRuleSchema = z.object({
  type: z.literal('coverageRule'),
  id: z.string().min(1),
  deleted: z.boolean(),
  /** `C1`, `C2` and so on; also the order in which deciding rules are asked. */
  code: z.string().min(2),
  order: z.number().int().nonnegative(),
  kind: z.enum(['decides', 'votes']),
  title: z.string().min(1),
  condition: conditionSchema,
  laneWhenMet: laneSchema,
  laneOtherwise: laneSchema.nullable(),
  reason: z.string(),
  example: z.string(),
  /** Only an active rule is asked; a draft was never in force, a retired one was. */
  status: z.enum(['draft', 'active', 'retired']),
  /** The first and the last day it is asked on, by the as-of date; null for no such day. */
  effectiveFrom: isoDateSchema.nullable(),
  effectiveUntil: isoDateSchema.nullable(),
  /** Where the rule came from: the start of every workspace, a person, a template, a ruling or a version of the deck. */
  origin: z.enum(['start', 'hand', 'template', 'ruling', 'deck']),
  /** `T-109`, `version 7`, the name of a template; null where there is nothing to name. */
  originRef: z.string().nullable(),
  /** The business it speaks for, as the grid has it; empty where nobody has said. */
  sources: z.array(z.enum(dealSources)).readonly(),
  deals: z.array(z.enum(dealKinds)).readonly(),
});
export type CoverageRule = Readonly<z.infer<typeof coverageRuleSchema>>;
export type RuleStatus = CoverageRule['status'];
