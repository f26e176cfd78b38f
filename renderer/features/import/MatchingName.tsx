// Decides how a matching is kept under a name, and that the one it came from is named. Keeps nothing itself: the import does.
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import type { Matching } from '../../../shared/tables/match-columns';
import { useRecords } from '../../store/records';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import styles from './ColumnsPanel.module.css';
import type { ImportDraft } from './import-draft';

interface MatchingNameProps {
  readonly matching: Matching;
  readonly draft: Pick<ImportDraft, 'matchName'>;
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

/** A button that says under which name the matching will be kept, and asks for one. */
export function MatchingName({ matching, draft, onChange }: MatchingNameProps) {
  const [isOpen, setIsOpen] = useState(false);
  const known = useRecords(({ book }) => book?.get('workspace', 'workspace')?.matchNames);
  const recalled = matching.recalled === null ? null : (known?.[matching.recalled.signature] ?? null);
  const name = draft.matchName ?? recalled;
  return (
    <>
      <Button look="quiet" icon={Bookmark} className={styles.name ?? ''} onPress={() => setIsOpen(true)}>
        {name === null ? 'Name this matching' : `Kept as ${name}`}
      </Button>
      {isOpen && (
        <NameDialog
          name={name ?? ''}
          onClose={() => setIsOpen(false)}
          onName={(matchName) => onChange((old) => ({ ...old, matchName }))}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

function NameDialog({ name, onClose, onName }: NameDialogProps) {
  const [text, setText] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const save = (): void => {
    if (text.trim() === '') {
      setError('Give the matching a name, such as the CRM it comes from.');
      return;
    }
    onName(text.trim());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Name this matching"
      subtitle="Kept with the import, and used again for lists with the same headers."
      size="small"
      onSubmit={save}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            Save name
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={text}
        onChange={(typed) => {
          setText(typed);
          setError(null);
        }}
        autoFocus
        maxLength={80}
        error={error}
      />
    </Dialog>
  );
}
