// Decides how sellers lie as cards: by lane, as many in a row as there is room for. Draws only the rows in sight.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useState } from 'react';
import { laneName } from '../../../shared/records/lane';
import { useCurrency } from '../../store/records';
import { formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import { cardRowsOf } from './card-rows';
import { SellerCard } from './SellerCard';
import styles from './SellerCards.module.css';
import type { SellerListProps } from './SellerTable';

/** As in the style sheet. */
const cardMinPx = 272;
const cardRowPx = 184;
const headPx = 44;
const gapPx = 12;
const sidePx = 20;

export function SellerCards({ scroller, lines, settings, onDialog, onMenu }: SellerListProps) {
  const perRow = useCardsPerRow(scroller);
  const currency = useCurrency();
  const cardRows = useMemo(() => cardRowsOf(lines, perRow), [lines, perRow]);
  const rows = useVirtualizer({
    count: cardRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (cardRows[index]?.kind === 'lane' ? headPx : cardRowPx),
    overscan: 1,
    useFlushSync: false,
  });
  // Rows of two heights: other sellers in other places are measured anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: cardRows says when.
  useEffect(() => rows.measure(), [cardRows]);
  return (
    <div ref={scroller} className={styles.scroll} data-region="sellers" tabIndex={-1}>
      <section aria-label="Sellers" className={styles.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const row = cardRows[item.index];
          if (row === undefined) return null;
          const place = { transform: `translateY(${item.start}px)` };
          if (row.kind === 'lane') {
            return (
              <div key={item.key} className={styles.head} style={place}>
                <h2 className={styles.lane}>
                  <LaneMark lane={row.lane} size={10} />
                  {row.lane === 'unassigned' ? 'No home lane' : laneName[row.lane]}
                </h2>
                <span className={styles.count}>{formatNoun(row.count, 'seller')}</span>
              </div>
            );
          }
          return (
            <div
              key={item.key}
              className={styles.row}
              style={{ ...place, gridTemplateColumns: `repeat(${perRow}, minmax(0, 1fr))` }}
            >
              {row.lines.map((line) => (
                <SellerCard
                  key={line.seller.id}
                  line={line}
                  settings={settings}
                  currency={currency}
                  onDialog={onDialog}
                  onMenu={onMenu}
                />
              ))}
            </div>
          );
        })}
      </section>
    </div>
  );
}

function useCardsPerRow(scroller: SellerListProps['scroller']): number {
  const [perRow, setPerRow] = useState(3);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => {
      const room = element.clientWidth - 2 * sidePx + gapPx;
      setPerRow(Math.max(1, Math.floor(room / (cardMinPx + gapPx))));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroller]);
  return perRow;
}
