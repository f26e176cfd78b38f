// Decides the middle of the screen: the chosen page as it will print, the way to its neighbours, where it comes from.
import type { PageFit } from '../../../shared/deck/fit';
import type { DeckModel, DeckPage } from '../../../shared/deck/model';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import styles from './DeckStage.module.css';
import { PageFitPanel } from './PageFitPanel';
import { ScaledPage } from './ScaledPage';

interface DeckStageProps {
  readonly model: DeckModel;
  readonly page: DeckPage;
  readonly fit: PageFit | undefined;
  /** Of all pages; they block export. */
  readonly problems: readonly string[];
  readonly onStep: (by: 1 | -1) => void;
}

export function DeckStage({ model, page, fit, problems, onStep }: DeckStageProps) {
  return (
    <section className={styles.stage} aria-label={`Preview, page ${page.number} of ${model.pages.length}`}>
      <div className={styles.column}>
        <p className={styles.name}>
          {page.number}. {page.name}
        </p>
        <div className={styles.sheet}>
          <ScaledPage model={model} page={page} />
        </div>
        <div className={styles.under}>
          <Button look="quiet" isDisabled={page.number === 1} onPress={() => onStep(-1)}>
            <span className={styles.step}>
              <Kbd keys="Up" />
              Previous page
            </span>
          </Button>
          <Button look="quiet" isDisabled={page.number === model.pages.length} onPress={() => onStep(1)}>
            <span className={styles.step}>
              <Kbd keys="Down" />
              Next page
            </span>
          </Button>
          <p className={styles.source}>{page.madeFrom}</p>
        </div>
        {fit !== undefined && <PageFitPanel fit={fit} problems={problems} />}
      </div>
    </section>
  );
}
