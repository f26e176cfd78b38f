// Decides how windows tell each other of durable entries, so that a second window shows what the first one writes.
import type { Entry } from '../../shared/journal/entry';
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

/** What a follower hears. Entries that come before it is attached wait. */
export interface Feed {
  /** Applies each announced entry in order; `onGap` when one was missed and the book must be read again. */
  readonly attach: (session: Session, onGap: () => void) => void;
  readonly close: () => void;
}

/** The follower's side: listens from now on. */
export function listenFor(workspaceId: string): Feed {
  const channel = new BroadcastChannel(channelName(workspaceId));
  const waiting: Entry[] = [];
  let take: (entry: Entry) => void = (entry) => waiting.push(entry);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const parsed = messageSchema.safeParse(event.data);
    if (parsed.success) take(parsed.data.entry);
  };
  return {
    attach: (session, onGap) => {
      let turn: Promise<void> = Promise.resolve();
      take = (entry) => {
        turn = turn.then(() => takeOver(session, entry, onGap)).catch(onGap);
      };
      for (const entry of waiting) take(entry);
    },
    close: () => channel.close(),
  };
}

async function takeOver(session: Session, entry: Entry, onGap: () => void): Promise<void> {
  if (entry.seq <= session.headSeq) return;
  // A big entry's new records lie in pages, and a gap cannot be filled by guessing: read the whole again.
  const changes = await readChanges(session.db, entry.seq, session.book);
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
