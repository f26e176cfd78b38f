// Decides what the status bar says while cards are in the hand: what a drop would do, most pressing first. Moves nothing.
import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import type { LoadUnit } from '../../../shared/coverage/workload';
import { planAId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { asOfOf, useRecords } from '../../store/records';
import { sellerLabel } from '../../store/seller-names';
import { Facts } from '../../ui/Facts';
import { formatCount, formatLoad, formatNoun, formatTotal } from '../../ui/format';
import styles from './DragStatus.module.css';
import { type DragState, goalOfDrag } from './drag-state';
import { familySentence, stayingBehind } from './families';
import { type DropEffects, effectsOf, targetOf } from './move-effects';

interface DragStatusProps {
  readonly drag: DragState;
  readonly board: BoardIndex;
  readonly currency: string;
}

/** What the drop would do to the plan: counted from the cards in the hand, not guessed. */
export function DragStatus({ drag, board, currency }: DragStatusProps) {
  const book = useRecords((state) => state.book);
  const effects = useEffects(drag, board);
  const family = useFamily(drag, board);
  const seller = effects?.load == null ? undefined : book?.get('seller', effects.load.sellerId);
  const sellerName = book === null || seller === undefined ? null : sellerLabel(book, seller);
  const goal = drag.target === null ? null : (sellerName ?? laneName[drag.target.lane]);
  const warnings = warningsOf(
    drag,
    effects,
    family,
    book?.get('workspace', 'workspace')?.guards.recentMoveDays,
  );
  if (drag.refusal !== null) {
    return (
      <Facts>
        <span className={styles.refused}>{drag.refusal}</span>
        {warnings}
      </Facts>
    );
  }
  const plan = book?.get('scenario', planAId)?.name ?? 'Plan A';
  const { totals } = board;
  return (
    <Facts>
      <span className={styles.moving}>
        Moving {formatNoun(drag.ids.length, 'account')}
        {goal === null ? '' : ` to ${goal}`}
      </span>
      {effects?.load != null && (
        <LoadPart load={effects.load} unit={board.loadSettings.unit} currency={currency} />
      )}
      {warnings}
      {drag.spendCents > 0 && formatTotal(drag.spendCents, { currency })}
      {effects !== null &&
        effects.rules.clear > 0 &&
        `rules agree for ${formatCount(effects.rules.agree)} of ${formatCount(effects.rules.clear)}`}
      {/* The totals give way to what needs attention: the line is only so wide. */}
      {effects !== null && warnings.length === 0 && (
        <>
          {plan} {formatCount(totals.moves)} <Arrow /> {formatNoun(effects.moves, 'move')}
        </>
      )}
      {effects !== null && warnings.length === 0 && effects.load === null && (
        <>
          {formatTotal(totals.changingHandsCents, { currency })} <Arrow />{' '}
          {formatTotal(effects.changingHandsCents, { currency })} changing hands
        </>
      )}
    </Facts>
  );
}

interface LoadPartProps {
  readonly load: NonNullable<DropEffects['load']>;
  readonly unit: LoadUnit;
  readonly currency: string;
}

function LoadPart({ load: { before, after, capacity }, unit, currency }: LoadPartProps) {
  const words = (load: number) => formatLoad(load, unit, currency);
  const over = capacity === null ? 0 : after - capacity;
  return (
    <>
      {words(before)} <Arrow /> {words(after)}
      {capacity !== null && ` of ${words(capacity)}`}
      {over > 0 && <span className={styles.over}>, over by {words(over)}</span>}
    </>
  );
}

function Arrow() {
  return <ArrowRight size={12} strokeWidth={1.7} aria-label="to" className={styles.arrow} />;
}

/** Counted again only when the hand or the target is another. */
function useEffects({ ids, target }: DragState, board: BoardIndex): DropEffects | null {
  return useMemo(() => {
    const { book } = useRecords.getState();
    if (target === null || book === null) return null;
    const moveTarget = targetOf(board, target.lane, target.groupKey);
    return effectsOf({ board, book, asOf: asOfOf(book) }, ids, moveTarget);
  }, [ids, target, board]);
}

/** Those left behind, in words; null when the family stays together. */
function useFamily(drag: DragState, board: BoardIndex): string | null {
  const { family } = drag;
  const target = goalOfDrag(drag);
  return useMemo(() => {
    const { book } = useRecords.getState();
    if (target === null || book === null || family.ids.length === 0) return null;
    const hasSeller = target.groupKey !== null && board.group(target.groupKey)?.sellerId != null;
    const goal = hasSeller ? target : { lane: target.lane, groupKey: null };
    const staying = stayingBehind(board, family, goal);
    return staying.length === 0 ? null : familySentence(board, book, family, staying);
  }, [family, target, board]);
}

/** Family, locks and recent moves, in the order they need attention. */
export function warningsOf(
  drag: Pick<DragState, 'picked' | 'ids'>,
  effects: Pick<DropEffects, 'recentCount'> | null,
  family: string | null,
  recentMoveDays = 0,
): readonly string[] {
  const locked = drag.picked.length - drag.ids.length;
  const recent = effects?.recentCount ?? 0;
  return [
    ...(family === null ? [] : [family]),
    ...(locked > 0 ? [`${formatCount(locked)} locked ${locked === 1 ? 'stays' : 'stay'}`] : []),
    ...(recent > 0 ? [`${formatCount(recent)} moved within ${formatNoun(recentMoveDays, 'day')}`] : []),
  ];
}
