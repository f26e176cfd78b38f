// How the accounts table is laid out on this laptop: order, width, pins, hidden columns, sorting. Knows columns by id only.
import { create } from 'zustand';
import { z } from '../../shared/zod';

export const leastColumnPx = 56;
export const mostColumnPx = 900;

/** Far above any list's columns; a text somebody else wrote there must not become work without end. */
const mostIds = 5_000;
const idsSchema = z.array(z.string().max(10_000)).max(mostIds).readonly();

const layoutSchema = z.object({
  /** Ids in the order they were put in; columns that are not named keep their place behind the one they follow. */
  order: idsSchema,
  pinned: idsSchema,
  hidden: idsSchema,
  /** Columns that start hidden and were asked for. */
  shown: idsSchema,
  widthsPx: z.record(z.string(), z.number().min(leastColumnPx).max(mostColumnPx)),
  sort: z.object({ columnId: z.string(), direction: z.enum(['ascending', 'descending']) }).nullable(),
});
export type TableLayout = Readonly<z.infer<typeof layoutSchema>>;
export type TableSort = NonNullable<TableLayout['sort']>;

const storageKey = 'lanekeeper.accounts-table';

export const freshLayout: TableLayout = {
  order: [],
  pinned: ['name'],
  hidden: [],
  shown: [],
  widthsPx: {},
  sort: null,
};

export const useTableLayout = create<TableLayout>(() => parseLayout(storedText()));

/** Changes the layout and keeps it on this laptop. */
export function setTableLayout(change: Partial<TableLayout>): void {
  useTableLayout.setState(change);
  try {
    localStorage.setItem(storageKey, JSON.stringify(useTableLayout.getState()));
  } catch {
    // A layout is a convenience; a full or blocked store must not stop the table.
  }
}

/** A layout that was kept; the fresh one when the text is none. */
export function parseLayout(text: string | null): TableLayout {
  try {
    const parsed = layoutSchema.safeParse(JSON.parse(text ?? 'null'));
    if (parsed.success) return parsed.data;
  } catch {
    // Unreadable text is the same as none.
  }
  return freshLayout;
}

function storedText(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** The width a drag or a key asks for, within the limits. */
export function boundedWidthPx(widthPx: number): number {
  return Math.round(Math.min(mostColumnPx, Math.max(leastColumnPx, widthPx)));
}
