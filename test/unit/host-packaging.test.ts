// What electron-builder.yml promises: the fuses of Electron's security tutorial, the exact version, the bundles only.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { appId, appName } from '../../electron/host/identity';

let lines: readonly string[] = [];
let electronVersion = '';

beforeAll(async () => {
  const text = await readFile(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
  lines = text.split('\n').map((line) => line.trim());
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    devDependencies: { electron: string };
  };
  electronVersion = manifest.devDependencies.electron;
});

describe('H24 packaging', () => {
  it('H24 sets every fuse', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'runAsNode: false',
        'enableCookieEncryption: true',
        'enableNodeOptionsEnvironmentVariable: false',
        'enableNodeCliInspectArguments: false',
        'enableEmbeddedAsarIntegrityValidation: true',
        'onlyLoadAppFromAsar: true',
        'loadBrowserProcessSpecificV8Snapshot: false',
        'grantFileProtocolExtraPrivileges: false',
      ]),
    );
  });

  it('H24 packs one exact Electron, under one identity, in an asar', () => {
    expect(electronVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lines).toEqual(
      expect.arrayContaining([
        `electronVersion: ${electronVersion}`,
        `appId: ${appId}`,
        `productName: ${appName}`,
        'asar: true',
      ]),
    );
  });
});
