// Keeps the list of workspaces at hand for the screens that show it. Opens none.
import { useEffect, useState } from 'react';
import { knownWorkspaces, type WorkspaceEntry } from './store/open-workspace';

/** The workspaces on this computer, read again when another one is opened. Empty when the list cannot be read. */
export function useKnownWorkspaces(workspaceId: string | null, name: string): readonly WorkspaceEntry[] {
  const [known, setKnown] = useState<readonly WorkspaceEntry[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list changes with the workspace that is open.
  useEffect(() => {
    let isCurrent = true;
    knownWorkspaces().then(
      (list) => isCurrent && setKnown(list),
      () => isCurrent && setKnown([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [workspaceId, name]);
  return known;
}
