// Decides how the statuses of an orders list are shown and asked about, one choice each. Knows no meaning of a word.
import { useState } from 'react';
import { type OrderState, orderStates } from '../../../shared/tables/order-status';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { ComboBoxCell } from '../../ui/ComboBoxCell';
import type { Choice } from '../../ui/choice';
import { cx } from '../../ui/cx';
import { formatCount, formatMoney, formatNoun } from '../../ui/format';
import table from '../../ui/table.module.css';
import type { OrdersView } from '../../workers/orders-view';
import styles from './OrdersPanel.module.css';

interface OrderStatusPanelProps {
  readonly view: OrdersView;
  readonly onStatus: (key: string, state: OrderState) => void;
}

const stateName: Readonly<Record<OrderState, string>> = {
  order: 'Order',
  lost: 'Lost',
  open: 'Open deal',
  skip: 'Leave out',
};
const choices: readonly Choice[] = orderStates.map((state) => ({ id: state, label: stateName[state] }));
const wordsAtOnce = 12;

/** Nothing without a status: then every row is an order. Words to decide come first. */
export function OrderStatusPanel({ view, onStatus }: OrderStatusPanelProps) {
  const [wanted, setWanted] = useState(wordsAtOnce);
  const { words, undecidedCount, currency } = view;
  const isPlain = words.length === 1 && words[0]?.key === '=order';
  if (words.length === 0 || isPlain) return null;
  const hidden = words.length - wanted;
  return (
    <section className={table.panel} aria-labelledby="import-order-status">
      <div className={table.panelHead}>
        <h2 id="import-order-status" className={table.panelTitle}>
          Statuses
        </h2>
        <p className={table.panelNote}>Only orders count as spend; open deals make the pipeline.</p>
        {undecidedCount > 0 && <Badge look="warn">{formatCount(undecidedCount)} to decide</Badge>}
      </div>
      <table className={cx(table.table, table.tall, styles.table)}>
        <thead>
          <tr>
            <th>Status</th>
            <th className={cx(table.number, styles.count)}>Rows</th>
            <th className={cx(table.number, styles.money)}>Amount</th>
            <th className={styles.choice}>Counts as</th>
          </tr>
        </thead>
        <tbody>
          {words.slice(0, wanted).map(({ key, text, rows, cents, state }) => (
            <tr key={key} className={cx(state === null && table.checkRow)}>
              <td className={cx(table.strong, styles.clip)} title={text}>
                <bdi>{text}</bdi>
              </td>
              <td className={cx(table.number, styles.count)}>{formatCount(rows)}</td>
              <td className={cx(table.number, styles.money)}>
                {cents === 0 ? 'None' : formatMoney(cents, currency)}
              </td>
              <td>
                <ComboBoxCell
                  label={`What ${text} counts as`}
                  placeholder="Choose"
                  choices={choices}
                  value={state}
                  {...(state === null ? { tone: 'warn' as const } : {})}
                  onChange={(id) => {
                    const chosen = orderStates.find((each) => each === id);
                    if (chosen !== undefined) onStatus(key, chosen);
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button look="link" onPress={() => setWanted(wanted + wordsAtOnce)}>
            Show {formatNoun(Math.min(hidden, wordsAtOnce), 'more status', 'more statuses')}
          </Button>
        </div>
      )}
    </section>
  );
}
