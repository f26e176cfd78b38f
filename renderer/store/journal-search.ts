// Decides which entries are about an account or a seller, from the disk's index and from what is not yet there.
import type { Change, Fields } from '../../shared/journal/entry';
import type { Book } from '../../shared/records/book';
import type { AccountId } from '../../shared/records/ids';
import { eachChangeOf, type SearchWatch, seqsTouching } from '../db/journal-search';
import { recordIdsOf } from './history';
import { runInSlices } from './in-slices';
import { currentSession, type Session } from './session';

export type { SearchWatch };

/** Nobody stops it, and nobody looks how far it is. */
const unwatched: SearchWatch = { isWanted: () => true, onLooked: () => undefined };

/** The numbers of the entries that touched an account, its proposal, team, members, tickets, rulings or moves. */
export async function entriesAbout(accountId: string): Promise<ReadonlySet<number>> {
  const session = currentSession();
  if (session === null) return new Set();
  await session.queue.settled();
  const { book } = session;
  const id = accountId as AccountId;
  const ids = new Set([...recordIdsOf(book, id), ...satelliteIdsOf(book, id)]);
  const seqs = await seqsTouching(session.db, [...ids]);
  for (const { seq, change } of atHand(session)) if (ids.has(change.recordId)) seqs.add(seq);
  return seqs;
}

/** Tickets, rulings, moves and exceptions, those that were taken back too. */
function satelliteIdsOf(book: Book, accountId: AccountId): string[] {
  return (['ticket', 'ruling', 'move', 'ruleException'] as const).flatMap((type) =>
    [
      ...book.about(type, accountId),
      ...book.deleted(type).filter((record) => record.accountId === accountId),
    ].map((record) => record.id),
  );
}

/** What a proposal said of its seller, by the entry that changed it. */
interface OwnerStep {
  readonly seq: number;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/**
 * The numbers of the entries that touched a seller's own record, or a proposal that pointed to them before or after. One
 * pass over the changes of proposals, which the index keeps together; stopped, what it gives means nothing.
 */
export async function entriesOfSeller(
  sellerId: string,
  watch: SearchWatch = unwatched,
): Promise<ReadonlySet<number>> {
  const session = currentSession();
  if (session === null) return new Set();
  await session.queue.settled();
  const { book } = session;
  const seqs = await seqsTouching(session.db, [sellerId]);
  const steps = new Map<string, OwnerStep[]>();
  const take = (seq: number, { recordId, type, before, after }: Change) => {
    if (type !== 'proposal') return;
    const known = steps.get(recordId);
    const step = { seq, before, after };
    if (known === undefined) steps.set(recordId, [step]);
    else known.push(step);
  };
  const prefixes = [...book.all('scenario'), ...book.deleted('scenario')].map(({ id }) => `${id}:`);
  await eachChangeOf(session.db, prefixes, ({ seq, change }) => take(seq, change), watch);
  for (const { seq, change } of atHand(session)) {
    if (change.recordId === sellerId) seqs.add(seq);
    take(seq, change);
  }
  await runInSlices(addingSteps(book, steps, sellerId, seqs));
  return seqs;
}

/** Records walked back between two places to stop. */
const recordsPerStep = 200;

function* addingSteps(
  book: Book,
  steps: ReadonlyMap<string, OwnerStep[]>,
  sellerId: string,
  seqs: Set<number>,
): Generator<void, void, void> {
  let walked = 0;
  for (const [recordId, own] of steps) {
    walked += 1;
    if (walked % recordsPerStep === 0) yield;
    for (const seq of stepsAbout(book, recordId, own, sellerId)) seqs.add(seq);
  }
}

/** Walks back from the proposal as it is now, so that an entry that changed another field is known for whose it was. */
function* stepsAbout(book: Book, recordId: string, steps: OwnerStep[], sellerId: string): Generator<number> {
  const record = book.stored(recordId);
  let owner: unknown = record?.type === 'proposal' ? record.ownerId : null;
  let lastSeq = Number.POSITIVE_INFINITY;
  for (const { seq, before, after } of steps.sort((a, b) => b.seq - a.seq)) {
    if (seq === lastSeq) continue;
    lastSeq = seq;
    const is = after !== null && 'ownerId' in after ? after.ownerId : owner;
    const was = before === null ? null : 'ownerId' in before ? before.ownerId : is;
    // A withdrawn proposal points to nobody, whatever it holds.
    const pointsNow = after?.deleted !== true && is === sellerId;
    const pointedBefore = before?.deleted !== true && was === sellerId;
    if (pointsNow || pointedBefore) yield seq;
    owner = was;
  }
}

/** The latest entries, some of which may not have been on disk when that was read. */
function* atHand(session: Session): Generator<{ seq: number; change: Change }> {
  for (const { entry, changes } of session.recent.values()) {
    for (const change of changes) yield { seq: entry.seq, change };
  }
}
