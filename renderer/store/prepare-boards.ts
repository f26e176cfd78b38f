// Makes ready what a screen may ask for next, in idle time after opening: the texts that are searched, and Current's
// board. Whatever is asked for before that is made at once, as without it.

import { BoardIndex } from './board-index';
import { runWhenIdle } from './idle';
import { arrangementNow, asOfOf, useRecords } from './records';
import { currentSession, type Session } from './session';

/** A book that changes all the time is not waited for. */
const mostTries = 5;

/** Prepares the open book's boards; gives up when another workspace is opened. */
export async function prepareBoards(session: Session): Promise<void> {
  const isOpen = () => currentSession() === session;
  await runWhenIdle(session.book.indexing(), isOpen);
  await runWhenIdle(session.pages.reading(), isOpen);
  const { proposed } = useRecords.getState();
  if (proposed === null) return;
  await runWhenIdle(proposed.columns.indexing(), isOpen);
  await runWhenIdle(proposed.settling(), isOpen);
  // Texts of accounts that change meanwhile are made anew when they are searched.
  await runWhenIdle(proposed.search.warming(), isOpen);
  for (let tries = 0; tries < mostTries && isOpen(); tries += 1) {
    const { revision } = useRecords.getState();
    const isSame = () => isOpen() && useRecords.getState().revision === revision && !session.isTakingOver;
    if (useRecords.getState().current !== null) return;
    const asOf = asOfOf(session.book);
    const current = await runWhenIdle(
      BoardIndex.building(session.book, null, asOf, arrangementNow()),
      isSame,
    );
    if (current === null) continue;
    if (isSame() && useRecords.getState().current === null) {
      useRecords.setState({ current });
      await runWhenIdle(current.columns.indexing(), isOpen);
      await runWhenIdle(current.search.warming(), isOpen);
    }
    return;
  }
}
