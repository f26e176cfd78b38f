// Decides how a reason is asked for after a move that goes against a rule or over capacity: inline, once, and skippable.
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useCurrency, useRecord, useRecords } from '../../store/records';
import { Button } from '../../ui/Button';
import { formatLoadOf, formatNoun } from '../../ui/format';
import { TextField } from '../../ui/TextField';
import { focusCard } from './card-focus';
import { explain } from './move-command';
import type { MoveExceptions } from './move-effects';
import styles from './ReasonBar.module.css';
import { askForReason, type OpenReason, useOpenReason } from './reason-state';

export function ReasonBar() {
  const open = useOpenReason();
  // Undone or moved back in the meantime: then there is nothing left to explain.
  const stillMoves = useRecords((state) =>
    open?.accountIds.some((id) => state.proposed?.row(id)?.moves === true),
  );
  return open === null || stillMoves !== true ? null : (
    <ReasonForm key={open.accountIds.join()} open={open} />
  );
}

function ReasonForm({ open }: { open: OpenReason }) {
  const [reason, setReason] = useState('');
  const sentence = useSentence(open.exceptions);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') askForReason(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const done = () => {
    askForReason(null);
    focusCard(open.accountIds[0] ?? null);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '' || explain(open.accountIds, reason)) done();
  };
  return (
    <form data-region="reason" className={styles.bar} onSubmit={save} aria-label="Reason for the move">
      <TriangleAlert size={16} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
      <p className={styles.text} role="alert">
        {sentence}
      </p>
      <TextField
        label="Reason"
        hideLabel
        value={reason}
        onChange={setReason}
        placeholder="Say why, or leave it for later"
        size="small"
        maxLength={500}
        className={styles.field ?? ''}
      />
      <Button type="submit" isDisabled={reason.trim() === ''}>
        Save reason
      </Button>
      <Button look="quiet" onPress={done}>
        Later
      </Button>
    </form>
  );
}

function useSentence({ againstRule, overCapacity }: MoveExceptions): string {
  const seller = useRecord('seller', overCapacity?.sellerId);
  const unit = useRecords((state) => state.proposed?.loadSettings.unit ?? 'accounts');
  const currency = useCurrency();
  const parts: string[] = [];
  if (againstRule.length > 0) {
    parts.push(
      againstRule.length === 1
        ? 'The rules suggest another lane.'
        : `For ${formatNoun(againstRule.length, 'account')} the rules suggest another lane.`,
    );
  }
  if (overCapacity !== null) {
    const { load, capacity } = overCapacity;
    parts.push(`${seller?.name ?? 'The seller'} has ${formatLoadOf(load, capacity, unit, currency)}.`);
  }
  return parts.join(' ');
}
