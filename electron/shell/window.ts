// Opens the one window, shows it when it has something to show, brings it to the front. Decides nothing.

import { watch } from 'node:fs';
import type { BrowserWindow } from 'electron';
import { electronOrigin, pageAddress } from '../host/identity';
import { titleBarOverlay, windowOptions } from '../host/window-options';
import type { ElectronParts, ShellSettings } from './parts';

/** Opens the window and loads the page. */
export function openWindow(electron: ElectronParts, settings: ShellSettings): BrowserWindow {
  const { nativeTheme } = electron;
  const window = new electron.BrowserWindow(
    windowOptions(settings.platform, nativeTheme.shouldUseDarkColors, settings.preloadPath),
  );
  window.once('ready-to-show', () => window.show());
  if (settings.platform === 'win32') followTheme(electron, window);
  if (settings.reload) reloadAfterBuilds(window, settings.rendererRoot);
  void window.loadURL(pageAddress(electronOrigin, settings.sample));
  return window;
}

/** Brings the window to the front, out of the task bar too. */
export function bringToFront(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function followTheme({ nativeTheme }: ElectronParts, window: BrowserWindow): void {
  const paint = () => window.setTitleBarOverlay(titleBarOverlay(nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', paint);
  window.once('closed', () => nativeTheme.off('updated', paint));
}

const settleMs = 200;

function reloadAfterBuilds(window: BrowserWindow, rendererRoot: string): void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(rendererRoot, () => {
    clearTimeout(timer);
    timer = setTimeout(() => window.webContents.reload(), settleMs);
  });
  window.once('closed', () => {
    clearTimeout(timer);
    watcher.close();
  });
}
