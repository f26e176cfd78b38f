// Decides how a confirmed matching is kept as words, and which kept one a new list is nearest to. Matches no column.
import { type ColumnChoice, fields, isTarget, moneyUnits } from './fields';
import { type ListKind, listKinds } from './list-kind';
import { headerSignature } from './table';

/** Confirmed choices by header, as the workspace keeps them under the signature of the headers. */
export type RememberedMatches = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where the kind of list stands among the headers; no header begins with a blank. Absent means accounts. */
export const kindKey = ' kind';
/** A list that shares this part of its headers with a kept one is taken for another edition of it. */
const nearEnough = 0.8;

/** A choice as one word for the workspace's memory: `spend:thousands`, `lastOrderOn:dmy`, `custom`. */
export function writeChoice(choice: ColumnChoice): string {
  const kind = choice.target === 'custom' || choice.target === 'skip' ? null : fields[choice.target].kind;
  const parts: string[] = [choice.target];
  if (kind === 'money' && choice.unit !== 'ones') parts.push(choice.unit);
  if (kind === 'date' && choice.dateOrder !== null) parts.push(choice.dateOrder);
  if (kind !== null && kind !== 'date' && choice.decimalMark !== null) parts.push(choice.decimalMark);
  return parts.join(':');
}

/** Reads back what `writeChoice` wrote; null when the word is not one. */
export function readChoice(column: number, word: string): ColumnChoice | null {
  const [target = '', ...parts] = word.split(':');
  if (!isTarget(target)) return null;
  return {
    column,
    target,
    unit: moneyUnits.find((unit) => parts.includes(unit)) ?? 'ones',
    dateOrder: parts.includes('mdy') ? 'mdy' : parts.includes('dmy') ? 'dmy' : null,
    decimalMark: parts.includes('point') ? 'point' : parts.includes('comma') ? 'comma' : null,
  };
}

/** All choices of a list and its kind, to be kept under `headerSignature(headers)`. */
export function writeMatches(
  headers: readonly string[],
  choices: readonly ColumnChoice[],
  kind: ListKind,
): Record<string, string> {
  const words = choices.map((choice) => [headers[choice.column] ?? '', writeChoice(choice)] as const);
  return { ...Object.fromEntries(words), ...(kind === 'accounts' ? {} : { [kindKey]: kind }) };
}

/** The kind of list that kept words are about. */
export function kindOfMatches(words: Readonly<Record<string, string>>): ListKind {
  return listKinds.find((kind) => kind === words[kindKey]) ?? 'accounts';
}

/** A kept matching that fits a list. */
export interface RecalledMatches {
  readonly signature: string;
  /** False when some headers have come or gone since. */
  readonly isExact: boolean;
  /** Kept words by header in small letters. */
  readonly words: ReadonlyMap<string, string>;
}

/**
 * What was kept for these very headers, in any order and case; else for the list of this kind that shares most of its
 * headers, if four fifths are the same; else null.
 */
export function recallMatches(
  headers: readonly string[],
  remembered: RememberedMatches,
  kind: ListKind,
): RecalledMatches | null {
  const signature = headerSignature(headers);
  const exact = Object.hasOwn(remembered, signature) ? remembered[signature] : undefined;
  if (exact !== undefined && kindOfMatches(exact) === kind)
    return { signature, isExact: true, words: wordsByHeader(exact) };
  const own = new Set(headers.map((header) => header.toLowerCase()));
  let best: RecalledMatches | null = null;
  let bestShare = nearEnough;
  for (const [candidate, kept] of Object.entries(remembered)) {
    if (kindOfMatches(kept) !== kind) continue;
    const words = wordsByHeader(kept);
    let shared = 0;
    for (const header of words.keys()) if (own.has(header)) shared += 1;
    const share = shared / Math.max(own.size, words.size);
    if (share < bestShare || (best !== null && share === bestShare)) continue;
    best = { signature: candidate, isExact: false, words };
    bestShare = share;
  }
  return best;
}

function wordsByHeader(kept: Readonly<Record<string, string>>): Map<string, string> {
  const words = new Map<string, string>();
  for (const [header, word] of Object.entries(kept)) {
    if (header !== kindKey) words.set(header.toLowerCase(), word);
  }
  return words;
}
