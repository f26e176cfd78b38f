// Carries requests from the page to the router: who asks, the save dialog, the printer. Decides nothing.

import { join } from 'node:path';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { requestChannel } from '../../shared/ipc/bridge';
import { createHandlers } from '../host/handlers';
import { electronOrigin } from '../host/identity';
import { electronPrintOptions } from '../host/print-options';
import { createRouter } from '../host/router';
import type { Sender } from '../host/sender';
import { placeOf, type UserFolders } from '../host/user-folders';
import type { ElectronParts, ShellSettings } from './parts';

/** Answers the page's requests from now on. */
export function answerRequests(electron: ElectronParts, settings: ShellSettings): void {
  const { app, dialog, ipcMain, BrowserWindow } = electron;
  const folders: UserFolders = {
    home: app.getPath('home'),
    downloads: app.getPath('downloads'),
    documents: app.getPath('documents'),
    desktop: app.getPath('desktop'),
  };
  const handlers = createHandlers<BrowserWindow>({
    version: app.getVersion(),
    host: 'electron',
    place: placeOf(settings.platform),
    folders,
    newStamp: settings.newStamp,
    choosePath: async (safeName, kind, window) => {
      const chosen = await dialog.showSaveDialog(window, {
        defaultPath: join(folders.downloads, safeName),
        filters: [{ name: kind.label, extensions: [kind.extension.slice(1)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    printPage: (window) => window.webContents.printToPDF(electronPrintOptions),
  });
  const answerRequest = createRouter({ origin: electronOrigin, handlers, onFault: settings.onFault });
  ipcMain.handle(requestChannel, (event, route: unknown, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    // Without a window the sender is refused before any handler could ask for it.
    return answerRequest(senderOf(event, window), window as BrowserWindow, route, input);
  });
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow | null): Sender {
  const frame = event.senderFrame;
  return {
    url: frame?.url ?? '',
    isMainFrame: frame !== null && frame.parent === null,
    isOwnWindow: window !== null,
  };
}
