// What the user has settled so far about one import: matches, lanes, as-of date. Pure; reads no file and writes nothing.
import { proposeAsOf } from '../../../shared/actions/import-summary';
import type { Lane } from '../../../shared/records/lane';
import type { IsoDate } from '../../../shared/records/values';
import type { ColumnChoice, MoneyUnit, Target } from '../../../shared/tables/fields';
import { type ColumnMatch, type Matching, sureLevel } from '../../../shared/tables/match-columns';

export interface DraftColumn extends ColumnMatch {
  /** The user chose or confirmed this match. */
  readonly isSettled: boolean;
  /** The user changed the field itself. */
  readonly isChosen: boolean;
}

export interface ImportDraft {
  readonly columns: readonly DraftColumn[];
  readonly lanes: ReadonlyMap<string, Lane>;
  /** `auto` follows the file; a date or null (today) is the user's. */
  readonly asOf: 'auto' | { readonly date: IsoDate | null };
}

export function draftOf(matching: Matching): ImportDraft {
  return {
    columns: matching.columns.map((column) => ({ ...column, isSettled: column.remembered, isChosen: false })),
    lanes: new Map(),
    asOf: 'auto',
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
  return {
    ...draft,
    columns: draft.columns.map((column) =>
      needsConfirming(column) ? { ...column, isSettled: true } : column,
    ),
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

/** Sets the lane of some sellers; null skips them. */
export function chooseLanes(draft: ImportDraft, chosen: ReadonlyMap<string, Lane | null>): ImportDraft {
  const lanes = new Map(draft.lanes);
  for (const [key, lane] of chosen) {
    if (lane === null) lanes.delete(key);
    else lanes.set(key, lane);
  }
  return { ...draft, lanes };
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
