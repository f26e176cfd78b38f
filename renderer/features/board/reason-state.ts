// Holds the questions that moves leave open, why against a rule, why over capacity, and what is typed in answer to
// them. Asks none of them, and knows no board: whether a move still stands is looked up elsewhere.
import { useSyncExternalStore } from 'react';
import type { AccountId, SellerId } from '../../../shared/records/ids';
import type { Lane } from '../../../shared/records/lane';
import type { ScreenName } from '../../store/view';

/** Where a move put an account. Undone or moved on, it is another question or none. */
export interface AskedMove {
  readonly lane: Lane | null;
  readonly ownerId: SellerId | null;
}

/** One question, for all the moves it is about. */
export type AskedMoves = ReadonlyMap<AccountId, AskedMove>;

export interface OpenReasons {
  /** The first that is due is asked, the others after it. */
  readonly questions: readonly AskedMoves[];
  /** What is typed in answer to each, and not saved yet. */
  readonly drafts: ReadonlyMap<AskedMoves, string>;
  /** The screen the last of these moves was made on. */
  readonly askedOn: ScreenName;
}

let open: OpenReasons = { questions: [], drafts: new Map(), askedOn: 'board' };
const listeners = new Set<() => void>();

function publish(next: OpenReasons): void {
  open = next;
  for (const listener of listeners) listener();
}

/**
 * Asks about more moves. They join the question about the move they follow, otherwise one to which nothing is typed
 * yet: an answer half typed to one move is not written on another, so that one is asked about afterwards.
 * @param draft what is typed in answer already: the same accounts were moved on
 */
export function askForReason(
  moves: AskedMoves,
  {
    askedOn,
    follows = [],
    draft: typed = '',
  }: { readonly askedOn: ScreenName; readonly follows?: readonly AccountId[]; readonly draft?: string },
): void {
  const { questions, drafts } = open;
  const joined =
    questions.findLast((each) => follows.some((id) => each.has(id))) ??
    (typed === '' ? questions.findLast((each) => draftFor(each).trim() === '') : undefined);
  if (joined === undefined) {
    publish({ questions: [...questions, moves], drafts, askedOn });
    if (typed !== '') setReasonDraft(moves, typed);
  } else {
    const both = new Map([...joined, ...moves]);
    const draft = draftFor(joined) === '' ? typed : draftFor(joined);
    publish({
      questions: questions.map((each) => (each === joined ? both : each)),
      drafts: new Map([...drafts, [both, draft]]),
      askedOn,
    });
  }
}

/** Answered, or left for later. */
export function endReason(question: AskedMoves): void {
  keepReasons((each) => each !== question);
}

/** Leaves out the others, with what was typed in answer to them. */
export function keepReasons(isKept: (question: AskedMoves) => boolean): void {
  const questions = open.questions.filter(isKept);
  const drafts = new Map([...open.drafts].filter(([each]) => questions.includes(each)));
  publish({ ...open, questions, drafts });
}

export function setReasonDraft(question: AskedMoves, draft: string): void {
  publish({ ...open, drafts: new Map([...open.drafts, [question, draft]]) });
}

/** What is typed in answer to a question. */
export function draftFor(question: AskedMoves): string {
  return open.drafts.get(question) ?? '';
}

/** Every question that is open, due or not. */
export function openReasons(): OpenReasons {
  return open;
}

export function useOpenReasons(): OpenReasons {
  return useSyncExternalStore(subscribe, openReasons);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
