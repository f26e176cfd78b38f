// Decides what is asked of an orders list and in which order: the day, what the list gives, its statuses, its accounts.
import type { OtherAccounts } from '../../../shared/actions/import-orders-summary';
import type { IsoDate } from '../../../shared/records/values';
import type { OrderState } from '../../../shared/tables/order-status';
import type { SameId } from '../../../shared/tables/read-orders';
import type { OrdersView } from '../../workers/orders-view';
import { AsOfPanel } from './AsOfPanel';
import { OrderAccountsPanel } from './OrderAccountsPanel';
import { OrderStatusPanel } from './OrderStatusPanel';
import { OrderSumsPanel } from './OrderSumsPanel';

export interface OrdersPanelProps {
  readonly view: OrdersView;
  /** What the windows end on; null for today. */
  readonly asOf: IsoDate | null;
  readonly today: IsoDate;
  /** The second file, which the amounts come from; null without one. */
  readonly linesFileName: string | null;
  readonly onAsOf: (date: IsoDate | null) => void;
  readonly onStatus: (key: string, state: OrderState) => void;
  readonly onOthers: (others: OtherAccounts) => void;
  readonly onSameId: (sameId: SameId) => void;
  /** Asks for the file that holds the lines of the orders. */
  readonly onAddLines: () => void;
  readonly onRemoveLines: () => void;
}

/** The panels of an orders list below its columns. Holds no choice itself: every one is told and comes back in `view`. */
export function OrdersPanel(props: OrdersPanelProps) {
  const { view, asOf, today, linesFileName } = props;
  return (
    <>
      <OrderSumsPanel
        view={view}
        linesFileName={linesFileName}
        onSameId={props.onSameId}
        onAddLines={props.onAddLines}
        onRemoveLines={props.onRemoveLines}
      />
      <OrderStatusPanel view={view} onStatus={props.onStatus} />
      <AsOfPanel asOf={asOf} today={today} newestOrderOn={view.newestOrderOn} onChange={props.onAsOf} />
      <OrderAccountsPanel view={view} onOthers={props.onOthers} />
    </>
  );
}
