// What a user decides about one import before it happens: lanes, lookalikes, what is left out. Works nothing out.
import type { Lane } from '../records/lane';
import type { Instant } from '../records/values';

/** `same`: the row is that account. `different`: it is another, and nobody asks again. `later`: taken, and asked again. */
export type PairVerdict = 'same' | 'different' | 'later';

export interface ImportDecisions {
  /** The home lane chosen for a seller without one, by `ImportSeller.key`. Absent: skipped. */
  readonly ownerLanes: ReadonlyMap<string, Lane>;
  /** By `LookalikeQuestion.key`. Absent: `later`. */
  readonly verdicts: ReadonlyMap<string, PairVerdict>;
  /** Rows and single fields of the list that are not taken, by `leftOutKey`. */
  readonly leftOut: ReadonlySet<string>;
  /** Fields changed here since the last import that the list may overwrite all the same, by `leftOutKey`. */
  readonly overwritten: ReadonlySet<string>;
  /** Accounts that stood in an earlier list and are missing from this one are removed; else they are left alone. */
  readonly removeMissing: boolean;
}

export const noDecisions: ImportDecisions = {
  ownerLanes: new Map(),
  verdicts: new Map(),
  leftOut: new Set(),
  overwritten: new Set(),
  removeMissing: false,
};

/** The key of a whole row of the list (`field: null`), or of one field of its account. */
export function leftOutKey(line: number, field: string | null): string {
  return field === null ? String(line) : `${line}:${field}`;
}

/** The lines whose whole row is left out. */
export function linesLeftOut({ leftOut }: Pick<ImportDecisions, 'leftOut'>): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const key of leftOut) if (!key.includes(':')) lines.add(Number(key));
  return lines;
}

/** Who changed a value in Lanekeeper, and when. */
export interface LocalEdit {
  readonly at: Instant;
  readonly actor: string;
  /** The phrase of the journal entry. */
  readonly label: string;
}

/** What was changed here and no import has written since: by id of the account or seller, then by field. */
export type LocalEdits = ReadonlyMap<string, ReadonlyMap<string, LocalEdit>>;

export const noLocalEdits: LocalEdits = new Map();
