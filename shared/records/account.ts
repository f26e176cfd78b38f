// One customer or prospect company, with its current lane and owner. Proposals, teams and tickets are their own records.
import { z } from '../zod';
import { accountIdSchema, sellerIdSchema } from './ids';
import { laneSchema } from './lane';
import { isoDateSchema, moneyCentsSchema } from './values';

/** `lane` and `ownerId` are what the CRM says; only an import or a finished move writes them. */
export const accountSchema = z.object({
  type: z.literal('account'),
  id: accountIdSchema,
  deleted: z.boolean(),
  name: z.string().min(1),
  /** The CRM's own id as it came; 15-character Salesforce ids are kept as given. */
  externalId: z.string().nullable(),
  /** Lower-case host name without `www.`, the key when there is no id. */
  domain: z.string().nullable(),
  parentName: z.string().nullable(),
  /** The parent when it is an account of this book; without one, only its name is known. */
  parentId: accountIdSchema.nullable(),
  lane: laneSchema.nullable(),
  ownerId: sellerIdSchema.nullable(),
  /** What they bought from us in the last 12 months. Not their own turnover. */
  spendCents: moneyCentsSchema.nullable(),
  /** What they bought from us in the last 24 months, as an orders list gives it. */
  spend24Cents: moneyCentsSchema.nullable(),
  /** The sum of their open deals. */
  openPipelineCents: moneyCentsSchema.nullable(),
  /** The customer's own turnover, as CRMs mean it by Annual Revenue. */
  companyRevenueCents: moneyCentsSchema.nullable(),
  averageOrderCents: moneyCentsSchema.nullable(),
  /** Orders known, at all or within the file's window; 0 means none, null means not known. */
  orderCount: z.number().int().nonnegative().nullable(),
  /** Orders in the last 12 months, as an orders list gives them. */
  orderCount12: z.number().int().nonnegative().nullable(),
  /** Orders in the last 24 months, as an orders list gives them. */
  orderCount24: z.number().int().nonnegative().nullable(),
  lastOrderOn: isoDateSchema.nullable(),
  /** Share of spend on technical products, 0 to 1. */
  technicalShare: z.number().min(0).max(1).nullable(),
  region: z.string().nullable(),
  segment: z.string().nullable(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  employees: z.number().int().nonnegative().nullable(),
  /** Why the account may not move, in words; null when it may. */
  lockReason: z.string().nullable(),
  /** The last day of the lock; null while it has no end, or there is no lock. */
  lockedUntil: isoDateSchema.nullable(),
  /** Unmatched columns of the import, by header. */
  custom: z.record(z.string(), z.string()),
});
export type Account = Readonly<z.infer<typeof accountSchema>>;
