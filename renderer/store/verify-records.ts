// Decides which stored records are really what their type says, in idle time after the board is usable. Mends none.
import { type AnyRecord, recordSchema } from '../../shared/records/record';
import { nameOf } from '../../shared/records/record-name';
import { whenIdle } from './idle';
import { notify } from './notices';
import { publishRefusal, publishSetAside } from './records';
import { currentSession, type Session } from './session';

/** How long one slice may hold the main thread. */
const sliceMs = 6;

/**
 * Parses every record of a session, slice by slice. A bad one is taken out of the book, kept on disk as it is, and
 * named to the user. Stops when another workspace is opened.
 */
export async function verifyRecords(session: Session): Promise<void> {
  const bad: { readonly record: AnyRecord; readonly field: string }[] = [];
  let sliceEndMs = performance.now() + sliceMs;
  for (const record of [...session.book.everything()]) {
    if (performance.now() > sliceEndMs) {
      await whenIdle();
      if (currentSession() !== session) return;
      sliceEndMs = performance.now() + sliceMs;
    }
    const parsed = recordSchema.safeParse(record);
    if (!parsed.success) bad.push({ record, field: parsed.error.issues[0]?.path.join('.') ?? 'type' });
  }
  // A record must not fall out of a book that is being taken over.
  while (session.isTakingOver) await whenIdle();
  // A change made meanwhile may have mended one, or taken it away.
  const stillBad = bad.flatMap(({ record, field }) => {
    const now = session.book.stored(record.id);
    return now === undefined || recordSchema.safeParse(now).success ? [] : [{ record: now, field }];
  });
  if (currentSession() === session && stillBad.length > 0) setAside(session, stillBad);
}

function setAside(
  session: Session,
  bad: readonly { readonly record: AnyRecord; readonly field: string }[],
): void {
  if (bad.some(({ record }) => record.type === 'workspace')) {
    publishRefusal('This workspace is damaged: its settings cannot be read. Its accounts are still on disk.');
    return;
  }
  for (const { record } of bad) {
    session.setAside.set(record.id, record);
    session.book.drop(record.id);
  }
  publishSetAside(session);
  const [first] = bad;
  if (first === undefined) return;
  const others = bad.length === 1 ? '' : ` and ${bad.length - 1} more`;
  notify({
    text: `${nameOf(session.book, first.record)}${others} cannot be read (${first.field}) and was left out. It is still on disk as it was.`,
    tone: 'warn',
    undoSeq: null,
  });
}
