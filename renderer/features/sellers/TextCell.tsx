// Decides how a cell of text is edited: saved on blur or Enter, given up on Esc. Knows nothing of what is written.
import { useState } from 'react';
import { TextField } from '../../ui/TextField';
import { EditableCell } from './EditableCell';

interface TextCellProps {
  /** The field's accessible name: "Manager, Maya Okafor". */
  readonly label: string;
  readonly value: string;
  /** Shown while there is nothing. */
  readonly nothing: string;
  /** Why an empty text is not taken; without it, empty is fine. */
  readonly requires?: string;
  /** Called once per edit, with the text trimmed, and only when it differs. */
  readonly onSave: (value: string) => void;
}

export function TextCell({ label, value, nothing, requires, onSave }: TextCellProps) {
  const isEmpty = value === '';
  return (
    <EditableCell
      name={`${label}, ${isEmpty ? nothing : value}`}
      isEmpty={isEmpty}
      field={() => (
        <TextEditor
          label={label}
          value={value}
          onSave={onSave}
          {...(requires === undefined ? {} : { requires })}
        />
      )}
    >
      <span>{isEmpty ? nothing : value}</span>
    </EditableCell>
  );
}

function TextEditor({
  label,
  value,
  requires,
  onSave,
}: Pick<TextCellProps, 'label' | 'value' | 'requires' | 'onSave'>) {
  const [draft, setDraft] = useState(value);
  const isRefused = requires !== undefined && draft.trim() === '';
  const save = () => {
    if (!isRefused && draft.trim() !== value) onSave(draft.trim());
  };
  return (
    <TextField
      label={label}
      hideLabel
      size="small"
      value={draft}
      onChange={setDraft}
      onBlur={save}
      maxLength={200}
      error={isRefused ? requires : null}
    />
  );
}
