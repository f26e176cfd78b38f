// Decides with which control the value of a question is given: number, day, text, several texts, months, a share of a field.
import {
  daysProblem,
  limitProblem,
  monthsProblem,
  shareOfProblem,
} from '../../../../shared/coverage/condition-limits';
import type { RowPart } from '../../../../shared/coverage/edit-condition';
import { isNumeric, type RuleField } from '../../../../shared/coverage/rule-fields';
import { subjectWords } from '../../../../shared/coverage/rule-problems';
import { columnWords } from '../../../../shared/deck/wording';
import { type ConditionValue, keyOfRef, type Leaf } from '../../../../shared/records/condition';
import type { Choice } from '../../../ui/choice';
import { DateField } from '../../../ui/DateField';
import { formatCount } from '../../../ui/format';
import { NumberField } from '../../../ui/NumberField';
import { SuggestBox } from '../../../ui/SuggestBox';
import { TextField } from '../../../ui/TextField';
import { TokenBox } from '../../../ui/TokenBox';
import { type NumberFormat, numberFormat } from '../number-format';
import styles from './ConditionBuilder.module.css';
import { FieldPicker } from './FieldPicker';
import type { BookValue, BuilderKit } from './kit';

interface ValueFieldProps {
  readonly row: RowPart;
  readonly field: RuleField;
  readonly kit: BuilderKit;
  readonly onChange: (leaf: Leaf) => void;
  readonly error: string | null;
}

/** Nothing for a question that compares with nothing. */
export function ValueField(props: ValueFieldProps) {
  const { row, field, kit, onChange, error } = props;
  const { leaf, number } = row;
  const of = `of condition ${number}`;
  const subject = subjectWords(leaf.field, kit.vocabulary);
  const numberOf = (
    value: number,
    problem: (stored: number) => string | null,
    take: (stored: number) => void,
    more: Partial<Pick<NumberFieldParts, 'unit' | 'words' | 'index' | 'error'>> = {},
  ) => (
    <Threshold
      name={thresholdName(kit.code, row.threshold + (more.index ?? 0))}
      value={value}
      unit={more.unit ?? numberFormat(isNumeric(field.kind) ? field.kind : 'number', kit.vocabulary.currency)}
      words={more.words}
      problemOf={(stored) => {
        const wrong = problem(stored);
        return wrong === null ? null : `${subject} ${wrong}`;
      }}
      onChange={take}
      error={more.error === undefined ? error : more.error}
    />
  );
  switch (leaf.kind) {
    case 'compare':
      return (
        <OneValue
          {...props}
          label={`Value ${of}`}
          dayLabel={`Day ${of}`}
          value={leaf.value}
          numberOf={numberOf}
          onValue={(value) => onChange({ ...leaf, value })}
        />
      );
    case 'between':
      return (
        <>
          <OneValue
            {...props}
            label={`First value ${of}`}
            dayLabel={`First day ${of}`}
            value={leaf.from}
            numberOf={numberOf}
            onValue={(from) => onChange({ ...leaf, from })}
          />
          <span className={styles.word}>and</span>
          <OneValue
            {...props}
            error={null}
            index={1}
            label={`Last value ${of}`}
            dayLabel={`Last day ${of}`}
            value={leaf.to}
            numberOf={numberOf}
            onValue={(to) => onChange({ ...leaf, to })}
          />
        </>
      );
    case 'in':
      return (
        <TokenBox
          label={`Values ${of}`}
          addLabel={`Add a value to condition ${number}`}
          texts={leaf.values}
          onChange={(values) => onChange({ ...leaf, values })}
          suggestions={suggestionsOf(kit.valuesOf(leaf.field))}
          placeholder="Add a value"
          error={error}
        />
      );
    case 'contains':
      return (
        <TextField
          label={`Text ${of}`}
          hideLabel
          size="small"
          value={leaf.text}
          onChange={(text) => onChange({ ...leaf, text })}
          placeholder="Part of the text"
          maxLength={200}
          error={error}
          className={styles.text ?? ''}
        />
      );
    case 'olderThan':
      return numberOf(leaf.months, monthsProblem, (months) => onChange({ ...leaf, months }), {
        unit: plainUnit,
        words: leaf.months === 1 ? 'month' : 'months',
      });
    case 'daysSince':
      return numberOf(leaf.days, daysProblem, (days) => onChange({ ...leaf, days }), {
        unit: plainUnit,
        words: leaf.days === 1 ? 'day' : 'days',
      });
    case 'share':
      return (
        <>
          {numberOf(leaf.share, shareOfProblem, (share) => onChange({ ...leaf, share }), {
            unit: numberFormat('share', kit.vocabulary.currency),
          })}
          <span className={styles.word}>of</span>
          <FieldPicker
            label={`Whole ${of}`}
            fields={wholesFor(field, kit)}
            value={leaf.whole}
            onChange={(whole) => onChange({ ...leaf, whole })}
          />
        </>
      );
    case 'empty':
      return null;
  }
}

const plainUnit = numberFormat('number', '');

/** "C5 threshold" is the first number of a rule; the others are counted. */
function thresholdName(code: string, index: number): string {
  return index === 1 ? `${code} threshold` : `${code} threshold ${index}`;
}

interface OneValueProps extends ValueFieldProps {
  readonly label: string;
  readonly dayLabel: string;
  readonly value: ConditionValue;
  /** Which of the row's numbers it is, from 0. */
  readonly index?: number;
  readonly onValue: (value: ConditionValue) => void;
  readonly numberOf: (
    value: number,
    problem: (stored: number) => string | null,
    take: (stored: number) => void,
    more?: Partial<Pick<NumberFieldParts, 'index' | 'error'>>,
  ) => React.ReactNode;
}

/** A value by the kind of the field. One of another sort, which can come from elsewhere, leaves its control empty. */
function OneValue({
  row,
  field,
  kit,
  error,
  label,
  dayLabel,
  value,
  index = 0,
  onValue,
  numberOf,
}: OneValueProps) {
  if (field.kind === 'date') {
    return (
      <DateField
        label={dayLabel}
        hideLabel
        size="small"
        value={typeof value === 'string' ? value : null}
        onChange={(day) => day !== null && onValue(day)}
        error={error}
        className={styles.day ?? ''}
      />
    );
  }
  if (field.kind === 'text') {
    return (
      <SuggestBox
        label={label}
        hideLabel
        size="small"
        text={typeof value === 'string' ? value : ''}
        onText={onValue}
        suggestions={suggestionsOf(kit.valuesOf(row.leaf.field))}
        placeholder="Choose or type a value"
        error={error}
        className={styles.text ?? ''}
      />
    );
  }
  const problem = (stored: number) => limitProblem(field, stored, kit.vocabulary.currency);
  return numberOf(typeof value === 'number' ? value : Number.NaN, problem, onValue, { index, error });
}

interface NumberFieldParts {
  readonly name: string;
  readonly value: number;
  readonly unit: NumberFormat;
  /** After the number. */
  readonly words: string | undefined;
  readonly index: number;
  readonly problemOf: (stored: number) => string | null;
  readonly onChange: (stored: number) => void;
  readonly error: string | null;
}

/** A question without its number asks nothing: a field that was emptied says so and gives way to what was. */
function Threshold({
  name,
  value,
  unit,
  words,
  problemOf,
  onChange,
  error,
}: Omit<NumberFieldParts, 'index'>) {
  return (
    <NumberField
      label={name}
      hideLabel
      size="small"
      value={Number.isNaN(value) ? value : unit.toField(value)}
      problemOf={(typed) => (Number.isNaN(typed) ? 'Write a number.' : problemOf(unit.fromField(typed)))}
      onChange={(typed) => onChange(unit.fromField(typed))}
      format={unit.format}
      step={unit.step}
      {...(words === undefined ? {} : { unit: words })}
      error={error}
      className={styles.number ?? ''}
    />
  );
}

const known = new WeakMap<readonly BookValue[], readonly Choice[]>();

/** The values of the book, most frequent first, with their counts; thousands of them are made into choices once. */
function suggestionsOf(values: readonly BookValue[]): readonly Choice[] {
  const before = known.get(values);
  if (before !== undefined) return before;
  const choices = values.map(({ text, count }) => ({
    id: text,
    label: columnWords(text),
    end: formatCount(count),
  }));
  known.set(values, choices);
  return choices;
}

const wholes = new WeakMap<BuilderKit['fields'], Map<RuleField['kind'], BuilderKit['fields']>>();

/** What a field may be a share of: fields of its own kind. */
function wholesFor({ kind }: RuleField, { fields }: BuilderKit): BuilderKit['fields'] {
  const byKind = wholes.get(fields) ?? new Map<RuleField['kind'], BuilderKit['fields']>();
  wholes.set(fields, byKind);
  const ids = new Set(fields.byKind(kind).map(keyOfRef));
  const found = byKind.get(kind) ?? { ...fields, choices: fields.choices.filter(({ id }) => ids.has(id)) };
  byKind.set(kind, found);
  return found;
}
