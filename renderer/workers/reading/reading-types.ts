// What a file is read with and what is said of it afterwards: encoding, separator, sheet, header line. Reads nothing.
import type { Table } from '../../../shared/tables/table';

/** Names `TextDecoder` knows, but for `latin1`, which is one byte one letter. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'latin1'] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** What the user settled; null lets the file decide. */
export interface ReadOptions {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** The line the header stands on, from 1. */
  readonly headerLine: number | null;
  /** The name of the sheet of a workbook. */
  readonly sheet: string | null;
}
export const asFileSays: ReadOptions = { encoding: null, delimiter: null, headerLine: null, sheet: null };

/** How a file was read, to be shown and changed. */
export type Origin =
  | {
      readonly format: 'text';
      readonly encoding: Encoding;
      /** False when the bytes could be in another encoding just as well. */
      readonly encodingIsCertain: boolean;
      readonly delimiter: Delimiter;
      readonly headerLine: number;
      /** Up to five cells with letters that another encoding would read otherwise, as read now. */
      readonly letterSamples: readonly string[];
    }
  | {
      readonly format: 'workbook';
      readonly sheets: readonly string[];
      readonly sheet: string;
      readonly headerLine: number;
    };

export interface ReadFile {
  readonly ok: true;
  readonly table: Table;
  readonly origin: Origin;
}

/** A file as the reader sees it: a `File`, or bytes in a test. */
export interface ByteSource {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes from `from` up to, not including, `to`. Rejects when the file is gone. */
  bytes(from: number, to: number): Promise<Uint8Array>;
  /** All bytes in order, in pieces of any size. Rejects when the file is gone. */
  pieces(): AsyncIterable<Uint8Array>;
}
