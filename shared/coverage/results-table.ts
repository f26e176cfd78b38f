// Decides what the rules say of each account as rows of a table: lane, outcome, and what each rule answered to which fact. Writes
// no file and draws nothing.
import type { Account } from '../records/account';
import { type FieldRef, fieldsOf } from '../records/condition';
import { type BoardLane, laneName } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { addDays } from '../records/values';
import type { ExportCell, ExportColumn, ExportKind } from '../tables/export-cells';
import { fieldInSentence } from './condition-sentence';
import { type Answers, type Truth, truth } from './evaluate';
import { textOf } from './field-columns';
import type { RuleFieldKind } from './rule-fields';
import { CompiledRules, hasColumn, type Outcome, type RuleState, undecided } from './suggest';
import { stateTexts } from './trace';
import { activeOf } from './versions';

/** Where an account stands, by its position among the answers. */
export interface ResultPlaces {
  laneNow(position: number): BoardLane;
  planLane(position: number): BoardLane;
}

export interface ResultsTable {
  readonly columns: readonly ExportColumn[];
  /** The cells of the account at a position of `answers.columns.accounts`. */
  rowAt(position: number): ExportCell[];
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  decided: 'Decided',
  agreed: 'Agreed',
  contested: 'Contested',
  undecided: 'Undecided',
};

/** One line per account; per active rule its answer, then each fact it reads, as it was compared. */
export function resultsTable(
  rules: readonly CoverageRule[],
  answers: Answers,
  places: ResultPlaces,
): ResultsTable {
  const { context, accounts } = answers.columns;
  const compiled = new CompiledRules(rules, context);
  const { kinds, picks } = compiled.suggestAll(answers);
  const asked = new Set(compiled.asked);
  const ofRules = activeOf(rules).map((rule) => ({
    rule,
    stateAt: stateReader(rule, asked.has(rule), answers),
    facts: fieldsOf(rule.condition).map((ref) => factOf(ref, answers)),
  }));
  const text = (label: string, widthPx: number): ExportColumn => ({ label, kind: 'text', widthPx });
  return {
    columns: [
      text('Id', 140),
      text('Account', 240),
      text('Lane now', 116),
      text('Proposed lane', 124),
      text('Rules suggest', 132),
      text('Outcome', 116),
      text('Decided by', 116),
      ...ofRules.flatMap(({ rule, facts }) => [
        text(rule.code, 96),
        ...facts.map(
          ({ words, kind }): ExportColumn => ({ label: `${rule.code} ${words}`, kind, widthPx: 132 }),
        ),
      ]),
    ],
    rowAt: (at) => {
      const account = accounts[at];
      const { lane, outcome, decidedBy } = kinds[picks[at] ?? 0] ?? undecided;
      return [
        account?.externalId ?? null,
        account?.name ?? null,
        laneName[places.laneNow(at)],
        laneName[places.planLane(at)],
        lane === null ? null : laneName[lane],
        outcomeWords[outcome],
        decidedBy.join(', '),
        ...ofRules.flatMap(({ stateAt, facts }) => {
          const state = stateAt(at);
          const isSilent = state === 'no-column' || state === 'not-asked';
          return [stateTexts[state], ...facts.map(({ cellAt }) => (isSilent ? null : cellAt(at)))];
        }),
      ];
    },
  };
}

const stateOfTruth: Readonly<Record<Truth, RuleState>> = {
  [truth.notMet]: 'not-met',
  [truth.noValue]: 'no-value',
  [truth.met]: 'met',
};

function stateReader(rule: CoverageRule, isAsked: boolean, answers: Answers): (at: number) => RuleState {
  if (!isAsked) {
    const state = hasColumn(rule, answers.columns.context) ? 'not-asked' : 'no-column';
    return () => state;
  }
  const truths = answers.of(rule.condition);
  return (at) => stateOfTruth[(truths[at] ?? truth.noValue) as Truth];
}

interface Fact {
  readonly words: string;
  readonly kind: ExportKind;
  readonly cellAt: (at: number) => ExportCell;
}

const exportKinds: Readonly<Record<RuleFieldKind, ExportKind>> = {
  money: 'money',
  count: 'number',
  number: 'number',
  share: 'share',
  date: 'date',
  text: 'text',
};

/** Numbers as they are compared; texts as they came, whatever their case. */
function factOf(ref: FieldRef, { columns }: Answers): Fact {
  const { context } = columns;
  const fieldKind = columns.kindOf(ref) ?? 'text';
  const words = fieldInSentence(ref, { currency: '', extraColumns: context.extraColumns });
  const kind = exportKinds[fieldKind];
  if (fieldKind === 'text') {
    const cellAt = (at: number) => {
      const subject = subjectAt(at);
      return subject === undefined ? null : textOf(subject, ref.field);
    };
    return { words, kind, cellAt };
  }
  const numbers = columns.numbers(ref);
  return {
    words,
    kind,
    cellAt: (at) => {
      const value = numbers[at] ?? Number.NaN;
      if (Number.isNaN(value)) return null;
      return fieldKind === 'date' ? addDays('1970-01-01', value) : value;
    },
  };

  function subjectAt(at: number): Account | undefined {
    const account = columns.accounts[at];
    if (account === undefined || ref.of === 'account') return account;
    return context.relatives?.parentOf(account);
  }
}
