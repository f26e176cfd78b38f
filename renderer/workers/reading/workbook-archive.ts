// Lists what a ZIP archive holds and lets out one entry at a time, counting real bytes. Believes no size; knows no workbook.
import { Inflate } from 'fflate';
import { groupDigits } from '../../../shared/records/counts';
import type { ByteSource } from './reading-types';
import type { Unreadable } from './unreadable';
import { damaged, hasPassword, maxEntries, maxInflatedBytes, tooLarge, type Work } from './workbook-limits';

/** One file in the archive, as the list at its end (PKWARE APPNOTE 4.3.12) describes it. */
export interface ArchiveEntry {
  /** With forward slashes. Only ever compared, never used as a path. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly declaredBytes: number;
  readonly headerAt: number;
}

const readBytes = 1024 * 1024;
/** Deflate makes at most 1,032 bytes of one, so no step puts out more than 8.5 MB before it is counted. */
const stepBytes = 8 * 1024;
const maxDirectoryBytes = 8 * 1024 * 1024;
const endBytes = 22;
const fullNumber = 0xffffffff;

export class Archive {
  readonly #source: ByteSource;
  readonly #work: Work;
  readonly #entries: ReadonlyMap<string, ArchiveEntry>;

  constructor(source: ByteSource, work: Work, entries: ReadonlyMap<string, ArchiveEntry>) {
    this.#source = source;
    this.#work = work;
    this.#entries = entries;
  }

  /** Names are found whatever their case, as Excel finds them. */
  find(name: string): ArchiveEntry | null {
    return this.#entries.get(name.toLowerCase()) ?? null;
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * Gives the entry's bytes piece by piece, and the bytes of the file they took. Throws `Unreadable` when more comes out
   * than was declared or allowed, or when the checksum does not fit.
   */
  async *pieces(entry: ArchiveEntry): AsyncGenerator<{ bytes: Uint8Array; packed: number }> {
    if (entry.isEncrypted) throw hasPassword();
    if (entry.method !== 0 && entry.method !== 8) {
      throw damaged('it is packed in a way that is not used for workbooks');
    }
    if (this.#work.inflatedBytes + entry.declaredBytes > maxInflatedBytes) throw tooMuch();
    const from = await this.#dataAt(entry);
    const to = from + entry.packedBytes;
    if (to > this.#source.size) throw damaged('a part of it is missing');
    const out: Uint8Array[] = [];
    const inflate = entry.method === 8 ? new Inflate((bytes) => out.push(bytes)) : null;
    const seen = { bytes: 0, checksum: -1 };
    for (let at = from; at < to; at += readBytes) {
      const packed = await this.#source.bytes(at, Math.min(to, at + readBytes));
      for (let step = 0; step < packed.length; step += stepBytes) {
        const part = packed.subarray(step, step + stepBytes);
        push(inflate, part, at + step + part.length >= to, out);
        for (const bytes of out.splice(0)) {
          this.#count(entry, bytes, seen);
          yield { bytes, packed: part.length };
        }
      }
    }
    if (seen.bytes !== entry.declaredBytes || ~seen.checksum >>> 0 !== entry.checksum) {
      throw damaged('its bytes are not those that were saved');
    }
  }

  #count(entry: ArchiveEntry, bytes: Uint8Array, seen: { bytes: number; checksum: number }): void {
    seen.bytes += bytes.length;
    this.#work.inflatedBytes += bytes.length;
    if (seen.bytes > entry.declaredBytes) throw damaged('it holds more than it says it holds');
    if (this.#work.inflatedBytes > maxInflatedBytes) throw tooMuch();
    seen.checksum = addToChecksum(seen.checksum, bytes);
  }

  async #dataAt(entry: ArchiveEntry): Promise<number> {
    const header = await this.#source.bytes(entry.headerAt, Math.min(this.#source.size, entry.headerAt + 30));
    if (header.length < 30 || view(header).getUint32(0, true) !== 0x04034b50) {
      throw damaged('a part of it is missing');
    }
    return entry.headerAt + 30 + view(header).getUint16(26, true) + view(header).getUint16(28, true);
  }
}

/** Reads the list of entries. Throws `Unreadable` for what is no archive, or one made to mislead. */
export async function openArchive(source: ByteSource, work: Work): Promise<Archive> {
  const { count, from, to } = await findDirectory(source);
  if (count > maxEntries) {
    throw damaged(`it is an archive of ${groupDigits(count)} files and no workbook`);
  }
  if (to - from > maxDirectoryBytes)
    throw damaged('its list of contents is longer than that of any workbook');
  const bytes = await source.bytes(from, to);
  const entries = new Map<string, ArchiveEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const read = entryAt(bytes, at);
    if (read === null) throw damaged('its list of contents is broken');
    at = read.next;
    const key = read.entry.name.toLowerCase();
    if (key.endsWith('/')) continue;
    if (entries.has(key)) throw damaged('it holds two parts of the same name');
    entries.set(key, read.entry);
  }
  refuseOverlaps([...entries.values()], from);
  return new Archive(source, work, entries);
}

function tooMuch(): Unreadable {
  const megabytes = groupDigits(maxInflatedBytes / 1024 / 1024);
  return tooLarge(`holds more than ${megabytes} MB once unpacked, and at most that much can be read`);
}

function push(inflate: Inflate | null, part: Uint8Array, isLast: boolean, out: Uint8Array[]): void {
  if (inflate === null) {
    out.push(part);
    return;
  }
  try {
    inflate.push(part, isLast);
  } catch {
    throw damaged('its bytes cannot be unpacked');
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The list of contents: how many entries, and from which byte to which. */
async function findDirectory(source: ByteSource): Promise<{ count: number; from: number; to: number }> {
  const tailAt = Math.max(0, source.size - endBytes - 0xffff);
  const tail = await source.bytes(tailAt, source.size);
  const data = view(tail);
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (data.getUint32(at, true) !== 0x06054b50) continue;
    const count = data.getUint16(at + 10, true);
    const size = data.getUint32(at + 12, true);
    const from = data.getUint32(at + 16, true);
    const isLong = count === 0xffff || size === fullNumber || from === fullNumber;
    const found = isLong ? await findLongDirectory(source, tail, at) : { count, from, to: from + size };
    if (found === null || found.to > tailAt + at) break;
    return found;
  }
  throw damaged('its end is missing, so it was not saved or loaded whole');
}

/** The 64-bit form (APPNOTE 4.3.14), which some programs write for small files too. */
async function findLongDirectory(
  source: ByteSource,
  tail: Uint8Array,
  endAt: number,
): Promise<{ count: number; from: number; to: number } | null> {
  const locatorAt = endAt - 20;
  if (locatorAt < 0 || view(tail).getUint32(locatorAt, true) !== 0x07064b50) return null;
  const recordAt = Number(view(tail).getBigUint64(locatorAt + 8, true));
  if (recordAt + 56 > source.size) return null;
  const record = view(await source.bytes(recordAt, recordAt + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) return null;
  const count = Number(record.getBigUint64(32, true));
  const from = Number(record.getBigUint64(48, true));
  return { count, from, to: from + Number(record.getBigUint64(40, true)) };
}

const names = new TextDecoder();

function entryAt(bytes: Uint8Array, at: number): { entry: ArchiveEntry; next: number } | null {
  if (at + 46 > bytes.length) return null;
  const data = view(bytes);
  if (data.getUint32(at, true) !== 0x02014b50) return null;
  const nameEnd = at + 46 + data.getUint16(at + 28, true);
  const extraEnd = nameEnd + data.getUint16(at + 30, true);
  const next = extraEnd + data.getUint16(at + 32, true);
  if (next > bytes.length) return null;
  const long = longNumbers(bytes, nameEnd, extraEnd);
  const number = (from: number): number => {
    const short = data.getUint32(from, true);
    return short === fullNumber ? (long.shift() ?? short) : short;
  };
  const declaredBytes = number(at + 24);
  const packedBytes = number(at + 20);
  const headerAt = number(at + 42);
  return {
    entry: {
      name: names.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      isEncrypted: (data.getUint16(at + 8, true) & 1) === 1,
      method: data.getUint16(at + 10, true),
      checksum: data.getUint32(at + 16, true),
      packedBytes,
      declaredBytes,
      headerAt,
    },
    next,
  };
}

/** The numbers of the ZIP64 field (APPNOTE 4.5.3), which stand in for those that read 0xFFFFFFFF, in their order. */
function longNumbers(bytes: Uint8Array, from: number, to: number): number[] {
  const data = view(bytes);
  for (let at = from; at + 4 <= to; ) {
    const end = Math.min(to, at + 4 + data.getUint16(at + 2, true));
    if (data.getUint16(at, true) === 1) {
      const found: number[] = [];
      for (let number = at + 4; number + 8 <= end; number += 8) {
        found.push(Number(data.getBigUint64(number, true)));
      }
      return found;
    }
    at = end;
  }
  return [];
}

/** Entries that share bytes unpack one bomb many times over; no program that saves workbooks writes them. */
function refuseOverlaps(entries: ArchiveEntry[], directoryAt: number): void {
  entries.sort((one, other) => one.headerAt - other.headerAt);
  let free = 0;
  for (const entry of entries) {
    if (entry.headerAt < free) throw damaged('two of its parts lie on the same bytes');
    free = entry.headerAt + 30 + entry.packedBytes;
  }
  if (free > directoryAt) throw damaged('a part of it is missing');
}

/** Tables for four bytes at a time: the first is that of one byte, each further one a byte ahead. */
const checksums = Array.from({ length: 4 }, () => new Int32Array(256));
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 32; bit += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    const table = bit % 8 === 7 ? checksums[(bit - 7) / 8] : undefined;
    if (table !== undefined) table[byte] = value;
  }
}
const [table0 = new Int32Array(), table1 = table0, table2 = table0, table3 = table0] = checksums;

/** CRC-32 as ZIP has it, begun with -1 and inverted at the end. */
function addToChecksum(checksum: number, bytes: Uint8Array): number {
  let value = checksum;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    value ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    value =
      (table3[value & 255] ?? 0) ^
      (table2[(value >>> 8) & 255] ?? 0) ^
      (table1[(value >>> 16) & 255] ?? 0) ^
      (table0[value >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) {
    value = (table0[(value ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  }
  return value;
}
