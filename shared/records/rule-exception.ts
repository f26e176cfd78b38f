// One account that may stand elsewhere than a rule says, for a reason and, as a rule, until a day. Judges nothing.
import { z } from '../zod';
import { accountIdSchema } from './ids';
import { instantSchema, isoDateSchema } from './values';

export const ruleExceptionSchema = z.object({
  type: z.literal('ruleException'),
  /** Of rule and account: an account has one exception from a rule. */
  id: z.string().min(1),
  deleted: z.boolean(),
  ruleId: z.string().min(1),
  accountId: accountIdSchema,
  reason: z.string().min(1),
  /** Who answers for it: a name, for leaders and managers are no sellers of the book. */
  owner: z.string().min(1),
  /** The last day it holds, by the as-of date; null for one without an end. */
  expiresOn: isoDateSchema.nullable(),
  grantedAt: instantSchema,
});
export type RuleException = Readonly<z.infer<typeof ruleExceptionSchema>>;

export function ruleExceptionIdOf(ruleId: string, accountId: string): string {
  return `exception:${ruleId}:${accountId}`;
}
