// Decides how the list of workspaces on this laptop is kept. Knows nothing of what is inside one.
import Dexie, { type Table } from 'dexie';
import { z } from '../../shared/zod';

export const workspaceEntrySchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  subtitle: z.string(),
  isSample: z.boolean(),
  createdAt: z.string(),
  openedAt: z.string(),
});
export type WorkspaceEntry = Readonly<z.infer<typeof workspaceEntrySchema>>;

class CatalogDb extends Dexie {
  declare workspaces: Table<WorkspaceEntry, string>;

  constructor() {
    super('lanekeeper', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ workspaces: 'id' });
  }
}

let opened: CatalogDb | null = null;

function catalog(): CatalogDb {
  opened ??= new CatalogDb();
  return opened;
}

/** Every workspace on this laptop, the one opened last first. Rows that do not parse are left out. */
export async function listWorkspaces(): Promise<WorkspaceEntry[]> {
  const rows: unknown[] = await catalog().workspaces.toArray();
  return rows
    .flatMap((row) => {
      const parsed = workspaceEntrySchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) =>
      a.openedAt === b.openedAt ? (a.createdAt < b.createdAt ? 1 : -1) : a.openedAt < b.openedAt ? 1 : -1,
    );
}

/** Adds a workspace to the list, or brings its row up to date. */
export async function putWorkspace(entry: WorkspaceEntry): Promise<void> {
  await catalog().workspaces.put(entry);
}

/** Takes a workspace off the list; its database is left alone. */
export async function forgetWorkspace(id: string): Promise<void> {
  await catalog().workspaces.delete(id);
}
