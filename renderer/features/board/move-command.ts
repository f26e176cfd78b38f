// Decides how the board carries out a move: plan, commit, say what it did, ask for a reason or a family where one is due.
import { explainMoves } from '../../../shared/actions/explain-moves';
import { type MoveTarget, movingAccounts } from '../../../shared/actions/move-accounts';
import { movingListed } from '../../../shared/actions/move-list';
import type { Plan, Refusal } from '../../../shared/actions/plan';
import type { Book, Records } from '../../../shared/records/book';
import { type AccountId, planAId } from '../../../shared/records/ids';
import { act, type OnRefused } from '../../store/act';
import { actInSlices, obstacleToMany } from '../../store/act-in-slices';
import { currentIsReadOnly } from '../../store/ask-to-move';
import type { BoardIndex } from '../../store/board-index';
import { runAtOnce } from '../../store/in-slices';
import { notify } from '../../store/notices';
import { asOfOf, useRecords } from '../../store/records';
import { currentSession } from '../../store/session';
import { type ScreenName, select, useView } from '../../store/view';
import { formatNoun } from '../../ui/format';
import { askedMovesOf, dueOf } from './due-reason';
import { alongWords, type FamilyOfMove, findingFamily, noFamily } from './family-of-move';
import { askAboutFamily } from './family-state';
import type { ListOutcome } from './list-outcome';
import { exceptionsBefore } from './move-effects';
import { movable } from './pick-up';
import { type AskedMoves, askForReason, draftFor, keepReasons, openReasons } from './reason-state';

export interface MoveRequest {
  readonly ids: readonly AccountId[];
  readonly target: MoveTarget;
  readonly keepQuarterback?: boolean;
  readonly reason?: string | null;
  /** The rest of a family follows a move already made: its question about a reason goes on for all of them. */
  readonly follows?: readonly AccountId[];
  /** Says why nothing moved, where it is not to be a message. */
  readonly onRefused?: OnRefused;
}

/** More than these at once would hold the page up for half a second and more; fewer are moved before one has let go. */
const movedAtOnce = 15_000;

/**
 * Proposes accounts to a target. True when something moved, or begins to: very many are on their way for a while. Selection
 * ends with the move it was made for.
 */
export function move(request: MoveRequest): boolean {
  if (request.ids.length > movedAtOnce) return moveMany(request);
  const { onRefused } = request;
  const open = openPlan(onRefused);
  if (open === null) return false;
  const asked = askedFrom();
  const { along, steps } = planningMove(open, request);
  const plan = act(() => runAtOnce(steps), { onRefused });
  if (plan !== null) settleAll(plan, request, along(), asked);
  return plan !== null;
}

/** The same for very many accounts: announced, in slices, and cancelled whole until it is planned. True when it begins. */
export function moveMany(request: MoveRequest): boolean {
  const { onRefused } = request;
  const open = openPlan(onRefused);
  if (open === null || isBarred(onRefused)) return false;
  const asked = askedFrom();
  const { along, steps } = planningMove(open, request);
  const name = `Moving ${formatNoun(request.ids.length, 'account')}`;
  void actInSlices(name, () => steps).then((plan) => {
    if (plan !== null) settleAll(plan, request, along(), asked);
  });
  return true;
}

/** Where a move was asked for, and with what selected: it may be done a while later. */
interface AskedFrom {
  readonly selection: ReadonlySet<AccountId>;
  readonly screen: ScreenName;
}

function askedFrom(): AskedFrom {
  const { selection, screen } = useView.getState();
  return { selection, screen };
}

/** Selection ends with the move it was made for; one made meanwhile is for the next. */
function letGoOf({ selection }: AskedFrom): void {
  if (useView.getState().selection === selection) select([]);
}

/** Says why nothing so big can begin now. */
function isBarred(onRefused: OnRefused = sayAsMessage): boolean {
  const obstacle = obstacleToMany();
  if (obstacle !== null) onRefused(obstacle);
  return obstacle !== null;
}

type OpenPlan = { readonly board: BoardIndex; readonly book: Book };

/** The plan of a move in steps; once they are run, `along` says whom it leaves behind. */
function planningMove({ board, book }: OpenPlan, request: MoveRequest) {
  let found = noFamily;
  function* steps(): Generator<void, Plan | Refusal, void> {
    const { target, keepQuarterback = false, reason = null } = request;
    found = yield* findingFamily({ board, book }, request.ids, target);
    const { along } = found;
    const accountIds = [...request.ids, ...along];
    yield;
    const exceptions = exceptionsBefore(
      { board, book },
      accountIds.map((accountId) => ({ accountId, target })),
    );
    yield;
    const asOf = asOfOf(book);
    const input = { scenarioId: planAId, accountIds, target, keepQuarterback, reason, asOf, exceptions };
    const made = yield* movingAccounts(book, input);
    return made.ok ? { ...made, notes: [...alongNote(board, found), ...made.notes] } : made;
  }
  return { along: () => found, steps: steps() };
}

/** What follows a move: the selection ends, a reason is asked for, and what becomes of the rest of the family. */
function settleAll(plan: Plan, request: MoveRequest, { rest, behind }: FamilyOfMove, asked: AskedFrom): void {
  const moved = movedBy(plan);
  const { proposed, book } = useRecords.getState();
  letGoOf(asked);
  if (book !== null) askForReasons(book, moved, request, asked.screen);
  const { target, keepQuarterback = false, reason = null } = request;
  const asks =
    book?.workspace().guards.family === 'ask' &&
    rest !== null &&
    proposed !== null &&
    movable(proposed, behind).length > 0;
  // Where only a proposal was withdrawn, the family is together again or was never asked about.
  const seq = currentSession()?.headSeq ?? 0;
  askAboutFamily(
    asks
      ? {
          movedIds: moved,
          rest: { ...rest, ids: behind },
          target,
          keepQuarterback,
          reason,
          seq,
          askedOn: asked.screen,
        }
      : null,
  );
}

/**
 * Moves what a list says, in one entry. True when something moved, or begins to. What it goes against, and the families,
 * were asked about before it, so nothing is asked after it.
 */
export function moveList(outcome: ListOutcome, reason: string | null, onRefused: OnRefused): boolean {
  const open = openPlan(onRefused);
  if (open === null) return false;
  const { board, book } = open;
  const { moves, along, rest, exceptions } = outcome;
  const asOf = asOfOf(book);
  const input = { scenarioId: planAId, moves: [...moves, ...along], keepQuarterback: false };
  function* steps(records: Records): Generator<void, Plan | Refusal, void> {
    const made = yield* movingListed(records, { ...input, reason, asOf, exceptions });
    if (!made.ok) return made;
    const alongIds = along.map(({ accountId }) => accountId);
    return { ...made, notes: [...alongNote(board, { rest, along: alongIds }), ...made.notes] };
  }
  const asked = askedFrom();
  const settleList = () => {
    letGoOf(asked);
    askAboutFamily(null);
  };
  if (input.moves.length > movedAtOnce) {
    // What was pasted stays in the dialog.
    if (isBarred(onRefused)) return false;
    const name = `Moving ${formatNoun(input.moves.length, 'account')}`;
    void actInSlices(name, steps).then((plan) => (plan === null ? undefined : settleList()));
    return true;
  }
  const plan = act((records) => runAtOnce(steps(records)), { onRefused });
  if (plan === null) return false;
  settleList();
  return true;
}

function sayAsMessage(text: string): void {
  notify({ text, tone: 'warn', undoSeq: null });
}

/** The board of the plan, or a sentence that says why nothing can be moved. */
function openPlan(onRefused: OnRefused = sayAsMessage): OpenPlan | null {
  if (useView.getState().scenarioView === 'current') {
    onRefused(currentIsReadOnly);
    return null;
  }
  const { proposed, book } = useRecords.getState();
  return proposed === null || book === null ? null : { board: proposed, book };
}

/** Asks for a reason where the move goes against something and has none. A question about another move stays open. */
function askForReasons(
  book: Book,
  moved: readonly AccountId[],
  { follows }: Pick<MoveRequest, 'follows'>,
  askedOn: ScreenName,
): void {
  const moves = askedMovesOf(book, moved);
  const draft = draftAbout(moves);
  // What is typed about a move that stands no more is there again when an undo brings the move back.
  keepReasons((question) =>
    draftFor(question).trim() === '' ? dueOf(question) !== null : !isAskedBy(question, moves),
  );
  if (dueOf(moves) !== null) askForReason(moves, { askedOn, follows: follows ?? [], draft });
}

/** What is typed in answer to a question about just these accounts, which are only moved on, or about these very moves. */
function draftAbout(moves: AskedMoves): string {
  const isAboutThem = (question: AskedMoves) =>
    (question.size === moves.size && [...question.keys()].every((id) => moves.has(id))) ||
    isAskedBy(question, moves);
  return (
    openReasons()
      .questions.filter(isAboutThem)
      .map(draftFor)
      .findLast((draft) => draft.trim() !== '') ?? ''
  );
}

/** Whether a question is about some of these very moves, so that it is not to be asked beside them. */
function isAskedBy(question: AskedMoves, moves: AskedMoves): boolean {
  return [...question.keys()].every((id) => moves.has(id)) && dueOf(question) !== null;
}

function movedBy(plan: Plan): readonly AccountId[] {
  return plan.changes.flatMap((change) =>
    change.type === 'proposal' ? [change.recordId.slice(planAId.length + 1) as AccountId] : [],
  );
}

/** `2 of the Acme family came along.` */
function alongNote(board: BoardIndex, family: Pick<FamilyOfMove, 'rest' | 'along'>): readonly string[] {
  const words = alongWords(board, family);
  return words === null ? [] : [`${words} came along.`];
}

/** Writes one reason on every move of a request. */
export function explain(accountIds: readonly AccountId[], reason: string): boolean {
  return act((records) => explainMoves(records, { scenarioId: planAId, accountIds, reason })) !== null;
}
