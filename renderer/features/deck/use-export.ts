// Decides the order of an export: measure, put the pages on paper, ask the host, say what came of it. Lays nothing out.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { deckProblems } from '../../../shared/deck/fit';
import { type DeckModel, deckTitle } from '../../../shared/deck/model';
import { invokeHost } from '../../host/host';
import { notify } from '../../store/notices';
import { measureDeck } from './use-page-fits';

interface DeckExport {
  /** While true the print sheets must be mounted. */
  readonly isPrinting: boolean;
  readonly exportPdf: () => Promise<void>;
}

function warn(text: string): void {
  notify({ text, tone: 'warn', undoSeq: null });
}

/**
 * Export through the host, and the browser's own print command for as long as the deck is on screen. A deck with
 * anything that does not fit is not exported.
 * @param pages where all five pages are laid out for measuring
 * @param fits whether the last measure found room for everything
 */
export function useDeckExport(
  pages: RefObject<HTMLElement | null>,
  model: DeckModel,
  fits: boolean,
): DeckExport {
  const [isPrinting, setIsPrinting] = useState(false);
  const isBusy = useRef(false);

  useEffect(() => {
    const put = () => flushSync(() => setIsPrinting(fits));
    const take = () => setIsPrinting(false);
    window.addEventListener('beforeprint', put);
    window.addEventListener('afterprint', take);
    return () => {
      window.removeEventListener('beforeprint', put);
      window.removeEventListener('afterprint', take);
    };
  }, [fits]);

  async function exportPdf(): Promise<void> {
    if (isBusy.current || pages.current === null) return;
    isBusy.current = true;
    try {
      const problem = deckProblems(await measureDeck(pages.current, model))[0];
      if (problem !== undefined) {
        warn(`${problem}. Shorten it, then export again.`);
        return;
      }
      flushSync(() => setIsPrinting(true));
      const result = await invokeHost('deck.print', { name: deckTitle(model) });
      if (!result.ok) warn(result.error.message);
      else if (result.value.saved)
        notify({
          text: `Saved ${result.value.name} in ${result.value.where}.`,
          tone: 'plain',
          undoSeq: null,
        });
    } finally {
      setIsPrinting(false);
      isBusy.current = false;
    }
  }

  return { isPrinting, exportPdf };
}
