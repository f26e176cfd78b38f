// Decides which accounts are offered for a text typed: the first that match, looked for in steps. Draws nothing.
import { useEffect, useState } from 'react';
import type { Book } from '../../../shared/records/book';
import { runInSlices } from '../../store/in-slices';
import { useRecords } from '../../store/records';
import type { Choice } from '../../ui/choice';

const mostChoices = 30;
/** Accounts looked at between two places to stop. */
const accountsPerStep = 500;

/** Accounts whose name holds the text; none for no text. */
export function useAccountChoices(query: string): readonly Choice[] {
  const book = useRecords((state) => state.book);
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  useEffect(() => {
    const words = query.trim().toLowerCase();
    if (book === null || words === '') {
      setChoices([]);
      return;
    }
    let isWanted = true;
    void runInSlices(findingAccounts(book, words, () => isWanted)).then((found) => {
      if (isWanted) setChoices(found);
    });
    return () => {
      isWanted = false;
    };
  }, [book, query]);
  return choices;
}

/** Deleted accounts too: what happened to them still stands in the journal. Stops at the first thirty. */
function* findingAccounts(
  book: Book,
  words: string,
  isWanted: () => boolean,
): Generator<void, readonly Choice[], void> {
  const found: Choice[] = [];
  let looked = 0;
  for (const record of book.everything()) {
    looked += 1;
    if (looked % accountsPerStep === 0) {
      yield;
      if (!isWanted()) return found;
    }
    if (record.type !== 'account' || !record.name.toLowerCase().includes(words)) continue;
    found.push({ id: record.id, label: record.name, ...(record.deleted ? { detail: 'Removed' } : {}) });
    if (found.length >= mostChoices) break;
  }
  return found;
}
