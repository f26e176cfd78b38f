// Gives the sample a journal as long as years of work make it, written straight to disk; the app is then opened anew.
// The book stays as it is: each entry takes back what the one before it did.
import type { Page } from '@playwright/test';
import type { Entry } from '../../../shared/journal/entry';
import { planAId, proposalIdOf } from '../../../shared/records/ids';
import { schemaVersion } from '../../../shared/records/record';
import { pictureTime, untilReady } from './app';
import { accountNamed, readBook, readStoredRows, sellerNamed } from './stored-rows';

/** Entries of one day, the newest of them at the moment of the pictures. */
export const entriesPerDay = 100;
/** The newest entries can be undone; each changed a city there and back. */
export const undoable = 400;
/** Of those before, so many proposed one account to two sellers in turn; the rest left no change behind. */
export const proposing = 30_000;

export interface LongJournal {
  readonly length: number;
  /** Stands two days before the moment of the pictures. */
  readonly dangerousLabel: string;
}

const account = 'Copperline Electric';
const sellers = ['Maya Okafor', 'Dana Castellano'] as const;
const tenMinutesMs = 600_000;

/** Lengthens the journal of the only workspace to `length` entries, and reloads the page. */
export async function lengthenJournal(page: Page, length: number): Promise<LongJournal> {
  const book = await readBook(page);
  const { id: accountId, city } = accountNamed(book, account);
  const owners = sellers.map((name) => sellerNamed(book, name).id);
  const dangerousLabel = '=HYPERLINK("http://x.example")';
  const dangerousSeq = length - 2 * entriesPerDay - 5;
  const entryOf = (seq: number): Omit<Entry, 'kind'> & { kind: string } => ({
    seq,
    id: `long-${seq}`,
    hlc: `000000000000000-${String(seq).padStart(9, '0')}`,
    at: new Date(momentOf(length - seq)).toISOString(),
    deviceId: 'long-journal',
    actor: seq % 10 === 0 ? 'Ruth Abernathy' : 'Elena Marsh',
    kind: seq > length - undoable ? 'account.edited' : 'account.moved',
    label: seq === dangerousSeq ? dangerousLabel : `Change no. ${seq}`,
    reason: null,
    notes: [],
    origin: 'user',
    undoes: null,
    schemaVersion,
    changeCount: 1,
  });
  const changeOf = (seq: number) => {
    const [from, to] = (length - seq) % 2 === 0 ? [1, 0] : [0, 1];
    if (seq > length - undoable) {
      const cities = [city, 'Elsewhere'];
      const fields = { before: { city: cities[from] }, after: { city: cities[to] } };
      return { seq, index: 0, recordId: accountId, type: 'account', ...fields };
    }
    const fields = { before: { ownerId: owners[from] }, after: { ownerId: owners[to] } };
    return { seq, index: 0, recordId: proposalIdOf(planAId, accountId), type: 'proposal', ...fields };
  };
  const { workspaceId, entries } = await readStoredRows(page);
  const seqs = Array.from({ length: length - entries.length }, (_, index) => entries.length + 1 + index);
  await page.evaluate(writeRows, {
    database: `lanekeeper-${workspaceId}`,
    entries: JSON.stringify(seqs.map(entryOf)),
    changes: JSON.stringify(seqs.filter((seq) => seq > length - undoable - proposing).map(changeOf)),
    undoable,
  });
  await page.reload();
  await untilReady(page);
  return { length, dangerousLabel };
}

/** Days back by the laptop's own calendar, ten minutes apart at most within each. */
function momentOf(back: number): number {
  const day = new Date(pictureTime);
  day.setDate(day.getDate() - Math.floor(back / entriesPerDay));
  return day.getTime() - (back % entriesPerDay) * (tenMinutesMs / 2);
}

interface RowsToWrite {
  readonly database: string;
  readonly entries: string;
  readonly changes: string;
  readonly undoable: number;
}

/** Runs in the page; refers to nothing outside itself. The checkpoint counts the new entries as held by the pages. */
async function writeRows(rows: RowsToWrite): Promise<void> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open(rows.database));
  const entries = JSON.parse(rows.entries) as { seq: number; hlc: string }[];
  const changes = JSON.parse(rows.changes) as unknown[];
  const last = entries.at(-1);
  // Until the pages hold the sample: a checkpoint of its own would come after this one.
  for (;;) {
    const held = await answer(database.transaction('meta').objectStore('meta').get('checkpoint'));
    if (last !== undefined && held?.seq === (entries[0]?.seq ?? 0) - 1) {
      const writing = database.transaction(['entries', 'changes', 'meta'], 'readwrite');
      for (const entry of entries) writing.objectStore('entries').add(entry);
      for (const change of changes) writing.objectStore('changes').add(change);
      const undo = entries.slice(-rows.undoable).map(({ seq }) => seq);
      writing
        .objectStore('meta')
        .put({ ...held, seq: last.seq, lastHlc: last.hlc, stack: { undo, redo: [] } });
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      database.close();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
