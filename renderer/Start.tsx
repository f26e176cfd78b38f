// Joins the first-run screen with the ways to begin. Draws nothing itself.
import { useState } from 'react';
import { StartScreen } from './features/start/StartScreen';
import { usePreferences } from './store/preferences';
import { useRecords } from './store/records';
import { startEmpty, startSample, startWithImport } from './store/startup';

export function Start() {
  const refusal = useRecords((state) => state.refusal);
  const knownActor = usePreferences((state) => state.actor);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
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
  return (
    <StartScreen
      knownActor={knownActor}
      isBusy={isBusy}
      failure={failure ?? refusal}
      onImport={begin(startWithImport)}
      onSample={begin(startSample)}
      onEmpty={begin(startEmpty)}
    />
  );
}
