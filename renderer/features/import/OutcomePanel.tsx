// Decides the frame of an outcome before it happens: its title, a bar, its counts, and what rules will not be able to say.
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { formatCount } from '../../ui/format';
import table from '../../ui/table.module.css';
import styles from './ChangesPanel.module.css';

/** One count; the kind gives its colour. */
export interface OutcomeCount {
  readonly kind: 'new' | 'changed' | 'unchanged' | 'rejected';
  readonly label: string;
  readonly count: number;
}

interface OutcomePanelProps {
  /** Empty before anything is worked out. */
  readonly counts: readonly OutcomeCount[];
  readonly isStale: boolean;
  /** What the counts do not say; null where they say all. */
  readonly aside?: ReactNode;
  readonly silentRules?: readonly string[];
  /** The lists below the counts. */
  readonly children: ReactNode;
}

/** A narrower panel beside the columns; brought up to date at every change of the matching. */
export function OutcomePanel({
  counts,
  isStale,
  aside = null,
  silentRules = [],
  children,
}: OutcomePanelProps) {
  return (
    <section
      className={cx(table.panel, styles.panel)}
      aria-labelledby="import-changes"
      aria-busy={isStale}
      data-region="changes"
    >
      <div className={table.panelHead}>
        <h2 id="import-changes" className={table.panelTitle}>
          What will change
        </h2>
        <p className={cx(table.panelNote, styles.state)}>
          {isStale ? 'Working it out…' : 'Updates as you map'}
        </p>
      </div>
      {counts.length > 0 && (
        <>
          <div className={styles.bar} aria-hidden="true">
            {counts.map(
              ({ kind, label, count }) =>
                count > 0 && (
                  <span key={label} className={cx(styles.part, styles[kind])} style={{ flexGrow: count }} />
                ),
            )}
          </div>
          <div className={styles.counts}>
            {counts.map(({ kind, label, count }) => (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take a legend
              <div key={label} role="group" aria-label={`${label} ${formatCount(count)}`}>
                <div className={cx(styles.figure, 'tnum')}>{formatCount(count)}</div>
                <div className={styles.legend}>
                  <span className={cx(styles.swatch, styles[kind])} />
                  {label}
                </div>
              </div>
            ))}
          </div>
          {aside !== null && <div className={styles.aside}>{aside}</div>}
          <Silent sentences={silentRules} />
        </>
      )}
      {children}
    </section>
  );
}

/** What rules will not be able to say; better known before than wondered at on the board. */
function Silent({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className={styles.silent}>
      <TriangleAlert size={14} strokeWidth={1.7} aria-hidden="true" className={styles.sign} />
      <div>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
