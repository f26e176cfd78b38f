// Decides when the pages are measured: after their fonts have come, and again with every new deck. Judges nothing.
import { type RefObject, useEffect, useState } from 'react';
import { type PageFit, pageFit } from '../../../shared/deck/fit';
import type { DeckModel } from '../../../shared/deck/model';
import { deckFontsReady } from './deck-fonts';
import { measurePage } from './measure';

/** Waits for the deck's fonts and measures every page laid out in `root`. */
export async function measureDeck(root: Element, model: DeckModel): Promise<readonly PageFit[]> {
  await deckFontsReady(JSON.stringify(model));
  return [...root.querySelectorAll('[data-deck-page]')].flatMap((article) => {
    const measure = measurePage(article);
    return measure === null ? [] : [pageFit(measure)];
  });
}

/** How full each page in `root` is; empty until measured. */
export function usePageFits(root: RefObject<HTMLElement | null>, model: DeckModel): readonly PageFit[] {
  const [fits, setFits] = useState<readonly PageFit[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (root.current !== null) {
      void measureDeck(root.current, model).then((measured) => {
        if (isCurrent) setFits(measured);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [root, model]);
  return fits;
}
