// Decides which inputs a filter's test needs: values to pick, limits from and to, days after and before, or no value.
import type { Book } from '../../../shared/records/book';
import type { BoardIndex } from '../../store/board-index';
import type { FieldUnit } from '../../store/field-types';
import type { FilterField } from '../../store/filter-fields';
import { useCurrency } from '../../store/records';
import type { ColumnTest } from '../../store/view';
import { Checkbox } from '../../ui/Checkbox';
import { DateField } from '../../ui/DateField';
import { formatCount, formatNoun } from '../../ui/format';
import { NumberField } from '../../ui/NumberField';
import { noValueText } from './column-filter';
import styles from './FilterDialog.module.css';
import { useEmptyCount, useFieldValues } from './use-field-values';
import { ValuePicker } from './ValuePicker';

interface TestFieldsProps {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly field: FilterField;
  readonly test: ColumnTest;
  readonly onChange: (test: ColumnTest) => void;
  readonly onRefusedBlur: () => void;
  /** A number is being written: what the form said of the last one is over. */
  readonly onType: () => void;
  /** Changes with each thing the form says; a field then has nothing older to say. */
  readonly said: number;
}

/** The inputs of one test. */
export function TestFields(props: TestFieldsProps) {
  const { test, onChange } = props;
  switch (test.kind) {
    case 'text':
      return <TextTest {...props} test={test} />;
    case 'number':
      return (
        <>
          <NumberTest {...props} test={test} />
          <NoValue {...props} test={test} />
        </>
      );
    case 'date':
      return (
        <>
          <div className={styles.pair}>
            <DateField label="After" value={test.after} onChange={(after) => onChange({ ...test, after })} />
            <DateField
              label="Before"
              value={test.before}
              onChange={(before) => onChange({ ...test, before })}
            />
          </div>
          <NoValue {...props} test={test} />
        </>
      );
  }
}

type TestOf<Kind extends ColumnTest['kind']> = Omit<TestFieldsProps, 'test'> & {
  readonly test: Extract<ColumnTest, { kind: Kind }>;
};

function TextTest({ book, board, field, test, onChange }: TestOf<'text'>) {
  const values = useFieldValues(book, board, field.id);
  return (
    <ValuePicker
      label={field.label}
      values={values}
      picked={test.picked}
      onChange={(picked) => onChange({ kind: 'text', picked })}
    />
  );
}

function NumberTest({ field, test, onChange, onRefusedBlur, onType, said }: TestOf<'number'>) {
  const format = formatOf(field.unit, useCurrency());
  const limit = (side: 'atLeast' | 'atMost', label: string) => (
    <NumberField
      label={label}
      value={test[side] ?? Number.NaN}
      onChange={(value) => onChange({ ...test, [side]: Number.isNaN(value) ? null : value })}
      onRefusedBlur={onRefusedBlur}
      onType={onType}
      refusalUntil={said}
      format={format}
      step={stepOf[field.unit]}
    />
  );
  return (
    <div className={styles.pair}>
      {limit('atLeast', 'At least')}
      {limit('atMost', 'At most')}
    </div>
  );
}

const stepOf: Readonly<Record<FieldUnit, number>> = { money: 1_000, share: 0.01, plain: 1 };

function formatOf(unit: FieldUnit, currency: string): Intl.NumberFormatOptions {
  switch (unit) {
    case 'money':
      return { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: 2 };
    case 'share':
      return { style: 'percent', maximumFractionDigits: 6 };
    case 'plain':
      return { maximumFractionDigits: 6, useGrouping: 'min2' };
  }
}

/** Those without a value may pass beside the others, or alone. */
function NoValue({ book, board, field, test, onChange }: TestOf<'number' | 'date'>) {
  const count = useEmptyCount(book, board, field);
  const name = count === null ? noValueText : `${noValueText}, ${formatNoun(count, 'account')}`;
  return (
    <div className={styles.value}>
      <Checkbox
        name={name}
        isChecked={test.takesEmpty === true}
        onChange={(takesEmpty) => onChange({ ...test, takesEmpty })}
      >
        {noValueText}
      </Checkbox>
      <span className={styles.count}>{count === null ? '' : formatCount(count)}</span>
    </div>
  );
}
