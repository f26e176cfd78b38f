// What the page may not do in Electron: go elsewhere, open windows, embed, get permissions, download.
import { describe, expect, it } from 'vitest';
import { startShell } from '../../electron/shell/start-shell';
import { fakeElectron, fakeShellSettings } from './fake-electron';

async function started() {
  const fake = fakeElectron();
  await startShell(fake.electron, fakeShellSettings());
  const page = fake.windows[0]?.webContents;
  if (page === undefined) throw new Error('no window was opened');
  return { ...fake, page };
}

function event(fields: Record<string, unknown> = {}) {
  let prevented = false;
  return {
    ...fields,
    preventDefault: () => {
      prevented = true;
    },
    wasPrevented: () => prevented,
  };
}

const elsewhere = [
  'https://example.com/',
  'http://127.0.0.1:5263/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,hi',
  'blob:app://lanekeeper/1',
  'app://other/',
  'app://lanekeeper.example/',
  'not an address',
];

describe('navigation', () => {
  it('H12 goes nowhere but to the app itself', async () => {
    const { page } = await started();
    for (const name of ['will-navigate', 'will-frame-navigate']) {
      for (const url of elsewhere) {
        const going = event({ url, isMainFrame: true });
        page.emit(name, going);
        expect(going.wasPrevented(), `${name} ${url}`).toBe(true);
      }
      const reload = event({ url: 'app://lanekeeper/', isMainFrame: true });
      page.emit(name, reload);
      expect(reload.wasPrevented(), name).toBe(false);
      const inFrame = event({ url: 'app://lanekeeper/', isMainFrame: false });
      page.emit(name, inFrame);
      expect(inFrame.wasPrevented(), `${name} in a frame`).toBe(true);
    }
  });

  it('H12 follows no redirect, embeds no page, opens no window', async () => {
    const { page, recorder } = await started();
    for (const name of ['will-redirect', 'will-attach-webview']) {
      const happening = event({ url: 'app://lanekeeper/' });
      page.emit(name, happening);
      expect(happening.wasPrevented(), name).toBe(true);
    }
    const decide = recorder.given('page.setWindowOpenHandler') as (details: unknown) => unknown;
    expect(decide({ url: 'app://lanekeeper/' })).toEqual({ action: 'deny' });
    expect(decide({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });

  it('H12 fences in every page that is ever created, not only the window', async () => {
    const { app, page, recorder } = await started();
    const before = recorder.of('page.setWindowOpenHandler').length;
    app.emit('web-contents-created', {}, page);
    expect(recorder.of('page.setWindowOpenHandler')).toHaveLength(before + 1);
  });
});

// Every permission that electron.d.ts of the pinned version names.
const permissions =
  `ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read
  clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation
  geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access
  loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler
  periodic-background-sync pointerLock screen-wake-lock sensors serial smart-card speaker-selection storage-access
  system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management unknown`.split(
    /\s+/,
  );

describe('permissions', () => {
  it('H13 denies every permission, asked for or checked, but the one to keep its data', async () => {
    const { recorder } = await started();
    const request = recorder.given('session.setPermissionRequestHandler') as (
      page: unknown,
      permission: string,
      decide: (granted: boolean) => void,
      details: unknown,
    ) => void;
    const check = recorder.given('session.setPermissionCheckHandler') as (
      page: unknown,
      permission: string,
      origin: string,
    ) => boolean;
    const asked = (permission: string, requestingUrl: string, isMainFrame = true) => {
      const answers: boolean[] = [];
      request({ getURL: () => '' }, permission, (granted) => answers.push(granted), {
        requestingUrl,
        isMainFrame,
      });
      return answers;
    };
    for (const permission of permissions) {
      expect(asked(permission, 'app://lanekeeper/'), permission).toEqual([false]);
      expect(check(null, permission, 'app://lanekeeper'), permission).toBe(false);
    }
    expect(asked('persistent-storage', 'app://lanekeeper/')).toEqual([true]);
    expect(check(null, 'persistent-storage', 'app://lanekeeper')).toBe(true);
    expect(asked('persistent-storage', 'https://example.com/')).toEqual([false]);
    expect(asked('persistent-storage', 'app://lanekeeper/', false)).toEqual([false]);
    expect(check(null, 'persistent-storage', 'https://example.com')).toBe(false);
  });

  it('H13 gives no device and starts no download', async () => {
    const { recorder, session } = await started();
    const device = recorder.given('session.setDevicePermissionHandler') as () => boolean;
    expect(device()).toBe(false);
    const download = event();
    session.emit('will-download', download);
    expect(download.wasPrevented()).toBe(true);
  });
});
