// The settings of one transition: its name, whose laptop, currency, as-of date, deck heading. One record per workspace.
import { z } from '../zod';
import { instantSchema, isoDateSchema, moneyCentsSchema } from './values';

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

/** What the board asks and warns of before and after a move. */
export const guardsSchema = z.object({
  /** What happens to the rest of a family when some of it is moved. */
  family: z.enum(['ask', 'all', 'onlyThis']),
  /** Ask for a reason when a drop goes against a rule. */
  asksAgainstRule: z.boolean(),
  /** Ask for a reason when a drop puts a seller over capacity. */
  asksOverCapacity: z.boolean(),
  /** Warn of an account that moved within so many days; 0 never warns. */
  recentMoveDays: z.number().int().min(0).max(3650),
});
export type Guards = Readonly<z.infer<typeof guardsSchema>>;

/** How load is weighed in points: by the spend of an account, two limits and three weights. */
export const workloadPointsSchema = z.object({
  mediumFromCents: moneyCentsSchema.nonnegative(),
  largeFromCents: moneyCentsSchema.nonnegative(),
  small: z.number().int().min(0).max(1000),
  medium: z.number().int().min(0).max(1000),
  large: z.number().int().min(0).max(1000),
});
export type WorkloadPoints = Readonly<z.infer<typeof workloadPointsSchema>>;

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
  /** What capacity and load are counted in. */
  loadUnit: z.enum(['accounts', 'spend', 'points']),
  workloadPoints: workloadPointsSchema,
  guards: guardsSchema,
});
export type Workspace = Readonly<z.infer<typeof workspaceSchema>>;

/** What a workspace begins with; also what one of an older version is given. */
export const defaultGuards: Guards = {
  family: 'ask',
  asksAgainstRule: true,
  asksOverCapacity: true,
  recentMoveDays: 90,
};

/** Small, medium and large at $10K and $75K, the lines C5 and C4 draw; the weights double. */
export const defaultWorkloadPoints: WorkloadPoints = {
  mediumFromCents: 1_000_000,
  largeFromCents: 7_500_000,
  small: 1,
  medium: 2,
  large: 4,
};

/** The settings of the board a workspace begins with. */
export const defaultBoardSettings: Pick<Workspace, 'loadUnit' | 'workloadPoints' | 'guards'> = {
  loadUnit: 'accounts',
  workloadPoints: defaultWorkloadPoints,
  guards: defaultGuards,
};
