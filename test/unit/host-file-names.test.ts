// Names of saved files: safe on every file system, free in their folder, and the words for where they went.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeFileName, maxNameBytes, safeFileName } from '../../electron/host/file-names';
import { baseNameOf, folderWord, placeOf } from '../../electron/host/user-folders';

const bytesOf = (name: string) => new TextEncoder().encode(name).byteLength;

describe('H8 safe file names', () => {
  const cases: readonly (readonly [suggested: string, safe: string])[] = [
    ['Rejected rows', 'Rejected rows.csv'],
    ['Rejected rows.csv', 'Rejected rows.csv'],
    ['Rejected rows.CSV', 'Rejected rows.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['..\\..\\windows\\system32', 'windows system32.csv'],
    ['C:\\Users\\x', 'C Users x.csv'],
    ['/absolute', 'absolute.csv'],
    ['.hidden', 'hidden.csv'],
    ['...', 'Lanekeeper.csv'],
    ['', 'Lanekeeper.csv'],
    ['   ', 'Lanekeeper.csv'],
    ['a\u0000b\nc\u007f', 'a b c.csv'],
    ['what? <"|*>', 'what.csv'],
    ['name. . .', 'name.csv'],
    ['CON', '_CON.csv'],
    ['nul.txt', '_nul.txt.csv'],
    ['Com1', '_Com1.csv'],
    ['lpt9.tar.gz', '_lpt9.tar.gz.csv'],
    ['COM\u00b2', '_COM\u00b2.csv'],
    ['console', 'console.csv'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe.csv'],
    ['=cmd|calc', '=cmd calc.csv'],
    ['Überblick 平衡 🧭', 'Überblick 平衡 🧭.csv'],
    ['\ud800lone', 'lone.csv'],
  ];
  it.each(cases)('H8 %j becomes %j', (suggested, safe) => {
    expect(safeFileName(suggested, '.csv')).toBe(safe);
  });

  it('H8 cuts to 255 bytes between characters', () => {
    const name = safeFileName('🧭'.repeat(200), '.csv');
    expect(bytesOf(name)).toBeLessThanOrEqual(maxNameBytes);
    expect(name).toMatch(/^(🧭)+\.csv$/u);
    expect(bytesOf(safeFileName('a'.repeat(5_000), '.csv'))).toBe(maxNameBytes);
  });

  it('H8 whatever is suggested, the name is one plain file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (suggested) => {
        const name = safeFileName(suggested, '.pdf');
        expect(bytesOf(name)).toBeLessThanOrEqual(maxNameBytes);
        expect(name).toMatch(/^[^.\s/\\:*?"<>|][^/\\:*?"<>|]*\.pdf$/u);
        expect(name.isWellFormed()).toBe(true);
        expect(safeFileName(name, '.pdf')).toBe(name);
      }),
      { seed: 20260310, numRuns: 500 },
    );
  });
});

describe('H10 free file names', () => {
  it('H10 counts up until a name is free', () => {
    const taken = new Set(['Deck.pdf', 'Deck (2).pdf']);
    expect(freeFileName('Deck.pdf', (name) => taken.has(name))).toBe('Deck (3).pdf');
    expect(freeFileName('Other.pdf', (name) => taken.has(name))).toBe('Other.pdf');
  });

  it('H10 stays within 255 bytes', () => {
    const long = safeFileName('a'.repeat(300), '.pdf');
    const free = freeFileName(long, (name) => name === long);
    expect(bytesOf(free)).toBeLessThanOrEqual(maxNameBytes);
    expect(free.endsWith(' (2).pdf')).toBe(true);
  });
});

describe('H5 words for places', () => {
  const folders = { home: '/home/ann', downloads: '/home/ann/Herunter', documents: '', desktop: '' };
  it('H5 says a word or a folder name, never a path', () => {
    expect(folderWord('/home/ann/Herunter/a.csv', folders)).toBe('Downloads');
    expect(folderWord('/home/ann/a.csv', folders)).toBe('your home folder');
    expect(folderWord('/home/ann/Work/Q1/a.csv', folders)).toBe('Q1');
    expect(folderWord('/a.csv', folders)).toBe('this disk');
    expect(baseNameOf('/home/ann/a\\b.csv')).toBe('a_b.csv');
  });

  it('H5 names the computer as its owner does', () => {
    expect([placeOf('darwin'), placeOf('win32'), placeOf('linux')]).toEqual([
      'this Mac',
      'this computer',
      'this computer',
    ]);
  });
});
