// Decides what a seller's header says: name, load against capacity, and what a drop would make of it. Moves nothing.
import { ArrowRight, ChevronDown, ChevronRight, UserX } from 'lucide-react';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { cx } from '../../ui/cx';
import { formatLoad, formatLoadOf, formatNoun, formatTotal } from '../../ui/format';
import { Meter } from '../../ui/Meter';
import { goalOfDrag, useDrag } from './drag-state';
import styles from './GroupHeader.module.css';
import type { GroupFacts } from './use-group-facts';

/** What the group would carry after the drop, in the workspace's unit; null when the drag does not touch it. */
function usePreviewLoad({ group, load }: GroupFacts): number | null {
  return useDrag((drag) => {
    const goal = goalOfDrag(drag);
    if (drag === null || goal === null) return null;
    const leaving = drag.leavingLoad.get(group.key) ?? 0;
    if (goal.groupKey === group.key) return load + drag.load - leaving;
    return drag.leaving.has(group.key) ? load - leaving : null;
  });
}

/** A group's accessible name: "Maya Okafor, 42 of 50 accounts, $1.4M"; of an inactive seller also how many are orphaned. */
export function groupLabel(facts: GroupFacts): string {
  const { group, fullName, load, capacity, unit, spendCents, currency, isInactive } = facts;
  return [
    fullName,
    unit !== 'accounts' && formatNoun(group.count, 'account'),
    formatLoadOf(load, capacity, unit, currency),
    spendCents !== null && formatTotal(spendCents, { currency }),
    isInactive && `inactive, ${formatNoun(group.count, 'orphaned account')}`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}

interface GroupHeaderProps {
  readonly facts: GroupFacts;
  /** What it carries today, where the view tells the difference; else null. */
  readonly before: number | null;
  readonly isCollapsed: boolean;
  readonly onToggle: (all: boolean) => void;
}

/** The header of a group: chevron, initials, name, whether the seller is inactive, spend, `42 of 50`, meter. */
export function GroupHeader({ facts, before, isCollapsed, onToggle }: GroupHeaderProps) {
  const { name, apart, fullName, capacity, unit, spendCents, currency } = facts;
  const hanging = usePreviewLoad(facts);
  const preview = hanging ?? (before === null ? null : facts.load);
  const load = hanging === null && before !== null ? before : facts.load;
  const Chevron = isCollapsed ? ChevronRight : ChevronDown;
  return (
    <>
      <div
        className={styles.header}
        title={groupLabel(facts)}
        {...(preview === null ? {} : { 'data-changes': '' })}
        {...(facts.isInactive ? { 'data-marked': '' } : {})}
        {...(apart === null ? {} : { 'data-apart': '' })}
      >
        <button
          type="button"
          tabIndex={-1}
          className={styles.chevron}
          aria-label={isCollapsed ? `Open ${fullName}` : `Close ${fullName}`}
          title="Shift-click: all groups"
          onClick={(event) => onToggle(event.shiftKey)}
        >
          <Chevron size={14} strokeWidth={1.7} aria-hidden="true" />
        </button>
        {facts.isSeller && <Avatar name={name} />}
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {/* What the name and the load leave room for, the first of it first; all of it is in the tooltip and the row's name. */}
        <div className={styles.besides}>
          {facts.isInactive && (
            <span className={styles.inactive}>
              <Badge look="warn" icon={UserX}>
                <span className={styles.inactiveWord}>Inactive</span>
              </Badge>
            </span>
          )}
          <div className={styles.figures}>
            {/* What a drop or the plan changes of the load needs the room more. */}
            {spendCents !== null && preview === null && (
              <span className={styles.spend}>{formatTotal(spendCents, { currency })}</span>
            )}
            {apart !== null && (
              <span className={styles.apart} title={fullName}>
                {apart}
              </span>
            )}
          </div>
        </div>
        <span className={styles.load}>
          <LoadText {...facts} load={load} preview={preview} />
        </span>
      </div>
      {capacity !== null && (
        <div className={styles.meter}>
          <Meter
            label={`Capacity, ${fullName}`}
            value={load}
            {...(unit === 'accounts' ? {} : { valueText: formatLoadOf(load, capacity, unit, currency) })}
            capacity={capacity}
            {...(preview === null ? {} : { preview })}
          />
        </div>
      )}
    </>
  );
}

interface LoadTextProps extends Pick<GroupFacts, 'capacity' | 'unit' | 'currency'> {
  readonly load: number;
  readonly preview: number | null;
}

function LoadText({ load, preview, capacity, unit, currency }: LoadTextProps) {
  const words = (value: number) => formatLoad(value, unit, currency);
  const isOver = (value: number) => capacity !== null && value > capacity;
  return (
    <>
      <span className={styles.change}>
        <b className={cx(isOver(load) && styles.over)}>{words(load)}</b>
        {preview !== null && (
          <>
            <ArrowRight size={12} strokeWidth={1.7} aria-label="to" className={styles.arrow} />
            <b className={isOver(preview) ? styles.over : styles.after}>{words(preview)}</b>
          </>
        )}
      </span>
      {capacity !== null && (
        <span>
          <span className={styles.of}> of </span>
          <span className={styles.slash}> /</span>
          {words(capacity)}
        </span>
      )}
    </>
  );
}
