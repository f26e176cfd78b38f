// Decides what is asked of a rule and in which order: when, how far, where to, how it counts, why, and from when on. Allows
// nothing itself.
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { countMet } from '../../../shared/coverage/count-met';
import type { Answers } from '../../../shared/coverage/evaluate';
import { conditionProblems } from '../../../shared/coverage/rule-problems';
import { thresholdsOf } from '../../../shared/coverage/thresholds';
import type { Book } from '../../../shared/records/book';
import type { Condition } from '../../../shared/records/condition';
import { problemOfDay } from '../../../shared/records/days';
import { type Lane, laneName, lanes } from '../../../shared/records/lane';
import { type CoverageRule, dealKinds, dealSources } from '../../../shared/records/rule';
import { discardText, noteUnread, type RuleDraft, showTyped } from '../../store/rule-draft';
import type { Choice } from '../../ui/choice';
import { DateField } from '../../ui/DateField';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { DealTicks } from './DealTicks';
import { ConditionBuilder } from './editor/ConditionBuilder';
import { ConditionText } from './editor/ConditionText';
import { metText } from './preview-words';
import styles from './RuleForm.module.css';
import { ThresholdSlider } from './ThresholdSlider';
import { useBookValues } from './use-book-values';

interface RuleFormProps {
  readonly book: Book;
  readonly answers: Answers;
  readonly rule: CoverageRule;
  readonly onChange: (change: Partial<CoverageRule>) => void;
  /** A typed condition that cannot be read, and whether the condition is shown as text. */
  readonly unread: RuleDraft['unread'];
  readonly isTyped: boolean;
}

const noLaneId = 'none';
const metChoices: readonly Choice[] = lanes.map((lane) => ({ id: lane, label: laneName[lane], lane }));
const otherwiseChoices: readonly Choice[] = [
  { id: noLaneId, label: 'None', detail: 'The rule says nothing' },
  ...metChoices,
];
const kinds = [
  { id: 'decides', label: 'Decides alone' },
  { id: 'votes', label: 'Votes' },
] as const;
const kindNotes: Readonly<Record<CoverageRule['kind'], string>> = {
  decides: 'Asked in order, before the votes: the first that points to a lane decides.',
  votes: 'Asked when none decides alone. Where votes differ the account is contested.',
};

/**
 * Its parts are drawn by themselves: while a threshold is dragged, only the line, its number and the effect change with each
 * step. `onChange` must stay the same function.
 */
export function RuleForm({ book, answers, rule, unread, isTyped, onChange }: RuleFormProps) {
  return (
    <>
      <Title title={rule.title} onChange={onChange} />
      <When
        book={book}
        answers={answers}
        code={rule.code}
        condition={rule.condition}
        unread={unread}
        isTyped={isTyped}
        onChange={onChange}
      />
      <Lanes laneWhenMet={rule.laneWhenMet} laneOtherwise={rule.laneOtherwise} onChange={onChange} />
      <Kind kind={rule.kind} onChange={onChange} />
      <Words reason={rule.reason} example={rule.example} onChange={onChange} />
      <Days effectiveFrom={rule.effectiveFrom} effectiveUntil={rule.effectiveUntil} onChange={onChange} />
      <Deals sources={rule.sources} deals={rule.deals} onChange={onChange} />
    </>
  );
}

type PartProps<K extends keyof CoverageRule> = Pick<CoverageRule, K> & Pick<RuleFormProps, 'onChange'>;

const Title = memo(function Title({ title, onChange }: PartProps<'title'>) {
  return (
    <TextField
      label="Title"
      value={title}
      onChange={(next) => onChange({ title: next })}
      placeholder="What this rule divides by"
      maxLength={80}
    />
  );
});

type WhenProps = PartProps<'code' | 'condition'> &
  Pick<RuleFormProps, 'book' | 'answers' | 'unread' | 'isTyped'>;

const forms = [
  { id: 'sentence', label: 'Sentence' },
  { id: 'typed', label: 'Text' },
] as const;

function When({ book, answers, code, condition, unread, isTyped, onChange }: WhenProps) {
  const workspace = book.workspace();
  const thresholds = thresholdsOf(condition, workspace.extraColumns);
  const setCondition = useCallback((next: Condition) => onChange({ condition: next }), [onChange]);
  // Its boxes take longer to draw than a frame has; a line under the hand does not wait for them. What is typed into them
  // does: an edit is made of what they show.
  const deferred = useDeferredValue(condition);
  const [isMoving, setIsMoving] = useState(false);
  const shown = isMoving ? deferred : condition;
  return (
    <section className={styles.part} aria-labelledby="rule-when">
      <header className={styles.head}>
        <h2 id="rule-when" className={styles.heading}>
          When
        </h2>
        <Segmented
          label="Written as"
          hideLabel
          segments={forms}
          value={isTyped ? 'typed' : 'sentence'}
          // A text that cannot be read has no sentence: it is mended or discarded first.
          onChange={(id) => unread === null && showTyped(id === 'typed')}
        />
      </header>
      <Question
        book={book}
        answers={answers}
        code={code}
        condition={shown}
        unread={unread}
        isTyped={isTyped}
        onChange={setCondition}
      />
      <p className={styles.note} aria-live="polite">
        {unread === null
          ? metText(countMet(answers, condition))
          : 'Nothing is tried until the text can be read.'}
      </p>
      {(unread === null ? thresholds : []).map((threshold) => (
        <ThresholdSlider
          key={`${threshold.index} ${threshold.field.of} ${threshold.field.field}`}
          threshold={threshold}
          condition={condition}
          answers={answers}
          currency={workspace.currency}
          label={thresholds.length === 1 ? `${code} line` : `${code} line ${threshold.index + 1}`}
          isOneOfSeveral={thresholds.length > 1}
          onMove={(next) => {
            setIsMoving(true);
            setCondition(next);
          }}
          onChange={(next) => {
            setIsMoving(false);
            setCondition(next);
          }}
        />
      ))}
    </section>
  );
}

interface QuestionProps extends Omit<WhenProps, 'onChange'> {
  readonly onChange: (next: Condition) => void;
}

const Question = memo(function Question(props: QuestionProps) {
  const { book, answers, code, condition, unread, isTyped, onChange } = props;
  const workspace = book.workspace();
  const problems = useMemo(() => conditionProblems(condition, workspace), [condition, workspace]);
  const sources = useBookValues(book, answers);
  if (isTyped) {
    return (
      <ConditionText
        condition={condition}
        onChange={onChange}
        unreadText={unread?.text ?? null}
        onProblem={(problem, text) =>
          noteUnread(problem === null ? null : { text, sentence: problem.message })
        }
        onDiscard={discardText}
        code={code}
        vocabulary={workspace}
        valuesOf={sources.valuesOf}
      />
    );
  }
  return (
    <ConditionBuilder
      condition={condition}
      onChange={onChange}
      code={code}
      vocabulary={workspace}
      today={answers.columns.context.asOf}
      valuesOf={sources.valuesOf}
      sampleOf={sources.sampleOf}
      problems={problems}
    />
  );
});

const Lanes = memo(function Lanes({
  laneWhenMet,
  laneOtherwise,
  onChange,
}: PartProps<'laneWhenMet' | 'laneOtherwise'>) {
  return (
    <div className={styles.pair}>
      <Select
        label="The account goes to"
        choices={metChoices}
        value={laneWhenMet}
        onChange={(id) => onChange({ laneWhenMet: id as Lane })}
      />
      <Select
        label="Otherwise to"
        choices={otherwiseChoices}
        value={laneOtherwise ?? noLaneId}
        onChange={(id) => onChange({ laneOtherwise: id === noLaneId ? null : (id as Lane) })}
      />
    </div>
  );
});

const Kind = memo(function Kind({ kind, onChange }: PartProps<'kind'>) {
  return (
    <div>
      <Segmented
        label="How it counts"
        segments={kinds}
        value={kind}
        onChange={(id) => onChange({ kind: id as CoverageRule['kind'] })}
      />
      <p className={styles.note}>{kindNotes[kind]}</p>
    </div>
  );
});

const Words = memo(function Words({ reason, example, onChange }: PartProps<'reason' | 'example'>) {
  return (
    <>
      <TextArea
        label="Reason"
        rows={2}
        value={reason}
        onChange={(next) => onChange({ reason: next })}
        maxLength={300}
      />
      <TextArea
        label="Example"
        rows={2}
        value={example}
        onChange={(next) => onChange({ example: next })}
        maxLength={300}
      />
    </>
  );
});

const Days = memo(function Days({
  effectiveFrom,
  effectiveUntil,
  onChange,
}: PartProps<'effectiveFrom' | 'effectiveUntil'>) {
  return (
    <div className={styles.pair}>
      <DateField
        label="In force from"
        aside="May stay empty"
        value={effectiveFrom}
        problemOf={problemOfDay}
        onChange={(day) => onChange({ effectiveFrom: day })}
      />
      <DateField
        label="In force until"
        aside="May stay empty"
        value={effectiveUntil}
        problemOf={problemOfDay}
        onChange={(day) => onChange({ effectiveUntil: day })}
      />
    </div>
  );
});

const Deals = memo(function Deals({ sources, deals, onChange }: PartProps<'sources' | 'deals'>) {
  return (
    <div className={styles.pair}>
      <DealTicks
        label="Speaks for business from"
        all={dealSources}
        chosen={sources}
        onChange={(next) => onChange({ sources: next })}
      />
      <DealTicks
        label="And for deals"
        all={dealKinds}
        chosen={deals}
        onChange={(next) => onChange({ deals: next })}
      />
    </div>
  );
});
