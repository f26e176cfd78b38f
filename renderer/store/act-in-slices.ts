// Decides how an action on very many records is carried out: announced, planned in slices one can stop, committed in slices,
// one entry as ever. Plans nothing; a few records go the short way (act.ts).
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Records } from '../../shared/records/book';
import { withNotes } from './act';
import { runInSlices, stoppable } from './in-slices';
import { notify } from './notices';
import { busy, obstacleIn, stale } from './obstacle';
import { currentSession } from './session';
import { commitInSlices } from './take-over';
import { announced } from './work';

/** From so many records on planning and saving hold the page up for longer than a frame or two. */
export const manyRecords = 2_000;

let givingUp: (() => void) | null = null;

/** Gives up what is being planned, as its Cancel does. False when nothing is: from its commit on it is a change like others. */
export function giveUpPlanning(): boolean {
  const giveUp = givingUp;
  giveUp?.();
  return giveUp !== null;
}

/** Why no such action can begin now, in a sentence; null when it can. */
export function obstacleToMany(): string | null {
  const session = currentSession();
  if (session === null) return null;
  return givingUp === null ? (obstacleIn(session)?.message ?? null) : busy.message;
}

/**
 * Plans and commits without holding the page up. What was refused, cancelled or done is said as a notice, the last with an
 * Undo. Until it is planned nothing has changed, and Cancel or another change ends it; from then on it is done whole.
 */
export async function actInSlices(
  name: string,
  build: (records: Records) => Generator<void, Plan | Refusal, void>,
): Promise<Plan | null> {
  const session = currentSession();
  if (session === null) return null;
  const obstacle = obstacleToMany();
  if (obstacle !== null) return refused(obstacle);
  const { headSeq } = session;
  const setAside = session.setAside.size;
  let isGivenUp = false;
  const giveUp = () => {
    isGivenUp = true;
  };
  givingUp = giveUp;
  return announced(name, async ({ isWanted: isNotCancelled, makeFirm }) => {
    const isWanted = () => isNotCancelled() && !isGivenUp;
    // A record that could not be read and was left out meanwhile is not to be planned with.
    const isSame = () =>
      currentSession() === session && session.headSeq === headSeq && session.setAside.size === setAside;
    const plan = await runInSlices(stoppable(build(session.book), () => isWanted() && isSame()));
    if (plan === null) return refused(isWanted() ? stale.message : 'Cancelled. Nothing was changed.');
    if (!plan.ok) return refused(plan.message);
    makeFirm();
    givingUp = null;
    const outcome = await commitInSlices(plan, { session, headSeq });
    if (!outcome.ok) return refused(outcome.message);
    notify({ text: withNotes(plan.label, plan.notes), tone: 'plain', undoSeq: outcome.entry.seq });
    return plan;
  }).finally(() => {
    if (givingUp === giveUp) givingUp = null;
  });
}

function refused(text: string): null {
  notify({ text, tone: 'warn', undoSeq: null });
  return null;
}
