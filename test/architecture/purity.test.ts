// Checks that nothing in shared reads a clock or rolls dice, and that the check itself sees it when something does.
import { describe, expect, it } from 'vitest';
import { checkRenderer, checkShared, rendererClock } from './purity';
import { listed, readSources } from './source-files';

function flaws(text: string): string[] {
  return listed(checkShared([{ path: 'shared/records/made-up.ts', text }]));
}

describe('A3 no clock and no randomness', () => {
  it('A3 holds for every file of shared', () => {
    expect(listed(checkShared(readSources(['shared'], ['.ts'])))).toEqual([]);
  });

  it('A3 leaves clock and dice to one file of the renderer', () => {
    const files = readSources(['renderer'], ['.ts', '.tsx']);
    expect(files.map((file) => file.path)).toContain(rendererClock);
    expect(listed(checkRenderer(files))).toEqual([]);
  });

  it('A3 lets shared compute with times it is given', () => {
    expect(
      flaws('new Date(ms).toISOString(); Date.parse(text); Date.UTC(y, m, d); at.getUTCDate();'),
    ).toEqual([]);
    expect(flaws("new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }).format(at);")).toEqual([]);
    expect(flaws("n.toLocaleString('en-US'); sheet.document; ({ window: 3 });")).toEqual([]);
  });

  it.each([
    'Date.now();',
    "Date['now']();",
    'const now = Date.now;',
    'new Date();',
    'Date();',
    'new Date(2026, 2, 10);',
    'Math.random();',
    'crypto.randomUUID();',
    'globalThis.crypto.getRandomValues(bytes);',
    'const c = crypto;',
    'performance.now();',
    'setTimeout(run, 10);',
    'new Date(ms).getHours();',
    'new Intl.DateTimeFormat().format(at);',
    "new Intl.DateTimeFormat('en-US', { month: 'short' }).format(at);",
    "at.toLocaleDateString('en-US');",
    'n.toLocaleString();',
    'n.toLocaleString(undefined);',
    'const holder = { window };',
  ])('A3 flags %s', (source) => {
    expect(flaws(source).length).toBeGreaterThan(0);
  });

  it('A3 flags the renderer reading the clock elsewhere', () => {
    const made = { path: 'renderer/features/board/Board.tsx', text: 'export const now = Date.now();' };
    expect(listed(checkRenderer([made]))).toEqual([
      'renderer/features/board/Board.tsx:1 Date.now reads the clock.',
    ]);
  });
});
