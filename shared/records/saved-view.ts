// A way of looking at the board that was given a name: view, grouping, order and filter. Changes no account.
import { z } from '../zod';

export const groupings = ['seller', 'region', 'segment', 'team', 'rule', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const sortings = ['spend', 'name', 'potential', 'lastOrder', 'averageOrder', 'moved'] as const;
export type Sorting = (typeof sortings)[number];

export const scenarioViews = ['proposed', 'current', 'difference'] as const;
export type ScenarioView = (typeof scenarioViews)[number];

/** `filter` is kept as the screen made it and is parsed again by the screen before use. */
export const savedViewSchema = z.object({
  type: z.literal('savedView'),
  id: z.string().min(1),
  deleted: z.boolean(),
  name: z.string().min(1),
  scenarioView: z.enum(scenarioViews),
  grouping: z.enum(groupings),
  sorting: z.enum(sortings),
  filter: z.json(),
});
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>;
