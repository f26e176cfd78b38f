// The words of the deck that no other record holds: goals, role charters, clauses, precedents. Lays nothing out.
import { z } from '../zod';
import { laneSchema } from './lane';
import { isoDateSchema } from './values';

const lineForEachLane = z.object({ inside: z.string(), field: z.string(), specialist: z.string() });

export const goalSchema = z.object({
  type: z.literal('goal'),
  id: z.string().min(1),
  deleted: z.boolean(),
  order: z.number().int().nonnegative(),
  /** The figure people remember, such as `60%`. */
  figure: z.string().min(1),
  text: z.string().min(1),
  contributions: lineForEachLane,
});
export type Goal = Readonly<z.infer<typeof goalSchema>>;

export const roleCharterSchema = z.object({
  type: z.literal('roleCharter'),
  id: z.string().min(1),
  deleted: z.boolean(),
  lane: laneSchema,
  owns: z.string(),
  brings: z.string(),
  needs: z.string(),
});
export type RoleCharter = Readonly<z.infer<typeof roleCharterSchema>>;

/** A rule of engagement in words, one line and one sentence. */
export const clauseSchema = z.object({
  type: z.literal('clause'),
  id: z.string().min(1),
  deleted: z.boolean(),
  order: z.number().int().nonnegative(),
  title: z.string().min(1),
  text: z.string(),
});
export type Clause = Readonly<z.infer<typeof clauseSchema>>;

export const precedentSchema = z.object({
  type: z.literal('precedent'),
  id: z.string().min(1),
  deleted: z.boolean(),
  /** `P-07`. */
  code: z.string().min(2),
  text: z.string().min(1),
  lanes: z.array(laneSchema).readonly(),
  ruledOn: isoDateSchema,
});
export type Precedent = Readonly<z.infer<typeof precedentSchema>>;
