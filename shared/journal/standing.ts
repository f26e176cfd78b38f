// Decides which entries of a journal still stand, from who takes back whom alone. Reads no change and no storage.
import type { Entry } from './entry';

/** What there is to know of an entry here. */
export type EntryLink = Pick<Entry, 'seq' | 'undoes' | 'kind'>;

/** How an entry that does not stand was taken back; `redone`: it was, and stands again. */
export type EntryMark = 'undone' | 'reverted' | 'redone';

/** What became of entries; knows those it was given only. */
export interface Standing {
  /** Null: it stands, and nobody ever took it back. */
  readonly markOf: (seq: number) => EntryMark | null;
  /** False once an undo or a revert that stands itself has taken it back. */
  readonly stands: (seq: number) => boolean;
}

/**
 * What became of each entry. An entry is taken back while one that names it stands; that one may be taken back in turn,
 * and so on: undo, redo and revert are all the same here. Takes the newest first, so that each is judged once.
 */
export function standingOf(newestFirst: Iterable<EntryLink>): Standing {
  const steps = judgingStanding(newestFirst);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Entries looked at between two places to stop: well under a millisecond. */
const entriesPerStep = 1000;

/** The same in steps; there must be no new entries between them. */
export function* judgingStanding(newestFirst: Iterable<EntryLink>): Generator<void, Standing, void> {
  const struck = new Map<number, EntryMark>();
  const restored = new Set<number>();
  let looked = 0;
  for (const { seq, undoes, kind } of newestFirst) {
    looked += 1;
    if (looked % entriesPerStep === 0) yield;
    if (undoes === null) continue;
    if (struck.has(seq)) restored.add(undoes);
    else struck.set(undoes, kind === 'entry.reverted' ? 'reverted' : 'undone');
  }
  return {
    markOf: (seq) => struck.get(seq) ?? (restored.has(seq) ? 'redone' : null),
    stands: (seq) => !struck.has(seq),
  };
}

/** Where the chain of what an entry takes back begins, and how many steps away that is. */
export interface ChainEnd {
  readonly seq: number;
  readonly steps: number;
}

/** Follows what an entry takes back to the first; stops early where an entry is not known. */
export function chainEndOf(
  seq: number,
  entryOf: (seq: number) => Pick<Entry, 'undoes'> | undefined,
): ChainEnd {
  let end: ChainEnd = { seq, steps: 0 };
  for (;;) {
    const undoes = entryOf(end.seq)?.undoes ?? null;
    if (undoes === null) return end;
    end = { seq: undoes, steps: end.steps + 1 };
  }
}

/**
 * Whether what an entry changed is in force as a change of its own: it stands, and it is no taking back. A redo is one,
 * and so is the entry that stands again by it; the undo between them is none.
 */
export function changesStand(
  seq: number,
  standing: Standing,
  entryOf: (seq: number) => Pick<Entry, 'undoes'> | undefined,
): boolean {
  return standing.stands(seq) && chainEndOf(seq, entryOf).steps % 2 === 0;
}
