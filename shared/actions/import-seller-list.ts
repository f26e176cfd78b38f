// Decides what a list of sellers changes: who is new, who is somebody here, and what of them is said anew. Moves no account.
import type { Records } from '../records/book';
import { countWords, groupDigits } from '../records/counts';
import type { SellerId } from '../records/ids';
import { newSeller, type Seller } from '../records/seller';
import { nameInEmail } from '../tables/email-name';
import type { ColumnChoice } from '../tables/fields';
import { doubleTargets } from '../tables/match-columns';
import { type Problem, problemAt, shorten } from '../tables/problem';
import { writeMatches } from '../tables/remembered-matches';
import { idKey } from '../tables/salesforce-id';
import { headerSignature, type Table } from '../tables/table';
import {
  type ImportDecisions,
  type LocalEdit,
  type LocalEdits,
  leftOutKey,
  noLocalEdits,
} from './import-decisions';
import { isNameless } from './import-sellers';
import type { ImportCounts } from './import-summary';
import { endPairingsOf } from './pair-sellers';
import { personKey } from './person-name';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';
import { SellerFinder } from './seller-finder';
import { resolveManagers } from './seller-managers';
import { readSellerRows, type SellerRow } from './seller-rows';

export interface SellerListInput {
  /** Shown in the journal: `sellers.csv`. */
  readonly fileName: string;
  readonly table: Table;
  readonly choices: readonly ColumnChoice[];
  /** The name under which the matching of these headers is kept; null leaves the name it has. */
  readonly matchName: string | null;
}

export interface ListedSellerRow {
  readonly line: number;
  /** Null for a new seller. */
  readonly before: Seller | null;
  /** The same object as `before` when nothing changes. */
  readonly after: Seller;
  /** What the row says of values that were changed here since the last import. */
  readonly changedHere: readonly ChangedHere[];
}

/** A value that was changed here and that a row says otherwise; kept unless it is taken from the list all the same. */
export interface ChangedHere {
  readonly field: SellerField;
  /** As the row has it. */
  readonly said: string | number;
  readonly edit: LocalEdit;
  readonly isTaken: boolean;
}

export interface SellerListSummary {
  readonly counts: ImportCounts;
  readonly sellers: readonly ListedSellerRow[];
  /** By line; a row may have several. */
  readonly problems: readonly Problem[];
}

/** Fields a list may say anew, beside the name; a blank cell leaves what is known. */
export const sellerFields = [
  'email',
  'externalId',
  'title',
  'homeLane',
  'manager',
  'region',
  'capacityAccounts',
] as const;
export type SellerField = 'name' | (typeof sellerFields)[number];

/** What decides between a value changed here and what a list says. */
export interface SellerChoices {
  readonly overwritten: ImportDecisions['overwritten'];
  readonly localEdits: LocalEdits;
}
const keepNothing: SellerChoices = { overwritten: new Set(), localEdits: noLocalEdits };

/** Why these choices cannot be imported, in a sentence, or null. Asked by the screen before and by the planner again. */
export function sellerListObstacle(choices: readonly ColumnChoice[]): Refusal | null {
  const names = ['ownerName', 'firstName', 'lastName', 'ownerEmail'];
  if (!choices.some(({ target }) => names.includes(target))) {
    return refuse(
      'name-missing',
      'No column says who the sellers are. Match one to Seller, First name, Last name or Seller e-mail.',
    );
  }
  const [twice] = doubleTargets(choices);
  if (twice === undefined) return null;
  return refuse('column-twice', `Two columns are matched to ${twice}. Change one of them.`);
}

/**
 * Holds every row against the sellers of the book: found by id, then e-mail, then name. Linear in rows and sellers.
 * @param newId names new sellers; a preview may count
 * @param choose what was changed here since the last import, and what of it the list may write over
 */
export function summariseSellerList(
  records: Records,
  table: Table,
  choices: readonly ColumnChoice[],
  newId: () => string = counter(),
  choose: SellerChoices = keepNothing,
): SellerListSummary {
  const read = readSellerRows(table, choices);
  const problems: Problem[] = [...read.problems];
  const finder = new SellerFinder(records.all('seller'));
  const taken: { row: SellerRow; before: Seller | null; name: string; id: SellerId }[] = [];
  for (const row of read.rows) {
    const found = finder.find(row);
    if ('code' in found) {
      problems.push(rejection(row, found, read.headerOf));
      continue;
    }
    const { before } = found;
    const name = nameAfter(row, before);
    if (name === null) {
      const header = read.headerOf('ownerName') ?? read.headerOf('lastName');
      const sentence = 'The name is empty. Every seller needs one, or an e-mail address.';
      problems.push(problemAt(row.line, 'blank-name', 'rejected', header, '', sentence));
      continue;
    }
    finder.claim(row, before, name);
    taken.push({ row, before, name, id: before?.id ?? (newId() as SellerId) });
  }
  const managers = resolveManagers(records, taken, read.headerOf('ownerManager'));
  for (const problem of managers.problems) problems.push(problem);
  const sellers = taken.map(({ row, before, name, id }) => ({
    line: row.line,
    before,
    ...sellerAfter(row, before, { id, name, manager: managers.managerOf.get(row.line) ?? null }, choose),
  }));
  problems.sort((a, b) => a.line - b.line);
  const created = sellers.filter(({ before }) => before === null).length;
  const changed = sellers.filter(({ before, after }) => before !== null && before !== after).length;
  return {
    counts: {
      new: created,
      changed,
      unchanged: sellers.length - created - changed,
      rejected: read.rowCount - sellers.length,
    },
    sellers,
    problems,
  };
}

/**
 * Sellers added and changed as `summariseSellerList` says, and the confirmed matches. Accounts keep their lanes and
 * owners, and pairs that are no longer inside and field end. Refused when no row brings anything new.
 */
export function importSellerList(records: Records, input: SellerListInput, ctx: PlanContext): Plan | Refusal {
  const obstacle = sellerListObstacle(input.choices);
  if (obstacle !== null) return obstacle;
  const summary = summariseSellerList(records, input.table, input.choices, ctx.newId);
  return planSellerList(records, input, summary);
}

/** The plan of a summary; reads no row: what was shown is what is done. */
export function planSellerList(
  records: Records,
  input: SellerListInput,
  summary: SellerListSummary,
): Plan | Refusal {
  const file = shorten(input.fileName, 60);
  if (summary.sellers.length === 0) {
    return refuse('import-empty', `No row of ${file} can be taken. The problems say why.`);
  }
  const count = summary.counts.new + summary.counts.changed;
  if (count === 0) {
    return refuse('nothing-to-change', 'Nothing to import: every seller is as in the list already.');
  }
  const draft = new Draft(records);
  const relocated = new Set<SellerId>();
  for (const { before, after } of summary.sellers) {
    if (before !== after) draft.put(after);
    if (before !== null && before.homeLane !== after.homeLane) relocated.add(after.id);
  }
  const { headers } = input.table;
  const signature = headerSignature(headers);
  const workspace = records.workspace();
  draft.put({
    ...workspace,
    columnMatches: {
      ...workspace.columnMatches,
      [signature]: writeMatches(headers, input.choices, 'sellers'),
    },
    matchNames:
      input.matchName === null
        ? workspace.matchNames
        : { ...workspace.matchNames, [signature]: input.matchName },
  });
  return planOf(draft, {
    kind: 'sellers.imported',
    origin: 'import',
    label: `${countWords(count, 'seller')} imported from ${file}`,
    notes: endPairingsOf(draft, records, relocated),
  });
}

function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-seller-${count}`;
  };
}

function rejection(
  row: SellerRow,
  found: { readonly code: 'repeats-row' | 'ambiguous-owner'; readonly line: number },
  headerOf: ReturnType<typeof readSellerRows>['headerOf'],
): Problem {
  const [field, value] =
    row.externalId !== null
      ? (['ownerId', row.externalId] as const)
      : row.email !== null
        ? (['ownerEmail', row.email] as const)
        : (['ownerName', row.name ?? ''] as const);
  const words =
    found.code === 'repeats-row'
      ? `${shorten(row.name ?? value, 40)} repeats row ${groupDigits(found.line)}. Keep one of the two, or give them different ids.`
      : `${shorten(row.name ?? '', 40)} is the name of more than one seller. Add a column with their e-mail address or id.`;
  const isByName = found.code === 'ambiguous-owner';
  const header = headerOf(isByName ? 'ownerName' : field) ?? headerOf('lastName');
  return problemAt(row.line, found.code, 'rejected', header, isByName ? (row.name ?? '') : value, words);
}

/** The row's name, else the one here, else what the address spells; null when nobody can tell. */
function nameAfter(row: SellerRow, before: Seller | null): string | null {
  if (row.name !== null) return row.name;
  if (before !== null) return before.name;
  return row.email === null ? null : (nameInEmail(row.email) ?? row.email);
}

function sellerAfter(
  row: SellerRow,
  before: Seller | null,
  said: { readonly id: SellerId; readonly name: string; readonly manager: string | null },
  { overwritten, localEdits }: SellerChoices,
): Pick<ListedSellerRow, 'after' | 'changedHere'> {
  const { email, externalId, title, homeLane, region, capacityAccounts } = row;
  const values = { email, externalId, title, homeLane, manager: said.manager, region, capacityAccounts };
  if (before === null) {
    return {
      after: { ...newSeller(said.id, said.name), ...values },
      changedHere: [],
    };
  }
  const wanted: Partial<Record<SellerField, string | number>> = {};
  if (said.name !== before.name && !isSameName(said.name, before)) wanted.name = said.name;
  for (const field of sellerFields) {
    const value = values[field];
    if (value !== null && !isSameValue(field, value, before)) wanted[field] = value;
  }
  const edits = localEdits.get(before.id);
  const changedHere: ChangedHere[] = [];
  for (const [field, value] of Object.entries(wanted) as [SellerField, string | number][]) {
    const edit = edits?.get(field);
    if (edit === undefined) continue;
    const isTaken = overwritten.has(leftOutKey(row.line, field));
    changedHere.push({ field, said: value, edit, isTaken });
    if (!isTaken) delete wanted[field];
  }
  const after = Object.keys(wanted).length === 0 ? before : ({ ...before, ...wanted } as Seller);
  return { after, changedHere };
}

/** `SMITH, John` says nothing new of John Smith, unless the seller was called by an id or address until now. */
function isSameName(name: string, before: Seller): boolean {
  return !isNameless(before) && personKey(name) === personKey(before.name);
}

function isSameValue(field: (typeof sellerFields)[number], value: string | number, before: Seller): boolean {
  const known = before[field];
  if (known === value) return true;
  if (typeof known !== 'string' || typeof value !== 'string') return false;
  if (field === 'externalId') return idKey(known) === idKey(value);
  return field === 'email' && known.toLowerCase() === value.toLowerCase();
}
