// One person who carries accounts. Load is derived from accounts and never stored here.
import { z } from '../zod';
import { type SellerId, sellerIdSchema } from './ids';
import { laneSchema } from './lane';
import { moneyCentsSchema } from './values';

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
  /** The same as spend in 12 months; which of the three counts is a setting of the workspace. */
  capacityCents: moneyCentsSchema.positive().nullable(),
  /** The same as points of workload. */
  capacityPoints: z.number().int().positive().nullable(),
  /** False once they carry accounts no more; what they still own is shown as orphaned. */
  active: z.boolean(),
});
export type Seller = Readonly<z.infer<typeof sellerSchema>>;

/** A seller of whom only the name is known. */
export function newSeller(id: SellerId, name: string): Seller {
  return {
    type: 'seller',
    id,
    deleted: false,
    name,
    email: null,
    externalId: null,
    homeLane: null,
    manager: null,
    region: null,
    title: null,
    capacityAccounts: null,
    capacityCents: null,
    capacityPoints: null,
    active: true,
  };
}

/** An inside seller and a field seller who work the same accounts together. */
export const pairingSchema = z.object({
  type: z.literal('pairing'),
  id: z.string().min(1),
  deleted: z.boolean(),
  insideId: sellerIdSchema,
  fieldId: sellerIdSchema,
});
export type Pairing = Readonly<z.infer<typeof pairingSchema>>;
