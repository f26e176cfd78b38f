// Decides what is asked of a list of orders below its columns, and brings in its second file. Asks nothing itself.
import { useCallback, useRef } from 'react';
import type { IsoDate } from '../../../shared/records/values';
import type { Target } from '../../../shared/tables/fields';
import { today } from '../../store/clock';
import type { OrdersView } from '../../workers/orders-view';
import { ColumnsPanel } from './ColumnsPanel';
import { chooseLineTarget, chooseStatus, confirmLineColumn, type ImportDraft } from './import-draft';
import type { ImportRun, OpenList } from './import-run';
import { OrdersPanel } from './OrdersPanel';
import { ReadingPanel } from './ReadingPanel';

interface OrderPanelsProps {
  readonly run: ImportRun;
  readonly list: OpenList;
  /** Null for today. */
  readonly asOf: IsoDate | null;
  readonly view: OrdersView;
}

/** The second file's columns, amounts and dates, and the questions of an orders list. */
export function OrderPanels({ run, list, asOf, view }: OrderPanelsProps) {
  const { draft } = list;
  const { lines } = draft;
  const input = useRef<HTMLInputElement>(null);
  const change = useCallback((edit: (draft: ImportDraft) => ImportDraft) => run.change(edit), [run]);
  const setOrders = (orders: Partial<ImportDraft['orders']>): void =>
    change((old) => ({ ...old, orders: { ...old.orders, ...orders } }));
  const choose = useCallback(
    (column: number, target: Target): void => run.change((old) => chooseLineTarget(old, column, target)),
    [run],
  );
  const confirm = useCallback(
    (column: number): void => run.change((old) => confirmLineColumn(old, column)),
    [run],
  );
  return (
    <>
      <input
        ref={input}
        type="file"
        aria-label="Order lines"
        className="sr-only"
        tabIndex={-1}
        accept=".csv,.tsv,.txt,.tab,.xlsx,.xlsm,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void run.addLines(file);
          event.currentTarget.value = '';
        }}
      />
      {lines !== null && (
        <ColumnsPanel
          kind="orders"
          title={`Columns of ${lines.fileName}`}
          columns={lines.columns}
          onChoose={choose}
          onConfirm={confirm}
          onSeen={() => undefined}
        />
      )}
      <ReadingPanel columns={draft.columns} readings={view.readings} onChange={change} />
      <OrdersPanel
        view={view}
        asOf={asOf}
        today={today()}
        linesFileName={lines?.fileName ?? null}
        onAsOf={(date) => change((old): ImportDraft => ({ ...old, asOf: { date } }))}
        onStatus={(key, state) => change((old) => chooseStatus(old, key, state))}
        onOthers={(others) => setOrders({ others })}
        onSameId={(sameId) => setOrders({ sameId })}
        onAddLines={() => input.current?.click()}
        onRemoveLines={() => void run.removeLines()}
      />
    </>
  );
}
