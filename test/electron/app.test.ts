// The real Electron, where its binary is present: the built app opens at its own origin, fenced in, with its host.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasDisplay, isRootUser } from '../../electron/launch/browsers';
import { buildIfNeeded, bundles } from '../../electron/launch/build-if-needed';
import { electronFolder, findElectron } from '../../electron/launch/electron-binary';
import { electronWords } from '../../electron/launch/open-electron';
import { ownSurroundings } from '../../electron/launch/places';

const binary = findElectron({
  folder: electronFolder,
  overrideDist: process.env.ELECTRON_OVERRIDE_DIST_PATH,
});
const missing =
  binary === null ? 'no Electron binary here' : hasDisplay(ownSurroundings()) ? '' : 'no display here';

describe(`the real Electron${missing === '' ? '' : ` (skipped: ${missing})`}`, () => {
  it.skipIf(missing !== '')(
    'H11 opens the built app at its own origin with its host and nothing else',
    async () => {
      await buildIfNeeded(bundles, () => undefined);
      const profile = await mkdtemp(join(tmpdir(), 'lanekeeper-electron-'));
      const app = await _electron.launch({
        executablePath: binary ?? '',
        args: [...electronWords(false, process.platform, isRootUser()), `--user-data-dir=${profile}`],
      });
      try {
        const page = await app.firstWindow();
        await page.waitForLoadState();
        expect(page.url()).toBe('app://lanekeeper/');
        const seen = await page.evaluate(async () => {
          const host = Reflect.get(window, 'host') as {
            invoke: (route: string, input: unknown) => Promise<unknown>;
          };
          return {
            keys: Object.keys(host),
            about: await host.invoke('about', {}),
            node: typeof Reflect.get(window, 'require'),
            secure: window.isSecureContext,
            fetched: await fetch('https://example.com').then(
              () => 'fetched',
              () => 'refused',
            ),
          };
        });
        expect(seen).toMatchObject({
          keys: ['invoke'],
          about: { ok: true, value: { host: 'electron' } },
          node: 'undefined',
          secure: true,
          fetched: 'refused',
        });
      } finally {
        await app.close();
      }
    },
    120_000,
  );
});
