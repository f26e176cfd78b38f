// Names the database of the workspace made last. Opens nothing.
import { databaseNameOf } from '../../../renderer/db/workspace-db';
import { knownWorkspaces } from '../../../renderer/store/open-workspace';

/** The name of its database; throws where there is no workspace yet. */
export async function lastDatabase(): Promise<string> {
  const [last] = await knownWorkspaces();
  if (last === undefined) throw new Error('There is no workspace to read.');
  return databaseNameOf(last.id);
}
