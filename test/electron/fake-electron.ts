// A stand-in for Electron that records every call in order and lets a test fire events. Knows only what the shell uses.
import { EventEmitter } from 'node:events';
import type { ElectronParts, ShellSettings } from '../../electron/shell/parts';

export interface Call {
  readonly what: string;
  readonly given: readonly unknown[];
}

type Answer = (...given: unknown[]) => unknown;

/** Records calls under a name; gives back what it is told to. */
export class Recorder {
  readonly calls: Call[] = [];

  record(what: string, result: (given: readonly unknown[]) => unknown = () => undefined): Answer {
    return (...given) => {
      this.calls.push({ what, given });
      return result(given);
    };
  }

  names(): readonly string[] {
    return this.calls.map((call) => call.what);
  }

  of(what: string): readonly Call[] {
    return this.calls.filter((call) => call.what === what);
  }

  /** What the first call of this name was given at a place. */
  given(what: string, place = 0): unknown {
    const call = this.of(what)[0];
    if (call === undefined) throw new Error(`${what} was never called`);
    return call.given[place];
  }
}

export class FakePage extends EventEmitter {
  readonly getURL = () => 'app://lanekeeper/';
  readonly setWindowOpenHandler: Answer;
  readonly printToPDF: Answer;
  readonly reload: Answer;

  constructor(recorder: Recorder, pdf: Uint8Array) {
    super();
    this.setWindowOpenHandler = recorder.record('page.setWindowOpenHandler');
    this.printToPDF = recorder.record('page.printToPDF', () => Promise.resolve(pdf));
    this.reload = recorder.record('page.reload');
  }
}

export interface FakeSettings {
  readonly lock?: boolean;
  readonly dark?: boolean;
  readonly savePath?: string;
  readonly userDataSwitch?: boolean;
  readonly packaged?: boolean;
  readonly home?: string;
}

const onePagePdf = new TextEncoder().encode('%PDF-1.4 <</Type /Page>> <</Type /Pages /Count 1>>');

/** A fake Electron, its recorder and the windows it opened. */
export function fakeElectron(settings: FakeSettings = {}) {
  const recorder = new Recorder();
  const app = new EventEmitter();
  const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: settings.dark ?? false });
  const session = new EventEmitter();
  const windows: FakeWindow[] = [];
  const home = settings.home ?? '/home/someone';

  class FakeWindow extends EventEmitter {
    readonly webContents = new FakePage(recorder, onePagePdf);
    readonly loadURL = recorder.record('window.loadURL', () => Promise.resolve());
    readonly show = recorder.record('window.show');
    readonly focus = recorder.record('window.focus');
    readonly restore = recorder.record('window.restore');
    readonly setTitleBarOverlay = recorder.record('window.setTitleBarOverlay');
    readonly isDestroyed = () => false;
    readonly isMinimized = () => true;

    constructor(options: unknown) {
      super();
      recorder.record('new BrowserWindow')(options);
      windows.push(this);
      // As Electron does: listeners of `web-contents-created` run before the page loads anything.
      app.emit('web-contents-created', {}, this.webContents);
    }

    static getAllWindows = () => windows;
    static fromWebContents = (page: unknown) => windows.find((window) => window.webContents === page) ?? null;
  }

  const parts = {
    app: Object.assign(app, {
      isPackaged: settings.packaged ?? false,
      setName: recorder.record('app.setName'),
      setAppUserModelId: recorder.record('app.setAppUserModelId'),
      setPath: recorder.record('app.setPath'),
      getPath: (name: string) => `${home}/${name}`,
      getVersion: () => '9.8.7',
      requestSingleInstanceLock: recorder.record(
        'app.requestSingleInstanceLock',
        () => settings.lock ?? true,
      ),
      enableSandbox: recorder.record('app.enableSandbox'),
      whenReady: recorder.record('app.whenReady', () => Promise.resolve()),
      quit: recorder.record('app.quit'),
      commandLine: {
        hasSwitch: (name: string) => name === 'user-data-dir' && (settings.userDataSwitch ?? false),
        appendSwitch: recorder.record('commandLine.appendSwitch'),
      },
    }),
    BrowserWindow: FakeWindow,
    Menu: {
      buildFromTemplate: recorder.record('Menu.buildFromTemplate', ([template]) => template),
      setApplicationMenu: recorder.record('Menu.setApplicationMenu'),
    },
    dialog: {
      showSaveDialog: recorder.record('dialog.showSaveDialog', () =>
        Promise.resolve({ canceled: settings.savePath === undefined, filePath: settings.savePath ?? '' }),
      ),
    },
    ipcMain: { handle: recorder.record('ipcMain.handle') },
    nativeTheme,
    protocol: {
      registerSchemesAsPrivileged: recorder.record('protocol.registerSchemesAsPrivileged'),
      handle: recorder.record('protocol.handle'),
    },
    session: {
      defaultSession: Object.assign(session, {
        setPermissionRequestHandler: recorder.record('session.setPermissionRequestHandler'),
        setPermissionCheckHandler: recorder.record('session.setPermissionCheckHandler'),
        setDevicePermissionHandler: recorder.record('session.setDevicePermissionHandler'),
      }),
    },
  };
  return { electron: parts as unknown as ElectronParts, app, session, nativeTheme, windows, recorder };
}

/** What the shell is told in these tests. */
export function fakeShellSettings(changes: Partial<ShellSettings> = {}): ShellSettings {
  return {
    platform: 'linux',
    rendererRoot: '/nowhere',
    preloadPath: '/nowhere/preload.cjs',
    sample: false,
    reload: false,
    makeFolder: () => undefined,
    newStamp: () => 'stamp',
    onFault: () => undefined,
    ...changes,
  };
}
