// Decides what a seller's header says: name, load against capacity, and what a drop would make of it. Moves nothing.
import { ArrowRight, ChevronDown, ChevronRight } from 'lucide-react';
import type { BoardGroup } from '../../store/board-row';
import { useRecord } from '../../store/records';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import { formatCount } from '../../ui/format';
import { Meter } from '../../ui/Meter';
import { useDrag } from './drag-state';
import styles from './GroupHeader.module.css';

/** How many accounts the group would have after the drop, or null when the drag does not touch it. */
export function usePreviewCount(group: BoardGroup): number | null {
  return useDrag((drag) => {
    if (drag === null || drag.target === null) return null;
    const leaving = drag.leaving.get(group.key) ?? 0;
    if (drag.target.groupKey === group.key) return group.count + drag.ids.length - leaving;
    return leaving === 0 ? null : group.count - leaving;
  });
}

interface GroupHeaderProps {
  readonly group: BoardGroup;
  /** How many accounts it has today, where the view tells the difference; else null. */
  readonly before: number | null;
  readonly isCollapsed: boolean;
  readonly onToggle: (all: boolean) => void;
}

/** The header of a group: chevron, initials, name, `42 of 50`, meter. */
export function GroupHeader({ group, before, isCollapsed, onToggle }: GroupHeaderProps) {
  const seller = useRecord('seller', group.sellerId);
  const hanging = usePreviewCount(group);
  const preview = hanging ?? (before === null ? null : group.count);
  const count = hanging === null && before !== null ? before : group.count;
  const capacity = seller?.capacityAccounts ?? null;
  const name = seller?.name ?? group.title ?? 'A former seller';
  const Chevron = isCollapsed ? ChevronRight : ChevronDown;
  return (
    <>
      <div className={styles.header}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.chevron}
          aria-label={isCollapsed ? `Open ${name}` : `Close ${name}`}
          title="Shift-click: all groups"
          onClick={(event) => onToggle(event.shiftKey)}
        >
          <Chevron size={14} strokeWidth={1.7} aria-hidden="true" />
        </button>
        {seller !== undefined && <Avatar name={seller.name} />}
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.load}>
          <LoadText count={count} preview={preview} capacity={capacity} />
        </span>
      </div>
      {capacity !== null && (
        <div className={styles.meter}>
          <Meter
            label={`Capacity, ${name}`}
            value={count}
            capacity={capacity}
            {...(preview === null ? {} : { preview })}
          />
        </div>
      )}
    </>
  );
}

interface LoadTextProps {
  readonly count: number;
  readonly preview: number | null;
  readonly capacity: number | null;
}

function LoadText({ count, preview, capacity }: LoadTextProps) {
  const isOver = (value: number) => capacity !== null && value > capacity;
  return (
    <>
      <b className={cx(isOver(count) && styles.over)}>{formatCount(count)}</b>
      {preview !== null && (
        <>
          <ArrowRight size={12} strokeWidth={1.7} aria-label="to" className={styles.arrow} />
          <b className={isOver(preview) ? styles.over : styles.after}>{formatCount(preview)}</b>
        </>
      )}
      {capacity !== null && (
        <span>
          <span className={styles.of}> of </span>
          <span className={styles.slash}> /</span>
          {formatCount(capacity)}
        </span>
      )}
    </>
  );
}
