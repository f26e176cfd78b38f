// Decides which account each row's parent is: by id or name, in the list or the book; and cuts rings. Matches no row.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { groupDigits } from '../records/counts';
import type { AccountId } from '../records/ids';
import { type Problem, problemAt, shorten } from '../tables/problem';
import type { ReadRow } from '../tables/read-rows';
import { idKey } from '../tables/salesforce-id';

/** A row that is taken, and the account it is about or makes. */
export interface PlacedRow {
  readonly row: ReadRow;
  readonly accountId: AccountId;
}

export interface ParentHeaders {
  readonly parentId: string | null;
  readonly parentName: string | null;
}

/** `id` null: the parent is no account here, and only its name is known; both null: no parent. */
export interface ResolvedParent {
  readonly id: AccountId | null;
  readonly name: string | null;
}

export interface ResolvedParents {
  /** By line; undefined leaves the account's parent as it is, because the list has no column for parents. */
  readonly parentOf: ReadonlyMap<number, ResolvedParent>;
  readonly problems: readonly Problem[];
}

interface Named {
  readonly id: AccountId;
  readonly name: string;
}

const noParent: ResolvedParent = { id: null, name: null };
const noParents: ResolvedParents = { parentOf: new Map(), problems: [] };
const linesNamed = 5;

/**
 * The parents of all taken rows. A parent may stand anywhere in the list, below its children too, or in the book; a row's
 * id comes before its name. A parent that is nowhere is a *check*, and its name is kept; of a ring, the last row's parent
 * is left out, with a *check* that names the rows. Linear in rows and accounts.
 */
export function resolveParents(
  records: Records,
  placed: readonly PlacedRow[],
  headers: ParentHeaders,
): ResolvedParents {
  if (headers.parentId === null && headers.parentName === null) return noParents;
  const names = new Names(records, placed);
  const parentOf = new Map<number, ResolvedParent>();
  const problems: Problem[] = [];
  for (const { row, accountId } of placed) {
    const parent = parentOfRow(row, names, headers, problems);
    if (parent === undefined) continue;
    if (parent.id !== accountId) {
      parentOf.set(row.line, parent);
      continue;
    }
    const sentence = `${shorten(row.values.name, 40)} is its own parent here, so the parent is left out.`;
    problems.push(problemOf(row, headers, 'parent-cycle', sentence));
    parentOf.set(row.line, noParent);
  }
  cutRings(records, placed, parentOf, headers, problems);
  return { parentOf, problems };
}

function parentOfRow(
  row: ReadRow,
  names: Names,
  headers: ParentHeaders,
  problems: Problem[],
): ResolvedParent | undefined {
  const { parentName = null, parentExternalId = null } = row.values;
  if (row.values.parentName === undefined && row.values.parentExternalId === undefined) return undefined;
  const byId = parentExternalId === null ? undefined : names.byId(parentExternalId);
  if (byId !== undefined) return byId;
  // Some exports write the parent's id where its name is expected.
  const byName = parentName === null ? undefined : (names.byName(parentName) ?? names.byId(parentName));
  if (byName === 'several') {
    const sentence = `${shorten(parentName ?? '', 40)} is the name of more than one account, so only the name of the parent is kept. Add a column with the parent’s id.`;
    problems.push(problemOf(row, headers, 'unknown-parent', sentence));
    return { id: null, name: parentName };
  }
  if (byName !== undefined) return byName;
  if (parentName !== null) {
    const sentence = `${shorten(parentName, 40)} is the name of no account in the list or here, so only the name of the parent is kept.`;
    problems.push(problemOf(row, headers, 'unknown-parent', sentence));
    return { id: null, name: parentName };
  }
  if (parentExternalId === null) return noParent;
  const sentence = `${shorten(parentExternalId, 40)} is the id of no account in the list or here, so the parent is left out.`;
  problems.push(problemOf(row, headers, 'unknown-parent', sentence));
  return noParent;
}

function problemOf(
  row: ReadRow,
  headers: ParentHeaders,
  code: 'unknown-parent' | 'parent-cycle',
  sentence: string,
): Problem {
  const { parentName = null, parentExternalId = null } = row.values;
  const isById = parentExternalId !== null && (parentName === null || headers.parentName === null);
  const header = isById ? headers.parentId : headers.parentName;
  return problemAt(row.line, code, 'check', header, (isById ? parentExternalId : parentName) ?? '', sentence);
}

/**
 * Accounts by id and name, as the import leaves them: rows of the list before the book's own. Only names that some row
 * asks for are noted, and ids only once one is asked for: most lists name few parents, and most of them by name.
 */
class Names {
  readonly #records: Records;
  readonly #placed: readonly PlacedRow[];
  readonly #inList = new Map<string, Named | 'several'>();
  readonly #inBook = new Map<string, Named | 'several'>();
  #ids: Map<string, Named> | null = null;

  constructor(records: Records, placed: readonly PlacedRow[]) {
    this.#records = records;
    this.#placed = placed;
    const wanted = new Set<string>();
    for (const { row } of placed) if (row.values.parentName) wanted.add(row.values.parentName);
    if (wanted.size === 0) return;
    for (const { row, accountId: id } of placed) {
      const { name } = row.values;
      if (wanted.has(name)) note(this.#inList, name, { id, name });
    }
    const inBook = records.all('account').filter(({ name }) => wanted.has(name));
    if (inBook.length === 0) return;
    const taken = new Set(placed.map(({ accountId }) => accountId));
    for (const { id, name } of inBook) if (!taken.has(id)) note(this.#inBook, name, { id, name });
  }

  byId(externalId: string): Named | undefined {
    this.#ids ??= this.#indexIds();
    return this.#ids.get(idKey(externalId));
  }

  byName(name: string): Named | 'several' | undefined {
    return this.#inList.get(name) ?? this.#inBook.get(name);
  }

  #indexIds(): Map<string, Named> {
    const ids = new Map<string, Named>();
    const names = new Map<AccountId, string>();
    for (const { row, accountId: id } of this.#placed) {
      const { name, externalId = null } = row.values;
      names.set(id, name);
      if (externalId !== null) ids.set(idKey(externalId), { id, name });
    }
    for (const { id, name, externalId } of this.#records.all('account')) {
      const key = externalId === null ? null : idKey(externalId);
      if (key !== null && !ids.has(key)) ids.set(key, { id, name: names.get(id) ?? name });
    }
    return ids;
  }
}

function note(map: Map<string, Named | 'several'>, name: string, named: Named): void {
  map.set(name, map.has(name) ? 'several' : named);
}

/** Ways up that end within so many steps are followed without notes; nearly all do. */
const shortWay = 16;

/** Follows every row upwards. A row that is met again on the same way up closes a ring. */
function cutRings(
  records: Records,
  placed: readonly PlacedRow[],
  parentOf: Map<number, ResolvedParent>,
  headers: ParentHeaders,
  problems: Problem[],
): void {
  /** Every row that says something of its account's parent; the others keep the parent they have. */
  const rowOf = new Map<AccountId, ReadRow>();
  let hasAny = false;
  for (const { row, accountId } of placed) {
    const parent = parentOf.get(row.line);
    if (parent === undefined) continue;
    rowOf.set(accountId, row);
    hasAny ||= parent.id !== null;
  }
  if (!hasAny) return;
  const above = (id: AccountId): AccountId | null => {
    const row = rowOf.get(id);
    if (row !== undefined) return parentOf.get(row.line)?.id ?? null;
    const account: Account | undefined = records.get('account', id);
    return account?.parentId ?? null;
  };
  const ends = (start: AccountId): boolean => {
    let at: AccountId | null = start;
    for (let step = 0; step < shortWay && at !== null; step += 1) at = above(at);
    return at === null;
  };
  const done = new Set<AccountId>();
  for (const [start, row] of rowOf) {
    if (parentOf.get(row.line)?.id == null || ends(start)) continue;
    const way: AccountId[] = [];
    const places = new Map<AccountId, number>();
    let at: AccountId | null = start;
    while (at !== null && !done.has(at) && !places.has(at)) {
      places.set(at, way.length);
      way.push(at);
      at = above(at);
    }
    const from = at === null ? undefined : places.get(at);
    if (from !== undefined) cut(way.slice(from), rowOf, parentOf, headers, problems);
    for (const id of way) done.add(id);
  }
}

function cut(
  ring: readonly AccountId[],
  rowOf: ReadonlyMap<AccountId, ReadRow>,
  parentOf: Map<number, ResolvedParent>,
  headers: ParentHeaders,
  problems: Problem[],
): void {
  const rows = ring.flatMap((id) => rowOf.get(id) ?? []).sort((a, b) => a.line - b.line);
  const last = rows.at(-1);
  if (last === undefined) return;
  const parent = parentOf.get(last.line)?.name ?? '';
  const named = rows.slice(0, linesNamed).map(({ line }) => groupDigits(line));
  const more = rows.length > linesNamed ? ` and ${groupDigits(rows.length - linesNamed)} more` : '';
  const where =
    rows.length === 1 ? 'through accounts that are here already' : `through rows ${named.join(', ')}${more}`;
  const sentence = `${shorten(parent, 40)} is the parent of ${shorten(last.values.name, 40)} and stands below it too, ${where}. The parent is left out.`;
  problems.push(problemOf(last, headers, 'parent-cycle', sentence));
  parentOf.set(last.line, noParent);
}
