// Decides what the list of undo and redo shows: the entries on both stacks, their headers read as they are asked for.
import type { Entry } from '../../shared/journal/entry';
import { bareLabel } from '../../shared/journal/revert';
import { readHeadersOf } from '../db/journal-search';
import { currentSession } from './session';

/** One step back or forth. */
export interface HistoryStep {
  readonly seq: number;
  readonly label: string;
  readonly actor: string;
  readonly at: string;
}

export interface UndoHistory {
  /** What can be redone, the furthest first, the next one last. */
  readonly redo: readonly HistoryStep[];
  /** What can be undone, the next one first. */
  readonly undo: readonly HistoryStep[];
  /** How many more of each there are. */
  readonly moreRedo: number;
  readonly moreUndo: number;
}

/** The nearest `count` steps in each direction; null without a workspace, or when it was closed meanwhile. */
export async function readUndoHistory(count: number): Promise<UndoHistory | null> {
  const session = currentSession();
  if (session === null) return null;
  const { stack } = session;
  const undo = stack.undo.slice(-count).reverse();
  const redo = stack.redo.slice(-count);
  const entries = new Map<number, Entry>();
  const missing: number[] = [];
  for (const seq of [...redo, ...undo]) {
    const entry = session.recent.get(seq)?.entry;
    if (entry === undefined) missing.push(seq);
    else entries.set(seq, entry);
  }
  if (missing.length > 0) {
    await session.takenOver;
    await session.queue.settled();
    for (const entry of await readHeadersOf(session.db, missing)) entries.set(entry.seq, entry);
    if (currentSession() !== session) return null;
  }
  const stepOf = (seq: number): HistoryStep[] => {
    const entry = entries.get(seq);
    return entry === undefined ? [] : [{ seq, label: ownLabel(entry), actor: entry.actor, at: entry.at }];
  };
  return {
    redo: redo.flatMap(stepOf),
    undo: undo.flatMap(stepOf),
    moreRedo: stack.redo.length - redo.length,
    moreUndo: stack.undo.length - undo.length,
  };
}

/** What was done, without that it was undone and redone since; a revert is something that was done. */
function ownLabel({ label, kind }: Entry): string {
  const bare = label.replace(/^((Undid|Redid): )+/, '');
  return kind === 'entry.reverted' ? `Reverted: ${bareLabel(bare)}` : bare;
}
