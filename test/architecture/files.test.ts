// Checks the length and the first line of every file, and that the checks themselves see what they should.
import { describe, expect, it } from 'vitest';
import { checkFirstLines, checkSizes, failAboveLines, lineCount, longFiles, warnAboveLines } from './files';
import { listed, readSources, type SourceFile } from './source-files';

const everyFile = readSources(['shared', 'renderer', 'electron', 'test'], ['.ts', '.tsx', '.css']);

function fileOf(lines: number): SourceFile {
  return { path: 'shared/made-up.ts', text: 'x;\n'.repeat(lines) };
}

describe('A4 file sizes', () => {
  it('A4 holds for every file', () => {
    for (const file of longFiles(everyFile)) {
      console.warn(
        `${file.path} has ${lineCount(file)} lines; from ${warnAboveLines} on, think of splitting it.`,
      );
    }
    expect(listed(checkSizes(everyFile))).toEqual([]);
  });

  it('A4 warns above the first limit and flags above the second', () => {
    expect(longFiles([fileOf(warnAboveLines)])).toEqual([]);
    expect(longFiles([fileOf(warnAboveLines + 1)])).toHaveLength(1);
    expect(checkSizes([fileOf(failAboveLines)])).toEqual([]);
    expect(listed(checkSizes([fileOf(failAboveLines + 1)]))).toEqual([
      'shared/made-up.ts:501 has 501 lines; the limit is 500.',
    ]);
  });
});

describe('A5 first lines', () => {
  it('A5 holds for every file', () => {
    expect(listed(checkFirstLines(everyFile))).toEqual([]);
  });

  it('A5 flags a file that begins without a comment', () => {
    const begin = (text: string) => checkFirstLines([{ path: 'shared/made-up.ts', text }]).length;
    expect(begin('// Decides what a lane is.\n')).toBe(0);
    expect(begin('/* Tokens. */\n')).toBe(0);
    expect(begin("import { z } from './zod';\n")).toBe(1);
    expect(begin('//\n')).toBe(1);
    expect(begin('')).toBe(1);
  });
});
