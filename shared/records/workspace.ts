// The settings of one transition: its name, whose laptop, currency, as-of date, deck heading. One record per workspace.
import { z } from '../zod';
import { isoDateSchema } from './values';

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
});
export type Workspace = Readonly<z.infer<typeof workspaceSchema>>;
