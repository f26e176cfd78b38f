// Decides what may be set on the workspace itself: its names, who works in it, its dates, what capacity counts. Touches
// no account.
import type { LoadUnit } from '../coverage/workload';
import { longDate } from '../deck/wording';
import { sameValue } from '../journal/diff';
import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import { problemOfDay } from '../records/days';
import type { IsoDate } from '../records/values';
import { type Guards, type WorkloadPoints, type Workspace, workloadPointsSchema } from '../records/workspace';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface EditWorkspaceInput {
  readonly name?: string;
  readonly subtitle?: string;
  readonly deckHeading?: string;
  readonly actor?: string;
  /** null counts from today. */
  readonly asOfDate?: IsoDate | null;
  readonly effectiveOn?: IsoDate;
  /** What capacity and load are counted in. */
  readonly loadUnit?: LoadUnit;
  readonly workloadPoints?: WorkloadPoints;
  /** Only the guard rails that are to change. */
  readonly guards?: Partial<Guards>;
}

/** Edits the settings of the workspace (S8, SE1, SE2). Refuses blank names, days not in the calendar and weights out of range. */
export function editWorkspace(records: Records, input: EditWorkspaceInput): Plan | Refusal {
  const before = records.workspace();
  const { asOfDate = before.asOfDate, effectiveOn = before.effectiveOn } = input;
  const after: Workspace = {
    ...before,
    name: (input.name ?? before.name).trim(),
    subtitle: (input.subtitle ?? before.subtitle).trim(),
    deckHeading: (input.deckHeading ?? before.deckHeading).trim(),
    actor: (input.actor ?? before.actor).trim(),
    asOfDate,
    effectiveOn,
    loadUnit: input.loadUnit ?? before.loadUnit,
    workloadPoints: input.workloadPoints ?? before.workloadPoints,
    guards: { ...before.guards, ...input.guards },
  };
  if (after.name === '') return refuse('name-missing', 'Give the workspace a name.');
  if (after.actor === '')
    return refuse('name-missing', 'Enter your name: the journal notes who changed what.');
  const { recentMoveDays } = after.guards;
  if (!Number.isInteger(recentMoveDays) || recentMoveDays < 0 || recentMoveDays > 3650) {
    return refuse('value-out-of-range', 'Write whole days from 0 to 3,650. With 0 nothing is warned of.');
  }
  // Only those that are set now: a day that was taken once must not stand in the way of a new name.
  for (const date of [input.asOfDate, input.effectiveOn]) {
    const problem = date == null ? null : problemOfDay(date);
    if (problem !== null) return refuse('value-out-of-range', problem);
  }
  const problem = problemOfPoints(after.workloadPoints);
  if (problem !== null) return refuse('value-out-of-range', problem);
  const draft = new Draft(records);
  draft.put(after);
  return planOf(draft, { kind: 'workspace.edited', label: labelOf(before, after) });
}

/** Why these weights cannot be taken, as a sentence; null when they can (SE2). */
export function problemOfPoints(points: WorkloadPoints): string | null {
  const { small, medium, large, mediumFromCents, largeFromCents } = points;
  if (![small, medium, large].every((weight) => Number.isInteger(weight) && weight >= 0 && weight <= 1000)) {
    return 'A weight is a whole number from 0 to 1,000.';
  }
  if (small + medium + large === 0) return 'Give at least one size a weight above 0.';
  if (!workloadPointsSchema.safeParse(points).success) return 'A limit is an amount of 0 or more.';
  if (largeFromCents < mediumFromCents) return 'Large begins at the limit of medium or above it.';
  return null;
}

const unitWords: Readonly<Record<LoadUnit, string>> = {
  accounts: 'accounts',
  spend: 'spend',
  points: 'weighted points',
};

function labelOf(before: Workspace, after: Workspace): string {
  const parts: string[] = [];
  if (after.name !== before.name) parts.push(`workspace named ${after.name}`);
  if (after.actor !== before.actor) parts.push(`changes signed by ${after.actor}`);
  if (after.asOfDate !== before.asOfDate) {
    parts.push(
      after.asOfDate === null ? 'ages counted from today' : `as-of date set to ${longDate(after.asOfDate)}`,
    );
  }
  if (after.effectiveOn !== before.effectiveOn)
    parts.push(`deck in force from ${longDate(after.effectiveOn)}`);
  if (after.deckHeading !== before.deckHeading) parts.push('deck heading changed');
  if (after.subtitle !== before.subtitle) parts.push('subtitle changed');
  if (after.loadUnit !== before.loadUnit) parts.push(`capacity counts ${unitWords[after.loadUnit]}`);
  if (!sameValue(after.workloadPoints, before.workloadPoints)) parts.push('weights of accounts changed');
  parts.push(...guardWords(before.guards, after.guards));
  const label = parts.join(', ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

const familyWords: Readonly<Record<Guards['family'], string>> = {
  ask: 'asked about when some of it moves',
  all: 'moved together',
  onlyThis: 'left where it is when some of it moves',
};

function guardWords(before: Guards, after: Guards): string[] {
  const parts: string[] = [];
  if (after.family !== before.family) parts.push(`a family is ${familyWords[after.family]}`);
  if (after.asksAgainstRule !== before.asksAgainstRule)
    parts.push(`reasons against a rule ${after.asksAgainstRule ? 'asked for' : 'not asked for'}`);
  if (after.asksOverCapacity !== before.asksOverCapacity)
    parts.push(`reasons over capacity ${after.asksOverCapacity ? 'asked for' : 'not asked for'}`);
  if (after.recentMoveDays !== before.recentMoveDays)
    parts.push(
      after.recentMoveDays === 0
        ? 'recent moves not warned of'
        : `recent moves warned of for ${countWords(after.recentMoveDays, 'day')}`,
    );
  return parts;
}
