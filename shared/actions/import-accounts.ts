// Plans one import: all accounts and sellers of a list in one entry, so that one undo takes it back. Never proposes a move.
import { diffRecord } from '../journal/diff';
import type { Change } from '../journal/entry';
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { countWords, groupDigits } from '../records/counts';
import { type AccountId, planAId } from '../records/ids';
import type { IsoDate } from '../records/values';
import type { Workspace } from '../records/workspace';
import { type ColumnChoice, fields } from '../tables/fields';
import { doubleTargets, writeChoice } from '../tables/match-columns';
import { shorten } from '../tables/problem';
import { headerSignature, type Table } from '../tables/table';
import { headerOfField } from './import-account';
import type { ImportDecisions, LocalEdits } from './import-decisions';
import { noRemoval, type Removal, recordsWith, removalIn } from './import-missing';
import { type ImportedAccount, type ImportSummary, readImport, summariseImport } from './import-summary';
import { pairsToRemember } from './lookalikes';
import { Draft, type Plan, type PlanContext, type Refusal, refuse } from './plan';

/** What the plan needs to know of the list beside its summary. */
export interface PlannedList {
  /** Shown in the journal: `accounts.csv`. */
  readonly fileName: string;
  readonly table: Pick<Table, 'headers'>;
  readonly choices: readonly ColumnChoice[];
  /** The name under which the matching of these headers is kept; null leaves the name it has. */
  readonly matchName: string | null;
  /** What ages and windows count from; null for today. */
  readonly asOfDate: IsoDate | null;
}

export interface ImportInput extends PlannedList {
  readonly table: Table;
  readonly decisions: ImportDecisions;
  readonly localEdits?: LocalEdits;
  readonly today: IsoDate;
}

/**
 * Why these choices cannot be imported, in a sentence, or null. Asked by the screen before and by the planner again.
 */
export function importObstacle(choices: readonly ColumnChoice[]): Refusal | null {
  if (!choices.some((choice) => choice.target === 'accountName')) {
    return refuse(
      'name-missing',
      'No column is matched to Account name. Choose the column that holds the names.',
    );
  }
  const [twice] = doubleTargets(choices);
  if (twice === undefined) return null;
  return refuse('column-twice', `Two columns are matched to ${twice}. Change one of them.`);
}

/** Reads, summarises and plans in one go. */
export function importAccounts(records: Records, input: ImportInput, ctx: PlanContext): Plan | Refusal {
  const { table, choices, decisions, today, localEdits } = input;
  const obstacle = importObstacle(choices);
  if (obstacle !== null) return obstacle;
  const read = readImport(records, table, choices, today);
  const summary = summariseImport(records, read, decisions, ctx.newId, localEdits);
  return planImport(records, input, summary);
}

/**
 * Accounts and sellers created, changed and removed as the summary says, the facts now known to rules, the as-of date,
 * the confirmed matches, and Plan A when there is no plan yet. Refused when nothing would come of it. Reads no row:
 * what was shown is what is done.
 * @param made gives `importChanges` of the same records and summary, where they have been worked out already
 */
export function planImport(
  records: Records,
  input: PlannedList,
  summary: ImportSummary,
  made: () => ImportChanges = () => importChanges(records, summary),
): Plan | Refusal {
  const obstacle = importObstacle(input.choices);
  if (obstacle !== null) return obstacle;
  const file = shorten(input.fileName, 60);
  if (summary.accounts.length === 0 && summary.leftOutRows.length === 0) {
    return refuse('import-empty', `No row of ${file} can be taken. The problems say why.`);
  }
  const { changes, removal } = made();
  if (changes.length === 0) {
    return refuse(
      'nothing-to-change',
      leavesOutAny(summary)
        ? 'Nothing to import: what the list would change is left out, and the rest is as in the list already.'
        : 'Nothing to import: every account is as in the list already.',
    );
  }
  return {
    ok: true,
    kind: 'accounts.imported',
    origin: 'import',
    label: labelOf(file, summary, removal.removed.length),
    reason: null,
    undoes: null,
    changes: [...changes, ...settingChanges(records, input, summary)],
    notes: removal.staying.map(({ sentence }) => sentence),
  };
}

/** Whether an import would write anything: an account, a seller, a decision about a lookalike, a removal. */
export function bringsAnything(records: Records, summary: ImportSummary): boolean {
  const { counts, accounts, leftOutRows } = summary;
  if (accounts.length === 0 && leftOutRows.length === 0) return false;
  if (counts.new > 0 || counts.changed > 0) return true;
  return importChanges(records, summary).changes.length > 0;
}

/** What an import does to sellers, accounts and what hangs on them. */
export interface ImportChanges {
  readonly changes: readonly Change[];
  readonly removal: Removal;
}

/** All that a plan holds beside the settings of the workspace: most of it, and the part that can be made ahead. */
export function importChanges(records: Records, summary: ImportSummary): ImportChanges {
  const removal = removalOfPlan(records, summary);
  return { changes: recordChanges(records, summary, removal), removal };
}

/** Sellers, then accounts in the order of the list, then what follows from them: pairs, proposals, removals. */
function recordChanges(records: Records, summary: ImportSummary, removal: Removal): Change[] {
  const changes: Change[] = sellerChanges(records, summary);
  const others = new Draft(records);
  const scenarios = records.all('scenario');
  for (const account of summary.accounts) {
    const change = changeOf(account, summary);
    if (change === null) continue;
    changes.push(change);
    if (account.before === null) continue;
    for (const { id } of scenarios) withdrawMet(records, others, id, account.after);
  }
  const gone = new Set(removal.removed.map(({ id }) => id));
  const { questions } = summary;
  const pairs = questions.length === 0 ? [] : pairsToRemember(questions, accountsByLine(summary));
  for (const pair of pairs) {
    // A pair goes with either of its accounts; one that is made anew would only refer to what is not there.
    if (!gone.has(pair.firstId) && !gone.has(pair.secondId)) others.put(pair);
  }
  for (const { id } of removal.removed) others.remove(id);
  for (const id of recordsWith(records, removal.removed)) others.remove(id);
  for (const change of others.changes()) changes.push(change);
  return changes;
}

function sellerChanges(records: Records, { sellers }: ImportSummary): Change[] {
  const draft = new Draft(records);
  for (const { before, after } of sellers) if (before !== after) draft.put(after);
  return draft.changes();
}

/** What the list leaves in the workspace beside accounts, and Plan A when there is no plan. */
function settingChanges(records: Records, input: PlannedList, summary: ImportSummary): Change[] {
  const draft = new Draft(records);
  draft.put(workspaceAfter(records, input, summary));
  if (records.count('scenario') === 0) {
    draft.put({ type: 'scenario', id: planAId, deleted: false, name: 'Plan A', status: 'draft' });
  }
  return draft.changes();
}

/** The accounts of the rows that lookalikes were found for. */
function accountsByLine({ accounts, questions }: ImportSummary): (line: number) => AccountId | undefined {
  const lines = new Set<number>();
  for (const { line, other } of questions) {
    lines.add(line);
    if (other.kind === 'row') lines.add(other.line);
  }
  const ids = new Map<number, AccountId>();
  if (lines.size > 0) {
    for (const { line, after } of accounts) if (lines.has(line)) ids.set(line, after.id);
  }
  return (line) => ids.get(line);
}

/** Nothing is removed unless asked for, nor while a rejected row may be one of the missing accounts. */
export function removalOfPlan(records: Records, summary: ImportSummary): Removal {
  const { missing, decisions, accounts } = summary;
  if (!decisions.removeMissing || missing.unknownRowCount > 0 || accounts.length === 0) return noRemoval;
  return removalIn(records, summary);
}

/** The change of one account: whole when it is new, else the fields that differ; a deleted one comes back by those too. */
function changeOf({ before, after, made }: ImportedAccount, { returning }: ImportSummary): Change | null {
  if (before === null && returning.has(after.id)) return diffRecord(returning.get(after.id), after);
  if (before === null) return { recordId: after.id, type: 'account', before: null, after };
  if (before === after) return null;
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  for (const { field } of made) {
    const key = headerOfField(field) === null ? (field as keyof Account) : 'custom';
    was[key] = before[key];
    is[key] = after[key];
  }
  return { recordId: after.id, type: 'account', before: was, after: is };
}

function leavesOutAny({ leftOutRows, accounts }: ImportSummary): boolean {
  return leftOutRows.length > 0 || accounts.some(({ held }) => held.length > 0);
}

function labelOf(file: string, { counts, sellers }: ImportSummary, removedCount: number): string {
  const count = counts.new + counts.changed;
  if (count === 0 && removedCount === 0) {
    const updatesSellers = sellers.some(({ before, after }) => before !== after);
    return updatesSellers ? `Sellers updated from ${file}` : `Lookalikes decided in ${file}`;
  }
  if (count === 0) return `${countWords(removedCount, 'account')} not in ${file} removed`;
  const removed = removedCount === 0 ? '' : `, ${groupDigits(removedCount)} not in it removed`;
  return `${countWords(count, 'account')} imported from ${file}${removed}`;
}

/** The CRM now says what a plan proposed: a proposal equal to current is none. */
function withdrawMet(
  records: Records,
  draft: Draft,
  scenarioId: Parameters<Records['proposalOf']>[0],
  after: Account,
): void {
  const proposal = records.proposalOf(scenarioId, after.id);
  if (proposal === undefined || proposal.quarterbackId !== null) return;
  if (proposal.lane === after.lane && proposal.ownerId === after.ownerId) draft.remove(proposal.id);
}

function workspaceAfter(records: Records, input: PlannedList, summary: ImportSummary): Workspace {
  const workspace = records.workspace();
  const facts = [...summary.mapped].map((field) => fields[field].fact).filter((fact) => fact !== null);
  const { choices, matchName } = input;
  const { headers } = input.table;
  const signature = headerSignature(headers);
  const matches = choices.map((choice) => [headers[choice.column] ?? '', writeChoice(choice)] as const);
  return {
    ...workspace,
    currency: summary.currency,
    asOfDate: input.asOfDate,
    mappedFacts: [...new Set([...workspace.mappedFacts, ...facts])].sort(),
    extraColumns: { ...workspace.extraColumns, ...summary.extraColumns },
    columnMatches: { ...workspace.columnMatches, [signature]: Object.fromEntries(matches) },
    matchNames:
      matchName === null ? workspace.matchNames : { ...workspace.matchNames, [signature]: matchName },
  };
}
