// Decides how an exception from a rule is asked for, and how one is extended: which rule, why, who answers for it, until when.
// Allows nothing itself: that is shared/actions/grant-exception.
import { useState } from 'react';
import { grantException } from '../../../shared/actions/grant-exception';
import type { Refusal } from '../../../shared/actions/plan';
import { changeVerb } from '../../../shared/coverage/exception-words';
import type { Book } from '../../../shared/records/book';
import { problemOfDay } from '../../../shared/records/days';
import type { AccountId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import { asOfOf, useRecords } from '../../store/records';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { formatDate, formatNoun } from '../../ui/format';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import styles from './ExceptionDialog.module.css';
import { fieldsFor, rulesToChoose } from './exception-form';

export interface ExceptionDialogProps {
  readonly accountIds: readonly AccountId[];
  /** The rule to begin with; null for the first that made the suggestion. */
  readonly ruleId: string | null;
  /** The exception to change; null grants a new one. */
  readonly exceptionId: string | null;
  readonly onClose: () => void;
  /** It was granted or changed. */
  readonly onDone?: () => void;
}

/** `dialog` "Grant exception", or "Extend exception", with Rule, Reason, Who answers for it and Last day. */
export function ExceptionDialog(props: ExceptionDialogProps) {
  const book = useRecords((state) => state.book);
  const isThere = book !== null && props.accountIds.some((id) => book.get('account', id) !== undefined);
  return isThere ? <ExceptionForm {...props} book={book} /> : null;
}

function ExceptionForm({ book, onClose, onDone, ...asked }: ExceptionDialogProps & { readonly book: Book }) {
  const board = useRecords((state) => state.proposed);
  const known = asked.exceptionId === null ? undefined : book.get('ruleException', asked.exceptionId);
  const [rules] = useState(() =>
    known === undefined
      ? rulesToChoose(book, board, asked.accountIds)
      : book.all('coverageRule').filter(({ id }) => id === known.ruleId),
  );
  const [fields, setFields] = useState(() =>
    fieldsFor(known, {
      ruleId: asked.ruleId ?? rules[0]?.id ?? null,
      owner: book.workspace().actor,
      asOf: asOfOf(book),
    }),
  );
  const [refusal, setRefusal] = useState<(Pick<Refusal, 'message'> & { readonly code: string }) | null>(null);
  const change = (next: Partial<typeof fields>) => {
    setFields({ ...fields, ...next });
    setRefusal(null);
  };
  const submit = () => {
    const { ruleId } = fields;
    if (ruleId === null) return;
    let code = '';
    const plan = act(
      (records, context) => {
        const made = grantException(records, { ...fields, ruleId, accountIds: asked.accountIds }, context);
        if (!made.ok) code = made.code;
        return made;
      },
      { onRefused: (message) => setRefusal({ code, message }) },
    );
    if (plan === null) return;
    onClose();
    onDone?.();
  };
  const errorOf = (code: string) => (refusal?.code === code ? refusal.message : null);
  const verb = known === undefined ? 'Grant' : changeVerb(known);
  const isElsewhere = refusal !== null && !inFields.has(refusal.code);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${verb} exception`}
      subtitle={whoseOf(book, asked.accountIds)}
      onSubmit={submit}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit" keys="mod+Enter">
            {`${verb} exception`}
          </Button>
        </>
      }
    >
      <Select
        label="Rule"
        choices={rules.map(({ id, code, title }) => ({ id, label: `${code} ${title}` }))}
        value={fields.ruleId}
        onChange={(ruleId) => change({ ruleId })}
        isDisabled={known !== undefined}
      />
      <TextArea
        label="Reason"
        value={fields.reason}
        onChange={(reason) => change({ reason })}
        error={errorOf('reason-missing')}
        rows={2}
        autoFocus
        isRequired
        maxLength={300}
        placeholder="They order through the plant, and the plant is with Field"
      />
      <div className={styles.pair}>
        <TextField
          label="Who answers for it"
          value={fields.owner}
          onChange={(owner) => change({ owner })}
          error={errorOf('name-missing')}
          isRequired
          maxLength={100}
        />
        <DateField
          label="Last day"
          hint="Leave it empty for an exception without an end."
          value={fields.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
          problemOf={problemOfDay}
          error={errorOf('value-out-of-range')}
        />
      </div>
      {known?.expiresOn != null && known.expiresOn !== fields.expiresOn && (
        <p className={styles.note}>{`Until now its last day is ${formatDate(known.expiresOn)}.`}</p>
      )}
      {isElsewhere && (
        <p role="alert" className={styles.problem}>
          {refusal.message}
        </p>
      )}
    </Dialog>
  );
}

/** Refusals that are said at the field they are about. */
const inFields: ReadonlySet<string> = new Set(['reason-missing', 'name-missing', 'value-out-of-range']);

function whoseOf(book: Book, accountIds: readonly AccountId[]): string {
  const [first] = accountIds;
  const name = first === undefined ? undefined : book.get('account', first)?.name;
  return accountIds.length === 1 && name !== undefined ? name : formatNoun(accountIds.length, 'account');
}
