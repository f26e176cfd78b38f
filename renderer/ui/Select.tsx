// Decides a button that opens a short list to choose from (role button, haspopup listbox). Knows no domain.
// Where the accessible contract says "combobox", use ComboBox.
import { ChevronsUpDown, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect } from 'react-aria-components/Select';
import { ChoiceLead } from './ChoiceFace';
import { ChoiceItem } from './ChoiceItem';
import { type Choice, choiceWords } from './choice';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';
import list from './list.module.css';
import own from './Select.module.css';

interface SelectProps extends FieldWords {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
  readonly size?: 'small' | 'form';
  readonly className?: string;
}

/** A closed list: one line, one choice, no typing but type-ahead. */
export function Select(props: SelectProps) {
  const { label, hideLabel = false, aside, hint, error, choices, value, size = 'form', icon: Icon } = props;
  const chosen = choices.find((choice) => choice.id === value);
  const labelId = useId();
  const valueId = useId();
  return (
    <AriaSelect
      className={cx(styles.field, hideLabel && styles.bare, props.className)}
      value={value}
      onChange={(key) => key !== null && props.onChange(String(key))}
      isDisabled={props.isDisabled ?? false}
      isInvalid={Boolean(error)}
    >
      <FieldHead label={label} aside={aside} />
      {/* Label first, then value: "Scenario: Plan A, draft". react-aria would say them the other way round. */}
      <Button
        aria-labelledby={`${labelId} ${valueId}`}
        className={cx(styles.box, own.button, size === 'small' && styles.small)}
      >
        <span id={labelId} hidden>
          {label}
        </span>
        {Icon && <Icon size={14} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />}
        {chosen && <ChoiceLead choice={chosen} />}
        <span id={valueId} className={cx(own.value, !chosen && own.placeholder)}>
          {chosen === undefined ? (props.placeholder ?? 'Choose') : choiceWords(chosen)}
        </span>
        <ChevronsUpDown size={14} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
      </Button>
      <FieldFoot hint={hint} error={error ?? null} />
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox<Choice> className={list.list ?? ''} items={choices}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
