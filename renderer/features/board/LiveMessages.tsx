// Decides what a drag says aloud: what was picked up, where it hangs, what that does to the load. Says it politely.

import { laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { useCurrency, useRecords } from '../../store/records';
import { sellerLabel } from '../../store/seller-names';
import { formatLoad, formatNoun } from '../../ui/format';
import { type DragState, useDrag, useLastWords } from './drag-state';

export function LiveMessages({ board }: { board: BoardIndex }) {
  const drag = useDrag((state) => state);
  const lastWords = useLastWords();
  const currency = useCurrency();
  const text = useRecords((state) =>
    drag === null
      ? lastWords
      : sentenceOf(drag, board, currency, (id) => {
          const seller = state.book?.get('seller', id);
          return state.book === null || seller === undefined ? '' : sellerLabel(state.book, seller);
        }),
  );
  return (
    <div className="sr-only" aria-live="polite">
      {text}
    </div>
  );
}

function sentenceOf(
  drag: DragState,
  board: BoardIndex,
  currency: string,
  nameOf: (sellerId: string) => string,
): string {
  const picked = `${formatNoun(drag.ids.length, 'account')} picked up.`;
  const { target } = drag;
  if (target === null) return picked;
  if (drag.refusal !== null) return `${picked} ${drag.refusal}`;
  const group = target.groupKey === null ? undefined : board.group(target.groupKey);
  if (group?.sellerId == null) return `${picked} ${laneName[target.lane]}.`;
  const { unit } = board.loadSettings;
  const before = board.loadOf(group.key);
  const after = before + drag.load - (drag.leavingLoad.get(group.key) ?? 0);
  const capacity = board.capacityOf(group.key);
  const words = (load: number) => formatLoad(load, unit, currency);
  const change = `${words(before)} to ${words(after)}`;
  const load = capacity === null ? change : `${change} of ${words(capacity)}`;
  const over = capacity === null || after <= capacity ? '' : `, ${words(after - capacity)} over`;
  return `${picked} ${nameOf(group.sellerId)}, ${laneName[target.lane]}, ${load}${over}.`;
}
