// Puts Electron's parts together in the order its documentation asks for. Every decision is made in host/.

import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { serveAsset } from '../host/assets';
import { engineFlags } from '../host/engine';
import { appId, appName, electronScheme } from '../host/identity';
import { menuTemplate } from '../host/menu';
import { quietSwitches, schemePrivileges } from '../host/scheme';
import { fencePage, fenceSession } from './fence';
import type { ElectronParts, ShellSettings } from './parts';
import { answerRequests } from './requests';
import { bringToFront, openWindow } from './window';

/** The same folder for the packaged app and for `npm start`; a folder given on the command line wins. */
function keepDataInOneFolder(app: ElectronParts['app'], settings: ShellSettings): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const folder = join(app.getPath('appData'), appName);
  // `setPath` throws where there is no folder yet.
  settings.makeFolder(folder);
  app.setPath('userData', folder);
}

/**
 * Starts the app, or hands over to the one that runs. Resolves when the window is open, or at once when it handed over.
 */
export async function startShell(electron: ElectronParts, settings: ShellSettings): Promise<void> {
  const { app, protocol, session, Menu, BrowserWindow } = electron;
  app.setName(appName);
  if (settings.platform === 'win32') app.setAppUserModelId(appId);
  keepDataInOneFolder(app, settings);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  for (const name of quietSwitches) app.commandLine.appendSwitch(name);
  // One that was given on the command line would be replaced.
  if (!app.commandLine.hasSwitch('js-flags')) app.commandLine.appendSwitch('js-flags', engineFlags);
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  app.enableSandbox();
  app.on('web-contents-created', (_event, page) => fencePage(page));
  app.on('second-instance', () => bringToFront(BrowserWindow.getAllWindows()[0]));
  app.on('window-all-closed', () => app.quit());

  await app.whenReady();
  fenceSession(session.defaultSession);
  protocol.handle(electronScheme, async (request) => {
    const { status, headers, body } = await serveAsset(settings.rendererRoot, request.url, request.method);
    return new Response(body, { status, headers });
  });
  answerRequests(electron, settings);
  const template = menuTemplate(settings.platform, !app.isPackaged) as MenuItemConstructorOptions[];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  openWindow(electron, settings);
}
