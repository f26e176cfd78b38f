// Decides how accounts are moved from a pasted list: what it would do is said, and asked about, before it does it.
import { useState } from 'react';
import { closeDialog } from '../../store/view';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { formatNoun } from '../../ui/format';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { ListFamilyChoice } from './ListFamilyChoice';
import { ListSummary } from './ListSummary';
import { asksAboutFamilies, type FamilyAnswer } from './list-outcome';
import { moveList } from './move-command';
import { useListOutcome } from './use-list-outcome';

const notReadYet = 'The list is still being read. Look at what it would do, then press Move.';
const nothingToMove = 'Paste a list first: an account and a lane or a seller on each line.';

/** `dialog` "Move from a list". */
export function MoveListDialog() {
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  // Nobody comes along unasked, as after a drop whose question is passed over.
  const [answer, setAnswer] = useState<FamilyAnswer>('only');
  const [problem, setProblem] = useState<string | null>(null);
  const { read, outcome, isReading } = useListOutcome(text, answer);
  const count = outcome?.movingCount ?? 0;
  const submit = () => {
    // Nothing moves that was not said before.
    if (isReading) setProblem(notReadYet);
    else if (outcome === null || count === 0) setProblem(nothingToMove);
    else if (moveList(outcome, reason.trim() === '' ? null : reason.trim(), setProblem)) closeDialog();
  };
  return (
    <Dialog
      isOpen
      onClose={closeDialog}
      size="large"
      title="Move from a list"
      subtitle="One account on each line, then a lane or a seller, as copied from a spreadsheet."
      onSubmit={submit}
      footer={
        <>
          <Button size="form" onPress={closeDialog}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit" isDisabled={count === 0}>
            {count === 0 ? 'Move' : `Move ${formatNoun(count, 'account')}`}
          </Button>
        </>
      }
    >
      <TextArea
        label="List"
        autoFocus
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
        rows={6}
        error={problem === notReadYet && !isReading ? null : problem}
        placeholder={'0014-22871\tInside\nCopperline Electric\tMaya Okafor'}
        hint="An account by id, domain or exact name; a seller by name, e-mail or id. A line of headers may come first."
      />
      {read !== null && outcome !== null && (
        <>
          <ListSummary read={read} outcome={outcome} />
          {asksAboutFamilies(read) && (
            <ListFamilyChoice families={read.families} value={answer} onChange={setAnswer} />
          )}
        </>
      )}
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        placeholder={
          outcome?.asksWhy === true
            ? 'Say why, once for the whole list, or leave it for later'
            : 'Asked for when a rule or a capacity says otherwise'
        }
        maxLength={500}
      />
    </Dialog>
  );
}
