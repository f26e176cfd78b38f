// Decides how rulings that rules would not have made are listed. Leaves out those that went the same way.
import type { BacktestCase } from '../../../shared/coverage/backtest';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import { ticketCode } from '../../../shared/tickets/numbers';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import table from '../../ui/table.module.css';
import { PlaceWord } from './PlaceWord';
import styles from './parts.module.css';

interface CaseTableProps {
  readonly label: string;
  /** Over what is said today: `C5 says`. */
  readonly head: string;
  readonly cases: readonly BacktestCase[];
  readonly book: Book;
  readonly onShow: (id: AccountId) => void;
}

/** Nothing where every ruling went the same way. */
export function CaseTable({ label, head, cases, book, onShow }: CaseTableProps) {
  const different = cases.filter(({ ruled, says }) => ruled !== says);
  if (different.length === 0) return null;
  return (
    <div className={styles.panel}>
      <table className={cx(table.table, styles.cases)} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={styles.ticket}>
              Ticket
            </th>
            <th scope="col">Account</th>
            <th scope="col" className={styles.place}>
              Ruled
            </th>
            <th scope="col" className={styles.place}>
              {head}
            </th>
          </tr>
        </thead>
        <tbody>
          {different.map(({ ticketNumber, accountId, ruled, says }) => (
            <tr key={ticketNumber}>
              <td className={styles.ticket}>{ticketCode({ number: ticketNumber })}</td>
              <td className={styles.name}>
                <AccountLink book={book} id={accountId} onShow={onShow} />
              </td>
              <td>
                <PlaceWord place={ruled} />
              </td>
              <td>
                <PlaceWord place={says} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface AccountLinkProps {
  readonly book: Book;
  readonly id: AccountId;
  readonly onShow: (id: AccountId) => void;
}

/** The account's name as a way to it; words alone where it is gone. */
export function AccountLink({ book, id, onShow }: AccountLinkProps) {
  const account = book.get('account', id);
  if (account === undefined) return <span className={styles.quiet}>An account that is gone</span>;
  return (
    <Button look="link" onPress={() => onShow(account.id)}>
      {account.name}
    </Button>
  );
}
