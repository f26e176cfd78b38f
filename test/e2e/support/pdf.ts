// Reads a PDF with poppler's tools, where they are installed. Says so where they are not; parses nothing itself.
import { spawnSync } from 'node:child_process';

/** Whether `pdftotext`, `pdfinfo` and `pdffonts` can be run here. */
export const hasPoppler = ['pdftotext', 'pdfinfo', 'pdffonts'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);

/** The text of every page, in reading order. */
export function textOfPdf(path: string): string {
  return run('pdftotext', ['-layout', path, '-']);
}

/** What `pdfinfo` tells, by name: `Pages`, `Tagged`, `Page size`. */
export function factsOfPdf(path: string): ReadonlyMap<string, string> {
  const lines = run('pdfinfo', [path]).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

/** One line of `pdffonts` per font, its heading left out. */
export function fontsOfPdf(path: string): readonly string[] {
  return run('pdffonts', [path])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '');
}

function run(tool: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, [...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} failed: ${stderr}`);
  return stdout;
}
