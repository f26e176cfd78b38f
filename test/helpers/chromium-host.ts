// Opens the Chromium host as tests want it: headless, in folders of its own that it takes away again. The host itself is
// electron/launch/chromium-host.ts, the same one that `npm start` opens, in the same kind of window: tabs and an address
// bar cost a second of the machine's time at every start.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ChromiumHost,
  type ChromiumHostOptions,
  openChromiumHost,
} from '../../electron/launch/chromium-host';
import { findOrInstallBrowser } from './browser';

export interface TestHost extends ChromiumHost {
  readonly userDataDir: string;
  readonly saveDir: string;
  /** Closes the browser and takes its own temporary folders away. */
  readonly dispose: () => Promise<void>;
}

export type TestHostOptions = Partial<ChromiumHostOptions>;

/** The window the pictures were drawn at. */
const viewport = { width: 1440, height: 900 };

/**
 * Opens a host. Give `userDataDir` to open the same profile again after a close or a kill; folders given are left where
 * they are.
 */
export async function openTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const { executablePath } =
    options.executablePath === undefined
      ? await findOrInstallBrowser()
      : { executablePath: options.executablePath };
  const own = await mkdtemp(join(tmpdir(), 'lanekeeper-test-'));
  const userDataDir = options.userDataDir ?? join(own, 'profile');
  const saveDir = options.saveDir ?? join(own, 'saved');
  const host = await openChromiumHost({
    headless: true,
    viewport,
    appWindow: true,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
    executablePath,
    userDataDir,
    saveDir,
  });
  return {
    ...host,
    userDataDir,
    saveDir,
    dispose: async () => {
      await host.close().catch(() => undefined);
      await rm(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
