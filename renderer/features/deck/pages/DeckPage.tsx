// Decides the frame every page shares: number, title, box, closing sentence, footer. What stands in the box: its neighbours.
import type { DeckModel, DeckPage as Page } from '../../../../shared/deck/model';
import { ConflictsBody } from './ConflictsBody';
import { CoverageBody } from './CoverageBody';
import styles from './DeckPage.module.css';
import { EngagementBody } from './EngagementBody';
import { GoalsBody } from './GoalsBody';
import { RolesBody } from './RolesBody';

interface DeckPageProps {
  readonly model: DeckModel;
  readonly page: Page;
  /** `h1` where the page is the document, as in print; `h2` inside the app. */
  readonly heading: 'h1' | 'h2';
}

function body(page: Page) {
  switch (page.kind) {
    case 'goals':
      return <GoalsBody page={page} />;
    case 'roles':
      return <RolesBody page={page} />;
    case 'coverage':
      return <CoverageBody page={page} />;
    case 'engagement':
      return <EngagementBody page={page} />;
    case 'conflicts':
      return <ConflictsBody page={page} />;
  }
}

function closingOf(page: Page): string | null {
  return page.kind === 'goals' || page.kind === 'coverage' ? page.closing : null;
}

/**
 * One page of 1,280 by 720 CSS pixels, the same in preview, thumbnail and print. Parts carry `data-deck-part` with the
 * name a message gives them, so that what does not fit can be measured and named.
 */
export function DeckPage({ model, page, heading: Heading }: DeckPageProps) {
  const closing = closingOf(page);
  const [deckHeading, edition, effective] = model.footer;
  return (
    <article className={styles.page} data-deck-page={page.number} data-theme="light" lang="en">
      <Heading className={styles.title} data-deck-title="">
        <span className={styles.number}>{page.number}</span>
        {/* The space belongs to the words: one on its own is lost in the outline of the PDF. */}
        <span>{` ${page.title}`}</span>
      </Heading>
      <div className={styles.box} data-deck-box="">
        <div className={styles.flow} data-deck-flow="">
          {body(page)}
        </div>
        {closing !== null && (
          <p className={styles.closing} data-deck-closing="" data-deck-part="The closing sentence">
            {closing}
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        <span className={styles.footHeading} dir="auto" data-deck-foot="The heading of the deck">
          {deckHeading}
        </span>
        <span>{edition}</span>
        {page.kind === 'coverage' && <span>{page.rulesEdition}</span>}
        <span>{effective}</span>
        <span className={styles.footPage}>
          Page {page.number} of {model.pages.length}
        </span>
      </footer>
    </article>
  );
}
