// Plans one import: all accounts and sellers of a list in one entry, so that one undo takes it back. Never proposes a move.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { planAId } from '../records/ids';
import type { Lane } from '../records/lane';
import type { IsoDate } from '../records/values';
import { type ColumnChoice, fields } from '../tables/fields';
import { doubleTargets, writeChoice } from '../tables/match-columns';
import { groupDigits, shorten } from '../tables/problem';
import { headerSignature, type Table } from '../tables/table';
import { type ImportSummary, readImport, summariseImport } from './import-summary';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

export interface ImportInput {
  /** Shown in the journal: `accounts.csv`. */
  readonly fileName: string;
  readonly table: Table;
  readonly choices: readonly ColumnChoice[];
  /** The home lane chosen for a seller without one, by `ImportSeller.key`. Absent: skipped. */
  readonly ownerLanes: ReadonlyMap<string, Lane>;
  readonly today: IsoDate;
  /** What ages and windows count from; null for today. */
  readonly asOfDate: IsoDate | null;
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

/**
 * Accounts and sellers created and changed as `summariseImport` says, the facts now known to rules, the as-of date, the
 * confirmed matches, and Plan A when there is no plan yet. Refused when no row brings anything new.
 */
export function importAccounts(records: Records, input: ImportInput, ctx: PlanContext): Plan | Refusal {
  const obstacle = importObstacle(input.choices);
  if (obstacle !== null) return obstacle;
  const read = readImport(records, input.table, input.choices, input.today);
  const summary = summariseImport(records, read, input.ownerLanes, ctx.newId);
  if (summary.accounts.length === 0) {
    return refuse(
      'import-empty',
      `No row of ${shorten(input.fileName, 60)} can be taken. The problems say why.`,
    );
  }
  const draft = new Draft(records);
  for (const { before, after } of summary.sellers) if (before !== after) draft.put(after);
  for (const { before, after } of summary.accounts) {
    if (before === after) continue;
    draft.put(after);
    if (before !== null) withdrawMet(records, draft, after);
  }
  if (draft.changes().length === 0) {
    return refuse('nothing-to-change', 'Nothing to import: every account is as in the list already.');
  }
  draft.put(workspaceAfter(records, input, summary));
  if (records.count('scenario') === 0) {
    draft.put({ type: 'scenario', id: planAId, deleted: false, name: 'Plan A', status: 'draft' });
  }
  const count = summary.counts.new + summary.counts.changed;
  return planOf(draft, {
    kind: 'accounts.imported',
    origin: 'import',
    label:
      count === 0
        ? `Sellers updated from ${shorten(input.fileName, 60)}`
        : `${groupDigits(count)} ${count === 1 ? 'account' : 'accounts'} imported from ${shorten(input.fileName, 60)}`,
  });
}

/** The CRM now says what a plan proposed: a proposal equal to current is none. */
function withdrawMet(records: Records, draft: Draft, after: Account): void {
  for (const { id } of records.all('scenario')) {
    const proposal = records.proposalOf(id, after.id);
    if (proposal === undefined || proposal.quarterbackId !== null) continue;
    if (proposal.lane === after.lane && proposal.ownerId === after.ownerId) draft.remove(proposal.id);
  }
}

function workspaceAfter(records: Records, input: ImportInput, summary: ImportSummary) {
  const workspace = records.workspace();
  const facts = [...summary.mapped].map((field) => fields[field].fact).filter((fact) => fact !== null);
  const { headers } = input.table;
  const matches = input.choices.map((choice) => [headers[choice.column] ?? '', writeChoice(choice)] as const);
  return {
    ...workspace,
    currency: summary.currency,
    asOfDate: input.asOfDate,
    mappedFacts: [...new Set([...workspace.mappedFacts, ...facts])].sort(),
    columnMatches: { ...workspace.columnMatches, [headerSignature(headers)]: Object.fromEntries(matches) },
  };
}
