// Decides how the largest of some accounts are listed, each a way to where it stands. Chooses none.
import type { Account } from '../../../shared/records/account';
import type { AccountId } from '../../../shared/records/ids';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatNoun, formatSpend } from '../../ui/format';
import table from '../../ui/table.module.css';
import { type Place, PlaceWord } from './PlaceWord';
import styles from './parts.module.css';

export interface AccountLine {
  readonly account: Account;
  /** One for each head. */
  readonly places: readonly Place[];
}

interface AccountTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly lines: readonly AccountLine[];
  /** How many accounts there are, those that are not listed too. */
  readonly total: number;
  readonly currency: string;
  readonly onShow: (id: AccountId) => void;
}

export function AccountTable({ label, heads, lines, total, currency, onShow }: AccountTableProps) {
  return (
    <>
      <table className={cx(table.table, styles.accounts)} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{total > lines.length ? 'Account, the largest first' : 'Account'}</th>
            <th scope="col" className={table.number}>
              Spend
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.place}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ account, places }) => (
            <tr key={account.id}>
              <td className={styles.name}>
                <Button look="link" onPress={() => onShow(account.id)}>
                  {account.name}
                </Button>
              </td>
              <td className={table.number}>
                {account.spendCents === null ? '' : formatSpend(account.spendCents, currency)}
              </td>
              {heads.map((head, at) => (
                <td key={head} className={styles.place}>
                  <PlaceWord place={places[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total > lines.length && (
        <p className={styles.more}>{`and ${formatNoun(total - lines.length, 'more account')}`}</p>
      )}
    </>
  );
}
