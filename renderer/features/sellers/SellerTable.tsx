// Decides the table of sellers: its columns, its order, its choice. Draws only the rows in sight; a row is SellerRow's.
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { RefObject } from 'react';
import { planAId, type SellerId } from '../../../shared/records/ids';
import { useCurrency, useRecord } from '../../store/records';
import type { LoadSettings } from '../../store/seller-figures';
import { type SellerColumn, sortSellersBy, useSellersView } from '../../store/sellers-view';
import { Checkbox } from '../../ui/Checkbox';
import type { SellerDialog } from './SellerDialogs';
import type { SellerMenuAt } from './SellerMenu';
import { SellerRow } from './SellerRow';
import styles from './SellerTable.module.css';
import type { SellerLine } from './seller-rows';

const rowHeightPx = 44;

export interface SellerListProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly lines: readonly SellerLine[];
  readonly settings: LoadSettings;
  readonly onDialog: (dialog: SellerDialog) => void;
  readonly onMenu: (at: SellerMenuAt) => void;
}

interface SellerTableProps extends SellerListProps {
  readonly chosen: ReadonlySet<SellerId>;
  readonly onChoose: (id: SellerId, isChosen: boolean) => void;
  readonly onChooseAll: (ids: ReadonlySet<SellerId>) => void;
}

export function SellerTable(props: SellerTableProps) {
  const { scroller, lines, settings, chosen, onChoose, onChooseAll, onDialog, onMenu } = props;
  const planName = useRecord('scenario', planAId)?.name ?? 'Plan A';
  const currency = useCurrency();
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => lines[index]?.seller.id ?? index,
    // A row has some sixty elements, and a window as many rows as it can hold of them.
    overscan: 2,
    useFlushSync: false,
  });
  const items = rows.getVirtualItems();
  const beforePx = items[0]?.start ?? 0;
  const afterPx = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  const chosenCount = lines.filter(({ seller }) => chosen.has(seller.id)).length;
  const isAll = lines.length > 0 && chosenCount === lines.length;
  return (
    <div ref={scroller} className={styles.scroll} data-region="sellers" tabIndex={-1}>
      <table aria-label="Sellers" aria-rowcount={lines.length + 1} className={styles.table}>
        <colgroup>
          {columns.map(({ name, widthPx }) => (
            <col key={name} style={widthPx === null ? undefined : { width: widthPx }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <Checkbox
                name="Choose all sellers listed"
                isChecked={isAll}
                isMixed={chosenCount > 0 && !isAll}
                onChange={(isOn) => onChooseAll(new Set(isOn ? lines.map(({ seller }) => seller.id) : []))}
              />
            </th>
            <SortableHead column="name">Name</SortableHead>
            <SortableHead column="lane">Home lane</SortableHead>
            <SortableHead column="manager">Manager</SortableHead>
            <SortableHead column="region">Region</SortableHead>
            <SortableHead column="capacity">Capacity</SortableHead>
            <SortableHead column="before">Book now</SortableHead>
            <SortableHead column="after">In {planName}</SortableHead>
            <SortableHead column="change">Change</SortableHead>
            <SortableHead column="pair">Pair</SortableHead>
            <SortableHead column="status">Status</SortableHead>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <Gap heightPx={beforePx} />
        <tbody>
          {items.map((item) => {
            const line = lines[item.index];
            return line === undefined ? null : (
              <SellerRow
                key={item.key}
                line={line}
                settings={settings}
                currency={currency}
                rowIndex={item.index + 2}
                isChosen={chosen.has(line.seller.id)}
                onChoose={onChoose}
                onDialog={onDialog}
                onMenu={onMenu}
              />
            );
          })}
        </tbody>
        <Gap heightPx={afterPx} />
      </table>
    </div>
  );
}

/** The name takes the room that is left; a manager's is a name too. A pair cut short stands whole in its tooltip. */
const columns = [
  { name: 'choose', widthPx: 44 },
  { name: 'name', widthPx: null },
  { name: 'lane', widthPx: 102 },
  { name: 'manager', widthPx: 144 },
  { name: 'region', widthPx: 96 },
  { name: 'capacity', widthPx: 84 },
  { name: 'before', widthPx: 108 },
  { name: 'after', widthPx: 140 },
  { name: 'change', widthPx: 76 },
  { name: 'pair', widthPx: 100 },
  { name: 'status', widthPx: 104 },
  { name: 'menu', widthPx: 40 },
] as const;

interface SortableHeadProps {
  readonly column: SellerColumn;
  readonly children: React.ReactNode;
}

/** A press sorts by the column, another turns the order, a third gives it up. */
function SortableHead({ column, children }: SortableHeadProps) {
  const sort = useSellersView((state) => (state.sort?.column === column ? state.sort : null));
  const Arrow = sort?.isDescending === true ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={sort === null ? 'none' : sort.isDescending ? 'descending' : 'ascending'}>
      <button type="button" className={styles.sort} onClick={() => sortSellersBy(column)}>
        {children}
        {sort !== null && <Arrow size={12} strokeWidth={1.7} aria-hidden="true" />}
      </button>
    </th>
  );
}

/** The room of rows that are not drawn. */
function Gap({ heightPx }: { readonly heightPx: number }) {
  if (heightPx === 0) return null;
  return (
    <tbody aria-hidden="true" className={styles.gap}>
      <tr>
        <td colSpan={columns.length} style={{ height: heightPx }} />
      </tr>
    </tbody>
  );
}
