// Decides how undo and redo are shown as a list, and that choosing a line goes there step by step. Takes nothing back itself.
import { ChevronDown } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { withNotes } from '../../store/act';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { redoTo, undoTo } from '../../store/undo';
import { type HistoryStep, readUndoHistory, type UndoHistory as Steps } from '../../store/undo-history';
import { closeDialog, openDialog, useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatCount, formatTime } from '../../ui/format';
import { IconButton } from '../../ui/IconButton';
import list from '../../ui/list.module.css';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './UndoHistory.module.css';

/** Lines shown at first, and added each time. */
const stepsAtOnce = 50;

/** A button "Undo history" that opens the list; also opened by `openDialog({ kind: 'history' })`. */
export function UndoHistory() {
  const trigger = useRef<HTMLButtonElement>(null);
  const isOpen = useView((state) => state.dialog?.kind === 'history');
  const isEmpty = useRecords((state) => state.undoLabel === null && state.redoLabel === null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const isStopped = useRef(false);
  const go = async (direction: 'undo' | 'redo', seq: number) => {
    isStopped.current = false;
    const many = {
      isWanted: () => !isStopped.current,
      onStep: (done: number, total: number) => setProgress(total > 1 ? { done, total } : null),
    };
    try {
      const outcome = await (direction === 'undo' ? undoTo(seq, many) : redoTo(seq, many));
      say(
        outcome === null
          ? 'It is not there any more. Open the list again.'
          : withNotes(outcome.label, outcome.notes),
      );
    } catch {
      say('The journal could not be read from this computer. What was taken back before stays so.');
    }
    setProgress(null);
    if (useView.getState().dialog?.kind === 'history') closeDialog();
  };
  return (
    <>
      <IconButton
        ref={trigger}
        icon={ChevronDown}
        iconSize={14}
        name="Undo history"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        className={styles.trigger ?? ''}
        isDisabled={isEmpty && !isOpen}
        onPress={() => openDialog({ kind: 'history' })}
      />
      <Popover
        className={cx(list.popover, styles.popover)}
        triggerRef={trigger}
        isOpen={isOpen}
        onOpenChange={(next) => {
          if (next) return;
          isStopped.current = true;
          closeDialog();
        }}
        placement="bottom end"
        offset={4}
        aria-label="Undo history"
      >
        {progress === null ? (
          <StepList onGo={(direction, seq) => void go(direction, seq)} />
        ) : (
          <Going {...progress} onStop={() => (isStopped.current = true)} />
        )}
      </Popover>
    </>
  );
}

function say(text: string): void {
  notify({ text, tone: 'plain', undoSeq: null });
}

interface GoingProps {
  readonly done: number;
  readonly total: number;
  readonly onStop: () => void;
}

function Going({ done, total, onStop }: GoingProps) {
  const text = `${formatCount(done)} of ${formatCount(total)} changes`;
  return (
    <section aria-label="Undo history" className={styles.going}>
      <p>{text}</p>
      <ProgressBar name="Going there" share={done / total} text={text} />
      <Button onPress={onStop} autoFocus>
        Stop
      </Button>
    </section>
  );
}

interface StepListProps {
  readonly onGo: (direction: 'undo' | 'redo', seq: number) => void;
}

/** `listbox` "Undo history": what can be redone in grey, where one is, what can be undone. */
function StepList({ onGo }: StepListProps) {
  const [count, setCount] = useState(stepsAtOnce);
  const steps = useSteps(count);
  const box = useRef<HTMLDivElement>(null);
  const hasSteps = steps !== null;
  useEffect(() => (hasSteps ? focusLine(box) : undefined), [hasSteps]);
  if (steps === null) return <p className={list.empty}>Reading…</p>;
  const act = (key: string) => {
    const [what, seq] = key.split(' ');
    if (what === 'undo' || what === 'redo') onGo(what, Number(seq));
    else if (what === 'more') setCount(count + stepsAtOnce);
  };
  return (
    <section aria-label="Undo history">
      <ListBox
        ref={box}
        aria-label="Undo history"
        className={cx(list.list, styles.list)}
        onAction={(key) => act(String(key))}
      >
        {steps.moreRedo > 0 && <More id="more redo" text={`Show ${formatCount(steps.moreRedo)} further`} />}
        {steps.redo.map((step) => (
          <Step key={step.seq} direction="redo" step={step} />
        ))}
        <ListBoxItem id="now" textValue="You are here" className={styles.now ?? ''} isDisabled>
          You are here
        </ListBoxItem>
        {steps.undo.map((step) => (
          <Step key={step.seq} direction="undo" step={step} />
        ))}
        {steps.moreUndo > 0 && <More id="more undo" text="Show older" />}
      </ListBox>
    </section>
  );
}

/** Frames the list may take until its lines stand. */
const mostFrames = 10;

/**
 * Puts the focus on what Undo would take, which redo lines may stand above, or on the last of those. The lines stand only
 * some frames after the popover, which takes the focus first. Gives back how to give up.
 */
function focusLine(box: RefObject<HTMLElement | null>): () => void {
  let frame = 0;
  let tried = 0;
  const attempt = () => {
    const lines = [...(box.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const line = lines.find(({ dataset }) => dataset.key?.startsWith('undo ')) ?? lines.at(-1);
    line?.focus();
    tried += 1;
    const isDone = line !== undefined && document.activeElement === line;
    if (!isDone && tried < mostFrames) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

interface StepProps {
  readonly direction: 'undo' | 'redo';
  readonly step: HistoryStep;
}

function Step({ direction, step: { seq, label, actor, at } }: StepProps) {
  const word = direction === 'undo' ? 'Undo back to' : 'Redo up to';
  return (
    <ListBoxItem
      id={`${direction} ${seq}`}
      textValue={label}
      aria-label={`${word}: ${label}, ${actor}, ${formatTime(at)}`}
      className={cx(list.item, styles.step, direction === 'redo' && styles.undone)}
    >
      <span className={styles.label} title={label}>
        {label}
      </span>
      <span className={styles.by}>
        {actor}, {formatTime(at)}
      </span>
    </ListBoxItem>
  );
}

function More({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <ListBoxItem id={id} textValue={text} className={cx(list.item, styles.more)}>
      {text}
    </ListBoxItem>
  );
}

/** Both stacks, read again when the book changes; null until they were read. */
function useSteps(count: number): Steps | null {
  const revision = useRecords((state) => state.revision);
  const [steps, setSteps] = useState<Steps | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision says when the stacks have changed
  useEffect(() => {
    let isWanted = true;
    void readUndoHistory(count).then(
      (read) => isWanted && setSteps(read),
      () => isWanted && setSteps(null),
    );
    return () => {
      isWanted = false;
    };
  }, [count, revision]);
  return steps;
}
