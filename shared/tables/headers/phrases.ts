// The shape of the words that mean a field, and how they are looked up. Holds no words itself: each language has a file.
import type { FieldId } from '../fields';
import type { ListKind } from '../list-kind';

/** Level, then the phrases of that level, split by commas. */
export type Phrases = readonly (readonly [number, string])[];
export type PhrasesByField = Readonly<Partial<Record<FieldId, Phrases>>>;

/** The words of one language or CRM. `every` holds for each kind of list that has the field. */
export interface HeaderPhrases {
  readonly every?: PhrasesByField;
  readonly accounts?: PhrasesByField;
  readonly sellers?: PhrasesByField;
  readonly orders?: PhrasesByField;
}

export interface HeaderGuess {
  readonly field: FieldId;
  /** 0 to 1. */
  readonly level: number;
}

export type PhraseIndex = ReadonlyMap<string, readonly HeaderGuess[]>;

/**
 * The phrases of one kind of list by their words. A phrase may mean several fields, the surest first; said twice for one
 * field, the higher level holds.
 */
export function indexPhrases(
  sources: readonly HeaderPhrases[],
  kind: ListKind,
  fields: ReadonlySet<FieldId>,
  keysOf: (phrase: string) => readonly string[],
): PhraseIndex {
  const index = new Map<string, HeaderGuess[]>();
  for (const source of sources) {
    for (const byField of [source[kind], source.every]) {
      for (const [name, levels] of Object.entries(byField ?? {})) {
        const field = name as FieldId;
        if (!fields.has(field)) continue;
        for (const [level, phrases] of levels) {
          for (const phrase of phrases.split(',')) {
            for (const key of keysOf(phrase)) add(index, key, { field, level });
          }
        }
      }
    }
  }
  for (const guesses of index.values()) guesses.sort((one, other) => other.level - one.level);
  return index;
}

function add(index: Map<string, HeaderGuess[]>, key: string, guess: HeaderGuess): void {
  const guesses = index.get(key);
  if (guesses === undefined) {
    index.set(key, [guess]);
    return;
  }
  const at = guesses.findIndex(({ field }) => field === guess.field);
  if (at < 0) guesses.push(guess);
  else if ((guesses[at]?.level ?? 0) < guess.level) guesses[at] = guess;
}
