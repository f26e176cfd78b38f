// Decides when a copy of the whole book is saved and how one is put back: as one entry, with a copy before it.
// Knows no bytes; copying and reading go in pieces, so that the page can answer all along.
import type { Plan } from '../../shared/actions/plan';
import {
  damagedCopy,
  type RestoreEffect,
  restoreEffectOf,
  restoringRecords,
} from '../../shared/actions/restore-records';
import { type AnyRecord, schemaVersion } from '../../shared/records/record';
import { nextTurn } from '../db/next-turn';
import { unpackRecords } from '../db/record-copy';
import {
  copyBook,
  type RecoveryPoint,
  readRecoveryPoint,
  readRecoveryPoints,
  writeRecoveryPoint,
} from '../db/recovery-points';
import { instantOf, nowMs } from './clock';
import { runInSlices } from './in-slices';
import { anotherWorkspace, busy, noWorkspace, obstacleIn } from './obstacle';
import { currentSession, type Session } from './session';
import { commitInSlices } from './take-over';

export type { RecoveryPoint, RestoreEffect };

/** Something that was not done, with the sentence for the user. */
export interface NotDone {
  readonly ok: false;
  readonly message: string;
}

export type SaveOutcome = { readonly ok: true; readonly id: number } | NotDone;
export type ListOutcome = { readonly ok: true; readonly points: readonly RecoveryPoint[] } | NotDone;
export type PreviewOutcome = { readonly ok: true; readonly effect: RestoreEffect } | NotDone;
export type RestoreOutcome =
  | { readonly ok: true /** The entry, for its Undo. */; readonly seq: number; readonly label: string }
  | NotDone;

const notOpen = notDone(noWorkspace.message);
const otherWorkspace = notDone(anotherWorkspace.message);
const bookMoved = notDone(
  'The book was changed meanwhile. Nothing was restored; choose the backup once more.',
);
const notCopied = notDone(
  'The backup could not be saved on this computer, so nothing was changed. Free some disk space and try again.',
);
const notListed = notDone('The backups could not be read from this computer. Start Lanekeeper again.');

function notDone(message: string): NotDone {
  return { ok: false, message };
}

/**
 * Saves a copy of the book as it is now; `label` says what it stands before: `Before accounts.csv`. Call it before an
 * import is committed, and do not commit when it is refused (J23).
 */
export function saveRecoveryPoint(label: string): Promise<SaveOutcome> {
  return save(label, null);
}

/** Every recovery point of the open workspace, the newest first. */
export async function listRecoveryPoints(): Promise<ListOutcome> {
  const session = currentSession();
  if (session === null) return notOpen;
  try {
    return { ok: true, points: await readRecoveryPoints(session.db) };
  } catch {
    return notListed;
  }
}

/** What restoring would do to the book as it is now, in counts; changes nothing. */
export async function previewRestore(id: number): Promise<PreviewOutcome> {
  const session = currentSession();
  if (session === null) return notOpen;
  if (session.isTakingOver) return notDone(busy.message);
  const found = await planRestore(session, id);
  return found.ok ? { ok: true, effect: restoreEffectOf(found.changes) } : found;
}

/**
 * Puts the book back to what it was at a recovery point, as one entry that undo takes back. A copy of the book as it
 * is now is saved first; a copy that is damaged, or made by a newer version, is refused whole (J24, J27).
 */
export async function restoreRecoveryPoint(id: number): Promise<RestoreOutcome> {
  const session = currentSession();
  if (session === null) return notOpen;
  const barred = barredFrom(session);
  if (barred !== null) return barred;
  const { headSeq } = session;
  const plan = await planRestore(session, id);
  if (!plan.ok) return plan;
  const saved = await save('Before a restore', id);
  if (!saved.ok) return saved;
  if (currentSession() !== session) return otherWorkspace;
  if (session.headSeq !== headSeq) return bookMoved;
  const outcome = await commitInSlices(plan, { session, headSeq });
  if (!outcome.ok && outcome.code === 'stale') return bookMoved;
  return outcome.ok
    ? { ok: true, seq: outcome.entry.seq, label: plan.label }
    : { ok: false, message: outcome.message };
}

async function save(label: string, keepId: number | null): Promise<SaveOutcome> {
  const session = currentSession();
  if (session === null) return notOpen;
  const barred = barredFrom(session);
  if (barred !== null) return barred;
  const moment = { afterSeq: session.headSeq, at: instantOf(nowMs()), label, keepId };
  try {
    const copy = await copyBook(session.book, betweenSlices());
    if (currentSession() !== session) return otherWorkspace;
    return { ok: true, id: await writeRecoveryPoint(session.db, copy, moment) };
  } catch {
    return currentSession() === session ? notCopied : otherWorkspace;
  }
}

async function planRestore(session: Session, id: number): Promise<Plan | NotDone> {
  const { headSeq } = session;
  const copied = await readCopy(session, id);
  if (!copied.ok) return copied;
  if (currentSession() !== session) return otherWorkspace;
  const found = await runInSlices(restoringRecords(session.book, copied.records, copied.point));
  if (currentSession() !== session) return otherWorkspace;
  return session.headSeq === headSeq ? found : bookMoved;
}

async function readCopy(
  session: Session,
  id: number,
): Promise<
  { readonly ok: true; readonly point: RecoveryPoint; readonly records: readonly AnyRecord[] } | NotDone
> {
  try {
    const found = await readRecoveryPoint(session.db, id);
    if (found === null) return notDone('This backup is no longer there. Choose another one.');
    const { point, copy } = found;
    if (point.schemaVersion > schemaVersion) {
      return notDone('This backup was saved by a newer Lanekeeper. Install that version to restore it.');
    }
    const records = await unpackRecords(copy, point.schemaVersion, betweenSlices());
    return records?.length === point.recordCount ? { ok: true, point, records } : damagedCopy(point.label);
  } catch {
    return currentSession() === session ? notListed : otherWorkspace;
  }
}

/** How long packing and reading may hold the page. */
const sliceMs = 6;

/** Pauses only when the slice is used up: a turn per piece would take longer than the pieces. */
function betweenSlices(): () => Promise<void> {
  let endMs = performance.now() + sliceMs;
  return async () => {
    if (performance.now() < endMs) return;
    await nextTurn();
    endMs = performance.now() + sliceMs;
  };
}

/** Why nothing may be written now, if so. */
function barredFrom(session: Session): NotDone | null {
  const obstacle = obstacleIn(session);
  return obstacle === null ? null : notDone(obstacle.message);
}
