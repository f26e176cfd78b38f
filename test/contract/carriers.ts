// Carries the same requests through both routers, Electron's shell over its fake and the binding of a real Chromium, so
// that a test can ask both and compare. Serves a page of its own: the contract does not depend on the app's.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeFileName } from '../../electron/host/file-names';
import { startShell } from '../../electron/shell/start-shell';
import { fakeElectron, fakeShellSettings } from '../electron/fake-electron';
import { findTestBrowser } from '../helpers/browser';
import { openTestHost } from '../helpers/chromium-host';

export interface Carrier {
  readonly name: string;
  readonly ask: (route: string, input: unknown) => Promise<unknown>;
  /** The same request from a frame that is not the app's own. */
  readonly askAsStranger: (route: string, input: unknown) => Promise<unknown>;
  readonly saved: () => Promise<ReadonlyMap<string, readonly number[]>>;
  readonly dispose: () => Promise<void>;
}

/** The browser the Chromium carrier runs in, or null where there is none. */
export const testBrowser = findTestBrowser();

/** Electron's shell with a dialog that always takes the suggested name. */
export async function electronCarrier(): Promise<Carrier> {
  const home = await mkdtemp(join(tmpdir(), 'lanekeeper-electron-'));
  const folder = join(home, 'downloads');
  await mkdir(folder);
  const { electron, recorder, windows } = fakeElectron({ home });
  Object.assign(electron.dialog, {
    showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => {
      const taken = await readdir(folder);
      const suggested = options.defaultPath.slice(folder.length + 1);
      return {
        canceled: false,
        filePath: join(
          folder,
          freeFileName(suggested, (name) => taken.includes(name)),
        ),
      };
    },
  });
  await startShell(electron, fakeShellSettings({ platform: process.platform }));
  const handle = recorder.given('ipcMain.handle', 1) as (...given: unknown[]) => Promise<unknown>;
  const sender = windows[0]?.webContents;
  const askFrom = (url: string, route: string, input: unknown) =>
    handle({ sender, senderFrame: { url, parent: null } }, route, input);
  return {
    name: 'Electron',
    ask: (route, input) => askFrom('app://lanekeeper/', route, input),
    askAsStranger: (route, input) => askFrom('https://example.com/', route, input),
    saved: () => filesIn(folder),
    dispose: () => rm(home, { recursive: true, force: true }),
  };
}

/** A headless Chromium with the router behind its binding. */
export async function chromiumCarrier(): Promise<Carrier> {
  const home = await mkdtemp(join(tmpdir(), 'lanekeeper-chromium-'));
  const folder = join(home, 'downloads');
  const assetsRoot = join(home, 'page');
  await mkdir(assetsRoot);
  const page = '<!doctype html><html lang="en"><title>Contract</title><h1>One page</h1></html>';
  await writeFile(join(assetsRoot, 'index.html'), page);
  await writeFile(join(assetsRoot, 'frame.html'), page);
  const host = await openTestHost({
    assetsRoot,
    saveDir: folder,
    folders: { home, downloads: folder, documents: '', desktop: '' },
  });
  return {
    name: 'Chromium',
    ask: (route, input) => host.page.evaluate(askHost, { route, input }),
    askAsStranger: async (route, input) => {
      // A page that went elsewhere still has the binding; the router tells by its address.
      await host.page.goto('about:blank');
      return host.page.evaluate(askBinding, { route, input });
    },
    saved: () => filesIn(folder),
    dispose: async () => {
      await host.dispose();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function askHost({ route, input }: { route: string; input: unknown }): Promise<unknown> {
  const host: { invoke: (route: string, input: unknown) => Promise<unknown> } = Reflect.get(window, 'host');
  return host.invoke(route, input);
}

function askBinding({ route, input }: { route: string; input: unknown }): Promise<unknown> {
  const binding: (route: string, input: unknown) => Promise<unknown> = Reflect.get(
    window,
    '__lanekeeperRequest',
  );
  return binding(route, input);
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const contents = await Promise.all(names.map(async (name) => [...(await readFile(join(folder, name)))]));
  return new Map(names.map((name, place) => [name, contents[place] ?? []]));
}
