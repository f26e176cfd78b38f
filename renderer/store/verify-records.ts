// Decides which stored records are really what their type says, in idle time after the board is usable. Mends none.
import { type AnyRecord, recordSchema } from '../../shared/records/record';
import { nameOf } from '../../shared/records/record-name';
import { whenIdle } from './idle';
import { notify } from './notices';
import { publishRefusal, publishSetAside } from './records';
import { currentSession, type Session } from './session';

/** How long one slice may hold the main thread. */
const sliceMs = 6;

interface BadRecord {
  readonly record: AnyRecord;
  readonly field: string;
}

/**
 * Takes coverage rules that are none out of a book nobody has seen yet. They are asked before idle time comes, and a
 * condition nested without end, or without a kind, would stop the board. They are few: this takes no time.
 */
export function setRulesAside(session: Session): readonly BadRecord[] {
  const bad = [...session.book.all('coverageRule')].flatMap((rule) => badRecord(rule) ?? []);
  takeOut(session, bad);
  return bad;
}

/** The record with the field that is wrong; null of one that is what its type says. */
function badRecord(record: AnyRecord): BadRecord | null {
  const parsed = recordSchema.safeParse(record);
  return parsed.success ? null : { record, field: parsed.error.issues[0]?.path.join('.') ?? 'type' };
}

/**
 * Parses every record of a session, slice by slice. A bad one is taken out of the book, kept on disk as it is, and
 * named to the user, with those set aside before. Stops when another workspace is opened.
 */
export async function verifyRecords(session: Session, before: readonly BadRecord[] = []): Promise<void> {
  const bad: BadRecord[] = [];
  let sliceEndMs = performance.now() + sliceMs;
  for (const record of [...session.book.everything()]) {
    if (performance.now() > sliceEndMs) {
      await whenIdle();
      if (currentSession() !== session) return;
      sliceEndMs = performance.now() + sliceMs;
    }
    const found = badRecord(record);
    if (found !== null) bad.push(found);
  }
  // A record must not fall out of a book that is being taken over.
  while (session.isTakingOver) await whenIdle();
  // A change made meanwhile may have mended one, or taken it away.
  const stillBad = bad.flatMap(({ record, field }) => {
    const now = session.book.stored(record.id);
    return now === undefined || recordSchema.safeParse(now).success ? [] : [{ record: now, field }];
  });
  if (currentSession() === session && before.length + stillBad.length > 0)
    setAside(session, stillBad, before);
}

function takeOut(session: Session, bad: readonly BadRecord[]): void {
  for (const { record } of bad) {
    session.setAside.set(record.id, record);
    session.book.drop(record.id);
  }
}

function setAside(session: Session, bad: readonly BadRecord[], before: readonly BadRecord[]): void {
  if (bad.some(({ record }) => record.type === 'workspace')) {
    publishRefusal('This workspace is damaged: its settings cannot be read. Its accounts are still on disk.');
    return;
  }
  takeOut(session, bad);
  if (bad.length > 0) publishSetAside(session);
  const all = [...before, ...bad];
  const [first] = all;
  if (first === undefined) return;
  const others = all.length === 1 ? '' : ` and ${all.length - 1} more`;
  notify({
    text: `${nameOf(session.book, first.record)}${others} cannot be read (${first.field}) and was left out. It is still on disk as it was.`,
    tone: 'warn',
    undoSeq: null,
  });
}
