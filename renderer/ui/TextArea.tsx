// Decides a field of several lines. Knows no text.
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';
import own from './TextArea.module.css';

interface TextAreaProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** Lines shown at first; it grows with its text up to 12. */
  readonly rows?: number;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly className?: string;
}

/** A labelled field of several lines, role textbox. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel = false, aside, hint, error, rows = 3 } = props;
  return (
    <AriaTextField
      className={cx(styles.field, hideLabel && styles.bare, props.className)}
      value={props.value}
      onChange={props.onChange}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus ?? false}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <FieldHead label={label} aside={aside} />
      <AriaTextArea
        className={cx(styles.box, own.area)}
        rows={rows}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      />
      <FieldFoot hint={hint} error={error ?? null} />
    </AriaTextField>
  );
}
