// Decides where light and dark may differ (A6): in colours, by `light-dark()`, which takes nothing but colours. Reads no code.
import { lineAt, type SourceFile, type Violation } from './source-files';

/** The one style sheet that may ask for the theme, to say what follows it. */
export const themeTokens = 'renderer/ui/tokens.css';

const askingForTheme = /prefers-color-scheme|\[data-theme/g;

/** Every place that styles or decides by the theme, and what the tokens make of it besides its name. */
export function checkThemes(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) =>
    file.path === themeTokens ? unlikeColorScheme(file) : places(file, askingForTheme),
  );
}

/** A rule of the tokens for a theme that sets more than `color-scheme`. */
function unlikeColorScheme(file: SourceFile): Violation[] {
  return places(file, /prefers-color-scheme|\[data-theme[^{]*\{(?!\s*color-scheme: (light|dark);\s*\})/g);
}

function places(file: SourceFile, pattern: RegExp): Violation[] {
  return [...file.text.matchAll(pattern)].map(({ index }) => ({
    path: file.path,
    line: lineAt(file, index),
    message: 'lets a theme change more than colours; use a token or light-dark().',
  }));
}
