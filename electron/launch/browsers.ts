// Where Chrome, Edge and Chromium lie on each system, and the switches they are started with. Starts none.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { engineFlags } from '../host/engine';
import type { Surroundings } from './places';

export interface SystemBrowser {
  readonly name: string;
  readonly path: string;
}

/** The places to look, best first; a path in `LANEKEEPER_BROWSER` goes before all. */
export function browserCandidates({ platform, home, env }: Surroundings): readonly SystemBrowser[] {
  const wished = env.LANEKEEPER_BROWSER
    ? [{ name: 'the browser you chose', path: env.LANEKEEPER_BROWSER }]
    : [];
  return [...wished, ...(byPlatform[platform] ?? onLinux)({ home, env })];
}

/** The first candidate that is there, or null. */
export function findSystemBrowser(
  surroundings: Surroundings,
  exists: (path: string) => boolean = existsSync,
): SystemBrowser | null {
  return browserCandidates(surroundings).find(({ path }) => exists(path)) ?? null;
}

type Where = Pick<Surroundings, 'home' | 'env'>;

const byPlatform: Readonly<Record<string, (where: Where) => readonly SystemBrowser[]>> = {
  darwin: ({ home }) =>
    ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => ({
        name,
        path: join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      })),
    ),
  win32: ({ env }) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder): folder is string => folder !== undefined && folder !== '')
      .flatMap((folder) => [
        { name: 'Google Chrome', path: join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe') },
        { name: 'Microsoft Edge', path: join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe') },
        { name: 'Chromium', path: join(folder, 'Chromium', 'Application', 'chrome.exe') },
      ]),
};

const linuxCommands: readonly (readonly [string, string])[] = [
  ['google-chrome-stable', 'Google Chrome'],
  ['google-chrome', 'Google Chrome'],
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
  ['microsoft-edge', 'Microsoft Edge'],
];

function onLinux({ env }: Where): readonly SystemBrowser[] {
  const folders = new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  return linuxCommands.flatMap(([command, name]) =>
    [...folders].filter((folder) => folder !== '').map((folder) => ({ name, path: join(folder, command) })),
  );
}

/**
 * Quiet, offline, without first-run pages, the engine set as in Electron; no sandbox only where the system allows none,
 * as root on Linux.
 */
export function browserSwitches(platform: string, isRoot: boolean): readonly string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    `--js-flags=${engineFlags}`,
    ...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
  ];
}

/** True when a window can be shown: Linux needs a display server, macOS and Windows have one. */
export function hasDisplay({ platform, env }: Surroundings): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** True for the superuser; Windows has no such number. */
export function isRootUser(): boolean {
  return process.getuid?.() === 0;
}
