// Decides how values of a text column are found and picked. Counts them once, and filters the list while one types.
import { useMemo, useState } from 'react';
import { extraValues } from '../../../shared/coverage/extra-values';
import type { Book } from '../../../shared/records/book';
import type { PickedValue } from '../../store/view';
import { Checkbox } from '../../ui/Checkbox';
import { formatCount, formatNoun } from '../../ui/format';
import { SearchField } from '../../ui/SearchField';
import styles from './ColumnFilterDialog.module.css';
import { mostValueChoices, valueChoices } from './column-filter';

interface ValuePickerProps {
  readonly book: Book;
  readonly column: string;
  readonly picked: readonly PickedValue[];
  readonly onChange: (picked: readonly PickedValue[]) => void;
}

/** Fewer are all in sight. */
const searchableFrom = 8;

/** `searchbox` "Find a value" over `group` "Values of Tier", a checkbox "Gold, 12 accounts" for each. */
export function ValuePicker({ book, column, picked, onChange }: ValuePickerProps) {
  const [query, setQuery] = useState('');
  const values = useMemo(() => extraValues(book.all('account'), column), [book, column]);
  const choices = useMemo(() => valueChoices(values, query, picked), [values, query, picked]);
  const keys = new Set(picked.map(({ key }) => key));
  const total = values.values.length;
  return (
    <div className={styles.picker}>
      {total > searchableFrom && (
        <SearchField label="Find a value" value={query} onChange={setQuery} className={styles.find ?? ''} />
      )}
      <ul className={styles.values} aria-label={`Values of ${column}`}>
        {choices.map(({ key, text, count }) => (
          <li key={key} className={styles.value}>
            <Checkbox
              name={`${text}, ${formatNoun(count, 'account')}`}
              isChecked={keys.has(key)}
              onChange={(isChecked) =>
                onChange(isChecked ? [...picked, { key, text }] : picked.filter((value) => value.key !== key))
              }
            >
              <span className={styles.text}>{text}</span>
            </Checkbox>
            <span className={styles.count}>{formatCount(count)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note} aria-live="polite">
        {noteText(total, choices.length, picked.length)}
      </p>
    </div>
  );
}

/** `2 picked.`, and how many values the list leaves out. */
function noteText(total: number, shown: number, pickedCount: number): string {
  if (shown === 0) return total === 0 ? 'No account has a value here.' : 'No value matches.';
  const picked = pickedCount === 0 ? '' : `${formatCount(pickedCount)} picked. `;
  const cut = total > mostValueChoices && shown >= mostValueChoices;
  return cut
    ? `${picked}The first ${formatCount(mostValueChoices)} of ${formatNoun(total, 'value')}.`
    : picked;
}
