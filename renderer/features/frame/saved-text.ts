// Decides the words for where the data is and whether all of it is on disk. Reads no clock and no disk.
import { formatTime } from '../../ui/format';
import type { Platform } from '../../ui/platform';

/** saved: every change is on disk; saving: some are under way; failed: writing stopped; reading: another window writes. */
export type SavedState = 'saved' | 'saving' | 'failed' | 'reading';

export interface Saved {
  readonly state: SavedState;
  /** When the last change became durable, ISO in UTC; null before any. */
  readonly at: string | null;
}

/** `Saved on this Mac, 10:42` (elsewhere "this computer"), `Saving`, `Not saved`, `Read only here`. Never "Syncing". */
export function savedText({ state, at }: Saved, platform: Platform, timeZone?: string): string {
  switch (state) {
    case 'saved': {
      const where = platform === 'mac' ? 'this Mac' : 'this computer';
      return at === null ? `Saved on ${where}` : `Saved on ${where}, ${formatTime(at, timeZone)}`;
    }
    case 'saving':
      return 'Saving';
    case 'failed':
      return 'Not saved';
    case 'reading':
      return 'Read only here';
  }
}
