// Decides what of an import's outcome the screen is shown: counts in full, lists up to a length. Draws and writes nothing.
import { bringsAnything } from '../../shared/actions/import-accounts';
import { guessLane, LaneEvidence, type LaneGuess } from '../../shared/actions/import-lane-guess';
import { removalIn } from '../../shared/actions/import-missing';
import type { ImportCounts, ImportedAccount, ImportSummary } from '../../shared/actions/import-summary';
import type { LookalikeQuestion } from '../../shared/actions/lookalikes';
import type { KnownFacts } from '../../shared/coverage/extra-columns';
import type { Records } from '../../shared/records/book';
import type { BoardLane, Lane } from '../../shared/records/lane';
import type { IsoDate } from '../../shared/records/values';
import { fields } from '../../shared/tables/fields';
import { type Problem, type ProblemCode, shorten } from '../../shared/tables/problem';
import type { ColumnReading } from '../../shared/tables/read-column';
import { type ListedChange, listChanges, listedRows, type Names } from './listed-changes';
import { problemCells } from './problem-cells';
import { silentRules, staleRules } from './silent-rules';

export { type ListedChange, listedRows };

/** Pairs are answered one by one, so more of them are listed; answers to all reach those beyond. */
const listedQuestions = 500;
/** On screen these are questions of their own, with both sides; the saved list names them as checks. */
const lookalikeCodes: ReadonlySet<ProblemCode> = new Set(['same-domain', 'same-name', 'near-name']);

export interface ListedAccount {
  readonly line: number;
  readonly name: string;
  readonly owner: string | null;
  readonly lane: BoardLane;
  /** False for a row that is left out. */
  readonly isTaken: boolean;
}

/** An account of the book that no row names. */
export interface ListedMissing {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly lane: BoardLane;
  /** Why it would stay even if the missing ones were removed, in a sentence; null when it would go. */
  readonly stays: string | null;
}

export interface MissingView {
  readonly count: number;
  /** How many would go if that were asked for. */
  readonly removableCount: number;
  /** Rejected rows that may be about a missing account; while there are any, none can be removed. */
  readonly unknownRowCount: number;
  readonly isRemoved: boolean;
  readonly accounts: readonly ListedMissing[];
}

/** A row the user left out, to be taken back. */
export interface ListedLeftOut {
  readonly line: number;
  readonly name: string | null;
  readonly problem: Problem | null;
}

export interface ListedSeller {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  /** As a list of sellers gave it. */
  readonly title: string | null;
  readonly accountCount: number;
  readonly isNew: boolean;
  /** The lane chosen in this import; null while skipped. */
  readonly lane: Lane | null;
  readonly guess: LaneGuess | null;
}

export interface SummaryView {
  readonly counts: ImportCounts;
  /** Whether importing would write anything at all. */
  readonly changesAnything: boolean;
  /** What each list holds, with the rows and values that are left out. */
  readonly offered: ImportCounts & { readonly missing: number };
  readonly checkCount: number;
  /** Rejected rows first, then those to check. */
  readonly problems: readonly Problem[];
  /** The cells of the rows named by `problems`, by line: empty for a row that could not be told apart. */
  readonly problemCells: ReadonlyMap<number, readonly string[]>;
  readonly headers: readonly string[];
  readonly newAccounts: readonly ListedAccount[];
  readonly changes: readonly ListedChange[];
  /** How many changed accounts touch a lane, among all. */
  readonly laneEffectCount: number;
  /** Accounts of which something stays because it was changed here. */
  readonly keptHereCount: number;
  /** Rows left out, whole or in part. */
  readonly leftOutCount: number;
  /** Rows left out whole. */
  readonly leftOutRows: readonly ListedLeftOut[];
  readonly leftOutRowCount: number;
  readonly unchangedAccounts: readonly ListedAccount[];
  readonly missing: MissingView;
  /** Rows that look like another account: the first of them, by line. */
  readonly questions: readonly LookalikeQuestion[];
  readonly questionCount: number;
  /** The keys of all of them, for answers to all at once. */
  readonly questionKeys: readonly string[];
  /** How many of them still stand at *decide later*. */
  readonly openQuestionCount: number;
  /** Sellers without a home lane until now. */
  readonly sellersToPlace: readonly ListedSeller[];
  readonly sellerCount: number;
  /** Sellers that are new or get a lane, an e-mail address, an id or a manager. */
  readonly changedSellerCount: number;
  readonly readings: readonly ColumnReading[];
  /** Rules that can say nothing after this import, in sentences. */
  readonly silentRules: readonly string[];
  readonly newestOrderOn: IsoDate | null;
  readonly currency: string;
}

/** The part of a summary that crosses to the screen. `asOf` and the workspace's rules decide what a lane effect is. */
export function viewOf(records: Records, summary: ImportSummary, asOf: IsoDate): SummaryView {
  const { counts, leftOutRows } = summary;
  const names = namesIn(records, summary);
  const facts = factsAfter(records, summary);
  const { offeredCount, partlyLeftOutCount, ...listed } = listChanges(
    records,
    summary,
    { asOf, factsAfter: facts },
    names,
  );
  const newLeftOut = leftOutRows.filter(({ before, problem }) => before === null && problem === null);
  const toSettle = summary.problems.filter(({ code }) => !lookalikeCodes.has(code));
  const problems = listProblems(toSettle);
  const missing = missingView(records, summary, names);
  return {
    counts,
    changesAnything: bringsAnything(records, summary),
    offered: {
      new: counts.new + newLeftOut.length,
      changed: offeredCount,
      unchanged: counts.unchanged,
      rejected: counts.rejected,
      missing: missing.count,
    },
    checkCount: toSettle.filter(({ severity }) => severity === 'check').length,
    problems,
    problemCells: problemCells(summary.table, problems),
    headers: summary.table.headers,
    newAccounts: listNew(summary, newLeftOut, names),
    ...listed,
    leftOutCount: leftOutRows.length + partlyLeftOutCount,
    leftOutRows: leftOutRows
      .slice(0, listedRows)
      .map(({ line, name, problem }) => ({ line, name: name === null ? null : shorten(name, 120), problem })),
    leftOutRowCount: leftOutRows.length,
    unchangedAccounts: firstOf(summary, ({ before, after }) => before === after, names),
    missing,
    questions: summary.questions.slice(0, listedQuestions),
    questionCount: summary.questions.length,
    questionKeys: summary.questions.map(({ key }) => key),
    openQuestionCount: summary.questions.filter(({ verdict }) => verdict === 'later').length,
    sellersToPlace: listSellers(records, summary),
    sellerCount: summary.sellers.length,
    changedSellerCount: summary.sellers.filter(({ before, after }) => before !== after).length,
    readings: summary.readings,
    silentRules: [
      ...silentRules(records.all('coverageRule'), facts),
      ...staleRules(records.all('coverageRule'), records.workspace(), summary.extraColumns),
    ],
    newestOrderOn: summary.newestOrderOn,
    currency: summary.currency,
  };
}

function namesIn(records: Records, summary: ImportSummary): Names {
  const names = new Map<string, string>();
  for (const seller of records.all('seller')) names.set(seller.id, seller.name);
  for (const { after } of summary.sellers) names.set(after.id, after.name);
  return names;
}

/** What rules know once this list is in. */
function factsAfter(records: Records, summary: ImportSummary): KnownFacts {
  const { mappedFacts, extraColumns } = records.workspace();
  const facts = [...summary.mapped].map((field) => fields[field].fact).filter((fact) => fact !== null);
  return {
    mappedFacts: [...mappedFacts, ...facts],
    extraColumns: { ...extraColumns, ...summary.extraColumns },
  };
}

function listedAccount({ line, after }: ImportedAccount, names: Names): ListedAccount {
  return {
    line,
    name: shorten(after.name, 120),
    owner: after.ownerId === null ? null : (names.get(after.ownerId) ?? null),
    lane: after.lane ?? 'unassigned',
    isTaken: true,
  };
}

function firstOf(
  { accounts }: ImportSummary,
  test: (account: ImportedAccount) => boolean,
  names: Names,
): ListedAccount[] {
  const found: ListedAccount[] = [];
  for (const account of accounts) {
    if (found.length >= listedRows) break;
    if (test(account)) found.push(listedAccount(account, names));
  }
  return found;
}

/** New rows by line; one that is left out stays where it was, so that it can be taken back there. */
function listNew(
  summary: ImportSummary,
  leftOut: ImportSummary['leftOutRows'],
  names: Names,
): ListedAccount[] {
  const out = leftOut.slice(0, listedRows).map(
    ({ line, name, owner }): ListedAccount => ({
      line,
      name: shorten(name ?? '', 120),
      owner: owner === null ? null : shorten(owner, 120),
      lane: 'unassigned',
      isTaken: false,
    }),
  );
  return [...firstOf(summary, ({ before }) => before === null, names), ...out]
    .sort((a, b) => a.line - b.line)
    .slice(0, listedRows);
}

function listProblems(problems: readonly Problem[]): Problem[] {
  const rejected = problems.filter(({ severity }) => severity === 'rejected').slice(0, listedRows);
  const checks = problems.filter(({ severity }) => severity === 'check').slice(0, listedRows);
  return [...rejected, ...checks].slice(0, listedRows);
}

function missingView(records: Records, summary: ImportSummary, names: Names): MissingView {
  const { accounts, unknownRowCount } = summary.missing;
  if (accounts.length === 0) {
    return { count: 0, removableCount: 0, unknownRowCount, isRemoved: false, accounts: [] };
  }
  const { removed, staying } = removalIn(records, summary);
  const stays = new Map<string, string>(staying.map(({ account, sentence }) => [account.id, sentence]));
  const canRemove = unknownRowCount === 0 && summary.accounts.length > 0;
  return {
    count: accounts.length,
    removableCount: canRemove ? removed.length : 0,
    unknownRowCount,
    isRemoved: canRemove && summary.decisions.removeMissing,
    accounts: accounts.slice(0, listedRows).map(({ id, name, ownerId, lane }) => ({
      id,
      name: shorten(name, 120),
      owner: ownerId === null ? null : (names.get(ownerId) ?? null),
      lane: lane ?? 'unassigned',
      stays: stays.get(id) ?? null,
    })),
  };
}

function listSellers(records: Records, summary: ImportSummary): ListedSeller[] {
  const toPlace = summary.sellers.filter(({ before }) => before === null || before.homeLane === null);
  if (toPlace.length === 0) return [];
  const evidenceOf = new Map(toPlace.map(({ after }) => [after.id, new LaneEvidence()]));
  for (const { after } of summary.accounts) {
    if (after.ownerId !== null) evidenceOf.get(after.ownerId)?.add(after);
  }
  return toPlace
    .map(({ key, before, after, accountCount }) => ({
      key,
      name: shorten(after.name, 120),
      email: after.email,
      title: after.title === null ? null : shorten(after.title, 120),
      accountCount,
      isNew: before === null,
      lane: after.homeLane,
      guess:
        after.homeLane === null
          ? guessLane(records, evidenceOf.get(after.id) ?? new LaneEvidence(), after.title)
          : null,
    }))
    .sort((a, b) => b.accountCount - a.accountCount || (a.name < b.name ? -1 : 1));
}
