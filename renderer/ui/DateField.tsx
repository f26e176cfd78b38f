// Decides how a calendar day is typed, part by part. Knows no meaning of the day.
import { type DateValue, parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { cx } from './cx';
import own from './DateField.module.css';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';

interface DateFieldProps extends FieldWords {
  /** An ISO day, `2026-03-10`; null for none. */
  readonly value: string | null;
  /** Called with whole days only; null when emptied. */
  readonly onChange: (isoDate: string | null) => void;
  /** The focus left the whole field: the moment to take a day that is being typed. */
  readonly onBlur?: () => void;
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

/** A labelled day, each part a spinbutton, in the order day, month, year. */
export function DateField(props: DateFieldProps) {
  const { label, hideLabel = false, aside, hint, error, size = 'form' } = props;
  return (
    // Days read `5 Mar 2026` everywhere, so they are typed in that order whatever the machine's region.
    <I18nProvider locale="en-GB">
      <AriaDateField
        className={cx(styles.field, hideLabel && styles.bare, props.className)}
        value={dayOf(props.value)}
        onChange={(day) => props.onChange(day?.toString() ?? null)}
        {...(props.onBlur ? { onBlur: props.onBlur } : {})}
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
