// Writes into the journal what no screen writes yet: a value of an account changed in the app. Knows no import.
import type { Page } from '@playwright/test';
import { untilReady, untilSaved } from './app';
import { accountNamed, readBook, readStoredRows } from './stored-rows';

/**
 * Writes one value of an account as an entry of the journal, as something done in the app and not by an import. No
 * screen edits these values yet; moves that are finished will.
 */
export async function changeHere(page: Page, name: string, field: string, value: string): Promise<void> {
  const rows = await readStoredRows(page);
  const last = rows.entries.at(-1);
  const account = accountNamed(await readBook(page), name);
  const change = {
    recordId: account.id,
    type: 'account',
    before: { [field]: Reflect.get(account, field) },
    after: { [field]: value },
  };
  const entry = {
    ...last,
    seq: (last?.seq ?? 0) + 1,
    id: 'changed-here',
    kind: 'account.moved',
    origin: 'user',
    label: `${name}: ${field} changed`,
    reason: null,
    notes: [],
    undoes: null,
    changeCount: 1,
  };
  await page.evaluate(
    async ([workspaceId, newEntry, newChange]) => {
      const opened = indexedDB.open(`lanekeeper-${workspaceId}`);
      await new Promise((resolve) => {
        opened.onsuccess = resolve;
      });
      const writing = opened.result.transaction(['entries', 'changes'], 'readwrite');
      writing.objectStore('entries').put(newEntry);
      writing.objectStore('changes').put({ ...newChange, seq: newEntry.seq, index: 0 });
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      opened.result.close();
    },
    [rows.workspaceId, entry, change] as const,
  );
  await page.reload();
  await untilReady(page);
  await untilSaved(page);
}
