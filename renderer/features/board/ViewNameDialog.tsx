// Decides what is asked when a view is saved or renamed: its name. What names are taken: shared/actions/save-view.
import { useState } from 'react';
import { longestViewName, viewNameProblem } from '../../../shared/actions/save-view';
import type { SavedView } from '../../../shared/records/saved-view';
import { useRecords } from '../../store/records';
import { renameViewTo, saveViewNamed } from '../../store/saved-views';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

interface ViewNameDialogProps {
  /** The view to rename; null saves a new one. */
  readonly view: SavedView | null;
  readonly onClose: () => void;
}

/** `dialog` "Save this view" or "Rename view", with one field; what is wrong with a name stands under it. */
export function ViewNameDialog({ view, onClose }: ViewNameDialogProps) {
  const [name, setName] = useState(view?.name ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    const { book } = useRecords.getState();
    const wrong = book === null ? null : viewNameProblem(book, name, view?.id ?? null);
    setProblem(wrong);
    if (wrong !== null) return;
    const isDone = view === null ? saveViewNamed(name) : name === view.name || renameViewTo(view.id, name);
    if (isDone) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={view === null ? 'Save this view' : 'Rename view'}
      {...(view === null
        ? { subtitle: 'Keeps what is shown, how it is grouped and sorted, and every filter.' }
        : {})}
      onSubmit={submit}
      size="small"
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            {view === null ? 'Save view' : 'Rename'}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        autoFocus
        value={name}
        onChange={(next) => {
          setName(next);
          setProblem(null);
        }}
        error={problem}
        hint={`At most ${longestViewName} characters.`}
      />
    </Dialog>
  );
}
