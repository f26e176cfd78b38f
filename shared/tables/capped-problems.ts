// Decides how many problems of one kind are written out; all are counted. Words none of them.
import type { Problem, ProblemCode } from './problem';

/** Rows named per kind of problem. A wrong match can make one of every row, and nobody reads a million. */
export const namedProblems = 10_000;

/** Collects problems; those beyond the cap of their kind are only counted and never made. */
export class CappedProblems {
  readonly named: Problem[] = [];
  readonly #counts = new Map<ProblemCode, number>();

  add(code: ProblemCode, make: () => Problem): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= namedProblems) this.named.push(make());
  }

  /** How many of a kind there are, named or not. */
  countOf(code: ProblemCode): number {
    return this.#counts.get(code) ?? 0;
  }
}
