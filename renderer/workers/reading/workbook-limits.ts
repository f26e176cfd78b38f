// How much work a workbook may ask for, and in what words it is refused. Counts; knows no part of a workbook.
import { Unreadable } from './unreadable';

/** 50 MB as it lies on the disk. */
export const maxWorkbookBytes = 50 * 1024 * 1024;
/** 300 MB of parts read, counted as they come out and not as the file says. */
export const maxInflatedBytes = 300 * 1024 * 1024;
/** Files inside a workbook; one with a few hundred sheets and pictures has about a thousand. */
export const maxEntries = 10_000;
/** Cells held in memory, blank ones between two filled ones included. */
export const maxCells = 20_000_000;
/** Rows with something in them: as many as a sheet of Excel has. */
export const maxRows = 1_048_576;
/** Elements of the parts read. A filled cell has two. */
export const maxElements = 40_000_000;

/** What reading one workbook has cost so far. Tests look at it: it says what was done, however fast the machine is. */
export interface Work {
  /** Bytes that came out of the archive. */
  inflatedBytes: number;
  cells: number;
  elements: number;
}

export function noWork(): Work {
  return { inflatedBytes: 0, cells: 0, elements: 0 };
}

/** `what` goes on after `cannot be read:`. */
export function damaged(what: string): Unreadable {
  return new Unreadable(
    'damaged',
    `cannot be read: ${what}. Open it in the program it comes from, save it as XLSX or CSV, and choose that file.`,
  );
}

/** `what` goes on after the file's name. */
export function tooLarge(what: string): Unreadable {
  return new Unreadable('too-large', `${what}. Leave out what you do not need, or save the sheet as CSV.`);
}

export function hasPassword(): Unreadable {
  return new Unreadable(
    'password',
    'has a password. Open it in the program it comes from, save a copy without the password, and choose that file.',
  );
}
