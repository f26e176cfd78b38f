// One coverage rule as a person may edit it: a fact, a threshold, the lanes it points to. Evaluates nothing.
import { z } from '../zod';
import { laneSchema } from './lane';

/**
 * What a rule looks at. `monthsSinceLastOrder` counts back from the as-of date; money facts compare cents; `custom`
 * compares an extra column of the import, named by the rule's `column`.
 */
export const ruleFactSchema = z.enum([
  'orderCount',
  'monthsSinceLastOrder',
  'technicalShare',
  'spendCents',
  'averageOrderCents',
  'custom',
]);
export type RuleFact = z.infer<typeof ruleFactSchema>;
/** Facts that every book has a field for. */
export type BuiltInFact = Exclude<RuleFact, 'custom'>;

/** `decides`: the first met wins alone, in order. `votes`: must agree with the other votes. */
export const coverageRuleSchema = z.object({
  type: z.literal('coverageRule'),
  id: z.string().min(1),
  deleted: z.boolean(),
  /** `C1`, `C2` and so on; also the order in which deciding rules are asked. */
  code: z.string().min(2),
  order: z.number().int().nonnegative(),
  kind: z.enum(['decides', 'votes']),
  title: z.string().min(1),
  fact: ruleFactSchema,
  /** The header of the extra column when the fact is `custom`; else null. */
  column: z.string().min(1).nullable(),
  /**
   * `none`: the fact is 0. `atLeast`: the fact is the threshold or more. `is`: the extra column holds `value`, whatever
   * its case. For a date column `atLeast` means: that many months ago or longer.
   */
  operator: z.enum(['none', 'atLeast', 'is']),
  /** What `is` compares with; else null. */
  value: z.string().nullable(),
  /** In the fact's own unit: orders, months, a share of 1, or cents. Ignored by `none`. */
  threshold: z.number().nonnegative(),
  laneWhenMet: laneSchema,
  laneOtherwise: laneSchema.nullable(),
  reason: z.string(),
  example: z.string(),
  active: z.boolean(),
});
export type CoverageRule = Readonly<z.infer<typeof coverageRuleSchema>>;
