// Decides what stands on paper: five sheets under the body, beside the hidden app. Opens no dialog and asks no host.
import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { type DeckModel, deckTitle } from '../../../shared/deck/model';
import './print.css';
import { DeckPage } from './pages/DeckPage';

/** Mounted while the deck prints; the document bears the deck's title for that time, and files and dialogs take it. */
export function DeckPrint({ model }: { readonly model: DeckModel }) {
  const title = deckTitle(model);
  useLayoutEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return createPortal(
    <div className="deck-print" data-theme="light">
      {model.pages.map((page) => (
        <div key={page.number} className="deck-sheet">
          <DeckPage model={model} page={page} heading="h1" />
        </div>
      ))}
    </div>,
    document.body,
  );
}
