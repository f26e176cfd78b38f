// Decides what is said before a backup is restored: what would change, in counts, and that it can be undone.
// Restores nothing itself; what restoring means: shared/actions/restore-records.
import { useEffect, useState } from 'react';
import { notify } from '../../store/notices';
import {
  type PreviewOutcome,
  previewRestore,
  type RecoveryPoint,
  restoreRecoveryPoint,
} from '../../store/recovery';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './BackupsScreen.module.css';
import { contentWords, effectLines, momentWords } from './backup-words';

interface RestoreDialogProps {
  readonly point: RecoveryPoint;
  readonly onClose: () => void;
}

/** `dialog` "Restore this backup". It stays while the book is being restored. */
export function RestoreDialog({ point, onClose }: RestoreDialogProps) {
  const [preview, setPreview] = useState<PreviewOutcome | null>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void previewRestore(point.id).then((outcome) => {
      if (isWanted) setPreview(outcome);
    });
    return () => {
      isWanted = false;
    };
  }, [point.id]);
  const close = () => {
    if (!isRestoring) onClose();
  };
  const restore = async () => {
    if (isRestoring || preview?.ok !== true) return;
    setIsRestoring(true);
    const outcome = await restoreRecoveryPoint(point.id);
    setIsRestoring(false);
    if (!outcome.ok) {
      setPreview(outcome);
      return;
    }
    notify({ text: `${outcome.label}.`, tone: 'plain', undoSeq: outcome.seq });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      title="Restore this backup"
      subtitle={`${point.label}, ${momentWords(point.at)}, ${contentWords(point)}`}
      onSubmit={() => void restore()}
      footer={
        <>
          <Button size="form" onPress={close} isDisabled={isRestoring}>
            Cancel
          </Button>
          {/* Not disabled while something is read or written: a button that has the focus would lose it. */}
          <Button size="form" look="primary" type="submit" isDisabled={preview?.ok === false} autoFocus>
            Restore
          </Button>
        </>
      }
    >
      <div role="status" className={styles.effect}>
        {isRestoring ? <p>Restoring…</p> : <Effect preview={preview} />}
      </div>
      <p className={styles.note}>The book as it is now is saved as a backup first. Undo takes it all back.</p>
    </Dialog>
  );
}

function Effect({ preview }: { readonly preview: PreviewOutcome | null }) {
  if (preview === null) return <p>Reading the backup…</p>;
  if (!preview.ok) return <p className={styles.refused}>{preview.message}</p>;
  return (
    <dl className={styles.lines}>
      {effectLines(preview.effect).map((line) => (
        <div key={line.what}>
          <dt>{line.what}</dt>
          <dd>{line.words}</dd>
        </div>
      ))}
    </dl>
  );
}
