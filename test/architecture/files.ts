// Decides how long a file may be (A4) and how it must begin (A5). Reads no code.
import type { SourceFile, Violation } from './source-files';

export const warnAboveLines = 300;
export const failAboveLines = 500;

export function lineCount(file: SourceFile): number {
  return file.text.replace(/\n$/, '').split('\n').length;
}

/** Files that must be split before they may stay. */
export function checkSizes(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => lineCount(file) > failAboveLines)
    .map((file) => ({
      path: file.path,
      line: failAboveLines + 1,
      message: `has ${lineCount(file)} lines; the limit is ${failAboveLines}.`,
    }));
}

/** Files that are getting long, longest first. */
export function longFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => lineCount(file) > warnAboveLines).sort((a, b) => lineCount(b) - lineCount(a));
}

/** Files whose first line does not say what they are for. */
export function checkFirstLines(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => !/^(\/\/ \S|\/\*+ \S|#!)/.test(file.text))
    .map((file) => ({
      path: file.path,
      line: 1,
      message: 'does not begin with a comment that says what it is for.',
    }));
}
