// Decides how a theme is put on the page. Remembers nothing.

export type Theme = 'system' | 'light' | 'dark';

/** Light or dark for the whole window; `system` follows the machine, also when it changes later. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
