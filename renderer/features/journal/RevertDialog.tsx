// Decides what is said before an entry is taken back: each record now and back to what, and what is left alone and why.
// Plans nothing itself.
import { useEffect, useState } from 'react';
import { useRecords } from '../../store/records';
import { type NotReverted, previewRevert, type RevertPreview, revert } from '../../store/revert';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { formatNoun } from '../../ui/format';
import { TextArea } from '../../ui/TextArea';
import { ChangeList, scrollsChanges } from './ChangeList';
import { Notes } from './Notes';
import styles from './RevertDialog.module.css';

interface RevertDialogProps {
  readonly seq: number;
  readonly label: string;
  readonly onClose: () => void;
}

/** `dialog` "Revert this change". It stays while a big one is being taken back. */
export function RevertDialog({ seq, label, onClose }: RevertDialogProps) {
  const [preview, setPreview] = useState<RevertPreview | NotReverted | null>(null);
  const [reason, setReason] = useState('');
  const [isReverting, setIsReverting] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void previewRevert(seq).then((outcome) => {
      if (isWanted) setPreview(outcome);
    });
    return () => {
      isWanted = false;
    };
  }, [seq]);
  const close = () => {
    if (!isReverting) onClose();
  };
  const submit = async () => {
    if (isReverting || preview?.ok !== true) return;
    setIsReverting(true);
    const outcome = await revert(preview, reason.trim() === '' ? null : reason.trim());
    setIsReverting(false);
    if (outcome.ok) onClose();
    else setPreview(outcome);
  };
  const isRefused = preview?.ok === false;
  return (
    <Dialog
      isOpen
      onClose={close}
      title="Revert this change"
      subtitle={label}
      size="large"
      onSubmit={() => void submit()}
      footer={
        <>
          <Button size="form" onPress={close} isDisabled={isReverting} autoFocus>
            {isRefused ? 'Close' : 'Cancel'}
          </Button>
          {!isRefused && (
            <Button size="form" look="primary" type="submit">
              Revert
            </Button>
          )}
        </>
      }
    >
      <div role="status" className={styles.status}>
        {isReverting && <p>Reverting…</p>}
        {preview === null && <p>Looking at what would change…</p>}
        {isRefused && <p className={styles.refused}>{preview.message}</p>}
        {preview?.ok === true && !isReverting && (
          <p>
            {formatNoun(preview.plan.changes.length, 'record')} would change back
            {preview.plan.notes.length > 0 &&
              `, ${formatNoun(preview.plan.notes.length, 'record')} left alone`}
            .
          </p>
        )}
      </div>
      {preview?.ok === true && !isReverting && <Effect preview={preview} />}
      {preview?.ok === true && !isReverting && (
        <TextArea
          label="Reason"
          value={reason}
          onChange={setReason}
          rows={2}
          hint="Stands in the journal. You may leave it empty."
        />
      )}
    </Dialog>
  );
}

function Effect({ preview: { plan } }: { readonly preview: RevertPreview }) {
  const book = useRecords((state) => state.book);
  if (book === null) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keys
    <section aria-label="What would change" className={styles.effect} tabIndex={0} {...scrollsChanges}>
      <ChangeList
        name="Back to what it was"
        book={book}
        changes={plan.changes}
        total={plan.changes.length}
        isNow
      />
      {plan.notes.length > 0 && (
        <Notes kind={plan.kind} notes={plan.notes} titleClass={styles.section} className={styles.notes} />
      )}
    </section>
  );
}
