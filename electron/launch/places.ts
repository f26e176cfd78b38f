// Where things lie on this machine: the project, its build, the user's folders, the profile. Opens none of them.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UserFolders } from '../host/user-folders';

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
export const outRoot = join(projectRoot, 'out');
export const rendererRoot = join(outRoot, 'renderer');

/** The app's version, from package.json. */
export function appVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0';
}

export interface Surroundings {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** This machine's own. */
export function ownSurroundings(): Surroundings {
  return { platform: process.platform, home: homedir(), env: process.env };
}

/** The profile that every run in a system browser shares, so that its data stays: the app's folder for user data. */
export function profileFolder({ platform, home, env }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lanekeeper Browser');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Lanekeeper Browser');
  const dataHome = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local', 'share');
  return join(dataHome, 'lanekeeper', 'browser-profile');
}

/** The user's folders; on Linux as `user-dirs.dirs` names them, whose text is passed in (empty when absent). */
export function userFolders({ platform, home, env }: Surroundings, userDirs: string): UserFolders {
  const named = (key: string, usual: string) => {
    const set = platform === 'linux' ? (env[key] ?? readUserDir(userDirs, key, home)) : undefined;
    return set ?? join(home, usual);
  };
  return {
    home,
    downloads: named('XDG_DOWNLOAD_DIR', 'Downloads'),
    documents: named('XDG_DOCUMENTS_DIR', 'Documents'),
    desktop: named('XDG_DESKTOP_DIR', 'Desktop'),
  };
}

/** The text of `user-dirs.dirs`, empty when there is none. */
export function readUserDirs({ home, env }: Surroundings): string {
  try {
    return readFileSync(join(env.XDG_CONFIG_HOME || join(home, '.config'), 'user-dirs.dirs'), 'utf8');
  } catch {
    return '';
  }
}

/** One entry of the form `XDG_DOWNLOAD_DIR="$HOME/Downloads"` (freedesktop.org, xdg-user-dirs). */
function readUserDir(text: string, key: string, home: string): string | undefined {
  const value = new RegExp(`^${key}="([^"]+)"`, 'm').exec(text)?.[1]?.replace('$HOME', home);
  return value?.startsWith('/') ? value : undefined;
}
