// Decides what a new day brings to the open workspace: boards that count from it, where no as-of date is set. Writes nothing.
import { prepareBoards } from './prepare-boards';
import { asOfOf, buildBoards, publishBoards, publishDay, useRecords } from './records';
import { currentSession, type Session } from './session';

/**
 * Lets the boards follow the laptop's day, without holding the page up: they are built anew in slices while the old ones
 * stand. A change that comes in between brings the day along by itself; a big one is waited for.
 */
export async function turnDay(): Promise<void> {
  const session = currentSession();
  if (session === null) return;
  for (;;) {
    await session.takenOver;
    if (!isOpen(session) || !isBehind(session)) break;
    const { revision } = useRecords.getState();
    const asOf = asOfOf(session.book);
    const boards = await buildBoards(session);
    const isSame = useRecords.getState().revision === revision && !session.isTakingOver;
    if (!isOpen(session) || !isSame || asOfOf(session.book) !== asOf) continue;
    publishBoards(session, boards);
    // The new ones have no texts to search yet.
    void prepareBoards(session);
    return;
  }
  // What shows today beside the as-of date looks again.
  publishDay(session);
}

function isOpen(session: Session): boolean {
  return currentSession() === session && useRecords.getState().book === session.book;
}

function isBehind(session: Session): boolean {
  const { proposed } = useRecords.getState();
  return proposed !== null && proposed.asOf !== asOfOf(session.book);
}
