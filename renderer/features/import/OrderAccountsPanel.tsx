// Decides how rows without an account are shown, and how it is asked what becomes of accounts without a row. Matches none.
import type { OtherAccounts } from '../../../shared/actions/import-orders-summary';
import type { OrderTotals } from '../../../shared/actions/order-sums';
import { formatCount, formatMoney, formatNoun } from '../../ui/format';
import { Segmented } from '../../ui/Segmented';
import table from '../../ui/table.module.css';
import type { OrdersView } from '../../workers/orders-view';
import styles from './OrdersPanel.module.css';

interface OrderAccountsPanelProps {
  readonly view: OrdersView;
  readonly onOthers: (others: OtherAccounts) => void;
}

const segments = [
  { id: 'none', label: 'They have no orders' },
  { id: 'leave', label: 'Leave them as they are' },
];

/** Both sides that do not meet: rows without an account, and accounts without a row. */
export function OrderAccountsPanel({ view, onOthers }: OrderAccountsPanelProps) {
  const { accountCount, namedAccounts, noAccount, unknownAccount, currency } = view;
  const others = accountCount - namedAccounts;
  const strays = [
    { one: 'names no account and counts', many: 'name no account and count', totals: noAccount },
    {
      one: 'names an account that is not here and counts',
      many: 'name an account that is not here and count',
      totals: unknownAccount,
    },
  ].filter(({ totals }) => totals.rows > 0);
  return (
    <section className={table.panel} aria-labelledby="import-order-accounts">
      <div className={table.panelHead}>
        <h2 id="import-order-accounts" className={table.panelTitle}>
          Accounts
        </h2>
        <p className={table.panelNote}>
          {formatCount(namedAccounts)} of {formatNoun(accountCount, 'account')} have a row.
        </p>
      </div>
      <div className={styles.questions}>
        {strays.map(({ one, many, totals }) => (
          <p key={one} className={styles.stray}>
            {formatNoun(totals.rows, 'row')} {totals.rows === 1 ? one : many} for none:{' '}
            {whatOf(totals, currency)}.
          </p>
        ))}
        {others > 0 && (
          <div className={styles.question}>
            <p className={styles.words}>{formatNoun(others, 'account')} without a row</p>
            <Segmented
              label="Accounts without a row"
              hideLabel
              segments={segments}
              value={view.others}
              onChange={(id) => onOthers(id === 'leave' ? 'leave' : 'none')}
            />
          </div>
        )}
      </div>
    </section>
  );
}

function whatOf({ orders, wonCents, openDeals, pipelineCents, lost }: OrderTotals, currency: string): string {
  const worth = (noun: string, cents: number): string =>
    cents === 0 ? noun : `${noun}, ${formatMoney(cents, currency)}`;
  const parts = [
    ...(orders > 0 ? [worth(formatNoun(orders, 'order'), wonCents)] : []),
    ...(openDeals > 0 ? [worth(formatNoun(openDeals, 'open deal'), pipelineCents)] : []),
    ...(lost > 0 ? [formatNoun(lost, 'lost deal')] : []),
  ];
  return parts.join('; ');
}
