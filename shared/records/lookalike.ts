// What somebody said of two accounts that look alike: two different companies, or to be decided later. Merges nothing.
import { z } from '../zod';
import { accountIdSchema } from './ids';

/** `same` needs no record: the row is then the account. Ids of a pair are in text order, so that a pair has one record. */
export const lookalikeSchema = z.object({
  type: z.literal('lookalike'),
  id: z.string().min(1),
  deleted: z.boolean(),
  firstId: accountIdSchema,
  secondId: accountIdSchema,
  verdict: z.enum(['different', 'later']),
});
export type Lookalike = Readonly<z.infer<typeof lookalikeSchema>>;
