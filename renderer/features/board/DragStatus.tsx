// Decides what the status bar says while cards are in the hand: what a drop would do, most pressing first. Moves nothing.
import { ArrowRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { LoadUnit } from '../../../shared/coverage/workload';
import { planAId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { sellerLabel } from '../../store/seller-names';
import { Facts } from '../../ui/Facts';
import { formatCount, formatLoad, formatNoun, formatTotal } from '../../ui/format';
import styles from './DragStatus.module.css';
import type { DragState } from './drag-state';
import { warningsOf } from './drag-words';
import { type DropPreview, previewOf } from './drop-preview';
import { alongSentence, type FamilyWords, familyWords } from './family-words';
import { takesNothing } from './judge-target';
import type { DropEffects } from './move-effects';

interface DragStatusProps {
  readonly drag: DragState;
  readonly board: BoardIndex;
  readonly currency: string;
}

/** What the drop would do to the plan: counted from the cards in the hand, not guessed. */
export function DragStatus({ drag, board, currency }: DragStatusProps) {
  const book = useRecords((state) => state.book);
  const preview = previewOf(drag, board);
  const effects = preview?.effects ?? null;
  const family = familyPart(drag, preview, board);
  const seller = effects?.load == null ? undefined : book?.get('seller', effects.load.sellerId);
  const sellerName = book === null || seller === undefined ? null : sellerLabel(book, seller);
  const goal = drag.target === null ? null : (sellerName ?? laneName[drag.target.lane]);
  const warnings = warningsOf(
    drag,
    effects,
    null,
    book?.get('workspace', 'workspace')?.guards.recentMoveDays,
  );
  const { groupKey = null } = drag.target ?? {};
  // What a drop would do to the plan is nothing to speak of there; where the hand is at home, it is that nothing changes.
  if (drag.refusal !== null && book !== null && groupKey !== null && takesNothing(board, book, groupKey)) {
    return (
      <Facts>
        <span className={styles.refused}>{drag.refusal}</span>
        {warnings}
      </Facts>
    );
  }
  // The totals give way to what needs attention: the line is only so wide.
  const isCalm = family === null && warnings.length === 0;
  const plan = book?.get('scenario', planAId)?.name ?? 'Plan A';
  const { totals } = board;
  const others = [
    drag.spendCents > 0 && formatTotal(drag.spendCents, { currency }),
    effects !== null &&
      effects.rules.clear > 0 &&
      `rules agree for ${formatCount(effects.rules.agree)} of ${formatCount(effects.rules.clear)}`,
    effects !== null && isCalm && (
      <Fragment key="moves">
        {plan} {formatCount(totals.moves)} <Arrow /> {formatNoun(effects.moves, 'move')}
      </Fragment>
    ),
    effects !== null && isCalm && effects.load === null && (
      <Fragment key="hands">
        {formatTotal(totals.changingHandsCents, { currency })} <Arrow />{' '}
        {formatTotal(effects.changingHandsCents, { currency })} changing hands
      </Fragment>
    ),
  ];
  return (
    <Facts>
      {drag.refusal === null ? (
        <span className={styles.moving}>
          Moving {formatNoun(drag.ids.length, 'account')}
          {goal === null ? '' : ` to ${goal}`}
        </span>
      ) : (
        <span className={styles.refused}>{drag.refusal}</span>
      )}
      {drag.refusal === null && effects?.load != null && (
        <LoadPart load={effects.load} unit={board.loadSettings.unit} currency={currency} />
      )}
      {family}
      {warnings}
      {preview !== null && preview.staying.length > 0 ? (
        <span data-gives-way="">
          <Facts>{others}</Facts>
        </span>
      ) : (
        others
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

/** Who of the family stays and with whom: as many of them as the line has room for, whole. */
function FamilyPart({ words: { head, named, more } }: { readonly words: FamilyWords }) {
  if (named.length === 0) return head;
  const parts = [...named, ...(more > 0 ? [`${formatCount(more)} more`] : [])];
  return (
    <span className={styles.family} data-grows="">
      <span>{head}: </span>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two accounts may be called alike
        <span key={index}>{index > 0 ? `, ${part}` : part}</span>
      ))}
    </span>
  );
}

/** Those left behind, or taken along as the settings say; null when the family stays together. */
function familyPart(drag: DragState, preview: DropPreview | null, board: BoardIndex): ReactNode {
  const { book } = useRecords.getState();
  if (preview === null || book === null) return null;
  if (preview.along > 0) return alongSentence(drag.family, preview.along);
  if (preview.staying.length === 0) return null;
  return <FamilyPart words={familyWords(board, book, drag.family, preview.staying)} />;
}
