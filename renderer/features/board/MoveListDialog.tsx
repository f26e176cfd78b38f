// Decides how accounts are moved from a pasted list: what it would do is said line by line before it does it.
import { useDeferredValue, useMemo, useState } from 'react';
import { type MoveListSummary, summariseMoveList } from '../../../shared/actions/move-list';
import { planAId } from '../../../shared/records/ids';
import { asOfOf, useRecords } from '../../store/records';
import { closeDialog } from '../../store/view';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { formatCount, formatNoun } from '../../ui/format';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import styles from './MoveListDialog.module.css';
import { moveList } from './move-command';

/** Lines that are named one by one; the rest are counted. */
const shownLines = 100;

/** `dialog` "Move from a list". */
export function MoveListDialog() {
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  // Pasting stays ahead of reading: a list of 10,000 lines is looked up when the keys rest.
  const settled = useDeferredValue(text);
  const summary = useSummary(settled);
  const count = summary?.moves.length ?? 0;
  const submit = () => {
    if (settled !== text) {
      // Nothing moves that was not said before.
      setProblem('The list is still being read. Look at what it would do, then press Move.');
      return;
    }
    if (summary === null || count === 0) {
      setProblem('Paste a list first: an account and a lane or a seller on each line.');
      return;
    }
    if (moveList(summary.moves, reason.trim() === '' ? null : reason.trim())) closeDialog();
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
        error={problem}
        placeholder={'0014-22871\tInside\nCopperline Electric\tMaya Okafor'}
        hint="An account by id, domain or exact name; a seller by name, e-mail or id. A line of headers may come first."
      />
      {summary !== null && <Summary summary={summary} />}
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        placeholder="Asked for when a rule or a capacity says otherwise"
        maxLength={500}
      />
    </Dialog>
  );
}

function useSummary(text: string): MoveListSummary | null {
  const book = useRecords((state) => state.book);
  const revision = useRecords((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is changed in place; its revision says when.
  return useMemo(() => {
    if (book === null || text.trim() === '') return null;
    return summariseMoveList(book, text, { scenarioId: planAId, asOf: asOfOf(book) });
  }, [text, book, revision]);
}

function Summary({ summary }: { readonly summary: MoveListSummary }) {
  const { moves, byTarget, unchangedCount, locked, problems } = summary;
  const named = [...locked, ...problems].sort((a, b) => a.line - b.line);
  return (
    <section className={styles.summary} aria-label="What the list would do" aria-live="polite">
      <ul className={styles.counts}>
        {byTarget.slice(0, 8).map(({ name, count }) => (
          <li key={name}>
            <b>{formatCount(count)}</b> will move to {name}
          </li>
        ))}
        {byTarget.length > 8 && <li>and to {formatCount(byTarget.length - 8)} more</li>}
        {moves.length === 0 && <li>Nothing would move.</li>}
        {unchangedCount > 0 && (
          <li>
            <b>{formatCount(unchangedCount)}</b> there already
          </li>
        )}
        {locked.length > 0 && (
          <li>
            <b>{formatCount(locked.length)}</b> locked and left
          </li>
        )}
        {problems.length > 0 && (
          <li className={styles.bad}>
            <b>{formatCount(problems.length)}</b> {problems.length === 1 ? 'line' : 'lines'} left out
          </li>
        )}
      </ul>
      {named.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keys.
        <ul className={styles.lines} aria-label="Lines left out" tabIndex={0}>
          {named.slice(0, shownLines).map(({ line, sentence }) => (
            <li key={line}>{sentence}</li>
          ))}
          {named.length > shownLines && <li>And {formatNoun(named.length - shownLines, 'more line')}.</li>}
        </ul>
      )}
    </section>
  );
}
