// Gives a test book a journal of any length, written as rows at once: a hundred thousand commits would take minutes.
// The book itself stays as it is: each entry touches one proposal, and the last leaves it as the first found it.
import { type Change, type Entry, entryKinds } from '../../shared/journal/entry';
import { planAId, proposalIdOf } from '../../shared/records/ids';
import { schemaVersion } from '../../shared/records/record';
import type { BookHarness } from './book-harness';
import { accountCount, accountIdAt, sellerIdAt } from './small-book';

const minuteMs = 60_000;
const firstMs = Date.parse('2025-01-01T08:00:00.000Z');

/** Whom entry `seq` proposes an account to: each seller in turn. */
export function sellerOfEntry(seq: number) {
  return sellerIdAt(seq % 4);
}

export function entryAt(seq: number): Entry {
  return {
    seq,
    id: `entry-${seq}`,
    hlc: `hlc-${String(seq).padStart(9, '0')}`,
    at: new Date(firstMs + seq * 5 * minuteMs).toISOString(),
    deviceId: 'test-device',
    actor: seq % 10 === 0 ? 'Ruth Abernathy' : 'Elena Marsh',
    kind: entryKinds[seq % 10 === 0 ? 9 : 7],
    label: `Account ${seq % accountCount} proposed, no. ${seq}`,
    reason: null,
    notes: [],
    origin: 'user',
    undoes: null,
    schemaVersion,
    changeCount: 1,
  };
}

function changeAt(seq: number): Change {
  return {
    recordId: proposalIdOf(planAId, accountIdAt(seq % accountCount)),
    type: 'proposal',
    before: { ownerId: sellerOfEntry(seq - accountCount) },
    after: { ownerId: sellerOfEntry(seq) },
  };
}

/** Rows written at a time. */
const rowsAtOnce = 10_000;

/** Makes the journal `length` entries long and opens the book again; `withChanges` writes what they changed, too. */
export async function lengthenJournal(
  harness: BookHarness,
  length: number,
  { withChanges }: { readonly withChanges: boolean },
): Promise<void> {
  await harness.settle();
  await harness.checkpoint();
  const { db, headSeq } = harness.session;
  for (let from = headSeq + 1; from <= length; from += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, length - from + 1);
    const seqs = Array.from({ length: count }, (_, index) => from + index);
    await db.entries.bulkAdd(seqs.map(entryAt));
    if (withChanges) await db.changes.bulkAdd(seqs.map((seq) => ({ ...changeAt(seq), seq, index: 0 })));
  }
  const checkpoint = await db.meta.get('checkpoint');
  if (checkpoint === undefined) throw new Error('The test book has no checkpoint.');
  await db.meta.put({ ...checkpoint, seq: length, lastHlc: entryAt(length).hlc });
  harness.leave();
  const refusal = await harness.open();
  if (refusal !== null) throw new Error(refusal.message);
}
