// Decides how values of a text field are found and picked: filters the list while one types. Counts none of them.
import { useMemo, useState } from 'react';
import type { ExtraValues } from '../../../shared/coverage/extra-values';
import type { PickedValue } from '../../store/view';
import { Checkbox } from '../../ui/Checkbox';
import { formatCount, formatNoun } from '../../ui/format';
import { SearchField } from '../../ui/SearchField';
import { mostValueChoices, valueChoices } from './column-filter';
import styles from './FilterDialog.module.css';

interface ValuePickerProps {
  /** What the field is called. */
  readonly label: string;
  /** Null while they are being counted. */
  readonly values: ExtraValues | null;
  readonly picked: readonly PickedValue[];
  readonly onChange: (picked: readonly PickedValue[]) => void;
}

/** Fewer are all in sight. */
const searchableFrom = 8;

/** `searchbox` "Find a value" over `group` "Values of Tier", a checkbox "Gold, 12 accounts" for each. */
export function ValuePicker({ label, values, picked, onChange }: ValuePickerProps) {
  const [query, setQuery] = useState('');
  const choices = useMemo(
    () => (values === null ? [] : valueChoices(values, query, picked)),
    [values, query, picked],
  );
  const keys = new Set(picked.map(({ key }) => key));
  const total = values?.values.length ?? 0;
  return (
    <div className={styles.picker}>
      {total > searchableFrom && (
        <SearchField label="Find a value" value={query} onChange={setQuery} className={styles.find ?? ''} />
      )}
      <ul className={styles.values} aria-label={`Values of ${label}`}>
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
        {values === null ? 'Counting the values…' : noteText(total, choices.length, picked.length)}
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
