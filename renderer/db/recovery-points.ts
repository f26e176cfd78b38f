// Decides how copies of the whole book are kept beside it: what a list shows apart from the bytes, the newest ten.
// Knows neither when a copy is wanted nor what putting one back means.
import type { Book } from '../../shared/records/book';
import { schemaVersion } from '../../shared/records/record';
import { type Instant, instantSchema } from '../../shared/records/values';
import { z } from '../../shared/zod';
import { type Pause, packRecords, type RecordCopy } from './record-copy';
import type { WorkspaceDb } from './workspace-db';

/** Copies kept per workspace; the oldest goes when one more is saved. */
export const recoveryPointsKept = 10;

export const recoveryPointSchema = z.object({
  id: z.number().int().positive(),
  /** The entry that was the last one when the copy was made; 0 in an empty journal. */
  afterSeq: z.number().int().nonnegative(),
  at: instantSchema,
  /** `Before accounts.csv`. */
  label: z.string(),
  accountCount: z.number().int().nonnegative(),
  sellerCount: z.number().int().nonnegative(),
  recordCount: z.number().int().nonnegative(),
  byteCount: z.number().int().nonnegative(),
  schemaVersion: z.number().int().positive(),
});
export type RecoveryPoint = Readonly<z.infer<typeof recoveryPointSchema>>;

/** The bytes of a recovery point, in a table of their own so that listing the points does not load them. */
export interface RecoveryCopyRow extends RecordCopy {
  readonly id: number;
}

export interface RecoveryMoment {
  /** The last entry that is in the book; 0 in an empty journal. */
  readonly afterSeq: number;
  readonly at: Instant;
  readonly label: string;
  /** A point that stays however old it is, because it is being restored. */
  readonly keepId: number | null;
}

/** A packed book, not yet on disk. */
export interface BookCopy extends RecordCopy {
  readonly accountCount: number;
  readonly sellerCount: number;
  readonly recordCount: number;
}

/**
 * Packs the live records of a book as it is at the moment of the call, on the page or in a worker: records are never
 * changed in place, so the book may go on meanwhile. Stores nothing.
 */
export async function copyBook(book: Book, pause: Pause): Promise<BookCopy> {
  const records = [...book.everything()].filter((record) => !record.deleted);
  const counts = {
    accountCount: book.count('account'),
    sellerCount: book.count('seller'),
    recordCount: records.length,
  };
  return { ...counts, ...(await packRecords(records, pause)) };
}

/**
 * Writes a copy in one transaction and lets the oldest go. A copy of the same moment and label is replaced: an import
 * that was tried five times has one.
 * @returns the new point's id; rejects when the disk does not take it
 */
export function writeRecoveryPoint(
  db: WorkspaceDb,
  { bytes, checksum, ...counts }: BookCopy,
  { keepId, ...moment }: RecoveryMoment,
): Promise<number> {
  return db.transaction('rw', [db.recoveryPoints, db.recoveryCopies], async () => {
    const known = await db.recoveryPoints.toArray();
    const row = { ...moment, ...counts, byteCount: bytes.length, schemaVersion };
    const id = await db.recoveryPoints.add(row);
    await db.recoveryCopies.add({ id, bytes, checksum });
    const others = known.filter(
      (other) => other.afterSeq !== moment.afterSeq || other.label !== moment.label,
    );
    const kept = new Set(others.slice(-(recoveryPointsKept - 1)).map((other) => other.id));
    const gone = known.map((other) => other.id).filter((other) => !kept.has(other) && other !== keepId);
    await db.recoveryPoints.bulkDelete(gone);
    await db.recoveryCopies.bulkDelete(gone);
    return id;
  });
}

/** Every recovery point, the newest first. Rows that do not parse are left out. */
export async function readRecoveryPoints(db: WorkspaceDb): Promise<RecoveryPoint[]> {
  const rows: unknown[] = await db.recoveryPoints.reverse().toArray();
  return rows.flatMap((row) => {
    const parsed = recoveryPointSchema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** A recovery point with its bytes; null when one of the two is missing. */
export async function readRecoveryPoint(
  db: WorkspaceDb,
  id: number,
): Promise<{ readonly point: RecoveryPoint; readonly copy: RecordCopy } | null> {
  return db.transaction('r', [db.recoveryPoints, db.recoveryCopies], async () => {
    const point = recoveryPointSchema.safeParse(await db.recoveryPoints.get(id));
    const copy = await db.recoveryCopies.get(id);
    return point.success && copy !== undefined ? { point: point.data, copy } : null;
  });
}
