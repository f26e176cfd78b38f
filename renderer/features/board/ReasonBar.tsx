// Decides how a reason is asked for after a move that goes against a rule or over capacity: inline, once, and skippable.
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useMemo } from 'react';
import { laneName } from '../../../shared/records/lane';
import { useCurrency, useRecords } from '../../store/records';
import { sellerLabel } from '../../store/seller-names';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { formatLoadOf, formatNoun } from '../../ui/format';
import { Sentence } from '../../ui/Sentence';
import { TextField } from '../../ui/TextField';
import { focusCard } from './card-focus';
import { type DueReason, dueReason } from './due-reason';
import { explain } from './move-command';
import type { MoveExceptions } from './move-effects';
import { isAskedOn } from './question-place';
import styles from './ReasonBar.module.css';
import { endReason, setReasonDraft, useOpenReasons } from './reason-state';

export function ReasonBar() {
  const { questions, askedOn } = useOpenReasons();
  const screen = useView((state) => state.screen);
  const revision = useRecords((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is changed in place; its revision says when.
  const due = useMemo(dueReason, [questions, revision]);
  return due === null || !isAskedOn(screen, { askedOn }) ? null : <ReasonForm due={due} />;
}

function ReasonForm({ due: { question, accountIds, exceptions } }: { readonly due: DueReason }) {
  const draft = useOpenReasons().drafts.get(question) ?? '';
  const sentence = useSentence(exceptions);
  const toCard = () => focusCard(accountIds[0] ?? null);
  const done = () => {
    endReason(question);
    toCard();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (draft.trim() === '' || explain(accountIds, draft)) done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    // What is typed is not thrown away by a key: Later does that.
    if (draft.trim() === '') done();
    else toCard();
  };
  return (
    <form
      data-region="reason"
      className={styles.bar}
      onSubmit={save}
      onKeyDown={onKeyDown}
      aria-label="Reason for the move"
    >
      <TriangleAlert size={16} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
      <p className={styles.text} role="alert">
        <Sentence text={sentence} />
      </p>
      <TextField
        label="Reason"
        hideLabel
        value={draft}
        onChange={(typed) => setReasonDraft(question, typed)}
        placeholder="Say why, or leave it for later"
        size="small"
        maxLength={500}
        className={styles.field ?? ''}
      />
      <Button type="submit" isDisabled={draft.trim() === ''}>
        Save reason
      </Button>
      <Button look="quiet" onPress={done}>
        Later
      </Button>
    </form>
  );
}

function useSentence({ againstRule, overCapacity }: MoveExceptions): string {
  const name = useRecords(({ book }) => {
    const seller = book?.get('seller', overCapacity?.sellerId ?? '');
    return book === null || seller === undefined ? 'The seller' : sellerLabel(book, seller);
  });
  // It outlasts the message of its move, and stands beside other accounts.
  const only = useRecords(({ book, proposed }) => {
    const [id] = againstRule;
    const lane = id === undefined || againstRule.length > 1 ? null : proposed?.row(id)?.suggestion.lane;
    return id === undefined || lane == null
      ? null
      : `The rules suggest ${laneName[lane]} for ${book?.get('account', id)?.name}.`;
  });
  const unit = useRecords((state) => state.proposed?.loadSettings.unit ?? 'accounts');
  const currency = useCurrency();
  const parts: string[] = [];
  if (againstRule.length > 0)
    parts.push(only ?? `For ${formatNoun(againstRule.length, 'account')} the rules suggest another lane.`);
  if (overCapacity !== null) {
    const { load, capacity } = overCapacity;
    parts.push(`${name} has ${formatLoadOf(load, capacity, unit, currency)}.`);
  }
  return parts.join(' ');
}
