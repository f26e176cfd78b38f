// Decides the rule deck's screen: which page is chosen, whether it may be exported. What the pages say: shared/deck.
import { FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { deckProblems } from '../../../shared/deck/fit';
import type { DeckModel } from '../../../shared/deck/model';
import { useWish } from '../../store/wishes';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { TopBar } from '../../ui/TopBar';
import { DeckPrint } from './DeckPrint';
import { DeckRail } from './DeckRail';
import styles from './DeckScreen.module.css';
import { DeckStage } from './DeckStage';
import { useDeck } from './use-deck';
import { useDeckKeys } from './use-deck-keys';
import { useDeckExport } from './use-export';
import { usePageFits } from './use-page-fits';

/** Five pages made from the data: a rail of thumbnails, the chosen page, how full it is, and Export PDF. */
export function DeckScreen() {
  const model = useDeck();
  return model === null ? null : <Deck model={model} />;
}

function Deck({ model }: { readonly model: DeckModel }) {
  const [chosen, setChosen] = useState(1);
  const rail = useRef<HTMLElement>(null);
  const fits = usePageFits(rail, model);
  const problems = deckProblems(fits);
  const { isPrinting, exportPdf } = useDeckExport(rail, model, problems.length === 0);
  const page = model.pages[chosen - 1] ?? model.pages[0];

  function step(by: 1 | -1): void {
    setChosen(Math.min(model.pages.length, Math.max(1, chosen + by)));
  }
  useWish('export the deck', () => void exportPdf());
  useDeckKeys({ onExport: () => void exportPdf(), onStep: step });

  return (
    <div className={styles.screen}>
      <TopBar
        title="Rule deck"
        end={
          <Button
            look="primary"
            icon={FileDown}
            {...(problems.length > 0 ? {} : { keys: 'mod+E', 'aria-keyshortcuts': 'Control+E Meta+E' })}
            isDisabled={problems.length > 0}
            onPress={() => void exportPdf()}
          >
            Export PDF
          </Button>
        }
      >
        <Badge>v{model.version}</Badge>
        <p className={styles.force}>In force from {model.inForceFrom}</p>
      </TopBar>
      <div className={styles.body}>
        <DeckRail ref={rail} model={model} fits={fits} chosen={page.number} onChoose={setChosen} />
        <DeckStage
          model={model}
          page={page}
          fit={fits.find((fit) => fit.page === page.number)}
          problems={problems}
          onStep={step}
        />
      </div>
      {isPrinting && <DeckPrint model={model} />}
    </div>
  );
}
