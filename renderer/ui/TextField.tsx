// Decides a one-line text field. Knows no text.
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';

interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly size?: 'small' | 'form';
  readonly autoComplete?: string;
  readonly className?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A labelled text field, role textbox. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel = false, aside, hint, error, icon: Icon, size = 'form', inputRef } = props;
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
      autoComplete={props.autoComplete ?? 'off'}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <FieldHead label={label} aside={aside} />
      <div className={cx(styles.box, size === 'small' && styles.small)}>
        {Icon && <Icon size={14} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />}
        <Input
          className={styles.input ?? ''}
          spellCheck={false}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      </div>
      <FieldFoot hint={hint} error={error ?? null} />
    </AriaTextField>
  );
}
