// Decides the list of pages: the page budget, a thumbnail of each, how full it is. Chooses, measures nothing.
import type { Ref } from 'react';
import type { PageFit } from '../../../shared/deck/fit';
import type { DeckModel } from '../../../shared/deck/model';
import { cx } from '../../ui/cx';
import { Meter } from '../../ui/Meter';
import styles from './DeckRail.module.css';
import { ScaledPage } from './ScaledPage';

interface DeckRailProps {
  readonly model: DeckModel;
  readonly fits: readonly PageFit[];
  readonly chosen: number;
  readonly onChoose: (page: number) => void;
  /** Where all five pages are laid out; exports measure here. */
  readonly ref: Ref<HTMLElement>;
}

/** A deck has five pages at most; each is a pip. */
const pageBudget = 5;

export function DeckRail({ model, fits, chosen, onChoose, ref }: DeckRailProps) {
  const used = model.pages.length;
  return (
    <section className={styles.rail} aria-label="Pages" data-home="" ref={ref}>
      <p className={styles.budget}>
        {used} of {pageBudget} pages
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot draw pips */}
      <div
        className={styles.pips}
        role="meter"
        aria-label={`Pages used, ${used} of ${pageBudget}`}
        aria-valuemin={0}
        aria-valuemax={pageBudget}
        aria-valuenow={used}
        aria-valuetext={`${used} of ${pageBudget}`}
      >
        {model.pages.map((page) => (
          <span key={page.number} className={styles.pip} />
        ))}
      </div>
      {model.pages.map((page) => {
        const fit = fits.find((candidate) => candidate.page === page.number);
        const isChosen = page.number === chosen;
        return (
          <fieldset
            key={page.number}
            className={cx(
              styles.item,
              isChosen && styles.chosen,
              fit?.fits === false && styles.bad,
              (fit?.percentFull ?? 0) > 100 && styles.over,
            )}
            aria-label={`Page ${page.number}, ${page.name}`}
          >
            <span className={styles.number} aria-hidden="true">
              {page.number}
            </span>
            <div className={styles.content}>
              <div className={styles.thumb} aria-hidden="true" inert>
                <ScaledPage model={model} page={page} />
              </div>
              <button
                type="button"
                className={styles.show}
                aria-label={`Show page ${page.number}`}
                aria-current={isChosen ? 'page' : undefined}
                onClick={() => onChoose(page.number)}
              />
              <p className={styles.name}>{page.name}</p>
              {fit !== undefined && (
                <div className={styles.fit}>
                  <Meter label={`Fit of page ${page.number}`} value={fit.percentFull} capacity={100} />
                  <span className={cx(styles.percent, 'tnum')}>{fit.percentFull}% full</span>
                </div>
              )}
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}
