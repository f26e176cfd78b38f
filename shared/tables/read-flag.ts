// Decides whether a cell says yes or no. Knows no column.

const yes = new Set(
  'true yes y 1 x t ja j oui o si sim s vrai wahr verdadero verdadeiro vero waar on won closed'.split(' '),
);
const no = new Set('false no n 0 f nein non nee nao faux falsch falso onwaar off open lost'.split(' '));

/** True or false for `TRUE`, `yes`, `ja`, `oui`, `sí`, `1`, `x` and their opposites; null for any other text. */
export function readFlag(cell: string): boolean | null {
  if (cell.length > 12) return null;
  const word = cell.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
