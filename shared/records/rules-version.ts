// The rules as they were in force from one activation to the next, to be cited and compared. Evaluates nothing.
import { z } from '../zod';
import { coverageRuleSchema } from './rule';
import { instantSchema } from './values';

export const rulesVersionSchema = z.object({
  type: z.literal('rulesVersion'),
  /** Of its number. */
  id: z.string().min(1),
  deleted: z.boolean(),
  /** Counts up within the workspace from 1. */
  number: z.number().int().positive(),
  /** Null for the rules a workspace began with, which nobody had to activate. */
  activatedAt: instantSchema.nullable(),
  activatedBy: z.string(),
  /** What made it: `C4 set to $90K`. */
  label: z.string(),
  /** The active rules, whole, in the order they are asked. */
  rules: z.array(coverageRuleSchema).readonly(),
});
export type RulesVersion = Readonly<z.infer<typeof rulesVersionSchema>>;

export function rulesVersionIdOf(number: number): string {
  return `rules:${number}`;
}
