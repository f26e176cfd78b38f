// What the user has settled so far about one import: matches, what is taken, corrections, as-of date. Pure; writes nothing.
import {
  type ImportDecisions,
  leftOutKey,
  noDecisions,
  type PairVerdict,
} from '../../../shared/actions/import-decisions';
import { proposeAsOf } from '../../../shared/actions/import-summary';
import type { Lane } from '../../../shared/records/lane';
import type { IsoDate } from '../../../shared/records/values';
import { type Corrections, noCorrections } from '../../../shared/tables/correct-table';
import type { ColumnChoice, MoneyUnit, Target } from '../../../shared/tables/fields';
import { type ColumnMatch, type Matching, sureLevel } from '../../../shared/tables/match-columns';
import type { OrderState } from '../../../shared/tables/order-status';
import type { OrdersSettings } from '../../workers/import-worker-api';

export interface DraftColumn extends ColumnMatch {
  /** The user chose or confirmed this match. */
  readonly isSettled: boolean;
  /** The user changed the field itself. */
  readonly isChosen: boolean;
}

export interface ImportDraft {
  readonly columns: readonly DraftColumn[];
  readonly decisions: ImportDecisions;
  /** Cells as the user wrote them, by line and column. */
  readonly corrections: Corrections;
  /** `auto` follows the file; a date or null (today) is the user's. */
  readonly asOf: 'auto' | { readonly date: IsoDate | null };
  /** The name the matching is to be kept under; null keeps what it has. */
  readonly matchName: string | null;
  /** What was said of an orders list; null takes what is proposed. */
  readonly orders: Omit<OrdersSettings, 'lines'>;
  /** The lines of the orders, in a second file. */
  readonly lines: LinesDraft | null;
}

export interface LinesDraft {
  readonly fileName: string;
  readonly columns: readonly DraftColumn[];
}

export function draftOf(matching: Matching): ImportDraft {
  return {
    columns: columnsOf(matching),
    decisions: noDecisions,
    corrections: noCorrections,
    asOf: 'auto',
    matchName: null,
    orders: { statusChoices: new Map(), others: null, sameId: null },
    lines: null,
  };
}

/** The columns as they were matched; what an earlier import confirmed is settled. */
export function columnsOf(matching: Matching): DraftColumn[] {
  return matching.columns.map((column) => ({ ...column, isSettled: column.remembered, isChosen: false }));
}

/**
 * What was settled before the same file was read in another way: matches of columns that still have their header, the
 * sellers' lanes and the as-of date. Rows may lie on other lines now, so nothing that was said of a row stays.
 */
export function keepSettled(fresh: ImportDraft, old: ImportDraft): ImportDraft {
  const settled = new Map(
    old.columns.filter(({ isSettled }) => isSettled).map((column) => [column.header, column]),
  );
  return {
    ...fresh,
    columns: fresh.columns.map((column) => {
      const before = settled.get(column.header);
      if (before === undefined) return column;
      const { target, unit, dateOrder, decimalMark, isSettled, isChosen } = before;
      return { ...column, target, unit, dateOrder, decimalMark, isSettled, isChosen };
    }),
    decisions: { ...noDecisions, ownerLanes: old.decisions.ownerLanes },
    asOf: old.asOf,
    matchName: old.matchName,
    orders: old.orders,
    lines: old.lines,
  };
}

/** Whether a match is too unsure to be taken without a word from the user. */
export function needsConfirming(column: DraftColumn): boolean {
  if (column.isSettled || column.target === 'custom' || column.target === 'skip') return false;
  return column.level !== null && column.level < sureLevel;
}

/** Whether a column that stays extra may hold spend, and nobody has said; asked in plain words, never in the way. */
export function asksForSpend(draft: Pick<ImportDraft, 'columns'>, column: DraftColumn): boolean {
  if (column.isSettled || column.target !== 'custom' || column.suggestion?.field !== 'spend') return false;
  return !draft.columns.some(({ target }) => target === 'spend');
}

function changeColumn(draft: ImportDraft, at: number, change: Partial<DraftColumn>): ImportDraft {
  return {
    ...draft,
    columns: draft.columns.map((column) => (column.column === at ? { ...column, ...change } : column)),
  };
}

export function chooseTarget(draft: ImportDraft, at: number, target: Target): ImportDraft {
  return changeColumn(draft, at, { target, isSettled: true, isChosen: true });
}

export function confirmColumn(draft: ImportDraft, at: number): ImportDraft {
  return changeColumn(draft, at, { isSettled: true });
}

export function confirmAll(draft: ImportDraft): ImportDraft {
  const confirmed = (column: DraftColumn): DraftColumn =>
    needsConfirming(column) ? { ...column, isSettled: true } : column;
  const { lines } = draft;
  return {
    ...draft,
    columns: draft.columns.map(confirmed),
    lines: lines === null ? null : { ...lines, columns: lines.columns.map(confirmed) },
  };
}

export function chooseUnit(draft: ImportDraft, at: number, unit: MoneyUnit): ImportDraft {
  return changeColumn(draft, at, { unit });
}

export function chooseReading(
  draft: ImportDraft,
  at: number,
  reading: Partial<Pick<ColumnChoice, 'dateOrder' | 'decimalMark'>>,
): ImportDraft {
  return changeColumn(draft, at, reading);
}

function decide(draft: ImportDraft, change: Partial<ImportDecisions>): ImportDraft {
  return { ...draft, decisions: { ...draft.decisions, ...change } };
}

/** Sets the lane of some sellers; null skips them. */
export function chooseLanes(draft: ImportDraft, chosen: ReadonlyMap<string, Lane | null>): ImportDraft {
  const ownerLanes = new Map(draft.decisions.ownerLanes);
  for (const [key, lane] of chosen) {
    if (lane === null) ownerLanes.delete(key);
    else ownerLanes.set(key, lane);
  }
  return decide(draft, { ownerLanes });
}

/** Says of lookalikes whether they are the same account; `later` takes the answer back. */
export function decidePairs(draft: ImportDraft, keys: readonly string[], verdict: PairVerdict): ImportDraft {
  const verdicts = new Map(draft.decisions.verdicts);
  for (const key of keys) verdicts.set(key, verdict);
  return decide(draft, { verdicts });
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(keys);
  if (isIn) changed.add(key);
  else changed.delete(key);
  return changed;
}

/** Takes or leaves out a whole row (`field: null`) or one field of its account. */
export function take(draft: ImportDraft, line: number, field: string | null, isTaken: boolean): ImportDraft {
  return decide(draft, {
    leftOut: withKey(draft.decisions.leftOut, leftOutKey(line, field), !isTaken),
  });
}

/** Says what a status of an orders list means. */
export function chooseStatus(draft: ImportDraft, key: string, state: OrderState): ImportDraft {
  const statusChoices = new Map(draft.orders.statusChoices).set(key, state);
  return { ...draft, orders: { ...draft.orders, statusChoices } };
}

/** Confirms the match of a column of the second file. */
export function confirmLineColumn(draft: ImportDraft, at: number): ImportDraft {
  const column = draft.lines?.columns.find((each) => each.column === at);
  return column === undefined ? draft : chooseLineTarget(draft, at, column.target);
}

/** Matches a column of the second file otherwise. */
export function chooseLineTarget(draft: ImportDraft, at: number, target: Target): ImportDraft {
  if (draft.lines === null) return draft;
  const columns = draft.lines.columns.map((column) =>
    column.column === at ? { ...column, target, isSettled: true, isChosen: true } : column,
  );
  return { ...draft, lines: { ...draft.lines, columns } };
}

/** Lets the list write over a value that was changed here, or keeps that value. */
export function overwrite(
  draft: ImportDraft,
  line: number,
  field: string,
  isOverwritten: boolean,
): ImportDraft {
  return decide(draft, {
    overwritten: withKey(draft.decisions.overwritten, leftOutKey(line, field), isOverwritten),
  });
}

export function removeMissing(draft: ImportDraft, isAsked: boolean): ImportDraft {
  return decide(draft, { removeMissing: isAsked });
}

/** Writes cells of one row anew, beside those written before. */
export function correctCells(
  draft: ImportDraft,
  line: number,
  cells: ReadonlyMap<number, string>,
): ImportDraft {
  const row = new Map([...(draft.corrections.get(line) ?? []), ...cells]);
  return { ...draft, corrections: new Map(draft.corrections).set(line, row) };
}

/** Every row as the file has it. */
export function dropCorrections(draft: ImportDraft): ImportDraft {
  return { ...draft, corrections: noCorrections };
}

/** The as-of date the import would set; null for today. What the workspace has stays; else an old file is proposed. */
export function asOfOfDraft(
  draft: ImportDraft,
  newestOrderOn: IsoDate | null,
  workspaceAsOf: IsoDate | null,
  today: IsoDate,
): IsoDate | null {
  if (draft.asOf !== 'auto') return draft.asOf.date;
  return workspaceAsOf ?? proposeAsOf(newestOrderOn, today);
}
