// The parts of Electron the shell uses. Types only, so that the shell can be run against a recording fake.
import type {
  App,
  BrowserWindow,
  ContextBridge,
  Dialog,
  IpcMain,
  IpcRenderer,
  Menu,
  NativeTheme,
  Protocol,
  Session,
} from 'electron';

export interface ElectronParts {
  readonly app: App;
  readonly BrowserWindow: typeof BrowserWindow;
  readonly Menu: typeof Menu;
  readonly dialog: Dialog;
  readonly ipcMain: IpcMain;
  readonly nativeTheme: NativeTheme;
  readonly protocol: Protocol;
  readonly session: { readonly defaultSession: Session };
}

export interface PreloadParts {
  readonly contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>;
  readonly ipcRenderer: Pick<IpcRenderer, 'invoke'>;
}

/** What the shell is told from outside Electron. */
export interface ShellSettings {
  readonly platform: string;
  /** The folder of the built page. */
  readonly rendererRoot: string;
  /** The built preload script. */
  readonly preloadPath: string;
  /** Opens the sample workspace. */
  readonly sample: boolean;
  /** Loads the page again when a build changes it. */
  readonly reload: boolean;
  readonly makeFolder: (path: string) => void;
  readonly newStamp: () => string;
  readonly onFault: (route: string, fault: unknown) => void;
}
