// Checks that light and dark differ in colours alone, and that the check itself sees when they do not. The journeys rely
// on it: what axe finds in one theme besides colours holds for the other.
import { describe, expect, it } from 'vitest';
import { listed, readSources } from './source-files';
import { checkThemes, themeTokens } from './themes';

function flaws(text: string, path = 'renderer/ui/Made.module.css'): number {
  return checkThemes([{ path, text }]).length;
}

describe('A6 themes', () => {
  it('A6 holds for every style sheet and every component', () => {
    const files = readSources(['renderer'], ['.css', '.ts', '.tsx']);
    expect(files.map(({ path }) => path)).toContain(themeTokens);
    expect(listed(checkThemes(files))).toEqual([]);
  });

  it('A6 lets colours follow the theme', () => {
    expect(flaws('.card { color: light-dark(#000, #fff); color-scheme: light; }')).toBe(0);
    expect(flaws('[data-theme="dark"] {\n  color-scheme: dark;\n}', themeTokens)).toBe(0);
  });

  it('A6 flags whatever else asks for the theme', () => {
    expect(flaws('@media (prefers-color-scheme: dark) { .card { display: none; } }')).toBe(1);
    expect(flaws('[data-theme="dark"] .card { display: none; }')).toBe(1);
    expect(flaws("matchMedia('(prefers-color-scheme: dark)')", 'renderer/App.tsx')).toBe(1);
    expect(flaws('[data-theme="dark"] {\n  color-scheme: dark;\n  --gap: 4px;\n}', themeTokens)).toBe(1);
  });
});
