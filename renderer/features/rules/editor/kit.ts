// Names what every part of the condition builder is given: the words, the values of the book, and the way to change the
// condition. Does nothing itself.
import type { Vocabulary } from '../../../../shared/coverage/condition-text';
import type { ConditionPath, GroupPart } from '../../../../shared/coverage/edit-condition';
import type { ConditionProblem } from '../../../../shared/coverage/rule-problems';
import type { Condition, FieldRef } from '../../../../shared/records/condition';
import type { FieldChoices } from './field-choices';
import type { Defaults } from './possible-tests';

/** A value of the book and how many accounts hold it. */
export interface BookValue {
  readonly text: string;
  readonly count: number;
}

export interface BuilderKit {
  readonly condition: Condition;
  readonly code: string;
  readonly vocabulary: Vocabulary;
  readonly fields: FieldChoices;
  readonly defaults: Defaults;
  readonly valuesOf: (ref: FieldRef) => readonly BookValue[];
  readonly problems: readonly ConditionProblem[];
  readonly change: (next: Condition) => void;
  /** Adds a question, or a group with one, at the end of a group; the keyboard goes to it. */
  readonly add: (group: GroupPart, what: 'row' | 'group') => void;
  /** Takes a part away; the keyboard goes to its neighbour. */
  readonly remove: (path: ConditionPath) => void;
}

/** One text per place, to find it on the page by. */
export function pathKey(path: ConditionPath): string {
  return path.join('.');
}

/** What is wrong at a row or within it; of a group, what is wrong with the group itself. */
export function problemAt(
  { problems }: Pick<BuilderKit, 'problems'>,
  path: ConditionPath,
  within: 'itself' | 'inside',
): ConditionProblem | null {
  const fits = (other: ConditionPath) =>
    path.every((index, at) => other[at] === index) && (within === 'inside' || other.length === path.length);
  return problems.find((problem) => fits(problem.path)) ?? null;
}
