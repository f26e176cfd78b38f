// Decides how a file is asked for, how reading it shows, and how a refusal is said. Reads nothing itself.
import { FileSpreadsheet } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './FileStep.module.css';
import type { RunState } from './import-run';
import { useIsLong } from './use-is-long';
import { usePastedList } from './use-pasted-list';

interface FileStepProps {
  readonly state: RunState;
  readonly onChoose: () => void;
  /** A list was pasted. */
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}

/** A place to drop or paste a list, and the button. */
export function FileStep({ state, onChoose, onFile, onCancel }: FileStepProps) {
  usePastedList(onFile);
  const step = useRef<HTMLDivElement>(null);
  const { phase } = state;
  // Where the keyboard's place went away with the screen before, it goes on here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading has another screen, which goes away too
  useEffect(() => {
    if (document.activeElement === document.body) step.current?.querySelector('button')?.focus();
  }, [phase]);
  if (state.phase === 'reading') return <Reading state={state} onCancel={onCancel} />;
  return (
    <div ref={step} className={styles.step}>
      <div className={styles.drop}>
        <FileSpreadsheet size={16} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
        <div>
          <p className={styles.title}>
            Drop a list anywhere on the window, choose a file, or paste rows copied from a spreadsheet.
          </p>
          <p className={styles.detail}>
            Accounts, sellers or orders, as CSV, TSV or XLSX: a Salesforce, HubSpot or Dynamics export, or any
            list with names. Nothing is written until you have seen what will change.
          </p>
          <Button look="primary" size="form" onPress={onChoose}>
            Choose a file
          </Button>
        </div>
      </div>
      {state.refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {state.refusal}
        </p>
      )}
    </div>
  );
}

interface ReadingProps {
  readonly state: RunState;
  readonly onCancel: () => void;
}

function Reading({ state, onCancel }: ReadingProps) {
  const isLong = useIsLong(true);
  if (!isLong) return <div className={styles.step} aria-busy="true" />;
  return (
    <div className={styles.step}>
      <div className={styles.reading} aria-busy="true">
        <p className={styles.title}>Reading {state.fileName}</p>
        <div className={styles.progress}>
          <ProgressBar name={`Reading ${state.fileName}`} share={state.share < 1 ? state.share : null} />
          <Button onPress={onCancel}>Cancel</Button>
        </div>
      </div>
    </div>
  );
}
