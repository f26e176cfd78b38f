// Decides when the deck on screen is a new one: when its words change, not with every change of the book.
import { useState } from 'react';
import { type DeckModel, deckModel } from '../../../shared/deck/model';
import { workspaceRecordId } from '../../../shared/records/ids';
import { today } from '../../store/clock';
import { type RecordsState, useRecords } from '../../store/records';

/** A selector that gives back the same model for as long as it says the same. */
function deckSelector(): (state: RecordsState) => DeckModel | null {
  let kept: DeckModel | null = null;
  let keptText = '';
  return ({ book }) => {
    // A book that is just being opened or left may not hold its workspace yet.
    if (book?.get('workspace', workspaceRecordId) === undefined) return null;
    const next = deckModel(book, { today: today() });
    const text = JSON.stringify(next);
    if (text !== keptText) {
      kept = next;
      keptText = text;
    }
    return kept;
  };
}

/** The deck of the open workspace; null before one is open. */
export function useDeck(): DeckModel | null {
  const [select] = useState(deckSelector);
  return useRecords(select);
}
