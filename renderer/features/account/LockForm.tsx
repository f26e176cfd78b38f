// Decides how the reason of a lock is asked for: in place, with Enter to lock and Esc to leave it.
import { type KeyboardEvent, useState } from 'react';
import { problemOfDay } from '../../../shared/records/days';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { TextField } from '../../ui/TextField';
import styles from './AccountDrawer.module.css';

interface LockFormProps {
  readonly name: string;
  /** With a reason that is not blank, and the last day of the lock, or none. */
  readonly onLock: (reason: string, until: string | null) => void;
  readonly onCancel: () => void;
}

export function LockForm({ name, onLock, onCancel }: LockFormProps) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [dayError, setDayError] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className={styles.lockForm}
      data-editing=""
      aria-label={`Lock ${name}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        const dayProblem = until === null ? null : problemOfDay(until);
        setDayError(dayProblem);
        if (reason.trim() === '') setError('Write why it may not move. The board shows it.');
        else if (dayProblem === null) onLock(reason.trim(), until);
      }}
    >
      <TextField
        label="Why it may not move"
        value={reason}
        onChange={(text) => {
          setReason(text);
          setError(null);
        }}
        error={error}
        autoFocus
        maxLength={300}
        placeholder="Contract renewal on 20 March"
        className={styles.lockReason ?? ''}
      />
      <DateField
        label="Until"
        value={until}
        onChange={(day) => {
          setUntil(day);
          setDayError(null);
        }}
        error={dayError}
        className={styles.lockUntil ?? ''}
      />
      <Button size="form" onPress={onCancel}>
        Cancel
      </Button>
      <Button size="form" look="primary" type="submit">
        Lock
      </Button>
    </form>
  );
}
