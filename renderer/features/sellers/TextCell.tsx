// Decides how a cell of text is edited: saved on blur or Enter, given up on Esc; what is too long stays to be shortened.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SellerText } from '../../../shared/actions/edit-seller';
import { TextField } from '../../ui/TextField';
import { EditableCell } from './EditableCell';
import { lengthProblem } from './field-problems';

interface TextCellProps {
  readonly field: SellerText;
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

export function TextCell({ field, label, value, nothing, requires, onSave }: TextCellProps) {
  const isTooLong = useRef(false);
  const isEmpty = value === '';
  return (
    <EditableCell
      name={`${label}, ${isEmpty ? nothing : value}`}
      isEmpty={isEmpty}
      mustStay={() => isTooLong.current}
      field={() => (
        <TextEditor
          field={field}
          isTooLong={isTooLong}
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

type TextEditorProps = Pick<TextCellProps, 'field' | 'label' | 'value' | 'requires' | 'onSave'> & {
  /** Told while it is edited. */
  readonly isTooLong: RefObject<boolean>;
};

function TextEditor({ field, label, value, requires, onSave, isTooLong }: TextEditorProps) {
  const [draft, setDraft] = useState(value);
  const long = lengthProblem(field, draft, value);
  const isMissing = requires !== undefined && draft.trim() === '';
  const save = () => {
    if (long === undefined && !isMissing && draft.trim() !== value) onSave(draft.trim());
  };
  useEffect(() => {
    isTooLong.current = long !== undefined;
    return () => {
      isTooLong.current = false;
    };
  }, [isTooLong, long]);
  return (
    <TextField
      label={label}
      hideLabel
      size="small"
      value={draft}
      onChange={setDraft}
      onBlur={save}
      error={long ?? (isMissing ? requires : null)}
    />
  );
}
