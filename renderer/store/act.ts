// Decides how a screen carries out an action: plan it, commit it, say what happened. One way for every feature.
import type { Plan, PlanContext, Refusal } from '../../shared/actions/plan';
import type { Records } from '../../shared/records/book';
import { instantOf, newId, nowMs } from './clock';
import { commit } from './commit';
import { notify } from './notices';
import { asOfOf } from './records';
import { currentSession } from './session';

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
 * Plans and commits in one step. A refusal is said as a notice; so is the outcome, with an Undo, unless `quiet`.
 * Returns the plan when it was committed, else null.
 */
export function act(
  build: (records: Records, context: PlanContext) => Plan | Refusal,
  options: { readonly quiet?: boolean } = {},
): Plan | null {
  const session = currentSession();
  const context = planContext();
  if (session === null || context === null) return null;
  const plan = build(session.book, context);
  if (!plan.ok) {
    notify({ text: plan.message, tone: 'warn', undoSeq: null });
    return null;
  }
  const outcome = commit(plan);
  if (!outcome.ok) {
    notify({ text: outcome.message, tone: 'warn', undoSeq: null });
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

/** Notes a message has room for. */
const notesShown = 2;

/** A label and what was left alone: the first two sentences, and how many more there are. */
export function withNotes(label: string, notes: readonly string[]): string {
  const more = notes.length - notesShown;
  return [`${label}.`, ...notes.slice(0, notesShown), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}
