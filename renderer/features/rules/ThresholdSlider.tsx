// Decides how a threshold is dragged: over the distribution of its field in the book, with round values to choose from.
import { useMemo } from 'react';
import { mostDays, mostMonths } from '../../../shared/coverage/condition-limits';
import { fieldInSentence } from '../../../shared/coverage/condition-sentence';
import { distributionOf, niceThresholds, shareInWords } from '../../../shared/coverage/distribution';
import type { Answers } from '../../../shared/coverage/evaluate';
import { dayOf } from '../../../shared/coverage/field-columns';
import { ruleField } from '../../../shared/coverage/rule-fields';
import { numberInUnit } from '../../../shared/coverage/rule-words';
import { type Threshold, withThreshold } from '../../../shared/coverage/thresholds';
import type { Condition, Leaf } from '../../../shared/records/condition';
import { Button } from '../../ui/Button';
import { HistogramSlider } from '../../ui/HistogramSlider';
import styles from './RuleForm.module.css';

interface ThresholdSliderProps {
  readonly threshold: Threshold;
  readonly condition: Condition;
  readonly answers: Answers;
  readonly currency: string;
  readonly label: string;
  /** Then it says which field it is about, and offers no round values: they would push the others out of sight. */
  readonly isOneOfSeveral: boolean;
  /** With each step of the hand. */
  readonly onMove: (next: Condition) => void;
  /** Once it stands. */
  readonly onChange: (next: Condition) => void;
}

/** Nothing where the field has fewer than two different values: there is no line to move. */
export function ThresholdSlider(props: ThresholdSliderProps) {
  const { threshold, condition, answers, currency, label, isOneOfSeveral, onMove, onChange } = props;
  const { leaf, unit } = threshold;
  const values = useThresholdValues(answers, leaf);
  const distribution = useMemo(() => distributionOf(values), [values]);
  const { extraColumns } = answers.columns.context;
  const kind = ruleField(leaf.field.field, extraColumns)?.kind ?? 'number';
  const offered = useMemo(
    () => (leaf.kind === 'compare' || leaf.kind === 'between' ? niceThresholds(distribution, kind) : []),
    [distribution, kind, leaf.kind],
  );
  if (distribution.bins.length < 2) return null;
  const format = (value: number) => numberInUnit(rounded(value, unit), unit, currency);
  const at = (value: number) => withThreshold(condition, threshold, rounded(value, unit));
  return (
    <div className={styles.slider}>
      {isOneOfSeveral && (
        <p className={styles.legend}>{fieldInSentence(threshold.field, { currency, extraColumns })}</p>
      )}
      <HistogramSlider
        label={label}
        value={threshold.value}
        onChange={(value) => onMove(at(value))}
        onChangeEnd={(value) => onChange(at(value))}
        bins={distribution.bins}
        metSide={metSideOf(threshold)}
        format={format}
        noun="accounts"
        {...(leastOf[unit] === undefined ? {} : { least: leastOf[unit] })}
      />
      {offered.length > 0 && !isOneOfSeveral && (
        <div className={styles.offers}>
          {offered.map(({ value, under }) => (
            <Button key={value} look="quiet" onPress={() => onChange(at(value))}>
              {`${format(value)}: ${shareInWords(under)} under it`}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** What the question compares, account by account: amounts as they are, of days how long ago they were. */
function useThresholdValues(answers: Answers, leaf: Leaf): Float64Array {
  const { columns } = answers;
  const { of, field } = leaf.field;
  const whole = leaf.kind === 'share' ? leaf.whole : null;
  const { kind } = leaf;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reference is its parts; moving the line makes a new leaf
  return useMemo(() => {
    const numbers = columns.numbers({ of, field });
    if (kind === 'olderThan' || kind === 'daysSince') {
      const asOf = dayOf(columns.context.asOf);
      const days = kind === 'daysSince' ? 1 : daysPerMonth;
      return numbers.map((day) => (asOf - day) / days);
    }
    if (whole === null) return numbers;
    const wholes = columns.numbers(whole);
    return numbers.map((part, at) => ((wholes[at] ?? 0) > 0 ? part / (wholes[at] as number) : Number.NaN));
  }, [columns, of, field, kind, whole?.of, whole?.field]);
}

/** Lines are drawn at whole units of currency, whole counts, whole percents; an extra column goes as fine as it is. */
const leastOf: Readonly<Partial<Record<Threshold['unit'], number>>> = {
  money: 100,
  count: 1,
  share: 0.01,
  months: 1,
  days: 1,
};

const daysPerMonth = 365.25 / 12;

function metSideOf({ leaf, part }: Threshold): 'above' | 'below' | 'none' {
  switch (leaf.kind) {
    case 'olderThan':
      return 'above';
    case 'compare':
    case 'daysSince':
    case 'share':
      return leaf.op === 'atLeast' || leaf.op === 'over' ? 'above' : 'below';
    default:
      return part === 'from' ? 'above' : part === 'to' ? 'below' : 'none';
  }
}

/** In whole steps of the unit (cents, counts, months), and no further than a rule may go (R9, R25). */
function rounded(value: number, unit: Threshold['unit']): number {
  switch (unit) {
    case 'share':
      return Math.max(-1, Math.round(value * 10_000) / 10_000);
    case 'number':
      return Math.round(value * 1_000_000) / 1_000_000;
    case 'months':
      return Math.min(mostMonths, Math.max(1, Math.round(value)));
    case 'days':
      return Math.min(mostDays, Math.max(0, Math.round(value)));
    default:
      return Math.max(0, Math.round(value));
  }
}
