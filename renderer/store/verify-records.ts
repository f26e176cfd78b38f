// Decides which stored records are really what their type says, in idle time after the board is usable. Mends none.
import { type AnyRecord, recordSchema } from '../../shared/records/record';
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
      await pause();
      if (currentSession() !== session) return;
      sliceEndMs = performance.now() + sliceMs;
    }
    const parsed = recordSchema.safeParse(record);
    if (!parsed.success) bad.push({ record, field: parsed.error.issues[0]?.path.join('.') ?? 'type' });
  }
  if (bad.length > 0) setAside(session, bad);
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
    text: `A stored ${first.record.type} (${first.record.id}, field ${first.field})${others} cannot be read and was set aside. It is still on disk; import the list again to replace it.`,
    tone: 'warn',
    offersUndo: false,
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, 0);
  });
}
