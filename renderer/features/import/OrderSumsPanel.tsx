// Decides how the sums of an orders list are shown before anything is written, and what is asked about its rows. Sums nothing.
import { FilePlus, X } from 'lucide-react';
import type { SameId } from '../../../shared/tables/read-orders';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatCount, formatDate, formatMoney, formatNoun } from '../../ui/format';
import { IconButton } from '../../ui/IconButton';
import { Segmented } from '../../ui/Segmented';
import table from '../../ui/table.module.css';
import type { OrdersView } from '../../workers/orders-view';
import styles from './OrdersPanel.module.css';

interface OrderSumsPanelProps {
  readonly view: OrdersView;
  readonly linesFileName: string | null;
  readonly onSameId: (sameId: SameId) => void;
  readonly onAddLines: () => void;
  readonly onRemoveLines: () => void;
}

const sameIdSegments = [
  { id: 'repeat', label: 'Left out' },
  { id: 'line', label: 'Lines of one order' },
];

/** What a manager can hold against the report the list was made from. */
export function OrderSumsPanel(props: OrderSumsPanelProps) {
  const { view, linesFileName, onSameId, onAddLines, onRemoveLines } = props;
  const { all, currency } = view;
  const figures = [
    { label: 'Orders', value: formatCount(all.orders) },
    { label: 'Won value', value: view.hasAmounts ? formatMoney(all.wonCents, currency) : 'No amounts' },
    { label: 'Open deals', value: formatCount(all.openDeals) },
    {
      label: 'Open pipeline',
      // A list of open deals rarely has their amounts; a missing one is never shown as zero.
      value:
        all.openDeals > 0 && all.pipelineCents === 0
          ? 'No amounts'
          : formatMoney(all.pipelineCents, currency),
    },
  ];
  const asksForLines = view.hasOrderIds && !view.hasAmounts;
  return (
    <section className={table.panel} aria-labelledby="import-order-sums">
      <div className={table.panelHead}>
        <h2 id="import-order-sums" className={table.panelTitle}>
          In this list
        </h2>
        <p className={table.panelNote}>All rows, whatever their account.</p>
      </div>
      <dl className={styles.figures}>
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={cx(styles.figure, 'tnum')}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.facts}>{factsOf(view).join(' ')}</p>
      {asksForLines && linesFileName === null && (
        <div className={styles.question}>
          <p className={styles.words}>
            No column holds amounts. If the lines of these orders are in a file of their own, add it.
          </p>
          <Button icon={FilePlus} onPress={() => onAddLines()}>
            Add order lines
          </Button>
        </div>
      )}
      {linesFileName !== null && (
        <div className={styles.question}>
          <p className={styles.words}>
            Amounts come from <bdi className={styles.name}>{linesFileName}</bdi>
            {view.linesProblems.length > 0 && `, of which ${linesProblems(view)}`}.
          </p>
          <IconButton icon={X} name={`Remove ${linesFileName}`} onPress={() => onRemoveLines()} />
        </div>
      )}
      {view.sameIdCount > 0 && (
        <div className={styles.question}>
          <p className={styles.words}>
            {formatNoun(view.sameIdCount, 'row')} {view.sameIdCount === 1 ? 'has' : 'have'} the order ID of an
            earlier row.
          </p>
          <Segmented
            label="Rows with the order ID of an earlier row"
            hideLabel
            segments={sameIdSegments}
            value={view.sameId}
            onChange={(id) => onSameId(id === 'line' ? 'line' : 'repeat')}
          />
        </div>
      )}
    </section>
  );
}

function linesProblems({ linesProblems: problems }: OrdersView): string {
  const lines = new Set(problems.map(({ line }) => line));
  const [first] = lines;
  return lines.size === 1
    ? `row ${formatCount(first ?? 0)} needs a look`
    : `${formatCount(lines.size)} rows need a look, row ${formatCount(first ?? 0)} first`;
}

/** What the four figures leave unsaid, a sentence each. */
function factsOf(view: OrdersView): string[] {
  const { newestOrderOn, sellerCount, afterAsOf, returns, openDealsWithoutAmount, all } = view;
  return [
    ...(newestOrderOn === null ? [] : [`The newest order is of ${formatDate(newestOrderOn)}.`]),
    ...(all.lost > 0
      ? [`${formatNoun(all.lost, 'lost deal')} ${all.lost === 1 ? 'counts' : 'count'} nowhere.`]
      : []),
    ...(openDealsWithoutAmount > 0
      ? [`${formatNoun(openDealsWithoutAmount, 'open deal')} of accounts here without an amount.`]
      : []),
    ...(returns > 0 ? [`${formatNoun(returns, 'return')} taken off.`] : []),
    ...(afterAsOf > 0
      ? [
          `${formatNoun(afterAsOf, 'order')} after the as-of date ${afterAsOf === 1 ? 'counts' : 'count'} nowhere.`,
        ]
      : []),
    ...(sellerCount > 0 ? [`${formatNoun(sellerCount, 'seller')} named.`] : []),
  ];
}
