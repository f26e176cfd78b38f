// Decides what a hand says aloud: what was picked up, where it hangs, and what a drop would do there, most pressing first.
// Counts and moves nothing.
import type { Book } from '../../../shared/records/book';
import { planAId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { sellerLabel } from '../../store/seller-names';
import { formatCount, formatLoad, formatNoun, formatTotal } from '../../ui/format';
import { type DragState, goalOfDrag } from './drag-state';
import { type DropEnd, giversOf, takerOf } from './drop-ends';
import { type DropPreview, previewOf } from './drop-preview';
import { alongSentence, familySentence } from './family-words';
import type { DropEffects } from './move-effects';

interface SpokenContext {
  readonly board: BoardIndex;
  readonly book: Book;
  readonly currency: string;
}

/** Givers that are named; of more, it is said how many. */
const mostGivers = 2;

/**
 * `3 accounts picked up. Maya Okafor, Inside, 42 to 45 of 50.` and what else the screen shows of it; of a place that
 * refuses them, the refusal.
 */
export function dragSentence(drag: DragState, context: SpokenContext): string {
  const picked = `${formatNoun(drag.ids.length, 'account')} picked up.`;
  if (drag.target === null) return picked;
  if (drag.refusal !== null) return `${picked} ${drag.refusal}`;
  const preview = previewOf(drag, context.board);
  const parts = [...endsOf(drag, context), ...effectsSaid(drag, preview, context)];
  return [picked, ...parts.map((part) => `${part}.`)].join(' ');
}

/** Who takes, with the figures, and who gives. */
function endsOf(drag: DragState, context: SpokenContext): readonly string[] {
  const goal = goalOfDrag(drag);
  if (goal === null) return [];
  const { board } = context;
  const taker = takerOf(board, drag, goal);
  const name = taker.groupKey === null ? null : nameOf(context, taker.groupKey);
  const place = name === null ? laneName[goal.lane] : `${name}, ${laneName[goal.lane]}`;
  const isSeller = taker.groupKey !== null && board.group(taker.groupKey)?.sellerId != null;
  // A lane, or a group that stands for it, is a place first; its figures follow.
  const taking = isSeller ? [`${place}, ${figures(taker, context)}`] : [place, figures(taker, context)];
  const givers = giversOf(board, drag, goal);
  const named = givers
    .slice(0, mostGivers)
    .map((giver) => `${nameOf(context, giver.groupKey ?? '')}, ${figures(giver, context)}`);
  const more = givers.length - named.length;
  const giving = `From ${named.join('; ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
  return [...taking, ...(named.length > 0 ? [giving] : [])];
}

/** `42 to 45 of 50`, `52 to 53 of 50, 3 over`. */
function figures({ before, after, capacity }: DropEnd, { board, currency }: SpokenContext): string {
  const words = (load: number) => formatLoad(load, board.loadSettings.unit, currency);
  const change = `${words(before)} to ${words(after)}`;
  if (capacity === null) return change;
  const over = after <= capacity ? '' : `, ${words(after - capacity)} over`;
  return `${change} of ${words(capacity)}${over}`;
}

/** Family, locks, recent moves, rules, spend and what becomes of the plan. */
function effectsSaid(
  drag: DragState,
  preview: DropPreview | null,
  { board, book, currency }: SpokenContext,
): readonly string[] {
  if (preview === null) return [];
  const { effects, staying, along } = preview;
  const family =
    along > 0
      ? alongSentence(drag.family, along)
      : staying.length > 0
        ? familySentence(board, book, drag.family, staying)
        : null;
  const { clear, agree } = effects.rules;
  const plan = book.get('scenario', planAId)?.name ?? 'Plan A';
  return [
    ...warningsOf(drag, effects, family, book.workspace().guards.recentMoveDays),
    ...(clear > 0 ? [`Rules agree for ${formatCount(agree)} of ${formatCount(clear)}`] : []),
    ...(drag.spendCents > 0 ? [formatTotal(drag.spendCents, { currency })] : []),
    `${plan}, ${formatCount(board.totals.moves)} to ${formatNoun(effects.moves, 'move')}`,
  ];
}

/** A seller, told apart where need be, or what the group is about. */
function nameOf({ board, book }: SpokenContext, groupKey: string): string {
  const group = board.group(groupKey);
  const seller = group?.sellerId == null ? undefined : book.get('seller', group.sellerId);
  return seller === undefined ? (group?.title ?? 'A former seller') : sellerLabel(book, seller);
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
