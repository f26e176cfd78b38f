// Decides how windows tell each other of durable entries, so that a second window shows what the first one writes.
import type { Change, Entry } from '../../shared/journal/entry';
import { entrySchema } from '../../shared/journal/entry';
import { pushEntry } from '../../shared/journal/history-stack';
import { z } from '../../shared/zod';
import { readChanges } from '../db/journal-reader';
import { publishChanges, publishSaved } from './records';
import { remember, type Session } from './session';

const messageSchema = z.object({ entry: entrySchema });

function channelName(workspaceId: string): string {
  return `lanekeeper-${workspaceId}`;
}

/** The writer's side: announces that an entry is on disk. Changes are read from there, not from the message. */
export function announcer(workspaceId: string): { announce: (entry: Entry) => void; close: () => void } {
  const channel = new BroadcastChannel(channelName(workspaceId));
  return { announce: (entry) => channel.postMessage({ entry }), close: () => channel.close() };
}

/** The follower's side: applies each announced entry in order; asks to be opened again when one was missed. */
export function follow(session: Session, onGap: () => void): { close: () => void } {
  const channel = new BroadcastChannel(channelName(session.workspaceId));
  let turn: Promise<void> = Promise.resolve();
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const parsed = messageSchema.safeParse(event.data);
    if (parsed.success) turn = turn.then(() => takeOver(session, parsed.data.entry, onGap));
  };
  return { close: () => channel.close() };
}

async function takeOver(session: Session, entry: Entry, onGap: () => void): Promise<void> {
  if (entry.seq <= session.headSeq) return;
  // A big entry's new records lie in pages, and a gap cannot be filled by guessing: read the whole again.
  const changes: Change[] = await readChanges(session.db, entry.seq);
  const whole = changes.every((change) => change.before !== null || change.after !== null);
  if (entry.seq !== session.headSeq + 1 || !whole || changes.length !== entry.changeCount) {
    onGap();
    return;
  }
  session.book.apply(changes);
  session.headSeq = entry.seq;
  session.durableSeq = entry.seq;
  session.stack = pushEntry(session.stack, entry);
  remember(session, entry, changes);
  publishChanges(session, changes);
  publishSaved(entry.at);
}
