// The settings of one transition: its name, whose laptop, currency, as-of date, deck heading. One record per workspace.
import { z } from '../zod';
import { instantSchema, isoDateSchema } from './values';

/** How the texts of an extra column are to be read when a rule or a filter compares them. */
export const extraColumnSchema = z.object({
  kind: z.enum(['number', 'date', 'text']),
  decimalMark: z.enum(['point', 'comma']).nullable(),
  dateOrder: z.enum(['mdy', 'dmy']).nullable(),
});
export type ExtraColumn = Readonly<z.infer<typeof extraColumnSchema>>;

/** Where the order figures come from, and the day their windows end on. */
export const ordersImportSchema = z.object({
  fileName: z.string().min(1),
  asOf: isoDateSchema,
  at: instantSchema,
  orderCount: z.number().int().nonnegative(),
  openDealCount: z.number().int().nonnegative(),
});

export const workspaceSchema = z.object({
  type: z.literal('workspace'),
  id: z.literal('workspace'),
  deleted: z.boolean(),
  /** `Northeast`. */
  name: z.string().min(1),
  /** `Halden Supply, FY26`; may be empty. */
  subtitle: z.string(),
  /** `Halden Supply Northeast`, the footer of every page of the deck. */
  deckHeading: z.string(),
  deckVersion: z.number().int().positive(),
  effectiveOn: isoDateSchema,
  /** ISO 4217. */
  currency: z.string().length(3),
  /** Ages, dormancy and trailing windows are counted from here; null means today. */
  asOfDate: isoDateSchema.nullable(),
  actor: z.string().min(1),
  /** Facts for which some import mapped a column; a rule on any other fact says "no column". */
  mappedFacts: z.array(z.string()).readonly(),
  /** Column matches confirmed by the user, by header signature. */
  columnMatches: z.record(z.string(), z.record(z.string(), z.string())),
  /** Names the user gave to such matches, by the same signature: `Halden CRM`. */
  matchNames: z.record(z.string(), z.string()),
  /** Extra columns of the imports by header: what their values are, as settled from all of them. */
  extraColumns: z.record(z.string(), extraColumnSchema),
  /** The orders list that the order figures of the accounts come from; null before one was imported. */
  ordersImport: ordersImportSchema.nullable(),
});
export type Workspace = Readonly<z.infer<typeof workspaceSchema>>;
