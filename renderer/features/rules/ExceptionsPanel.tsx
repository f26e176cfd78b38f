// Decides the list of exceptions from rules: which account, from which rule, why, who answers, until when. Grants none.
import { TriangleAlert } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { endException } from '../../../shared/actions/grant-exception';
import { changeVerb } from '../../../shared/coverage/exception-words';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { IsoDate } from '../../../shared/records/values';
import { act } from '../../store/act';
import { useRecords } from '../../store/records';
import { openDialog } from '../../store/view';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/EmptyState';
import { formatNoun } from '../../ui/format';
import { SearchField } from '../../ui/SearchField';
import table from '../../ui/table.module.css';
import styles from './ExceptionsPanel.module.css';
import { type ExceptionRow, exceptionRows, foundRows } from './exception-rows';

interface ExceptionsPanelProps {
  readonly book: Book;
  readonly asOf: IsoDate;
  /** Shows an account where it stands: on the board. */
  readonly onShowAccount: (id: AccountId) => void;
}

/** From this many on one may search. */
const searchedFrom = 11;

export function ExceptionsPanel({ book, asOf, onShowAccount }: ExceptionsPanelProps) {
  const revision = useRecords((state) => state.revision);
  const [query, setQuery] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book changes in place, with each revision.
  const rows = useMemo(() => exceptionRows(book, asOf), [book, asOf, revision]);
  const found = foundRows(rows, query);
  const body = useRef<HTMLTableSectionElement>(null);
  // Whoever ends several goes on with the next one.
  const end = (id: string) => {
    const at = found.findIndex(({ exception }) => exception.id === id);
    const next = (found[at + 1] ?? found[at - 1])?.exception.id;
    if (act((records) => endException(records, id)) === null || next === undefined) return;
    body.current?.querySelector<HTMLElement>(`[data-end="${CSS.escape(next)}"]`)?.focus();
  };
  if (rows.length === 0) {
    return (
      <EmptyState>
        No account is an exception from a rule. Open one that sits elsewhere than the rules suggest and choose
        Grant exception.
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      {(rows.length >= searchedFrom || query !== '') && (
        <div className={styles.search}>
          <SearchField label="Find an exception" value={query} onChange={setQuery} />
          <span className={styles.count} role="status">
            {query === '' ? formatNoun(rows.length, 'exception') : `${found.length} of ${rows.length}`}
          </span>
        </div>
      )}
      {found.length === 0 ? (
        <p className={styles.count}>No exception has these words.</p>
      ) : (
        <table className={cx(table.table, styles.table)} aria-label="Exceptions">
          <thead>
            <tr>
              <th scope="col" className={styles.account}>
                Account
              </th>
              <th scope="col" className={styles.rule}>
                Rule
              </th>
              <th scope="col">Reason</th>
              <th scope="col" className={styles.owner}>
                Who answers
              </th>
              <th scope="col" className={styles.until}>
                Last day
              </th>
              <th scope="col" className={styles.actions}>
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {found.map((row) => (
              <Row
                key={row.exception.id}
                row={row}
                onShowAccount={onShowAccount}
                onEnd={() => end(row.exception.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: ExceptionRow;
  readonly onShowAccount: (id: AccountId) => void;
  readonly onEnd: () => void;
}

function Row({ row, onShowAccount, onEnd }: RowProps) {
  const { exception, account, code, rule, until, expiry } = row;
  const verb = changeVerb(exception);
  const whose = `exception of ${account} from ${code}`;
  return (
    <tr>
      <td className={cx(table.strong, styles.cut)}>
        <Button look="link" onPress={() => onShowAccount(exception.accountId)}>
          {account}
        </Button>
      </td>
      <td className={styles.cut} title={rule}>
        {rule}
      </td>
      <td className={styles.cut} title={exception.reason}>
        {exception.reason}
      </td>
      <td className={styles.cut} title={exception.owner}>
        {exception.owner}
      </td>
      <td>
        <span className={styles.day}>{until}</span>
        {expiry !== null && (
          <span className={styles.warn}>
            <TriangleAlert size={12} strokeWidth={1.7} aria-hidden="true" />
            {expiry}
          </span>
        )}
      </td>
      <td className={styles.actions}>
        <span className={styles.buttons}>
          <Button
            look="quiet"
            aria-label={`${verb} ${whose}`}
            onPress={() =>
              openDialog({
                kind: 'exception',
                accountIds: [exception.accountId],
                ruleId: exception.ruleId,
                exceptionId: exception.id,
              })
            }
          >
            {`${verb}…`}
          </Button>
          <Button look="quiet" aria-label={`End ${whose}`} data-end={exception.id} onPress={onEnd}>
            End
          </Button>
        </span>
      </td>
    </tr>
  );
}
