// Puts bytes on disk whole or not at all, and says in a sentence why the disk refused. Chooses no name and no folder.
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { answer, type HostResult, refuse } from '../../shared/ipc/results';

/** Says of a writing fault what the user can do; codes from libuv's list of system errors. */
const refusalSentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and save again.',
  EDQUOT: 'The disk quota is used up. Free some space and save again.',
  EACCES: 'This folder may not be written to. Choose another folder.',
  EPERM: 'This folder may not be written to. Choose another folder.',
  EROFS: 'This disk is read-only. Choose another folder.',
  ENOENT: 'The folder is no longer there. Choose another folder.',
  ENOTDIR: 'The folder is no longer there. Choose another folder.',
  EISDIR: 'A folder has this name. Choose another name.',
  EBUSY: 'Another program has this file open. Close it there and save again.',
  ENAMETOOLONG: 'The file name is too long for this folder. Choose a shorter one.',
};

/**
 * Writes beside the target, forces it to disk, then renames: a crash leaves the old file or the new one, never half.
 * `stamp` makes the temporary name unlike that of any other write under way.
 */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  stamp: string,
): Promise<HostResult<null>> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${stamp}.part`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return answer(null);
  } catch (fault) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return refuse('cannot-write', refusalSentences[errorCode(fault)] ?? 'The file could not be written.');
  }
}

/** The system's code of a fault ("ENOSPC"), or an empty text. */
export function errorCode(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
}
