// Decides how a screen carries out an action: plan it, commit it, say what happened. One way for every feature.
import type { Plan, PlanContext, Refusal } from '../../shared/actions/plan';
import { blockThresholdChanges } from '../../shared/journal/entry';
import type { Records } from '../../shared/records/book';
import type { PlaceRun } from '../db/pages';
import { instantOf, newId, nowMs } from './clock';
import { type CommitOutcome, commit } from './commit';
import { notify } from './notices';
import { stale } from './obstacle';
import { asOfOf } from './records';
import { currentSession, isStillSo } from './session';
import { commitElsewhere, type PlanElsewhere } from './take-over';

/** What planners are told: the time, the as-of date, who acts. Null before a workspace is open. */
export function planContext(): PlanContext | null {
  const session = currentSession();
  if (session === null) return null;
  return {
    now: instantOf(nowMs()),
    asOf: asOfOf(session.book),
    actor: session.book.get('workspace', 'workspace')?.actor ?? 'Unknown',
    newId,
  };
}

/**
 * Plans and commits in one step. A refusal is said as a notice, or handed to `onRefused`, for who has a better place to
 * say it; the outcome is a notice too, with an Undo, unless `quiet`.
 * Returns the plan when it was committed, else null.
 */
export function act(
  build: (records: Records, context: PlanContext) => Plan | Refusal,
  options: { readonly quiet?: boolean; readonly onRefused?: OnRefused | undefined } = {},
): Plan | null {
  const session = currentSession();
  const context = planContext();
  if (session === null || context === null) return null;
  const { onRefused = warn } = options;
  const plan = build(session.book, context);
  if (!plan.ok) {
    onRefused(plan.message);
    return null;
  }
  const outcome = commit(plan);
  if (!outcome.ok) {
    onRefused(outcome.message);
    return null;
  }
  if (options.quiet !== true || plan.notes.length > 0) {
    notify({
      text: withNotes(plan.label, plan.notes),
      tone: 'plain',
      undoSeq: outcome.entry.seq,
    });
  }
  return plan;
}

/** Told in a sentence why nothing was done. */
export type OnRefused = (sentence: string) => void;

function warn(text: string): void {
  notify({ text, tone: 'warn', undoSeq: null });
}

const notCopied =
  'The backup could not be saved on this computer, so nothing was changed. Free some disk space and try again.';

/**
 * Carries out a plan whose changes lie in a worker, and says what happened. A plan with few changes is fetched and
 * committed like any other. `stale`: the book has moved on since; plan again.
 */
export async function actElsewhere(
  plan: PlanElsewhere,
  { isCopied, onShare }: ActElsewhere,
): Promise<'done' | 'stale' | 'refused'> {
  const places = plan.changeCount > blockThresholdChanges ? plan.place() : null;
  // Heard below; where no copy could be saved, nobody asks for it any more.
  places?.catch(() => undefined);
  if (!(await isCopied)) {
    notify({ text: notCopied, tone: 'warn', undoSeq: null });
    return 'refused';
  }
  const outcome = await commitHeld(plan, places === null ? null : await places, onShare);
  if (!outcome.ok) {
    if (outcome.code === 'stale') return 'stale';
    notify({ text: outcome.message, tone: 'warn', undoSeq: null });
    return 'refused';
  }
  notify({ text: withNotes(plan.label, plan.notes), tone: 'plain', undoSeq: outcome.entry.seq });
  return 'done';
}

export interface ActElsewhere {
  /** A copy of the book is on its way to the disk; without it nothing is done. */
  readonly isCopied: Promise<boolean>;
  /** Told how much has come over from the worker, 0 to 1. */
  readonly onShare: (share: number) => void;
}

async function commitHeld(
  plan: PlanElsewhere,
  places: readonly PlaceRun[] | null,
  onShare: (share: number) => void,
): Promise<CommitOutcome> {
  if (places !== null) return commitElsewhere(plan, places, onShare);
  const changes = (await plan.takeChanges(0, plan.changeCount))();
  return isStillSo(plan.madeFrom) ? commit({ ...plan, changes }) : stale;
}

/** Notes a message has room for. */
const notesShown = 2;

/** A label and what was left alone: the first two sentences, and how many more there are. */
export function withNotes(label: string, notes: readonly string[]): string {
  const more = notes.length - notesShown;
  return [
    label.endsWith('.') ? label : `${label}.`,
    ...notes.slice(0, notesShown),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join(' ');
}
