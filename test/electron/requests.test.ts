// Requests through Electron's channel: who may ask, the save dialog, the PDF, and what the preload gives the page.
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exposeHost } from '../../electron/shell/expose-host';
import type { PreloadParts } from '../../electron/shell/parts';
import { startShell } from '../../electron/shell/start-shell';
import { requestChannel } from '../../shared/ipc/bridge';
import { type FakeSettings, fakeElectron, fakeShellSettings, Recorder } from './fake-electron';

const ownFrame = { url: 'app://lanekeeper/', parent: null };

async function started(settings: FakeSettings = {}) {
  const fake = fakeElectron(settings);
  await startShell(fake.electron, fakeShellSettings());
  expect(fake.recorder.given('ipcMain.handle', 0)).toBe(requestChannel);
  const handle = fake.recorder.given('ipcMain.handle', 1) as (
    event: unknown,
    route: unknown,
    input: unknown,
  ) => Promise<unknown>;
  const sender = fake.windows[0]?.webContents;
  const ask = (route: unknown, input: unknown, event: unknown = { sender, senderFrame: ownFrame }) =>
    handle(event, route, input);
  return { ...fake, ask, sender };
}

describe('who may ask', () => {
  it('H1 only the main frame of the app in a window of its own', async () => {
    const { ask, sender } = await started();
    expect(await ask('about', {})).toMatchObject({ ok: true });
    const strangers = [
      { sender, senderFrame: null },
      { sender, senderFrame: { url: 'https://example.com/', parent: null } },
      { sender, senderFrame: { url: 'app://lanekeeper.example/', parent: null } },
      { sender, senderFrame: { url: 'app://lanekeeper/', parent: ownFrame } },
      { sender: {}, senderFrame: ownFrame },
    ];
    for (const stranger of strangers) {
      expect(await ask('about', {}, stranger)).toMatchObject({ ok: false, error: { code: 'wrong-sender' } });
    }
  });
});

describe('saving and printing', () => {
  it('H5 saves where the user says and answers with names only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lanekeeper-save-'));
    const { ask, recorder } = await started({ savePath: join(folder, 'Rejected rows.csv') });
    const answer = await ask('files.save', {
      name: '../rejects',
      kind: 'csv',
      bytes: new Uint8Array([1, 2, 255]),
    });
    const where = folder.split(/[/\\]/).at(-1);
    expect(answer).toEqual({ ok: true, value: { saved: true, name: 'Rejected rows.csv', where } });
    expect(JSON.stringify(answer)).not.toContain(tmpdir());
    expect([...(await readFile(join(folder, 'Rejected rows.csv')))]).toEqual([1, 2, 255]);
    expect(await readdir(folder)).toEqual(['Rejected rows.csv']);
    expect(recorder.given('dialog.showSaveDialog', 1)).toMatchObject({
      defaultPath: join('/home/someone/downloads', 'rejects.csv'),
      filters: [{ name: 'CSV file', extensions: ['csv'] }],
    });
  });

  it('H5 a cancelled dialog writes nothing and is no fault', async () => {
    const { ask } = await started();
    expect(await ask('files.save', { name: 'a.csv', kind: 'csv', bytes: new Uint8Array() })).toEqual({
      ok: true,
      value: { saved: false, reason: 'cancelled' },
    });
  });

  it('H18 prints the page by its own page size, tagged and with an outline', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lanekeeper-print-'));
    const { ask, recorder } = await started({ savePath: join(folder, 'Deck.pdf') });
    const answer = await ask('deck.print', { name: 'Deck' });
    expect(answer).toMatchObject({ ok: true, value: { saved: true, name: 'Deck.pdf', pages: 1 } });
    expect(recorder.given('page.printToPDF')).toEqual({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    });
  });
});

describe('the preload', () => {
  it('H1 gives the page one function and nothing of Electron', async () => {
    const recorder = new Recorder();
    const parts: PreloadParts = {
      contextBridge: { exposeInMainWorld: recorder.record('expose') },
      ipcRenderer: {
        invoke: recorder.record('invoke', () => Promise.resolve('answered')) as () => Promise<unknown>,
      },
    };
    exposeHost(parts);
    expect(recorder.of('expose')).toHaveLength(1);
    expect(recorder.given('expose', 0)).toBe('host');
    const host = recorder.given('expose', 1) as {
      invoke: (route: string, input: unknown) => Promise<unknown>;
    };
    expect(Object.keys(host)).toEqual(['invoke']);
    expect(await host.invoke('about', {})).toBe('answered');
    expect(recorder.of('invoke').map((call) => call.given)).toEqual([[requestChannel, 'about', {}]]);
  });

  it('H1 is under sixty lines in one file of its own', async () => {
    const preload = await readFile(new URL('../../electron/preload.ts', import.meta.url), 'utf8');
    expect(preload.split('\n').length).toBeLessThan(60);
  });
});
