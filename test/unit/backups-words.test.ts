// How a backup and what restoring it would do are put in words.
import { describe, expect, it } from 'vitest';
import {
  contentWords,
  effectLines,
  momentWords,
  sizeWords,
} from '../../renderer/features/backups/backup-words';

const none = { back: 0, removed: 0, changed: 0 };

describe('J28 the words of a backup', () => {
  it('J28 say what would change, in counts, and say so when nothing would', () => {
    expect(
      effectLines({
        accounts: { back: 1, removed: 1240, changed: 2 },
        sellers: none,
        others: { back: 0, removed: 0, changed: 1 },
      }).map(({ what, words }) => `${what}: ${words}`),
    ).toEqual([
      'Accounts: 1 comes back, 1,240 are removed, 2 change',
      'Sellers: no change',
      'Proposals, teams, rules, tickets, settings: 1 changes',
    ]);
  });

  it('J28 say the size, never less than 1 KB', () => {
    expect([0, 400, 4_300, 999_400, 999_900, 8_340_000].map(sizeWords)).toEqual([
      '1 KB',
      '1 KB',
      '4 KB',
      '999 KB',
      '1.0 MB',
      '8.3 MB',
    ]);
  });

  it('J28 say the moment by the own calendar, and what is in it', () => {
    const at = new Date(2026, 2, 10, 23, 5).toISOString();
    expect(momentWords(at)).toBe('10 Mar 2026, 23:05');
    expect(momentWords('nothing')).toBe('nothing');
    expect(contentWords({ accountCount: 1343, sellerCount: 1 })).toBe('1,343 accounts and 1 seller');
  });
});
