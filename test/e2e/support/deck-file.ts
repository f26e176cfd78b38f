// What every exported deck must be, read from the file itself. Skips the parts that need poppler where it is absent.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { factsOfPdf, fontsOfPdf, hasPoppler, textOfPdf } from './pdf';

/** Five tagged pages of 960 by 540 points with embedded fonts, whose text holds each of `words`. */
export function expectFivePages(path: string, words: readonly string[]): void {
  expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  if (!hasPoppler) {
    test
      .info()
      .annotations.push({ type: 'not checked', description: 'poppler is not installed: no text, no fonts' });
    return;
  }
  const facts = factsOfPdf(path);
  expect(facts.get('Pages')).toBe('5');
  expect(facts.get('Tagged')).toBe('yes');
  expect(facts.get('Page size')).toMatch(/^960 x 540 pts/);
  const fonts = fontsOfPdf(path);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(font, 'no Type 3').not.toMatch(/Type 3/);
    expect(font, 'embedded').toMatch(/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/);
  }
  const text = textOfPdf(path);
  for (const word of words) expect(text).toContain(word);
}
