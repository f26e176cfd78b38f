// Decides how a calendar day is typed, part by part, refused and given up. Knows no meaning of the day.
import { type DateValue, parseDate } from '@internationalized/date';
import { useState } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { cx } from './cx';
import own from './DateField.module.css';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';

interface DateFieldProps extends FieldWords {
  /** An ISO day, `2026-03-10`; null for none. */
  readonly value: string | null;
  /** Called with whole days only, and only with those that are taken; null when emptied. */
  readonly onChange: (isoDate: string | null) => void;
  /** Why a day is not taken, as a sentence; null takes it. What is refused never reaches `onChange`. */
  readonly problemOf?: (isoDate: string) => string | null;
  /** The focus left the whole field: the moment to take a day that is being typed. */
  readonly onBlur?: () => void;
  /** The focus left for this with a day that is refused; then `onBlur` is not called. */
  readonly onRefusedBlur?: (goesTo: EventTarget | null) => void;
  readonly isDisabled?: boolean;
  readonly size?: 'small' | 'form';
  readonly className?: string;
}

function dayOf(isoDate: string | null): DateValue | null {
  if (isoDate === null) return null;
  try {
    return parseDate(isoDate);
  } catch {
    return null;
  }
}

/**
 * A labelled day, each part a spinbutton, in the order day, month, year. A year being typed is a year of its own with each
 * figure, so a refused day stays while one is in the field; on leaving it gives way, and its sentence stays until the next
 * edit, as in a number field.
 */
export function DateField(props: DateFieldProps) {
  const { label, hideLabel = false, aside, hint, size = 'form', problemOf } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const error = refusal ?? props.error;
  const change = (day: string | null) => {
    setRefusal(null);
    const isRefused = day !== null && (problemOf?.(day) ?? null) !== null;
    setDraft(isRefused ? day : null);
    if (!isRefused) props.onChange(day);
  };
  const refuse = () => setRefusal(draft === null ? null : (problemOf?.(draft) ?? null));
  return (
    // Days read `5 Mar 2026` everywhere, so they are typed in that order whatever the machine's region.
    <I18nProvider locale="en-GB">
      <AriaDateField
        className={cx(styles.field, hideLabel && styles.bare, props.className)}
        value={dayOf(draft ?? props.value)}
        onChange={(day) => change(day?.toString() ?? null)}
        onBlur={(event) => {
          if (draft === null) return props.onBlur?.();
          refuse();
          setDraft(null);
          props.onRefusedBlur?.(event.relatedTarget);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          if (draft === null) {
            // Ctrl Enter sends a form from anywhere, but what a part of the day hears goes no further than the field.
            const form = event.ctrlKey || event.metaKey ? event.currentTarget.closest('form') : null;
            form?.requestSubmit();
            return;
          }
          // A day that is refused must not send the form around itself.
          event.preventDefault();
          event.stopPropagation();
          refuse();
        }}
        granularity="day"
        isDisabled={props.isDisabled ?? false}
        isInvalid={Boolean(error)}
      >
        <FieldHead label={label} aside={aside} />
        <DateInput className={cx(styles.box, own.box, size === 'small' && styles.small)}>
          {(segment) => <DateSegment segment={segment} className={own.segment ?? ''} />}
        </DateInput>
        <FieldFoot hint={hint} error={error ?? null} />
      </AriaDateField>
    </I18nProvider>
  );
}
