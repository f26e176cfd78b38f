// Decides how the rest of a family is asked about after a move: inline, once, with three answers. Plans no move itself.
import { Network } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { withNotes } from '../../store/act';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { undo } from '../../store/undo';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { Sentence } from '../../ui/Sentence';
import { focusCard } from './card-focus';
import { dueOf } from './due-reason';
import styles from './FamilyBar.module.css';
import { askAboutFamily, type OpenFamily, openFamily, useOpenFamily } from './family-state';
import { familySentence } from './family-words';
import { move } from './move-command';
import { isAskedOn } from './question-place';
import { ReasonBar } from './ReasonBar';
import { type OpenReasons, openReasons, useOpenReasons } from './reason-state';

/** The question about a family first, then the one about a reason: two strips would cover what they are about. */
export function QuestionBar() {
  const open = useOpenFamily();
  const screen = useView((state) => state.screen);
  // Undone or moved back in the meantime, or the rest followed by itself: then there is nothing left to ask.
  // An answer half typed is not taken from under the hand: a big move may end, and ask, in the middle of it.
  const isAnswering = useIsAnswering();
  const sentence = useRecords(() =>
    open !== null && !isAnswering && isAskedOn(screen, open) ? sentenceOf(open) : null,
  );
  return open === null || sentence === null ? (
    <ReasonBar />
  ) : (
    <FamilyQuestion open={open} sentence={sentence} />
  );
}

/** Whether the question stands on the screen, and is to be let go of by Esc. */
export function isFamilyAsked(): boolean {
  return !isAnswering(openReasons()) && sentenceOf(openFamily()) !== null;
}

function sentenceOf(open: OpenFamily | null): string | null {
  const { proposed, book } = useRecords.getState();
  if (open === null || proposed === null || book === null) return null;
  if (!open.movedIds.some((id) => book.get('account', id) !== undefined && stands(open, id))) return null;
  const staying = open.rest.ids.filter((id) => proposed.row(id) !== undefined && !stands(open, id));
  return staying.length === 0 ? null : `${familySentence(proposed, book, open.rest, staying)}.`;
}

/** The question that is open, if any: what stands around it may have to take the focus back once it is answered. */
export function useOpenQuestion(): 'family' | 'reason' | null {
  const family = useOpenFamily();
  const { questions } = useOpenReasons();
  const isReasonDue = useRecords(() => questions.some((question) => dueOf(question) !== null));
  return family !== null ? 'family' : isReasonDue ? 'reason' : null;
}

/** What is typed about a move that stands no more is kept, and nobody is at it. */
function isAnswering({ drafts }: OpenReasons): boolean {
  return [...drafts].some(([question, draft]) => draft.trim() !== '' && dueOf(question) !== null);
}

function useIsAnswering(): boolean {
  const reasons = useOpenReasons();
  return useRecords(() => isAnswering(reasons));
}

/** Whether an account stands where the move went. */
function stands({ target }: OpenFamily, id: OpenFamily['movedIds'][number]): boolean {
  const row = useRecords.getState().proposed?.row(id);
  return target.kind === 'seller' ? row?.ownerId === target.sellerId : row?.lane === target.lane;
}

function FamilyQuestion({ open, sentence }: { readonly open: OpenFamily; readonly sentence: string }) {
  const { movedIds, rest, target, keepQuarterback, reason } = open;
  const bar = useRef<HTMLElement>(null);
  const first = movedIds[0] ?? null;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Whoever is in the bar goes back to what it is about; whoever is elsewhere stays there.
      if (bar.current?.contains(document.activeElement) === true) focusCard(first);
      askAboutFamily(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [first]);
  const only = () => {
    askAboutFamily(null);
    focusCard(first);
  };
  const all = () => {
    askAboutFamily(null);
    move({ ids: rest.ids, target, keepQuarterback, reason, follows: movedIds });
    focusCard(first);
  };
  const back = () => {
    askAboutFamily(null);
    void undo(open.seq).then((outcome) => {
      if (outcome === null) return;
      notify({ text: withNotes(outcome.label, outcome.notes), tone: 'plain', undoSeq: null });
      focusCard(first);
    });
  };
  return (
    <section ref={bar} data-region="family" className={styles.bar} aria-label="The rest of the family">
      <Network size={16} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
      <p className={styles.text} role="alert">
        <Sentence text={sentence} />
      </p>
      <div className={styles.answers}>
        <Button onPress={all}>Move all</Button>
        <Button look="quiet" onPress={only}>
          {movedIds.length === 1 ? 'Only this one' : 'Only these'}
        </Button>
        <Button look="quiet" onPress={back}>
          {movedIds.length === 1 ? 'Leave where it was' : 'Leave where they were'}
        </Button>
      </div>
    </section>
  );
}
