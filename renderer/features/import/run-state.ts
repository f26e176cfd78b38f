// What an import knows at a moment, and what it asks the worker with it. Runs nothing.
import type { LocalEdits } from '../../../shared/actions/import-decisions';
import type { IsoDate } from '../../../shared/records/values';
import type { ColumnChoice } from '../../../shared/tables/fields';
import type { Matching } from '../../../shared/tables/match-columns';
import type { ListView, ReadDone, SummaryRequest } from '../../workers/import-worker-api';
import type { DraftColumn, ImportDraft } from './import-draft';
import type { Part } from './import-steps';

/** A file that is read and matched. */
export interface OpenList {
  readonly read: ReadDone;
  /** Its kind, its dialect, and what was matched at first. */
  readonly matching: Matching;
  readonly draft: ImportDraft;
  readonly view: ListView | null;
  /** The figures on screen are being worked out anew. */
  readonly isStale: boolean;
}

export interface RunState {
  readonly phase: 'file' | 'reading' | 'matching' | 'applying';
  readonly fileName: string;
  /** How much is read or saved, 0 to 1. */
  readonly share: number;
  /** Why the last file could not be taken, in a sentence. */
  readonly refusal: string | null;
  readonly list: OpenList | null;
  /** Parts of the screen that were looked at. */
  readonly seen: ReadonlySet<Part>;
}

export const noFile: RunState = {
  phase: 'file',
  fileName: '',
  share: 0,
  refusal: null,
  list: null,
  seen: new Set(),
};

function choiceOf({ column, target, unit, dateOrder, decimalMark }: DraftColumn): ColumnChoice {
  return { column, target, unit, dateOrder, decimalMark };
}

/** What a screen settles besides the draft: the days that the figures are counted from. */
export interface RunDates {
  readonly today: IsoDate;
  /** Null for today. */
  readonly asOf: IsoDate | null;
}

/** What the worker is asked to work out for a list as it stands. */
export function requestOf(
  { draft, matching }: Pick<OpenList, 'draft' | 'matching'>,
  { today, asOf }: RunDates,
  localEdits: LocalEdits,
): SummaryRequest {
  const { lines } = draft;
  return {
    kind: matching.kind,
    choices: draft.columns.map(choiceOf),
    decisions: draft.decisions,
    corrections: draft.corrections,
    localEdits,
    orders: {
      ...draft.orders,
      lines: lines === null ? null : { fileName: lines.fileName, choices: lines.columns.map(choiceOf) },
    },
    today,
    asOfDate: asOf,
    asOf: asOf ?? today,
  };
}
