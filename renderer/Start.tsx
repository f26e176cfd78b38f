// Joins the first-run screen with the ways to begin. Draws nothing itself.
import { useState } from 'react';
import { useDropToImport } from './features/import/use-drop-to-import';
import { StartScreen } from './features/start/StartScreen';
import { openWorkspace } from './store/open-workspace';
import { usePreferences } from './store/preferences';
import { useRecords } from './store/records';
import { startEmpty, startSample, startWithImport } from './store/startup';
import { useHomeOnArrival } from './ui/focus-home';
import { formatDate } from './ui/format';
import { useKnownWorkspaces } from './use-known-workspaces';

export function Start() {
  const refusal = useRecords((state) => state.refusal);
  const knownActor = usePreferences((state) => state.actor);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [droppedFile, setDroppedFile] = useState<File | null>(null);
  const isDropTarget = useDropToImport(setDroppedFile);
  useHomeOnArrival();
  const begin = (start: (actor: string) => Promise<boolean>) => (actor: string) => {
    setBusy(true);
    void start(actor).then((started) => {
      setBusy(false);
      setFailure(
        started
          ? null
          : 'The workspace could not be saved on this computer. Free some disk space and try again.',
      );
    });
  };
  const known = useKnownWorkspaces(null, '');
  return (
    <StartScreen
      knownActor={knownActor}
      isBusy={isBusy}
      isDropTarget={isDropTarget}
      droppedName={droppedFile?.name ?? null}
      known={known.map((entry) => ({
        id: entry.id,
        name: entry.name === '' ? 'Unnamed' : entry.name,
        detail: entry.subtitle === '' ? `Started ${formatDate(entry.createdAt)}` : entry.subtitle,
      }))}
      onOpen={(id) => void openWorkspace(id)}
      failure={failure ?? refusal}
      onImport={begin((actor) => startWithImport(actor, droppedFile))}
      onSample={begin(startSample)}
      onEmpty={begin(startEmpty)}
    />
  );
}
