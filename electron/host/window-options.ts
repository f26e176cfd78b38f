// What the window is: its size, its frame on each system, and the fence around its page. Opens nothing.

/** Frozen, and written out even where it is the default: a default that changes must not change this. */
export const webPreferences = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  /** Off: on Windows and Linux the dictionaries would be fetched from the network. */
  spellcheck: false,
});

/** `canvas` and `tx` of the colour tokens: the window before its first frame, and the system's buttons over the top bar. */
const colours = {
  light: { canvas: '#FAFBFB', text: '#15191A' },
  dark: { canvas: '#131516', text: '#ECEFEF' },
} as const;

const topBarHeight = 48;

/** Electron's buttons on Windows drawn over the top bar, in its colours. */
export function titleBarOverlay(dark: boolean): { color: string; symbolColor: string; height: number } {
  const { canvas, text } = dark ? colours.dark : colours.light;
  return { color: canvas, symbolColor: text, height: topBarHeight };
}

/** The window's frame: the top bar is the title bar on macOS and Windows; Linux keeps the desktop's own. */
function frameOf(platform: string, dark: boolean) {
  if (platform === 'darwin') {
    return { titleBarStyle: 'hidden' as const, trafficLightPosition: { x: 16, y: (topBarHeight - 12) / 2 } };
  }
  if (platform === 'win32')
    return { titleBarStyle: 'hidden' as const, titleBarOverlay: titleBarOverlay(dark) };
  return { autoHideMenuBar: true };
}

/** The options of the one window. `preload` is the path of the built preload script. */
export function windowOptions(platform: string, dark: boolean, preload: string) {
  return Object.freeze({
    title: 'Lanekeeper',
    width: 1440,
    height: 900,
    minWidth: 1120,
    minHeight: 700,
    show: false,
    backgroundColor: (dark ? colours.dark : colours.light).canvas,
    ...frameOf(platform, dark),
    webPreferences: Object.freeze({ ...webPreferences, preload }),
  });
}
