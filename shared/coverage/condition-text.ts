// Names what reading and writing a condition as text has in common: its two forms, what it depends on, what can be wrong.
import type { Condition } from '../records/condition';
import type { ExtraColumns } from './extra-columns';

/** What the words of a condition depend on besides the condition; the workspace record is one. */
export interface Vocabulary {
  /** ISO 4217. */
  readonly currency: string;
  readonly extraColumns: ExtraColumns;
}

/** `average order is under $10K`, for everyone to read, or `average order < 10000`, for people who like typing. */
export type ConditionForm = 'sentence' | 'typed';

/** Why a text is no condition, and exactly where. */
export interface TextProblem {
  /** What was found, what was expected and what to do. */
  readonly message: string;
  /** Offsets into the text; both its end when something is missing there. */
  readonly from: number;
  readonly to: number;
  /** Of `from`, both from 1. */
  readonly line: number;
  readonly column: number;
  /** What could stand at `from`. */
  readonly expected: readonly string[];
}

export type ReadCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problem: TextProblem };
