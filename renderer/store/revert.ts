// Decides how an entry of any age is taken back: look at what that would change, then commit it. What can be taken back:
// shared/journal/revert.
import type { Plan } from '../../shared/actions/plan';
import { withVersion } from '../../shared/actions/rules-version';
import type { Change } from '../../shared/journal/entry';
import { planningRevert } from '../../shared/journal/revert';
import { chainEndOf, changesStand } from '../../shared/journal/standing';
import { readChanges, readEntry } from '../db/journal-reader';
import { touchedAfter } from '../db/journal-search';
import { planContext, withNotes } from './act';
import { runInSlices } from './in-slices';
import { journalRowsOf } from './journal-rows';
import { notify } from './notices';
import { anotherWorkspace, busy, noWorkspace, obstacleIn, stale } from './obstacle';
import { currentSession, type Session } from './session';
import { commitInSlices } from './take-over';

/** What taking an entry back would do, made from the book as it was when asked. */
export interface RevertPreview {
  readonly ok: true;
  readonly plan: Plan;
  readonly madeFrom: { readonly session: Session; readonly headSeq: number };
}

/** Why nothing can be done, in words. */
export interface NotReverted {
  readonly ok: false;
  readonly message: string;
}

const notThere = notReverted('This change is no longer in the journal.');
const notRead = notReverted('The journal could not be read from this computer. Nothing was changed.');

/** Plans taking an entry back, and changes nothing. Later changes are looked up by the records it made, not all read. */
export async function previewRevert(seq: number): Promise<RevertPreview | NotReverted> {
  const session = currentSession();
  if (session === null) return notReverted(noWorkspace.message);
  const obstacle = obstacleIn(session);
  if (obstacle !== null) return notReverted(obstacle.message);
  try {
    return await preview(session, seq);
  } catch {
    return currentSession() === session ? notRead : notReverted(anotherWorkspace.message);
  }
}

/** Commits what was looked at, as a change of its own that Undo takes back. Refuses when the book has moved on since. */
export async function revert(
  { plan, madeFrom }: RevertPreview,
  reason: string | null,
): Promise<{ readonly ok: true; readonly seq: number } | NotReverted> {
  try {
    const outcome = await commitInSlices({ ...plan, reason }, madeFrom);
    if (!outcome.ok) return notReverted(outcome.message);
    notify({ text: withNotes(plan.label, plan.notes), tone: 'plain', undoSeq: outcome.entry.seq });
    return { ok: true, seq: outcome.entry.seq };
  } catch {
    return notReverted('It could not be saved. Nothing was changed.');
  }
}

async function preview(session: Session, seq: number): Promise<RevertPreview | NotReverted> {
  const { headSeq } = session;
  const rows = journalRowsOf(session);
  const kept = session.recent.get(seq);
  if (kept === undefined) await session.queue.settled();
  await rows.loadChainsDownTo(seq);
  const entry = kept?.entry ?? (await readEntry(session.db, seq));
  if (entry === undefined) return notThere;
  const changes = kept?.changes ?? (await readChanges(session.db, seq, session.book));
  const touched = await touchedLater(session, seq, changes);
  if (currentSession() !== session) return notReverted(anotherWorkspace.message);
  if (session.isTakingOver) return notReverted(busy.message);
  if (session.headSeq !== headSeq) return notReverted(stale.message);
  const laterChanges = changes.filter(({ recordId }) => touched.has(recordId));
  const mark = rows.standing().markOf(seq);
  const planned = await runInSlices(planningRevert(session.book, { entry, changes, laterChanges, mark }));
  if (!planned.ok) return notReverted(planned.message);
  const context = planContext();
  const plan = context === null ? planned : withVersion(planned, session.book, context);
  return session.headSeq === headSeq
    ? { ok: true, plan, madeFrom: { session, headSeq } }
    : notReverted(stale.message);
}

/**
 * Records the entry made that a later change of its own has touched. What took this entry back and brought it again is
 * not another change: it is this one. Only made records are asked for; of others each field is compared.
 */
async function touchedLater(
  session: Session,
  seq: number,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> {
  const made = new Set(changes.filter(({ before }) => before === null).map(({ recordId }) => recordId));
  if (made.size === 0) return made;
  const rows = journalRowsOf(session);
  const rowOf = (each: number) => rows.rowOf(each);
  const standing = rows.standing();
  const own = chainEndOf(seq, rowOf).seq;
  const counts = (later: number): boolean =>
    changesStand(later, standing, rowOf) && chainEndOf(later, rowOf).seq !== own;
  const touched = await touchedAfter(session.db, made, seq, counts);
  for (const { entry, changes: recent } of session.recent.values()) {
    if (entry.seq <= seq || !counts(entry.seq)) continue;
    for (const { recordId } of recent) if (made.has(recordId)) touched.add(recordId);
  }
  return touched;
}

function notReverted(message: string): NotReverted {
  return { ok: false, message };
}
