// Keeps the families of the open book up with its changes. What a family is: shared/coverage/family-index.
import { FamilyIndex } from '../../shared/coverage/family-index';
import type { Book } from '../../shared/records/book';
import { useRecords } from './records';

let made: { readonly book: Book; readonly index: FamilyIndex } | null = null;
let isFollowing = false;

/** The families of the open book. */
export function familiesOf(book: Book): FamilyIndex {
  follow();
  if (made?.book !== book) made = { book, index: new FamilyIndex(book) };
  return made.index;
}

function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  useRecords.subscribe((state, before) => {
    if (made === null || state.revision === before.revision) return;
    // All may have changed: the next question makes it anew.
    if (state.book !== made.book || state.touched === null) made = null;
    else made.index.update(state.touched);
  });
}
