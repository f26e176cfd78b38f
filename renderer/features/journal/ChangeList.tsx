// Decides how changes are listed: record by record, each field before and after, drawn as far as one sees. Words none of it.
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowRight } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Change } from '../../../shared/journal/entry';
import type { Book } from '../../../shared/records/book';
import { Badge } from '../../ui/Badge';
import { formatNoun } from '../../ui/format';
import { Sentence } from '../../ui/Sentence';
import styles from './ChangeList.module.css';
import { changeWords } from './change-words';

/** What scrolls around a list of changes bears this, so that the list knows what of it is in sight. */
export const scrollsChanges = { 'data-scrolls-changes': '' } as const;

/** Records listed; the rest is counted. */
export const mostRecords = 100;

function scrollerAround(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>(`[${Object.keys(scrollsChanges)}]`) ?? null;
}

/** A record with two fields; each is measured once it is drawn. */
const usualHeightPx = 76;

interface ChangeListProps {
  /** The list's name: "Changes". */
  readonly name: string;
  readonly book: Book;
  /** At most `mostRecords` of them are listed. */
  readonly changes: readonly Change[];
  /** How many there are at all. */
  readonly total: number;
  /** They would happen now; else they have happened. */
  readonly isNow?: boolean;
}

/** `list` of records; a field reads `Lane: Inside, then Field`. */
export function ChangeList({ name, book, changes, total, isNow = false }: ChangeListProps) {
  const shown = useMemo(() => changes.slice(0, mostRecords), [changes]);
  const list = useRef<HTMLUListElement>(null);
  const [topPx, setTopPx] = useState(0);
  // What stands above it in what scrolls, an opened reason for one, moves it down.
  useLayoutEffect(() => {
    const scroller = scrollerAround(list.current);
    if (list.current === null || scroller === null) return;
    const abovePx = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setTopPx(Math.round(abovePx + scroller.scrollTop));
  }, []);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scrollerAround(list.current),
    estimateSize: () => usualHeightPx,
    getItemKey: (index) => shown[index]?.recordId ?? index,
    scrollMargin: topPx,
    overscan: 4,
    useFlushSync: false,
  });
  const items = rows.getVirtualItems();
  const beforePx = (items[0]?.start ?? topPx) - topPx;
  const afterPx = rows.getTotalSize() + topPx - (items.at(-1)?.end ?? topPx);
  return (
    <>
      <ul
        ref={list}
        aria-label={name}
        className={styles.list}
        style={{ paddingTop: beforePx, paddingBottom: afterPx }}
      >
        {items.map((item) => {
          const change = shown[item.index];
          if (change === undefined) return null;
          const { id, name: record, what, happened, fields } = changeWords(book, change, isNow);
          return (
            <li
              key={id}
              ref={rows.measureElement}
              data-index={item.index}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className={styles.record}
            >
              <p className={styles.head}>
                <bdi className={styles.name}>
                  <Sentence text={record} />
                </bdi>
                <span className={styles.what}>{what}</span>
                {happened !== null && <Badge>{happened}</Badge>}
              </p>
              {fields.length > 0 && (
                <dl className={styles.fields}>
                  {fields.map(({ field, before, after }) => (
                    <div key={field} className={styles.field}>
                      <dt>{field}</dt>
                      <dd>
                        {before !== '' && <span className={styles.before}>{before}</span>}
                        {before !== '' && after !== '' && (
                          <ArrowRight
                            size={12}
                            strokeWidth={1.7}
                            aria-label="then"
                            className={styles.arrow}
                          />
                        )}
                        {after !== '' && <span className={styles.after}>{after}</span>}
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          );
        })}
      </ul>
      {total > shown.length && (
        <p className={styles.rest}>And {formatNoun(total - shown.length, 'more record', 'more records')}.</p>
      )}
    </>
  );
}
