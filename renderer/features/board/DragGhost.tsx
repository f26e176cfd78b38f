// Decides what hangs on the pointer during a drag: the top card, sheets behind it, how many, what the rules say of them.

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { laneName } from '../../../shared/records/lane';
import { Badge } from '../../ui/Badge';
import { formatCount, formatSpend, formatTotal } from '../../ui/format';
import styles from './DragGhost.module.css';
import type { HandSummary } from './move-effects';

interface DragGhostProps {
  readonly name: string;
  readonly spendCents: number | null;
  readonly count: number;
  readonly hand: HandSummary;
  readonly currency: string;
}

function DragGhost({ name, spendCents, count, hand, currency }: DragGhostProps) {
  return (
    <div className={styles.room}>
      <div className={styles.stack}>
        {count > 2 && <div className={styles.sheet2} />}
        {count > 1 && <div className={styles.sheet1} />}
        <div className={styles.card}>
          <div className={styles.line}>
            <span className={styles.name}>{name}</span>
            {spendCents !== null && <b>{formatSpend(spendCents, currency)}</b>}
          </div>
          {(count > 1 || hand.suggestsAll !== null) && (
            <div className={styles.line}>
              {hand.suggestsAll !== null ? (
                <>
                  <Badge look="outlined" lane={hand.suggestsAll}>
                    Rule suggests {laneName[hand.suggestsAll]}
                  </Badge>
                  {count > 1 && <span className={styles.quiet}>all {formatCount(count)}</span>}
                </>
              ) : (
                <span className={styles.quiet}>The rules suggest different lanes</span>
              )}
              {count > 1 && (
                <span className={styles.total}>
                  of <b>{formatTotal(hand.spendCents, { currency })}</b>
                </span>
              )}
            </div>
          )}
        </div>
        {count > 1 && <div className={styles.count}>{formatCount(count)}</div>}
      </div>
    </div>
  );
}

/** Draws the ghost into a container the browser takes a picture of; returns how to take it down. */
export function drawGhost(container: HTMLElement, props: DragGhostProps): () => void {
  const root = createRoot(container);
  // The browser takes its picture at once, so the ghost must be drawn before this returns.
  flushSync(() => root.render(<DragGhost {...props} />));
  return () => root.unmount();
}
