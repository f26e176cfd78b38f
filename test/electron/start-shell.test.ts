// The order of the start, the window and the scheme, against a recording fake.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/host/content-security';
import { browserSwitches } from '../../electron/launch/browsers';
import { startShell } from '../../electron/shell/start-shell';
import { fakeElectron, fakeShellSettings } from './fake-electron';

describe('starting', () => {
  it('H11 registers the scheme, asks for the sandbox and listens to new pages before Electron is ready', async () => {
    const { electron, recorder } = fakeElectron();
    await startShell(electron, fakeShellSettings());
    const names = recorder.names();
    const ready = names.indexOf('app.whenReady');
    for (const early of [
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      'app.requestSingleInstanceLock',
    ]) {
      expect(names.indexOf(early), early).toBeGreaterThanOrEqual(0);
      expect(names.indexOf(early), early).toBeLessThan(ready);
    }
    for (const late of [
      'protocol.handle',
      'ipcMain.handle',
      'Menu.setApplicationMenu',
      'new BrowserWindow',
    ]) {
      expect(names.indexOf(late), late).toBeGreaterThan(ready);
    }
    expect(names.indexOf('app.setPath')).toBeLessThan(names.indexOf('app.requestSingleInstanceLock'));
    expect(names.indexOf('session.setPermissionRequestHandler')).toBeLessThan(
      names.indexOf('new BrowserWindow'),
    );
    expect(names.indexOf('protocol.handle')).toBeLessThan(names.indexOf('window.loadURL'));
  });

  it('H22 is quiet, and sets the engine as the browser switches do, before Electron is ready', async () => {
    const { electron, recorder } = fakeElectron();
    await startShell(electron, fakeShellSettings());
    const switches = recorder.of('commandLine.appendSwitch').map(({ given: [name, value] }) => [name, value]);
    expect(switches).toContainEqual(['disable-background-networking', undefined]);
    const [, flags] = switches.find(([name]) => name === 'js-flags') ?? [];
    expect(browserSwitches('linux', false)).toContain(`--js-flags=${String(flags)}`);
    const names = recorder.names();
    expect(names.lastIndexOf('commandLine.appendSwitch')).toBeLessThan(names.indexOf('app.whenReady'));
  });

  it('H11 the scheme has an origin of its own and never goes round the CSP', async () => {
    const { electron, recorder } = fakeElectron();
    await startShell(electron, fakeShellSettings());
    expect(recorder.given('protocol.registerSchemesAsPrivileged')).toEqual([
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          codeCache: true,
          bypassCSP: false,
          allowServiceWorkers: false,
          corsEnabled: false,
          stream: false,
          allowExtensions: false,
        },
      },
    ]);
    expect(recorder.of('protocol.registerSchemesAsPrivileged')).toHaveLength(1);
  });

  it('H11 opens one window at app://lanekeeper with frozen preferences', async () => {
    const { electron, recorder } = fakeElectron();
    await startShell(electron, fakeShellSettings());
    const options = recorder.given('new BrowserWindow') as { webPreferences: Record<string, unknown> };
    expect(Object.isFrozen(options)).toBe(true);
    expect(Object.isFrozen(options.webPreferences)).toBe(true);
    expect(options).toMatchObject({ minWidth: 1120, minHeight: 700, show: false });
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      preload: '/nowhere/preload.cjs',
    });
    expect(recorder.of('window.loadURL').map((call) => call.given)).toEqual([['app://lanekeeper/']]);
  });

  it('H20 --sample asks the page for the sample workspace', async () => {
    const { electron, recorder } = fakeElectron();
    await startShell(electron, fakeShellSettings({ sample: true }));
    expect(recorder.given('window.loadURL')).toBe('app://lanekeeper/?sample=1');
  });

  it('H14 a second instance ends before it touches anything', async () => {
    const { electron, recorder } = fakeElectron({ lock: false });
    await startShell(electron, fakeShellSettings());
    expect(recorder.names()).toContain('app.quit');
    expect(recorder.names()).not.toContain('app.whenReady');
    expect(recorder.names()).not.toContain('protocol.registerSchemesAsPrivileged');
  });

  it('H14 the first instance comes to the front when a second is started', async () => {
    const { electron, app, recorder } = fakeElectron();
    await startShell(electron, fakeShellSettings());
    app.emit('second-instance', {}, [], '');
    expect(recorder.names().slice(-3)).toEqual(['window.restore', 'window.show', 'window.focus']);
  });

  it('H14 closing the window ends the process, on every system', async () => {
    for (const platform of ['linux', 'win32', 'darwin']) {
      const { electron, app, recorder } = fakeElectron();
      await startShell(electron, fakeShellSettings({ platform }));
      app.emit('window-all-closed');
      expect(recorder.names(), platform).toContain('app.quit');
    }
  });

  it('H14 keeps its data in one folder, unless the command line names another', async () => {
    const usual = fakeElectron();
    const made: string[] = [];
    const makeFolder = (path: string) => {
      expect(usual.recorder.names()).not.toContain('app.setPath');
      made.push(path);
    };
    await startShell(usual.electron, fakeShellSettings({ makeFolder }));
    expect(made).toEqual([join('/home/someone/appData', 'Lanekeeper')]);
    expect(usual.recorder.of('app.setPath').map((call) => call.given)).toEqual([
      ['userData', join('/home/someone/appData', 'Lanekeeper')],
    ]);
    const named = fakeElectron({ userDataSwitch: true });
    await startShell(named.electron, fakeShellSettings());
    expect(named.recorder.of('app.setPath')).toEqual([]);
  });

  it('H11 shows the window only when it has something to show', async () => {
    const { electron, windows, recorder } = fakeElectron();
    await startShell(electron, fakeShellSettings());
    expect(recorder.names()).not.toContain('window.show');
    windows[0]?.emit('ready-to-show');
    expect(recorder.names()).toContain('window.show');
  });

  it('H11 on Windows the buttons follow the theme of the system', async () => {
    const { electron, nativeTheme, recorder } = fakeElectron({ dark: false });
    await startShell(electron, fakeShellSettings({ platform: 'win32' }));
    nativeTheme.shouldUseDarkColors = true;
    nativeTheme.emit('updated');
    expect(recorder.given('window.setTitleBarOverlay')).toEqual({
      color: '#131516',
      symbolColor: '#ECEFEF',
      height: 48,
    });
  });
});

describe('serving the page', () => {
  it('H6 every response has the CSP, a refusal too', async () => {
    const root = await mkdtemp(join(tmpdir(), 'lanekeeper-shell-'));
    await writeFile(join(root, 'index.html'), '<!doctype html>');
    const { electron, recorder } = fakeElectron();
    await startShell(electron, fakeShellSettings({ rendererRoot: root }));
    expect(recorder.given('protocol.handle', 0)).toBe('app');
    const handle = recorder.given('protocol.handle', 1) as (request: Request) => Promise<Response>;
    const cases: readonly [string, string, number][] = [
      ['app://lanekeeper/', 'GET', 200],
      ['app://lanekeeper/?sample=1', 'GET', 200],
      ['app://lanekeeper/missing.js', 'GET', 404],
      ['app://lanekeeper/..%2f..%2fetc/passwd', 'GET', 404],
      ['app://lanekeeper/', 'POST', 405],
    ];
    for (const [url, method, status] of cases) {
      const response = await handle({ url, method } as Request);
      expect([url, response.status]).toEqual([url, status]);
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
