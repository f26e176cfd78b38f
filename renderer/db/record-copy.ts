// Decides how a whole book becomes a few compressed bytes and records again: JSON lines, gzip, in pieces. Stores nothing.

import { amongThem, migrateRecord } from '../../shared/migrations/migrate';
import type { StoredRecord } from '../../shared/migrations/migration';
import { type AnyRecord, recordSchema } from '../../shared/records/record';

/** Records packed or read between two places to pause; two or three milliseconds. */
export const recordsPerPiece = 200;
/** Compressed bytes opened at a time; about ten times as much text. */
const bytesPerPiece = 8 * 1024;

/** Called between two pieces: lets the page answer when it is time to. */
export type Pause = () => Promise<void>;

export interface RecordCopy {
  /** gzip (RFC 1952) of one JSON text per line, in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `bytes`, in hexadecimal. */
  readonly checksum: string;
}

/** Packs records. The list must not change meanwhile; the records in it never do. */
export async function packRecords(records: readonly AnyRecord[], pause: Pause): Promise<RecordCopy> {
  const gzip = new CompressionStream('gzip');
  const [bytes] = await Promise.all([collect(gzip.readable), writeLines(records, gzip.writable, pause)]);
  return { bytes, checksum: await checksumOf(bytes) };
}

/**
 * The records of a copy made by version `version`, carried over to this one and each checked; null when the bytes are
 * not those that were packed or a record is not what its type says. Nothing of a damaged copy is given.
 */
export async function unpackRecords(
  { bytes, checksum }: RecordCopy,
  version: number,
  pause: Pause,
): Promise<AnyRecord[] | null> {
  try {
    if ((await checksumOf(bytes)) !== checksum) return null;
    const gunzip = new DecompressionStream('gzip');
    const [stored] = await Promise.all([
      readLines(gunzip.readable, pause),
      writeBytes(bytes, gunzip.writable, pause),
    ]);
    return await carriedOver(stored, version, pause);
  } catch {
    return null;
  }
}

async function writeLines(
  records: readonly AnyRecord[],
  into: WritableStream<BufferSource>,
  pause: Pause,
): Promise<void> {
  const writer = into.getWriter();
  const encoder = new TextEncoder();
  for (let start = 0; start < records.length; start += recordsPerPiece) {
    let text = '';
    for (const record of records.slice(start, start + recordsPerPiece)) text += `${JSON.stringify(record)}\n`;
    await writer.write(encoder.encode(text));
    await pause();
  }
  await writer.close();
}

async function writeBytes(
  bytes: Uint8Array<ArrayBuffer>,
  into: WritableStream<BufferSource>,
  pause: Pause,
): Promise<void> {
  const writer = into.getWriter();
  for (let start = 0; start < bytes.length; start += bytesPerPiece) {
    await writer.write(bytes.subarray(start, start + bytesPerPiece));
    await pause();
  }
  await writer.close();
}

async function collect(from: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = from.getReader();
  for (let next = await reader.read(); next.value !== undefined; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Once all are there: what one record meant may depend on another, in whichever order they were packed. */
async function carriedOver(
  stored: readonly StoredRecord[],
  version: number,
  pause: Pause,
): Promise<AnyRecord[]> {
  const records: AnyRecord[] = [];
  const recordOf = amongThem(stored);
  for (const record of stored) {
    records.push(recordSchema.parse(migrateRecord(record, version, recordOf)));
    if (records.length % recordsPerPiece === 0) await pause();
  }
  return records;
}

async function readLines(from: ReadableStream<Uint8Array>, pause: Pause): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = from.getReader();
  let rest = '';
  for (let next = await reader.read(); next.value !== undefined; next = await reader.read()) {
    const lines = `${rest}${decoder.decode(next.value, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      records.push(JSON.parse(line) as StoredRecord);
      if (records.length % recordsPerPiece === 0) await pause();
    }
  }
  if (rest !== '' || decoder.decode() !== '') throw new Error('The copy ends in the middle of a record.');
  return records;
}

async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
