// Decides how a file is asked for, how reading it shows, and how a refusal is said. Reads nothing itself.
import { FileSpreadsheet } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './FileStep.module.css';
import type { ImportPhase } from './use-import';

interface FileStepProps {
  readonly phase: Extract<ImportPhase, { kind: 'file' | 'reading' }>;
  readonly onChoose: () => void;
  readonly onCancel: () => void;
}

/** Below this a job is over before a bar could be read. */
const quietMs = 300;

/** A place to drop a list, and the button. */
export function FileStep({ phase, onChoose, onCancel }: FileStepProps) {
  if (phase.kind === 'reading') return <Reading phase={phase} onCancel={onCancel} />;
  return (
    <div className={styles.step}>
      <div className={styles.drop}>
        <FileSpreadsheet size={16} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
        <div>
          <p className={styles.title}>Drop a list of accounts anywhere on the window, or choose a file.</p>
          <p className={styles.detail}>
            CSV or TSV in UTF-8, up to 100 MB, with a header row: a Salesforce report or Data Loader file, a
            HubSpot company export, or any list with account names. Nothing is written until you have seen
            what will change.
          </p>
          <Button look="primary" size="form" onPress={onChoose}>
            Choose a file
          </Button>
        </div>
      </div>
      {phase.refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {phase.refusal}
        </p>
      )}
    </div>
  );
}

interface ReadingProps {
  readonly phase: Extract<ImportPhase, { kind: 'reading' }>;
  readonly onCancel: () => void;
}

function Reading({ phase, onCancel }: ReadingProps) {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return <div className={styles.step} aria-busy="true" />;
  return (
    <div className={styles.step}>
      <div className={styles.reading} aria-busy="true">
        <p className={styles.title}>Reading {phase.fileName}</p>
        <div className={styles.progress}>
          <ProgressBar name={`Reading ${phase.fileName}`} share={phase.share < 1 ? phase.share : null} />
          <Button onPress={onCancel}>Cancel</Button>
        </div>
      </div>
    </div>
  );
}
