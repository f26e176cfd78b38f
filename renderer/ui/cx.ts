// Decides how class names are joined. Knows no component.

/** The given class names with absent ones left out, `''` when none is left. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
