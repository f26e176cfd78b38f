// Decides how a field is chosen for a condition, role combobox. Knows no test.
import { memo, useCallback, useEffect, useRef } from 'react';
import { type FieldRef, keyOfRef } from '../../../../shared/records/condition';
import { ComboBoxCell } from '../../../ui/ComboBoxCell';
import styles from './ConditionBuilder.module.css';
import { type FieldChoices, lostChoice } from './field-choices';

interface FieldPickerProps {
  readonly label: string;
  readonly fields: FieldChoices;
  readonly value: FieldRef;
  readonly onChange: (ref: FieldRef) => void;
  readonly error?: string | null;
}

/** A field that was emptied stays what it was: a question is always about something. */
export function FieldPicker({ label, fields, value, onChange, error = null }: FieldPickerProps) {
  // The one to call is that of the last drawing, but another one is no reason to draw a list of two thousand fields anew.
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const choose = useCallback((ref: FieldRef) => latest.current(ref), []);
  return (
    <Picker label={label} fields={fields} of={value.of} field={value.field} onChange={choose} error={error} />
  );
}

type PickerProps = Omit<Required<FieldPickerProps>, 'value'> & FieldRef;

const Picker = memo(function Picker({ label, fields, of, field, onChange, error }: PickerProps) {
  const id = keyOfRef({ of, field });
  const isLost = fields.refOf(id) === null;
  const choices = isLost ? [lostChoice({ of, field }), ...fields.choices] : fields.choices;
  return (
    <ComboBoxCell
      label={label}
      choices={choices}
      value={id}
      onChange={(next) => {
        const ref = next === null ? null : fields.refOf(next);
        if (ref !== null) onChange(ref);
      }}
      error={error}
      className={styles.field ?? ''}
    />
  );
});
