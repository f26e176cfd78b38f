// What the Chromium host promises beyond the contract: data stays, nothing else can be reached, one page, told ends.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHost, type TestHost } from '../helpers/chromium-host';
import { testBrowser } from './carriers';

const missing = testBrowser === null;
let home = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lanekeeper-host-'));
  await mkdir(join(home, 'page'));
  await writeFile(
    join(home, 'page', 'index.html'),
    '<!doctype html><html lang="en"><title>Host</title></html>',
  );
});

afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

function open(profile: string, changes: Parameters<typeof openTestHost>[0] = {}): Promise<TestHost> {
  return openTestHost({ assetsRoot: join(home, 'page'), userDataDir: join(home, profile), ...changes });
}

describe.skipIf(missing)('the Chromium host', () => {
  it('H21 keeps its data from run to run, and is told that it may', async () => {
    const seen: unknown[] = [];
    for (let run = 0; run < 2; run += 1) {
      const host = await open('kept');
      seen.push(await host.page.evaluate(countRuns));
      await host.dispose();
    }
    expect(seen).toEqual([
      { runs: 1, persisted: true },
      { runs: 2, persisted: true },
    ]);
  }, 60_000);

  it('H6 reaches no address but its own, and runs nothing inline', async () => {
    const host = await open('fenced');
    try {
      const tried = await host.page.evaluate(async () => {
        const element = document.createElement('script');
        element.textContent = 'window.wasRun = true';
        document.head.append(element);
        const refused = (asked: Promise<unknown>) => asked.then(() => 'reached').catch(() => 'refused');
        return {
          own: await refused(fetch('/index.html')),
          other: await refused(fetch('https://example.com/')),
          inline: Reflect.get(window, 'wasRun') === true,
        };
      });
      expect(tried).toEqual({ own: 'refused', other: 'refused', inline: false });
      await expect(host.page.goto('https://example.com/')).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
    } finally {
      await host.dispose();
    }
  }, 60_000);

  it('H12 has one page, unless a test asks for a second window', async () => {
    const one = await open('one');
    const second = await one.context.newPage();
    await expect.poll(() => second.isClosed()).toBe(true);
    expect(one.context.pages()).toHaveLength(1);
    await one.dispose();
    const two = await open('two', { morePages: true });
    const beside = await two.context.newPage();
    await beside.goto('https://lanekeeper.localhost/');
    const about = await beside.evaluate(() => {
      const host: { invoke: (route: string, input: unknown) => Promise<unknown> } = Reflect.get(
        window,
        'host',
      );
      return host.invoke('about', {});
    });
    expect(about).toMatchObject({ ok: true, value: { host: 'chromium' } });
    await two.dispose();
  }, 60_000);

  it('H14 tells a closed window from a browser that went away', async () => {
    const closed = await open('closed');
    await closed.page.close();
    expect(await closed.ended).toBe('closed');
    await closed.dispose();
    const gone = await open('gone');
    const session = await gone.context.newCDPSession(gone.page);
    await Promise.race([session.send('Browser.crash').catch(() => undefined), gone.ended]);
    expect(await gone.ended).toBe('gone');
    await gone.dispose();
  }, 60_000);

  it('H20 opens the sample by its query and holds the clock it is given', async () => {
    const host = await open('sample', { sample: true, now: new Date('2026-03-10T10:42:00Z') });
    expect(host.page.url()).toBe('https://lanekeeper.localhost/?sample=1');
    expect(await host.page.evaluate(() => new Date().toISOString())).toBe('2026-03-10T10:42:00.000Z');
    await host.dispose();
  }, 60_000);
});

async function countRuns() {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('runs', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('runs', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const runs = await new Promise<number>((resolve) => {
    const transaction = database.transaction('runs', 'readwrite', { durability: 'strict' });
    transaction.objectStore('runs').add('run');
    const count = transaction.objectStore('runs').count();
    transaction.oncomplete = () => resolve(count.result);
  });
  return { runs, persisted: await navigator.storage.persist() };
}
