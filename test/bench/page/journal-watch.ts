// Sees from a page of its own when an entry is on the disk: by reading the journal, not by what the writer is told.
import { lastDatabase } from './last-workspace';

let seen: Promise<number> | null = null;
let database: IDBDatabase | null = null;
let lastSeq = 0;

/**
 * Begins to wait for a word on the channel, then for the next entry in the journal of the last workspace. When the word
 * comes the writer has asked already, so the first look waits for what it writes.
 */
export async function armEntry(channelName: string): Promise<void> {
  database ??= await openJournal();
  lastSeq = await newestSeq(database);
  const channel = new BroadcastChannel(channelName);
  const journal = database;
  seen = new Promise((resolve) => {
    channel.onmessage = async () => {
      channel.close();
      while ((await newestSeq(journal)) === lastSeq);
      resolve(performance.timeOrigin + performance.now());
    };
  });
}

/**
 * When the entry could first be read, in ms since 1970 (the clocks of two pages were seen to agree within one). The database lets nobody read what a strict transaction has not
 * put on the disk, and each look waits for the transaction before it: this comes late by one look, never early.
 */
export function entrySeen(): Promise<number> {
  return seen ?? Promise.reject(new Error('Nothing was armed.'));
}

async function openJournal(): Promise<IDBDatabase> {
  return answerOf(indexedDB.open(await lastDatabase()));
}

async function newestSeq(journal: IDBDatabase): Promise<number> {
  const newest = journal.transaction('entries').objectStore('entries').openKeyCursor(null, 'prev');
  return Number((await answerOf(newest))?.key ?? 0);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The journal could not be read.'));
  });
}
