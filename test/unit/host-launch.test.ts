// What the launch commands decide before they start anything: words, folders, browsers, builds, Electron's binary.
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  browserCandidates,
  browserSwitches,
  findSystemBrowser,
  hasDisplay,
} from '../../electron/launch/browsers';
import { type Bundle, buildFaultLine, isStale } from '../../electron/launch/build-if-needed';
import { defaultPort, PlainFault, readLaunchOptions } from '../../electron/launch/command-line';
import { isProfileInUse } from '../../electron/launch/open-app';
import { electronWords } from '../../electron/launch/open-electron';
import { profileFolder, userFolders } from '../../electron/launch/places';
import { faultLine } from '../../electron/launch/run-command';

describe('H20 the words of a command', () => {
  it('H20 reads --sample and --port', () => {
    expect(readLaunchOptions([], true)).toEqual({ port: defaultPort, sample: false });
    expect(readLaunchOptions(['--port', '8080', '--sample'], true)).toEqual({ port: 8080, sample: true });
    expect(readLaunchOptions(['--port=8081'], true).port).toBe(8081);
  });

  it('H20 refuses what it does not know in one line', () => {
    for (const [words, takesPort] of [
      [['--port'], true],
      [['--port', '0'], true],
      [['--port', '65536'], true],
      [['--port', '80x'], true],
      [['--port', '-1'], true],
      [['--port', '80'], false],
      [['--nope'], true],
      [['stray'], true],
    ] as const) {
      const read = () => readLaunchOptions(words, takesPort);
      expect(read, words.join(' ')).toThrow(PlainFault);
      try {
        read();
      } catch (fault) {
        expect(fault).toMatchObject({ exitCode: 2 });
        expect(faultLine(fault)).not.toContain('\n');
      }
    }
  });

  it('H20 tells a fault in one line without colours or stack', () => {
    expect(faultLine(new Error('\u001b[31m\n first line\n    at somewhere (file.ts:1)'))).toBe('first line');
    expect(faultLine('x'.repeat(900))).toHaveLength(300);
    expect(faultLine(new Error(''))).toBe('unknown fault');
  });

  it('H20 tells Electron to do without a sandbox only as root on Linux', () => {
    expect(electronWords(true, 'linux', true).slice(1)).toEqual(['--no-sandbox', '--sample']);
    expect(electronWords(false, 'linux', false).slice(1)).toEqual([]);
    expect(electronWords(false, 'darwin', true).slice(1)).toEqual([]);
  });
});

describe('H21 folders', () => {
  const linux = { platform: 'linux', home: '/home/ann', env: {} };
  it('H21 every run in a system browser shares one profile in the folder for user data', () => {
    expect(profileFolder(linux)).toBe('/home/ann/.local/share/lanekeeper/browser-profile');
    expect(profileFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe(
      '/data/lanekeeper/browser-profile',
    );
    expect(profileFolder({ ...linux, env: { XDG_DATA_HOME: 'relative' } })).toContain(
      '/home/ann/.local/share',
    );
    expect(profileFolder({ platform: 'darwin', home: '/Users/ann', env: {} })).toContain(
      'Application Support',
    );
    expect(profileFolder({ platform: 'win32', home: '/c', env: { LOCALAPPDATA: '/c/Local' } })).toContain(
      '/c/Local',
    );
  });

  it('H21 finds the downloads folder whatever the system calls it', () => {
    const dirs =
      '# comment\nXDG_DOWNLOAD_DIR="$HOME/Herunter"\nXDG_DESKTOP_DIR="/srv/desk"\nXDG_DOCUMENTS_DIR="odd"\n';
    expect(userFolders(linux, dirs)).toEqual({
      home: '/home/ann',
      downloads: '/home/ann/Herunter',
      documents: '/home/ann/Documents',
      desktop: '/srv/desk',
    });
    expect(userFolders({ ...linux, platform: 'darwin' }, dirs).downloads).toBe('/home/ann/Downloads');
  });
});

describe('H22 system browsers', () => {
  it('H22 looks for Chrome, Edge and Chromium where each system keeps them', () => {
    const names = (platform: string, env = {}) =>
      new Set(browserCandidates({ platform, home: '/home/ann', env }).map(({ name }) => name));
    const all = new Set(['Google Chrome', 'Microsoft Edge', 'Chromium']);
    expect(names('linux', { PATH: '/usr/bin' })).toEqual(all);
    expect(names('darwin')).toEqual(all);
    expect(names('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual(all);
  });

  it('H22 takes the first that is there, a wished one before all, or none', () => {
    const where = {
      platform: 'linux',
      home: '/home/ann',
      env: { PATH: '/opt/bin:/usr/bin', LANEKEEPER_BROWSER: '/my/chrome' },
    };
    expect(findSystemBrowser(where, (path) => path === '/my/chrome')?.path).toBe('/my/chrome');
    expect(findSystemBrowser(where, (path) => path === '/usr/bin/chromium')).toEqual({
      name: 'Chromium',
      path: '/usr/bin/chromium',
    });
    expect(findSystemBrowser(where, () => false)).toBeNull();
  });

  it('H22 is quiet and offline, and without a sandbox only as root on Linux', () => {
    expect(browserSwitches('linux', false)).toEqual([
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--js-flags=--max-semi-space-size=4',
    ]);
    expect(browserSwitches('linux', true)).toContain('--no-sandbox');
    expect(browserSwitches('darwin', true)).not.toContain('--no-sandbox');
  });

  it('H22 Linux needs a display server', () => {
    const on = (platform: string, env = {}) => hasDisplay({ platform, home: '', env });
    expect([on('linux'), on('linux', { DISPLAY: '' })]).toEqual([false, false]);
    expect([on('linux', { DISPLAY: ':0' }), on('linux', { WAYLAND_DISPLAY: 'wayland-0' })]).toEqual([
      true,
      true,
    ]);
    expect([on('darwin'), on('win32')]).toEqual([true, true]);
  });

  it('H22 knows the words of a profile that another window holds', () => {
    expect(isProfileInUse(new Error('Failed to create a ProcessSingleton for your profile directory'))).toBe(
      true,
    );
    expect(isProfileInUse(new Error('Opening in existing browser session.'))).toBe(true);
    expect(isProfileInUse(new Error('Failed to launch: ENOENT'))).toBe(false);
  });
});

describe('H17 building what is stale', () => {
  const bundle: Bundle = {
    name: 'page',
    config: 'vite.config.ts',
    output: 'page/index.html',
    sources: ['src', 'lock'],
  };
  async function project() {
    const projectRoot = await mkdtemp(join(tmpdir(), 'lanekeeper-build-'));
    const outRoot = join(projectRoot, 'out');
    await mkdir(join(projectRoot, 'src', 'deep'), { recursive: true });
    await mkdir(join(outRoot, 'page'), { recursive: true });
    const source = join(projectRoot, 'src', 'deep', 'a.ts');
    const other = join(projectRoot, 'src', 'deep', 'b.ts');
    await writeFile(source, '');
    await writeFile(other, '');
    await writeFile(join(projectRoot, 'lock'), '');
    const output = join(outRoot, 'page', 'index.html');
    await writeFile(output, '');
    const past = new Date(2026, 0, 1);
    for (const path of [
      source,
      other,
      join(projectRoot, 'lock'),
      join(projectRoot, 'src', 'deep'),
      join(projectRoot, 'src'),
    ]) {
      await utimes(path, past, past);
    }
    return { places: { projectRoot, outRoot }, source, other, output };
  }

  it('H17 builds when an output is missing or a source is newer, and only then', async () => {
    const { places, source, output } = await project();
    expect(await isStale(bundle, places)).toBe(false);
    await writeFile(source, 'changed');
    await utimes(output, new Date(2026, 1, 1), new Date(2026, 1, 1));
    expect(await isStale(bundle, places)).toBe(true);
    await rm(output);
    expect(await isStale(bundle, places)).toBe(true);
  });

  it('H17 says in one line why a build failed', () => {
    expect(
      buildFaultLine(
        new Error('Build failed with 1 error:\n\n[UNRESOLVED_IMPORT] Could not resolve x\n  at y'),
      ),
    ).toBe('[UNRESOLVED_IMPORT] Could not resolve x');
    const caused =
      'Build failed with 3 errors:\n\nplugin threw\n\nCaused by:\n    No such file a.json\n\nStack';
    expect(buildFaultLine(new Error(caused))).toBe('No such file a.json');
  });

  it('H17 notices a source that was deleted', async () => {
    const { places, other, output } = await project();
    await utimes(output, new Date(2026, 1, 1), new Date(2026, 1, 1));
    expect(await isStale(bundle, places)).toBe(false);
    await rm(other);
    expect(await isStale(bundle, places)).toBe(true);
  });
});
