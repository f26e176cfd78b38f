// One person who carries accounts. Load is derived from accounts and never stored here.
import { z } from '../zod';
import { sellerIdSchema } from './ids';
import { laneSchema } from './lane';

export const sellerSchema = z.object({
  type: z.literal('seller'),
  id: sellerIdSchema,
  deleted: z.boolean(),
  name: z.string().min(1),
  email: z.string().nullable(),
  /** The CRM's user id, when the file gave one. */
  externalId: z.string().nullable(),
  homeLane: laneSchema.nullable(),
  manager: z.string().nullable(),
  region: z.string().nullable(),
  /** `Key account manager`, as a list of sellers gives it. */
  title: z.string().nullable(),
  /** How many accounts this seller can carry; null shows no meter. */
  capacityAccounts: z.number().int().positive().nullable(),
});
export type Seller = Readonly<z.infer<typeof sellerSchema>>;
