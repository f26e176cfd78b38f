// Decides how a number is typed, stepped, refused and given up, role spinbutton. Knows no unit's meaning.
import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';
import own from './NumberField.module.css';
import { numberFrom, numberText, stepped } from './NumberField.text';

interface NumberFieldProps extends FieldWords {
  /** NaN is an empty field. */
  readonly value: number;
  /** Called when another number is settled (blur, Enter, step), exactly as typed; NaN when emptied. */
  readonly onChange: (value: number) => void;
  /** Why a number is not taken, as a sentence; null takes it. What is refused never reaches `onChange`. */
  readonly problemOf?: (value: number) => string | null;
  /** Called with the sentence when what was typed is refused on leaving: for a field that is gone by then. */
  readonly onRefusedBlur?: (sentence: string) => void;
  /** Called with each change of the text: whatever was said of the number before may not be true any more. */
  readonly onType?: () => void;
  /** What is said of a refused number gives way when this changes: the form around it has something newer to say. */
  readonly refusalUntil?: unknown;
  readonly min?: number;
  readonly max?: number;
  /** What the minus and plus buttons and the arrow keys add; typed numbers need not be multiples of it. */
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

/**
 * A labelled number with step buttons. Own, because react-aria's field rounds typed numbers to the step and takes no
 * `80k`. A refused number stays while one is in the field and gives way to the saved one on leaving; its sentence stays
 * until the next edit. Esc restores. The wheel does nothing, so a scroll never changes a rule.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel = false, aside, hint, size = 'form', unit, format } = props;
  // Null while nobody edits, so that undo or another window shows at once.
  const [draft, setDraft] = useState<string | null>(null);
  const { refusalUntil } = props;
  const [refused, setRefused] = useState<{ readonly sentence: string; readonly until: unknown } | null>(null);
  const refusal = refused?.until === refusalUntil ? (refused?.sentence ?? null) : null;
  const setRefusal = (sentence: string | null) =>
    setRefused(sentence === null ? null : { sentence, until: refusalUntil });
  const input = useRef<HTMLInputElement>(null);
  const isDisabled = props.isDisabled ?? false;
  const text = draft ?? numberText(props.value, format);
  const error = refusal ?? props.error ?? null;

  const take = (value: number | null): string | null => {
    const sentence = refusalOf(value, props);
    setRefusal(sentence);
    if (value === null || sentence !== null) return sentence;
    setDraft(null);
    if (!Object.is(value, props.value)) props.onChange(value);
    return null;
  };
  const settle = () => (draft === null ? null : take(numberFrom(draft, format)));
  const leave = () => {
    const sentence = settle();
    setDraft(null);
    if (sentence !== null) props.onRefusedBlur?.(sentence);
  };
  const step = (direction: 1 | -1) => {
    const typed = draft === null ? props.value : (numberFrom(draft, format) ?? props.value);
    const start = Number.isNaN(typed) ? (props.min ?? 0) - direction * (props.step ?? 1) : typed;
    const next = stepped(start, props.step ?? 1, direction);
    take(Math.min(props.max ?? next, Math.max(props.min ?? next, next)));
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    // With Ctrl or Cmd too, which sends a form: a number that is refused must not send it around itself.
    if (event.key === 'Enter' && settle() !== null) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? 1 : -1);
    }
    if (event.key === 'Escape') {
      setDraft(null);
      setRefusal(null);
    }
  };
  const stepButton = (direction: 1 | -1) => (
    <Button
      className={own.step ?? ''}
      aria-label={`${direction === 1 ? 'Increase' : 'Decrease'} ${label}`}
      isDisabled={isDisabled}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={() => {
        // The focus stays with the number; one press of a step is one change.
        input.current?.focus();
        step(direction);
      }}
    >
      {direction === 1 ? <Plus {...stepIcon} /> : <Minus {...stepIcon} />}
    </Button>
  );
  return (
    <AriaTextField
      className={cx(styles.field, hideLabel && styles.bare, props.className)}
      value={text}
      onChange={(next) => {
        setDraft(next);
        setRefusal(null);
        props.onType?.();
      }}
      onBlur={leave}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
    >
      <FieldHead label={label} aside={aside} />
      <Group className={cx(styles.box, own.box, size === 'small' && styles.small)}>
        <Input
          ref={input}
          role="spinbutton"
          spellCheck={false}
          className={cx(styles.input, own.input)}
          onKeyDown={onKeyDown}
          {...(Number.isNaN(props.value) ? {} : { 'aria-valuenow': props.value })}
          {...(text === '' ? {} : { 'aria-valuetext': text })}
          {...(props.min === undefined ? {} : { 'aria-valuemin': props.min })}
          {...(props.max === undefined ? {} : { 'aria-valuemax': props.max })}
        />
        {unit !== undefined && <span className={own.unit}>{unit}</span>}
        {stepButton(-1)}
        {stepButton(1)}
      </Group>
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  );
}

const stepIcon = { size: 12, strokeWidth: 1.7, 'aria-hidden': true } as const;

/** Why the number is not taken; `null` as a value is a text that cannot be read. */
function refusalOf(
  value: number | null,
  { min, max, problemOf, format }: Pick<NumberFieldProps, 'min' | 'max' | 'problemOf' | 'format'>,
): string | null {
  if (value === null) {
    const sample =
      format?.style === 'percent' ? '40%' : format?.style === 'currency' ? '80,000 or 80K' : '12';
    return `Write a number, such as ${sample}.`;
  }
  if (!Number.isNaN(value) && ((min !== undefined && value < min) || (max !== undefined && value > max))) {
    if (max === undefined) return `Write ${numberText(min ?? 0, format)} or more.`;
    return `Write a number from ${numberText(min ?? 0, format)} to ${numberText(max, format)}.`;
  }
  return problemOf?.(value) ?? null;
}
