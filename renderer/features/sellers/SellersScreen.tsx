// Decides the Sellers screen: a table that draws only the rows in sight, search, adding. Edits happen in the rows.
import { useVirtualizer } from '@tanstack/react-virtual';
import { UserPlus } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { planAId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import type { BoardIndex } from '../../store/board-index';
import { useCurrentBoard, useRecord, useRecords } from '../../store/records';
import { useWish } from '../../store/wishes';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { formatCount, formatNoun } from '../../ui/format';
import { SearchField } from '../../ui/SearchField';
import { TopBar } from '../../ui/TopBar';
import { AddSellerDialog } from './AddSellerDialog';
import { LaneForRest } from './LaneForRest';
import { SellerRow } from './SellerRow';
import styles from './SellersScreen.module.css';
import { loadOf, sellersMatching } from './seller-rows';

export function SellersScreen() {
  const book = useRecords((state) => state.book);
  const current = useCurrentBoard();
  const proposed = useRecords((state) => state.proposed);
  useRecords((state) => state.revision);
  const [query, setQuery] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  useWish('add a seller', () => setIsAdding(true));
  const scroller = useRef<HTMLDivElement>(null);
  if (book === null || current === null || proposed === null) return null;
  const total = book.count('seller');
  const sellers = sellersMatching(book, query);
  const add = (
    <Button look="primary" icon={UserPlus} onPress={() => setIsAdding(true)}>
      Add seller
    </Button>
  );
  return (
    <div className={styles.screen}>
      <TopBar title="Sellers" end={total > 0 ? add : undefined}>
        {total > 0 && (
          <span className={styles.total}>
            {query === ''
              ? formatNoun(total, 'seller')
              : `${formatCount(sellers.length)} of ${formatNoun(total, 'seller')}`}
          </span>
        )}
        {total > 0 && (
          <SearchField
            label="Find a seller"
            value={query}
            onChange={setQuery}
            className={styles.search ?? ''}
          />
        )}
      </TopBar>
      {total === 0 ? (
        <EmptyState action={add}>No sellers yet. An import brings them along, or add one here.</EmptyState>
      ) : (
        <>
          <LaneForRest sellers={sellers} onSet={() => scroller.current?.focus()} />
          <SellerTable scroller={scroller} sellers={sellers} current={current} proposed={proposed} />
        </>
      )}
      {total > 0 && sellers.length === 0 && <EmptyState>No seller matches “{query}”.</EmptyState>}
      {isAdding && <AddSellerDialog onClose={() => setIsAdding(false)} />}
    </div>
  );
}

const rowHeightPx = 44;

interface SellerTableProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly sellers: readonly RecordOf<'seller'>[];
  readonly current: BoardIndex;
  readonly proposed: BoardIndex;
}

function SellerTable({ scroller, sellers, current, proposed }: SellerTableProps) {
  const planName = useRecord('scenario', planAId)?.name ?? 'Plan A';
  const rows = useVirtualizer({
    count: sellers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => sellers[index]?.id ?? index,
    overscan: 6,
    useFlushSync: false,
  });
  const items = rows.getVirtualItems();
  const beforePx = items[0]?.start ?? 0;
  const afterPx = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={styles.scroll} data-region="sellers" tabIndex={-1}>
      <table aria-label="Sellers" aria-rowcount={sellers.length + 1} className={styles.table}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Name</th>
            <th scope="col">Home lane</th>
            <th scope="col">Manager</th>
            <th scope="col">Region</th>
            <th scope="col">Capacity</th>
            <th scope="col">Accounts now</th>
            <th scope="col">In {planName}</th>
          </tr>
        </thead>
        <Gap heightPx={beforePx} />
        <tbody>
          {items.map((item) => {
            const seller = sellers[item.index];
            return seller === undefined ? null : (
              <SellerRow
                key={item.key}
                seller={seller}
                {...loadOf(seller, current, proposed)}
                rowIndex={item.index + 2}
              />
            );
          })}
        </tbody>
        <Gap heightPx={afterPx} />
      </table>
    </div>
  );
}

/** The room of rows that are not drawn. */
function Gap({ heightPx }: { readonly heightPx: number }) {
  if (heightPx === 0) return null;
  return (
    <tbody aria-hidden="true" className={styles.gap}>
      <tr>
        <td colSpan={7} style={{ height: heightPx }} />
      </tr>
    </tbody>
  );
}
