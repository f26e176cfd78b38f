// Decides how entries are listed: newest first under their days, drawn only where in sight, walked by arrows. Reads none.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useCallback, useEffect, useRef } from 'react';
import { kindWords } from '../../../shared/journal/kind-words';
import type { EntryMark } from '../../../shared/journal/standing';
import type { JournalRow } from '../../store/journal-rows';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { cx } from '../../ui/cx';
import { formatCount, formatDate, formatTime } from '../../ui/format';
import styles from './EntryList.module.css';
import { dayOf, lineOf } from './journal-filter';
import { markWords } from './moment-words';
import type { Entries } from './use-entries';

interface EntryListProps {
  readonly entries: Entries;
  readonly chosenSeq: number | null;
  readonly onChoose: (seq: number) => void;
  /** Enter: to what the entry changed. */
  readonly onOpen: () => void;
}

const entryHeightPx = 48;
const dayHeightPx = 28;
/** The head and the day under it, which stay. */
const headHeightPx = 56;
const rowsPerPage = 10;

/** `grid` "Entries"; its focus stays, and arrows choose as they move. */
export function EntryList({ entries, chosenSeq, onChoose, onOpen }: EntryListProps) {
  const { lines, rows, standing } = entries;
  const scroller = useRef<HTMLDivElement>(null);
  // The first day stands in the head, always.
  const drawn = lines.length - 1;
  const virtualizer = useVirtualizer({
    count: drawn,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ((lines[index + 1] ?? 0) < 0 ? dayHeightPx : entryHeightPx),
    // biome-ignore lint/correctness/useExhaustiveDependencies: a new function tells it that every height may have changed
    getItemKey: useCallback((index: number) => index, [lines]),
    scrollPaddingStart: headHeightPx,
    overscan: 4,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const beforePx = items[0]?.start ?? 0;
  const afterPx = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const topDay = rows.rowOf(Math.abs(lines[(virtualizer.range?.startIndex ?? 0) + 1] ?? 0));

  const firstSeq = lines[1] ?? null;
  useEffect(() => {
    if (firstSeq !== null && chosenSeq === firstSeq) scroller.current?.scrollTo({ top: 0 });
  }, [firstSeq, chosenSeq]);

  const step = (by: number) => {
    const at = chosenSeq === null ? 1 : lineOf(lines, chosenSeq);
    const seq = entryNear(lines, at, by);
    if (seq === undefined) return;
    onChoose(seq);
    virtualizer.scrollToIndex(lineOf(lines, seq) - 1, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onOpen();
    else if (event.key in stepOf) step(stepOf[event.key as keyof typeof stepOf]);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={styles.scroll} data-region="entries">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is walked by keys
        role="grid"
        aria-label="Entries"
        aria-rowcount={drawn + 2}
        aria-activedescendant={chosenSeq === null ? undefined : rowId(chosenSeq)}
        tabIndex={0}
        data-home=""
        className={styles.table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.time}>
              Time
            </th>
            <th scope="col">What happened</th>
            <th scope="col" className={styles.who}>
              <span>Who</span>
            </th>
            <th scope="col" className={styles.records}>
              Records
            </th>
            <th scope="col" className={styles.mark}>
              <span className="sr-only">State</span>
            </th>
          </tr>
          <tr aria-rowindex={2} className={styles.topDay}>
            <th colSpan={5} scope="colgroup">
              {topDay === undefined ? '' : formatDate(dayOf(topDay.at))}
            </th>
          </tr>
        </thead>
        <Gap heightPx={beforePx} />
        <tbody>
          {items.map((item) => {
            const line = lines[item.index + 1] ?? 0;
            const row = rows.rowOf(Math.abs(line));
            if (row === undefined) return null;
            return line < 0 ? (
              <tr key={line} aria-rowindex={item.index + 3} className={styles.day}>
                <th colSpan={5} scope="colgroup">
                  {formatDate(dayOf(row.at))}
                </th>
              </tr>
            ) : (
              <EntryRow
                key={line}
                row={row}
                mark={standing.markOf(row.seq)}
                rowIndex={item.index + 3}
                isChosen={row.seq === chosenSeq}
                onChoose={onChoose}
              />
            );
          })}
        </tbody>
        <Gap heightPx={afterPx} />
      </table>
    </div>
  );
}

const stepOf = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: rowsPerPage,
  PageUp: -rowsPerPage,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
} as const;

/** The entry `by` lines on, or the last in that direction; days are passed over. */
function entryNear(lines: readonly number[], at: number, by: number): number | undefined {
  const direction = Math.sign(by);
  let index = Math.min(lines.length - 1, Math.max(1, at + by));
  while (index > 0 && index < lines.length && (lines[index] ?? 0) < 0) index += direction;
  return (lines[index] ?? 0) > 0 ? lines[index] : undefined;
}

function rowId(seq: number): string {
  return `entry-${seq}`;
}

interface EntryRowProps {
  readonly row: JournalRow;
  readonly mark: EntryMark | null;
  readonly rowIndex: number;
  readonly isChosen: boolean;
  readonly onChoose: (seq: number) => void;
}

const EntryRow = memo(function EntryRow({ row, mark, rowIndex, isChosen, onChoose }: EntryRowProps) {
  const state = markWords(row, mark);
  return (
    // The keys are the grid's, which keeps the focus.
    <tr
      id={rowId(row.seq)}
      aria-rowindex={rowIndex}
      aria-selected={isChosen}
      className={cx(styles.entry, mark !== null && mark !== 'redone' && styles.gone)}
      onClick={() => onChoose(row.seq)}
    >
      <td className={styles.time}>{formatTime(row.at)}</td>
      <td className={styles.what}>
        <p className={styles.label} title={row.label}>
          {row.label}
        </p>
        <p className={styles.under} title={row.reason ?? undefined}>
          <span>{kindWords[row.kind]}</span>
          {row.reason !== null && row.reason !== '' && <span className={styles.reason}> · {row.reason}</span>}
        </p>
      </td>
      <td className={styles.who} title={row.actor}>
        <span className={styles.person}>
          <Avatar name={row.actor} />
          <span className={styles.actor}>{row.actor}</span>
        </span>
      </td>
      <td className={styles.records}>
        {formatCount(row.changeCount)}
        <span className="sr-only"> {row.changeCount === 1 ? 'record' : 'records'}</span>
      </td>
      <td className={styles.mark}>{state !== null && <Badge>{state}</Badge>}</td>
    </tr>
  );
});

/** The room of rows that are not drawn. */
function Gap({ heightPx }: { readonly heightPx: number }) {
  if (heightPx === 0) return null;
  return (
    <tbody aria-hidden="true" className={styles.gap}>
      <tr>
        <td colSpan={5} style={{ height: heightPx }} />
      </tr>
    </tbody>
  );
}
