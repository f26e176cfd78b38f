// Decides how one row of a lane is framed: its role, its state, its place. What is inside it is drawn by Card and GroupHeader.
import { ArrowRight } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type SyntheticEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { Slot } from '../../store/board/columns';
import { useRecord, useRecords } from '../../store/records';
import { sellerLabel } from '../../store/seller-names';
import { useView } from '../../store/view';
import { cx } from '../../ui/cx';
import { formatCount, formatSpend } from '../../ui/format';
import { isMenuKey } from './board-keys';
import { CardFace, cardName } from './Card';
import { useDrag } from './drag-state';
import { GroupHeader, groupLabel } from './GroupHeader';
import type { LaneProps } from './Lane';
import styles from './LaneRow.module.css';
import type { LaneRow } from './lane-rows';
import { type CardFacts, useCardFacts } from './use-card-facts';
import { useGroupFacts } from './use-group-facts';

export interface LaneRowViewProps extends LaneProps {
  readonly row: LaneRow;
  /** Below the top of the lane's rows, for a row that stands apart; null for one that follows the row before it. */
  readonly apartPx: number | null;
  readonly heightPx: number;
  /** Position among the rows that can be reached, from 1. */
  readonly ordinal: number;
  readonly isTabStop: boolean;
  readonly isNarrow: boolean;
  readonly onFocus: () => void;
}

/** One virtual row. Drawn again only when it is another, or stands elsewhere: a lane is drawn with every step of a scroll. */
export const LaneRowView = memo(LaneRowFrame, isSameView);

/** What a row's frame is made of; what is inside it follows the stores by itself. */
const framing = [
  'apartPx',
  'heightPx',
  'ordinal',
  'isTabStop',
  'isNarrow',
  'lane',
  'board',
  'scenarioId',
  'difference',
  'onRowKey',
  'onCardClick',
  'onCardMenu',
  'onToggleGroup',
  'onOpenGroup',
  'startDrag',
] as const satisfies readonly (keyof LaneRowViewProps)[];

function isSameView(before: LaneRowViewProps, after: LaneRowViewProps): boolean {
  return framing.every((prop) => before[prop] === after[prop]) && isSameRow(before.row, after.row);
}

function isSameRow(before: LaneRow, after: LaneRow): boolean {
  if (before === after) return true;
  const countOf = (row: LaneRow) => ('count' in row ? row.count : 0);
  return before.kind === after.kind && before.key === after.key && countOf(before) === countOf(after);
}

function LaneRowFrame(props: LaneRowViewProps) {
  const { row, apartPx, heightPx } = props;
  // In the flow wherever it can be: each row with a place of its own would be a layer to the browser, looked through for
  // what is under the pointer and with every frame of a scroll.
  const place: Place =
    apartPx === null
      ? { height: heightPx }
      : { position: 'absolute', top: apartPx, right: 0, left: 0, height: heightPx };
  switch (row.kind) {
    case 'group':
      return <GroupRow {...props} groupKey={row.groupKey} place={place} />;
    case 'card':
    case 'lifted':
      return (
        <CardRow {...props} id={row.id} slot={row.slot} isLifted={row.kind === 'lifted'} place={place} />
      );
    case 'left':
      return <LeftRow {...props} id={row.id} place={place} />;
    case 'more':
      return <MoreRow {...props} groupKey={row.groupKey} count={row.count} place={place} />;
    case 'gap':
      return <GapRow place={place} />;
    case 'end':
      return <Room place={place} />;
  }
}

type Place = Pick<CSSProperties, 'position' | 'top' | 'right' | 'left' | 'height'>;

/** What a row with nothing to show keeps free: those below it stand where the lane says. */
function Room({ place }: { place: Place }) {
  return <div aria-hidden="true" style={place} />;
}

function GroupRow(props: LaneRowViewProps & { groupKey: string; place: Place }) {
  const { groupKey, board, lane, row } = props;
  const change = props.difference?.get(groupKey);
  const facts = useGroupFacts(board, groupKey, change !== undefined);
  const isCollapsed = useView((state) => state.collapsed.has(groupKey));
  if (facts === null) return <Room place={props.place} />;
  const before = change === undefined ? null : facts.load - change.arrivingLoad + change.leavingLoad;
  return (
    <div
      role="row"
      aria-level={1}
      aria-expanded={!isCollapsed}
      aria-rowindex={props.ordinal}
      aria-label={groupLabel(facts)}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row-key={row.key}
      className={cx(styles.row, styles.group)}
      style={props.place}
      onFocus={props.onFocus}
      onKeyDown={(event) => props.onRowKey(event, row, lane)}
      onDoubleClick={() => props.onToggleGroup(groupKey, false)}
    >
      <div role="gridcell" className={styles.groupCell}>
        <GroupHeader
          facts={facts}
          before={before}
          isCollapsed={isCollapsed}
          onToggle={(all) => props.onToggleGroup(groupKey, all)}
        />
      </div>
    </div>
  );
}

function CardRow(props: LaneRowViewProps & { id: AccountId; slot: Slot; isLifted: boolean; place: Place }) {
  const { id, slot, isLifted, board, lane, row, scenarioId, startDrag } = props;
  const facts = useCardFacts({ id, slot, board, scenarioId, saysFrom: props.difference !== null });
  const mark = useView(({ selection, drawerId }) =>
    selection.has(id) ? 'selected' : drawerId === id ? 'open' : '',
  );
  const isSelected = mark === 'selected';
  // An element that another card takes over stays draggable: it is asked for its account when it is picked up.
  const draggedId = useRef(id);
  // Not while it is drawn: a drawing that is given up must leave no trace.
  useLayoutEffect(() => {
    draggedId.current = id;
  }, [id]);
  const makeDraggable = useCallback(
    (element: HTMLElement | null) =>
      element === null ? undefined : startDrag(() => draggedId.current, element),
    [startDrag],
  );
  const name = useMemo(() => (facts === null ? '' : cardName(facts, scenarioId)), [facts, scenarioId]);
  if (facts === null) return <Room place={props.place} />;
  const openMenu = (event: SyntheticEvent<HTMLElement>) => {
    event.preventDefault();
    props.onCardMenu(id, event.currentTarget);
  };
  return (
    <div
      role="row"
      aria-level={2}
      aria-selected={isSelected}
      aria-rowindex={props.ordinal}
      aria-label={name}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row-key={row.key}
      data-account={id}
      className={cx(styles.row, styles.cardRow)}
      style={props.place}
      onFocus={props.onFocus}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (isMenuKey(event)) openMenu(event);
        else props.onRowKey(event, row, lane);
      }}
      onClick={(event) => props.onCardClick(event, id)}
      onContextMenu={openMenu}
    >
      <div
        role="gridcell"
        ref={makeDraggable}
        className={cx(
          isLifted ? styles.lifted : styles.card,
          !isLifted && props.isNarrow && styles.narrowCard,
          !isLifted && mark !== '' && styles.selected,
        )}
      >
        {/* The same element stays in the tree: a drag ends when the element it began on is taken away. */}
        {isLifted ? <LiftedFace facts={facts} /> : <CardFace facts={facts} isNarrow={props.isNarrow} />}
      </div>
    </div>
  );
}

/** What stays where a card in the hand was. */
function LiftedFace({ facts: { account, currency } }: { facts: CardFacts }) {
  return (
    <>
      <span className={styles.liftedName}>{account.name}</span>
      {account.spendCents !== null && <span>{formatSpend(account.spendCents, currency)}</span>}
    </>
  );
}

/** The line and the gap where the sort order would put the card; red when the target would be over capacity. */
function GapRow({ place }: { place: Place }) {
  const isOver = useDrag((drag) => drag?.wouldExceed === true);
  return (
    <div aria-hidden="true" className={cx(styles.row, styles.gap, isOver && styles.gapOver)} style={place}>
      <div className={styles.gapBody} />
    </div>
  );
}

/** What the plan takes from a seller: a dashed line in their group, with where it goes. */
function LeftRow(props: LaneRowViewProps & { id: AccountId; place: Place }) {
  const { id, board, row, lane } = props;
  const account = useRecord('account', id);
  const boardRow = useRecords(() => board.row(id));
  const sellerWords = useRecords(({ book }) => {
    const seller = book?.get('seller', boardRow?.ownerId ?? '');
    return book === null || seller === undefined ? null : sellerLabel(book, seller);
  });
  if (account === undefined || boardRow === undefined) return <Room place={props.place} />;
  const to = sellerWords ?? laneName[boardRow.lane];
  return (
    <div
      role="row"
      aria-level={2}
      aria-rowindex={props.ordinal}
      aria-label={`${account.name} leaves to ${to}`}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row-key={row.key}
      className={cx(styles.row, styles.cardRow)}
      style={props.place}
      onFocus={props.onFocus}
      onKeyDown={(event) => props.onRowKey(event, row, lane)}
      onClick={(event) => props.onCardClick(event, id)}
    >
      <div role="gridcell" className={styles.lifted}>
        <span className={styles.liftedName} dir="auto">
          {account.name}
        </span>
        <span className={styles.leftTo}>
          <ArrowRight size={12} strokeWidth={1.7} aria-hidden="true" className={styles.leftArrow} />
          <span className={styles.liftedName}>{to}</span>
        </span>
      </div>
    </div>
  );
}

function MoreRow(props: LaneRowViewProps & { groupKey: string; count: number; place: Place }) {
  const { groupKey, row, lane, count } = props;
  return (
    <div
      role="row"
      aria-level={2}
      aria-rowindex={props.ordinal}
      aria-label={`${formatCount(count)} more`}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row-key={row.key}
      className={cx(styles.row, styles.more)}
      style={props.place}
      onFocus={props.onFocus}
      onKeyDown={(event) => props.onRowKey(event, row, lane)}
      onClick={() => props.onOpenGroup(groupKey)}
    >
      <div role="gridcell">{formatCount(count)} more</div>
    </div>
  );
}
