// Decides what the status bar says while the board is open: totals, the selection, the drag in progress. Changes nothing.
import { ArrowRight } from 'lucide-react';
import { destinationOf, type MoveTarget } from '../../../shared/actions/move-accounts';
import { planAId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import type { BoardTotals } from '../../store/board-row';
import { useCurrency, useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { formatCount, formatNoun, formatTotal } from '../../ui/format';
import styles from './BoardStatus.module.css';
import { type DragState, useDrag } from './drag-state';

/** `318 accounts • $44.4M • 37 moves • $4.2M changing hands`, or what is going on. */
export function BoardStatus() {
  const scenarioView = useView((state) => state.scenarioView);
  const board = useRecords((state) => (scenarioView === 'current' ? state.current : state.proposed));
  const totals = useRecords(() => board?.totals);
  const currency = useCurrency();
  const selection = useView((state) => state.selection);
  const drag = useDrag((state) => state);
  if (board === null || totals === undefined) return null;
  if (drag !== null) return <DragStatus drag={drag} board={board} totals={totals} currency={currency} />;
  const isPlan = scenarioView !== 'current';
  const knowsSpend = totals.withSpend > 0;
  const chosen = [...selection].flatMap((id) => board.row(id) ?? []);
  const selectedCents = chosen.reduce((sum, row) => sum + row.spendCents, 0);
  const parts =
    chosen.length > 0
      ? [
          `${formatNoun(chosen.length, 'account')} selected`,
          ...(knowsSpend ? [formatTotal(selectedCents, { currency })] : []),
        ]
      : [
          formatNoun(totals.accounts, 'account'),
          ...(knowsSpend ? [formatTotal(totals.spendCents, { currency, inMillions: true })] : []),
          ...(isPlan ? [formatNoun(totals.moves, 'move')] : []),
          ...(isPlan && knowsSpend
            ? [`${formatTotal(totals.changingHandsCents, { currency })} changing hands`]
            : []),
        ];
  return (
    <span className={styles.parts}>
      {parts.map((part) => (
        <span key={part} className={styles.part}>
          {part}
        </span>
      ))}
    </span>
  );
}

interface DragStatusProps {
  readonly drag: DragState;
  readonly board: BoardIndex;
  readonly totals: BoardTotals;
  readonly currency: string;
}

/** What the drop would do to the plan: counted from the cards in the hand, not guessed. */
function DragStatus({ drag, board, totals, currency }: DragStatusProps) {
  const book = useRecords((state) => state.book);
  const { target } = drag;
  const group = target?.groupKey == null ? undefined : board.group(target.groupKey);
  const goal =
    target === null
      ? null
      : group?.sellerId
        ? (book?.get('seller', group.sellerId)?.name ?? '')
        : laneName[target.lane];
  const after = totalsAfter(drag, board, totals);
  const plan = book?.get('scenario', planAId)?.name ?? 'Plan A';
  return (
    <span className={styles.parts}>
      <span className={styles.moving}>
        Moving {formatNoun(drag.ids.length, 'account')}
        {goal === null ? '' : ` to ${goal}`}
      </span>
      {after !== null && (
        <>
          <span className={styles.part}>
            {plan} {formatCount(totals.moves)} <Arrow /> {formatNoun(after.moves, 'move')}
          </span>
          <span className={styles.part}>
            {formatTotal(totals.changingHandsCents, { currency })} <Arrow />{' '}
            {formatTotal(after.changingHandsCents, { currency })} changing hands
          </span>
        </>
      )}
    </span>
  );
}

function Arrow() {
  return <ArrowRight size={12} strokeWidth={1.7} aria-label="to" className={styles.arrow} />;
}

function totalsAfter(
  drag: DragState,
  board: BoardIndex,
  totals: BoardTotals,
): { moves: number; changingHandsCents: number } | null {
  const { book } = useRecords.getState();
  const { target } = drag;
  if (target === null || book === null) return null;
  const sellerId = target.groupKey === null ? null : (board.group(target.groupKey)?.sellerId ?? null);
  const seller = sellerId === null ? undefined : book.get('seller', sellerId);
  const moveTarget: MoveTarget =
    sellerId === null ? { kind: 'lane', lane: target.lane } : { kind: 'seller', sellerId };
  let { moves, changingHandsCents } = totals;
  for (const id of drag.ids) {
    const row = board.row(id);
    const account = book.get('account', id);
    if (row === undefined || account === undefined) continue;
    const after = destinationOf(book, row.ownerId, moveTarget, seller);
    const changesHands = after.ownerId !== account.ownerId;
    moves += Number(changesHands || after.lane !== account.lane) - Number(row.moves);
    changingHandsCents += (Number(changesHands) - Number(row.changesHands)) * row.spendCents;
  }
  return { moves, changingHandsCents };
}
