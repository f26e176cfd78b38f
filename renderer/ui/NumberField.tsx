// Decides how a number is typed and stepped, role spinbutton. Knows no unit's meaning.
import { Minus, Plus } from 'lucide-react';
import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField, NumberFieldStateContext } from 'react-aria-components/NumberField';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';
import own from './NumberField.module.css';

interface NumberFieldProps extends FieldWords {
  /** NaN is an empty field. */
  readonly value: number;
  /** Called when the number is settled (blur, Enter, step); NaN when emptied. */
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** As `Intl.NumberFormat`: `{ style: 'currency', currency: 'USD', maximumFractionDigits: 0 }`. */
  readonly format?: Intl.NumberFormatOptions;
  /** Words after the number: "accounts", "months". */
  readonly unit?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly size?: 'small' | 'form';
  readonly className?: string;
}

/** react-aria leaves the role a textbox; the contract, and what arrow keys do here, say spinbutton. */
function SpinInput() {
  const state = useContext(NumberFieldStateContext);
  const now = state?.numberValue ?? Number.NaN;
  return (
    <Input
      role="spinbutton"
      className={cx(styles.input, own.input)}
      {...(Number.isNaN(now) ? {} : { 'aria-valuenow': now })}
      {...(state?.inputValue ? { 'aria-valuetext': state.inputValue } : {})}
      {...(state?.minValue === undefined ? {} : { 'aria-valuemin': state.minValue })}
      {...(state?.maxValue === undefined ? {} : { 'aria-valuemax': state.maxValue })}
    />
  );
}

/** A labelled number with step buttons; wheel does nothing, so a scroll never changes a rule. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel = false, aside, hint, error, size = 'form', unit } = props;
  return (
    <AriaNumberField
      className={cx(styles.field, hideLabel && styles.bare, props.className)}
      value={props.value}
      onChange={props.onChange}
      isWheelDisabled
      isDisabled={props.isDisabled ?? false}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus ?? false}
      {...(props.min === undefined ? {} : { minValue: props.min })}
      {...(props.max === undefined ? {} : { maxValue: props.max })}
      {...(props.step === undefined ? {} : { step: props.step })}
      {...(props.format === undefined ? {} : { formatOptions: props.format })}
    >
      <FieldHead label={label} aside={aside} />
      <Group className={cx(styles.box, own.box, size === 'small' && styles.small)}>
        <SpinInput />
        {unit !== undefined && <span className={own.unit}>{unit}</span>}
        <Button slot="decrement" className={own.step ?? ''}>
          <Minus size={12} strokeWidth={1.7} aria-hidden="true" />
        </Button>
        <Button slot="increment" className={own.step ?? ''}>
          <Plus size={12} strokeWidth={1.7} aria-hidden="true" />
        </Button>
      </Group>
      <FieldFoot hint={hint} error={error ?? null} />
    </AriaNumberField>
  );
}
