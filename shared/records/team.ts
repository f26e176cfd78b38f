// An account's team: one quarterback, and members with what they bring and what is needed from them.
import { z } from '../zod';
import { accountIdSchema, sellerIdSchema } from './ids';

/** Exists from the moment someone names a quarterback; the schema allows neither none nor two. */
export const teamSchema = z.object({
  type: z.literal('team'),
  id: z.string().min(1),
  deleted: z.boolean(),
  accountId: accountIdSchema,
  quarterbackId: sellerIdSchema,
});
export type Team = Readonly<z.infer<typeof teamSchema>>;

export const teamMemberSchema = z.object({
  type: z.literal('teamMember'),
  id: z.string().min(1),
  deleted: z.boolean(),
  accountId: accountIdSchema,
  sellerId: sellerIdSchema,
  /** What they bring. */
  brings: z.string(),
  /** What we need from them. */
  needs: z.string(),
});
export type TeamMember = Readonly<z.infer<typeof teamMemberSchema>>;
