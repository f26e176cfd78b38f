// The words for where a file went and where the data lives. Knows paths, gives out names only.
import { basename, dirname, resolve } from 'node:path';
import type { HostPlace } from '../../shared/ipc/contract';

/** The user's own folders, as full paths. */
export interface UserFolders {
  readonly home: string;
  readonly downloads: string;
  readonly documents: string;
  readonly desktop: string;
}

/** The file's own name; a backslash, which a Linux name may hold, is shown as `_` so that no name reads as a path. */
export function baseNameOf(path: string): string {
  return basename(path).replaceAll('\\', '_');
}

/**
 * The folder of a file in a word: "Downloads", "Documents", "Desktop" whatever the system calls them, "your home folder"
 * (its own name is the user's), otherwise the folder's own name; "this disk" for the root of a disk.
 */
export function folderWord(path: string, folders: UserFolders): string {
  const folder = resolve(dirname(path));
  const words: readonly (readonly [string, string])[] = [
    [folders.downloads, 'Downloads'],
    [folders.documents, 'Documents'],
    [folders.desktop, 'Desktop'],
    [folders.home, 'your home folder'],
  ];
  const match = words.find(([known]) => known !== '' && resolve(known) === folder);
  return match?.[1] ?? (baseNameOf(folder) || 'this disk');
}

/** "this Mac" on macOS, "this computer" elsewhere. */
export function placeOf(platform: string): HostPlace {
  return platform === 'darwin' ? 'this Mac' : 'this computer';
}
