// Decides what a rule being added looks at and asks, from what the dialog holds so far. Allows and evaluates nothing.
import type { AddRuleInput } from '../../../shared/actions/add-rule';
import type { MetCount } from '../../../shared/coverage/count-met';
import {
  type Comparison,
  extraColumn,
  type KnownFacts,
  usableColumns,
} from '../../../shared/coverage/extra-columns';
import type { ExtraValues } from '../../../shared/coverage/extra-values';
import { hasColumn, type RuleCondition } from '../../../shared/coverage/suggest';
import { columnWords } from '../../../shared/deck/wording';
import { type Lane, laneName, lanes } from '../../../shared/records/lane';
import type { BuiltInFact, CoverageRule } from '../../../shared/records/rule';
import type { Choice } from '../../ui/choice';
import { formatCount, formatNoun } from '../../ui/format';
import { factNames } from './rule-sentence';

/** What a rule can look at: a fact every book has a field for, or an extra column by its header. */
export type Subject =
  | { readonly fact: BuiltInFact; readonly column: null }
  | { readonly fact: 'custom'; readonly column: string };

export interface RuleDraft {
  /** The id of a choice of `subjectChoices`. */
  readonly subjectId: string | null;
  /** The id of a choice of `valueChoices`. */
  readonly valueId: string | null;
  /** What was written instead of a value of the book. */
  readonly otherValue: string;
  /** In the unit the rule stores; NaN while empty. */
  readonly threshold: number;
  readonly kind: CoverageRule['kind'];
  readonly title: string;
  readonly laneWhenMet: Lane;
  readonly laneOtherwise: Lane | null;
  readonly reason: string;
  readonly example: string;
}

export const emptyDraft: RuleDraft = {
  subjectId: null,
  valueId: null,
  otherValue: '',
  threshold: Number.NaN,
  kind: 'votes',
  title: '',
  laneWhenMet: 'field',
  laneOtherwise: null,
  reason: '',
  example: '',
};

const factPrefix = 'fact:';
const columnPrefix = 'column:';
const valuePrefix = 'value:';
/** The choice that asks for a value to be written. */
export const otherValueId = 'other';
/** More values than these are found by writing them. */
const mostValues = 50;

/** Where the thresholds of the workspace's own rules begin; anything else begins empty. */
const firstThreshold: Readonly<Partial<Record<BuiltInFact, number>>> = { monthsSinceLastOrder: 12 };

const builtInFacts = Object.keys(factNames) as BuiltInFact[];

/** Facts first, then the extra columns as the imports brought them, each with its kind and a value it holds. */
export function subjectChoices(facts: KnownFacts, samples: ReadonlyMap<string, string>): Choice[] {
  const kindWords = { number: 'Number', date: 'Date', text: 'Text' } as const;
  return [
    ...builtInFacts.map((fact) => ({
      id: `${factPrefix}${fact}`,
      label: capital(factNames[fact]),
      ...(hasColumn({ fact, column: null }, facts) ? {} : { detail: 'No list has brought it yet' }),
    })),
    ...usableColumns(facts.extraColumns).map((header) => {
      const kind = kindWords[facts.extraColumns[header]?.kind ?? 'text'];
      const sample = samples.get(header);
      return {
        id: `${columnPrefix}${header}`,
        label: header,
        detail: sample === undefined ? `${kind}, no values` : `${kind}, such as ${columnWords(sample)}`,
      };
    }),
  ];
}

/** What the id of a choice stands for; null before one is chosen. */
export function subjectOf(id: string | null): Subject | null {
  if (id === null) return null;
  if (id.startsWith(columnPrefix)) return { fact: 'custom', column: id.slice(columnPrefix.length) };
  const fact = builtInFacts.find((each) => id === `${factPrefix}${each}`);
  return fact === undefined ? null : { fact, column: null };
}

/** The values most accounts hold, with their counts, and a last choice for any other. */
export function valueChoices({ values }: Pick<ExtraValues, 'values'>): Choice[] {
  return [
    ...values.slice(0, mostValues).map(({ key, text, count }) => ({
      id: `${valuePrefix}${key}`,
      label: columnWords(text),
      end: formatCount(count),
    })),
    { id: otherValueId, label: 'Another value' },
  ];
}

/** The draft once another subject is chosen: what was asked of the one before is gone. */
export function withSubject(draft: RuleDraft, subjectId: string | null): RuleDraft {
  const subject = subjectOf(subjectId);
  const threshold = subject === null || subject.fact === 'custom' ? undefined : firstThreshold[subject.fact];
  return { ...draft, subjectId, valueId: null, otherValue: '', threshold: threshold ?? Number.NaN };
}

/** How the draft's subject is compared; null before one is chosen. */
export function draftComparison({ subjectId }: RuleDraft, facts: KnownFacts): Comparison | null {
  const subject = subjectOf(subjectId);
  if (subject === null) return null;
  if (subject.fact !== 'custom') return subject.fact === 'monthsSinceLastOrder' ? 'months' : 'number';
  const kind = extraColumn(facts.extraColumns, subject.column)?.kind;
  return kind === 'text' ? 'text' : kind === 'date' ? 'months' : 'number';
}

/** The condition as far as it is said; null before a subject is chosen. */
export function draftCondition(
  draft: Pick<RuleDraft, 'subjectId' | 'valueId' | 'otherValue' | 'threshold'>,
  facts: KnownFacts,
  { values }: Pick<ExtraValues, 'values'>,
): RuleCondition | null {
  const subject = subjectOf(draft.subjectId);
  if (subject === null) return null;
  if (draftComparison({ ...emptyDraft, ...draft }, facts) !== 'text') {
    return { ...subject, operator: 'atLeast', value: null, threshold: draft.threshold };
  }
  const chosen = values.find(({ key }) => draft.valueId === `${valuePrefix}${key}`);
  return { ...subject, operator: 'is', value: chosen?.text ?? draft.otherValue.trim(), threshold: 0 };
}

/** True when the condition says enough to be counted. */
export function isComplete({ operator, value, threshold }: RuleCondition): boolean {
  return operator === 'is' ? value !== null && value !== '' : !Number.isNaN(threshold);
}

/** What the planner is asked; null before a subject is chosen. A rule without a title is called like its subject. */
export function draftInput(draft: RuleDraft, condition: RuleCondition | null): AddRuleInput | null {
  if (condition === null) return null;
  const { kind, laneWhenMet, laneOtherwise, reason, example } = draft;
  const title = draft.title.trim() === '' ? subjectName(condition) : draft.title;
  return { ...condition, kind, title, laneWhenMet, laneOtherwise, reason, example };
}

/** `Spend`, or the header of the extra column. */
export function subjectName({ fact, column }: Pick<RuleCondition, 'fact' | 'column'>): string {
  return fact === 'custom' ? (column ?? '') : capital(factNames[fact]);
}

/** `12 of 318 accounts meet it. 6 have no value.` */
export function metText({ met, notMet, noValue }: MetCount): string {
  const all = formatNoun(met + notMet + noValue, 'account');
  const meets = `${formatCount(met)} of ${all} ${met === 1 ? 'meets' : 'meet'} it.`;
  return noValue === 0
    ? meets
    : `${meets} ${formatCount(noValue)} ${noValue === 1 ? 'has' : 'have'} no value.`;
}

export const whenMetChoices: readonly Choice[] = lanes.map((lane) => ({
  id: lane,
  label: laneName[lane],
  lane,
}));
export const noLaneId = 'none';
export const otherwiseChoices: readonly Choice[] = [
  { id: noLaneId, label: 'None', detail: 'The rule says nothing' },
  ...whenMetChoices,
];

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
