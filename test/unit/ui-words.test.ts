// Holds up how figures, dates, initials, loads and the saved state are written, to the letter of the pictures.
import { describe, expect, it } from 'vitest';
import { savedText } from '../../renderer/features/frame/saved-text';
import { navSections } from '../../renderer/features/frame/sections';
import { initialsOf } from '../../renderer/ui/Avatar';
import * as format from '../../renderer/ui/format';
import { meterSegments, meterText } from '../../renderer/ui/Meter';
import { detectPlatform } from '../../renderer/ui/platform';
import { clearToasts, currentToasts, dismissToast, showToast } from '../../renderer/ui/toasts';

const dollars = (amount: number) => Math.round(amount * 100);

describe('amounts', () => {
  it.each([
    [1_240_000, '$1.24M'],
    [212_400, '$212K'],
    [44_000, '$44K'],
    [999_600, '$1.00M'],
    [999.6, '$1K'],
    [640, '$640'],
    [0, '$0'],
    [-1_240, '−$1K'],
    [12_345_678, '$12.3M'],
    [169_543_800_000, '$169.5B'],
  ])('UI1 spend %d is %s', (amount, text) => expect(format.formatSpend(dollars(amount))).toBe(text));

  it.each([
    [31_600_000, '$31.6M'],
    [5_949_000, '$5.9M'],
    [105_000, '$105K'],
    [900_000, '$900K'],
    [0, '$0'],
  ])('UI1 a total of %d is %s', (amount, text) => expect(format.formatTotal(dollars(amount))).toBe(text));

  it.each([
    [900_000, '$0.9M'],
    [100_000, '$0.1M'],
    [12_000, '$12K'],
  ])('UI1 a total of %d among millions is %s', (amount, text) =>
    expect(format.formatTotal(dollars(amount), { inMillions: true })).toBe(text),
  );

  it.each([
    [48_600, '$48.6K'],
    [2_900, '$2.9K'],
    [940, '$0.9K'],
    [14_000, '$14.0K'],
    [38, '$38'],
    [1_190_000, '$1.19M'],
  ])('UI1 an average of %d is %s', (amount, text) =>
    expect(format.formatAverage(dollars(amount))).toBe(text),
  );

  it('UI1 money in full keeps cents only where there are any', () => {
    expect(format.formatMoney(dollars(212_400))).toBe('$212,400');
    expect(format.formatMoney(dollars(212_400.5))).toBe('$212,400.50');
    expect(format.formatMoney(dollars(5), 'CHF')).toBe('CHF 5');
  });
});

describe('dates, ages and counts', () => {
  it('UI2 writes days as in the pictures and leaves what is no day alone', () => {
    expect(format.formatDate('2026-03-05')).toBe('5 Mar 2026');
    expect(format.formatDay('2026-03-05')).toBe('5 Mar');
    expect(format.formatDate('soon')).toBe('soon');
    expect(format.formatDate('2026-13-05')).toBe('2026-13-05');
  });

  it('UI2 writes ages, times, counts and shares', () => {
    expect(format.formatAge(402)).toBe('402 d');
    expect([0, 1, 4].map(format.formatAgo)).toEqual(['today', '1 day ago', '4 days ago']);
    expect(format.formatTime('2026-03-10T10:42:00.000Z', 'UTC')).toBe('10:42');
    expect(format.formatCount(1343)).toBe('1,343');
    expect(format.formatNoun(1, 'account')).toBe('1 account');
    expect(format.formatNoun(2, 'company', 'companies')).toBe('2 companies');
    expect(format.formatShare(0.0951, 1)).toBe('9.5%');
    expect(format.formatShare(0 / 0)).toBe('–');
  });
});

describe('people and loads', () => {
  it('UI3 takes initials from the first and the last word, whole characters only', () => {
    expect(['Dana Castellano', 'Ingrid', ' ', 'maya van okafor', '😀 Smile'].map(initialsOf)).toEqual([
      'DC',
      'I',
      '?',
      'MO',
      '😀S',
    ]);
  });

  it('UI4 says a load against its capacity', () => {
    expect(meterText(42, 50)).toBe('42 of 50');
    expect(meterText(26, 24)).toBe('26 of 24, 2 over');
    expect(meterText(42, 50, 45)).toBe('42 of 50, 45 after');
    expect(meterText(49, 50, 53)).toBe('49 of 50, 53 after, 3 over');
  });

  it('UI4 draws what arrives and what leaves as hatch, and red only past capacity', () => {
    expect(meterSegments(42, 50, 45)).toEqual([
      { kind: 'fill', from: 0, to: 42 },
      { kind: 'arrives', from: 42, to: 45 },
    ]);
    expect(meterSegments(26, 24, 23)).toEqual([
      { kind: 'fill', from: 0, to: 23 },
      { kind: 'leaves', from: 23, to: 26 },
    ]);
    expect(meterSegments(26, 24, 26)).toEqual([
      { kind: 'fill', from: 0, to: 24 },
      { kind: 'over', from: 24, to: 26 },
    ]);
    expect(meterSegments(49, 50, 53)).toEqual([
      { kind: 'fill', from: 0, to: 49 },
      { kind: 'arrives', from: 49, to: 50 },
      { kind: 'arrivesOver', from: 50, to: 53 },
    ]);
    expect(meterSegments(3, 0, 3)).toEqual([{ kind: 'over', from: 0, to: 3 }]);
  });
});

describe('frame', () => {
  it('UI5 begins "Saved" only when every change is on disk', () => {
    const at = '2026-03-10T10:42:00.000Z';
    expect(savedText({ state: 'saved', at }, 'mac', 'UTC')).toBe('Saved on this Mac, 10:42');
    expect(savedText({ state: 'saved', at }, 'linux', 'UTC')).toBe('Saved on this computer, 10:42');
    expect(savedText({ state: 'saved', at: null }, 'windows')).toBe('Saved on this computer');
    for (const state of ['saving', 'failed', 'reading'] as const) {
      expect(savedText({ state, at }, 'mac', 'UTC')).not.toMatch(/^Saved/);
    }
  });

  it('UI6 lists only the screens that exist, and leaves a count of nothing out', () => {
    const sections = navSections({ accounts: 318, sellers: 12, rules: 5, deckVersion: 7, openTickets: 0 });
    const entries = sections.flatMap((section) => section.entries);
    expect(entries.map((entry) => entry.label)).toEqual([
      'Board',
      'Accounts',
      'Sellers',
      'Coverage rules',
      'Rule deck',
      'Tickets',
      'Import',
      'Backups',
      'Journal',
    ]);
    expect(entries.map((entry) => entry.count ?? '')).toEqual(['', '318', '12', '5', 'v7', '', '', '', '']);
  });

  it('knows a Mac from what the browser says', () => {
    expect(detectPlatform('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).toBe('mac');
    expect(detectPlatform('Mozilla/5.0 (Windows NT 10.0; Win64; x64)')).toBe('windows');
    expect(detectPlatform('')).toBe('linux');
  });
});

describe('toasts', () => {
  it('UI7 shows at most three, the oldest gives way, and each can be dismissed', () => {
    clearToasts();
    const ids = ['a', 'b', 'c', 'd'].map((text) => showToast({ text }));
    expect(currentToasts().map((toast) => toast.text)).toEqual(['b', 'c', 'd']);
    dismissToast(ids[2] ?? 0);
    expect(currentToasts().map((toast) => toast.text)).toEqual(['b', 'd']);
    clearToasts();
    expect(currentToasts()).toEqual([]);
  });
});
