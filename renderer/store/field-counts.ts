// Decides how accounts are counted for a filter: those that pass, and those that hold each value. In steps, each once.
import type { ExtraValue, ExtraValues } from '../../shared/coverage/extra-values';
import type { Account } from '../../shared/records/account';
import { runInSlices } from './in-slices';
import { sortInSlices } from './sort-in-slices';

/** Accounts asked between two places to stop: well under a millisecond. */
const accountsPerStep = 200;
/** Sorting a column of ids by text would take longer than counting it. */
const sortedByText = 2_000;

/** How many of the accounts pass. */
export function* countingPassing(
  accounts: readonly Account[],
  passes: (account: Account) => boolean,
): Generator<void, number, void> {
  let count = 0;
  for (let from = 0; from < accounts.length; from += accountsPerStep) {
    for (const account of accounts.slice(from, from + accountsPerStep)) if (passes(account)) count += 1;
    yield;
  }
  return count;
}

interface Tally {
  readonly key: string;
  /** How often each way of writing it came. */
  readonly texts: Map<string, number>;
  count: number;
}

/** Every value with the number of accounts that hold it, most frequent first; one walk over the accounts. */
export function* countingValues(
  accounts: readonly Account[],
  read: (account: Account) => { readonly key: string; readonly text: string } | null,
): Generator<void, ExtraValues, void> {
  const tallies = new Map<string, Tally>();
  let emptyCount = 0;
  for (let from = 0; from < accounts.length; from += accountsPerStep) {
    for (const account of accounts.slice(from, from + accountsPerStep)) {
      const value = read(account);
      if (value === null) emptyCount += 1;
      else tally(tallies, value.key, value.text);
    }
    yield;
  }
  const values: ExtraValue[] = [];
  for (const { key, texts, count } of tallies.values()) {
    values.push({ key, text: mostFrequent(texts), count });
    if (values.length % accountsPerStep === 0) yield;
  }
  const isShort = values.length <= sortedByText;
  const sorted = yield* sortInSlices(
    values,
    (a, b) => b.count - a.count || (isShort ? (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) : 0),
  );
  return { values: sorted, emptyCount };
}

function tally(tallies: Map<string, Tally>, key: string, text: string): void {
  const known = tallies.get(key);
  if (known === undefined) tallies.set(key, { key, texts: new Map([[text, 1]]), count: 1 });
  else {
    known.count += 1;
    known.texts.set(text, (known.texts.get(text) ?? 0) + 1);
  }
}

/** As most accounts write it; of two ways equally frequent, the one that came first. */
function mostFrequent(texts: ReadonlyMap<string, number>): string {
  let best = '';
  let bestCount = 0;
  for (const [text, count] of texts) {
    if (count <= bestCount) continue;
    best = text;
    bestCount = count;
  }
  return best;
}

/**
 * Work of which only the newest asking counts: an older one stops at its next step and is never answered. The same
 * asking is not done twice.
 */
export class LatestWork<T> {
  #key: readonly unknown[] | null = null;
  #asked = 0;

  /** Runs `steps` unless the same `key` was asked last. */
  ask(key: readonly unknown[], steps: () => Generator<void, T, void>, answer: (value: T) => void): void {
    if (this.#key?.length === key.length && this.#key.every((part, index) => Object.is(part, key[index])))
      return;
    this.#key = key;
    this.#asked += 1;
    const mine = this.#asked;
    void runInSlices(whileWanted(steps(), () => this.#asked === mine)).then((result) => {
      if (result !== null && this.#asked === mine) answer(result.value);
    });
  }

  /** Whatever runs is not wanted any more. */
  stop(): void {
    this.#key = null;
    this.#asked += 1;
  }
}

function* whileWanted<T>(
  steps: Generator<void, T, void>,
  isWanted: () => boolean,
): Generator<void, { readonly value: T } | null, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { value: step.value };
    yield;
    if (!isWanted()) return null;
  }
}
