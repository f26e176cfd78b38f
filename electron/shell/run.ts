// The app's own Electron: hands the real parts to the shell. Nothing else is in here, because this cannot run without it.

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import { startShell } from './start-shell';

/** Starts the app from the folder of the built main script. */
export function runShell(): void {
  const here = dirname(fileURLToPath(import.meta.url));
  const report = (what: string, fault: unknown) => {
    const detail = process.env.LANEKEEPER_DEBUG
      ? fault
      : fault instanceof Error
        ? fault.message
        : 'unknown fault';
    process.stderr.write(`Lanekeeper: ${what} failed: ${String(detail)}\n`);
  };
  startShell(
    { app, BrowserWindow, Menu, dialog, ipcMain, nativeTheme, protocol, session },
    {
      platform: process.platform,
      rendererRoot: join(here, '..', 'renderer'),
      preloadPath: join(here, 'preload.cjs'),
      sample: process.argv.includes('--sample'),
      reload: !app.isPackaged && process.env.LANEKEEPER_RELOAD === '1',
      makeFolder: (path) => mkdirSync(path, { recursive: true }),
      newStamp: randomUUID,
      onFault: report,
    },
  ).catch((fault: unknown) => {
    report('the start', fault);
    app.exit(1);
  });
}
