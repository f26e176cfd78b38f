// Decides which step of an import one is at: a step is behind only when it was done or looked at. Draws nothing.

/** Parts of the screen that lie below one another and have to be seen once. */
export type Part = 'columns' | 'lanes';

export interface StepFacts {
  /** A file is read and its columns are matched. */
  readonly hasFile: boolean;
  /** Something keeps the list out, or a match waits for a word. */
  readonly isBlocked: boolean;
  /** Every match was chosen or confirmed, now or with an earlier list of this kind. */
  readonly isSettled: boolean;
  readonly seen: ReadonlySet<Part>;
  readonly newOwnerCount: number;
  readonly rejectedCount: number;
}

/** `file`, `map`, `fix` or `apply`. */
export function stepAt(facts: StepFacts): string {
  const { hasFile, isBlocked, isSettled, seen, newOwnerCount, rejectedCount } = facts;
  if (!hasFile) return 'file';
  if (isBlocked || !(isSettled || seen.has('columns'))) return 'map';
  if (newOwnerCount > 0 && !seen.has('lanes')) return 'map';
  return rejectedCount > 0 ? 'fix' : 'apply';
}
