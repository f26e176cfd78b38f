// Reads a text list whole: encoding from all bytes, separator, rows, header. Refuses what is too large or no list.
import { groupDigits } from '../../../shared/tables/problem';
import { maxTextBytes, type TableRefusal } from '../../../shared/tables/table';
import { ByteSurvey, decode, type EncodingGuess } from './encoding';
import { tableFromGrid } from './layout';
import type { ByteSource, Encoding, ReadFile, ReadOptions } from './reading-types';
import { TextGrid } from './text-grid';
import { refusalOr, Unreadable } from './unreadable';

const pieceBytes = 1024 * 1024;
const piecesAhead = 4;
/** Fetching and looking at the bytes, as a share of the work; cutting them into rows is the rest. */
const surveyShare = 0.25;

/** What reading one text has cost so far, however fast the machine is. */
export interface TextWork {
  /** Characters given to the parser, those given twice counted twice. */
  parsedChars: number;
}

/** What the user calls an encoding. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  latin1: 'Latin-1',
};

/**
 * The list in a text. `options` go before what the file says. `onProgress` is told the share done, 0 to 1, after every
 * megabyte. At most 100 MB are held, and nothing is parsed before all bytes were seen.
 */
export async function readText(
  source: ByteSource,
  options: ReadOptions,
  onProgress: (share: number) => void,
  work: TextWork = { parsedChars: 0 },
): Promise<ReadFile | TableRefusal> {
  return refusalOr<ReadFile | TableRefusal>(source.name, async () => {
    const { bytes, guess } = await fetchAll(source, (share) => onProgress(share * surveyShare));
    if (guess.isBinary && options.encoding === null) {
      throw new Unreadable(
        'not-a-table',
        'is not a table: it holds bytes that no text has. Export the list as CSV and choose that file.',
      );
    }
    const encoding = options.encoding ?? guess.encoding;
    try {
      const text = new TextGrid(decode(bytes, encoding), options.delimiter, work);
      for (let share = 0; share < 1; onProgress(surveyShare + share * (1 - surveyShare))) share = text.next();
      const { grid, letterSamples } = text.finish();
      const read = tableFromGrid(source.name, grid, options.headerLine);
      if (!read.ok) return isForced(options, guess) ? notIn(source.name, encoding) : read;
      const { table } = read;
      const encodingIsCertain = options.encoding !== null || guess.isCertain;
      return {
        ok: true,
        table,
        origin: {
          format: 'text',
          encoding,
          encodingIsCertain,
          delimiter: text.delimiter,
          headerLine: table.headerLine,
          letterSamples,
        },
      };
    } catch (error) {
      if (!(error instanceof Unreadable) || !isForced(options, guess)) throw error;
      return notIn(source.name, encoding);
    }
  });
}

async function fetchAll(
  source: ByteSource,
  onProgress: (share: number) => void,
): Promise<{ bytes: Uint8Array; guess: EncodingGuess }> {
  if (source.size > maxTextBytes) throw tooLarge(source.size);
  const all = new Uint8Array(source.size);
  const survey = new ByteSurvey();
  let count = 0;
  for await (const piece of piecesOf(source)) {
    survey.add(piece);
    all.set(piece, count);
    count += piece.length;
    onProgress(count / source.size);
  }
  if (count === 0) throw new Unreadable('empty-file', 'is empty. Choose a file with a header and rows.');
  return { bytes: all.subarray(0, count), guess: survey.guess() };
}

/**
 * The bytes of a source in order; never more than were declared, so the cap holds whatever comes. Some pieces are on
 * their way while one is looked at: waiting for each in turn took longer than looking.
 */
async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  const onTheirWay: Promise<Uint8Array>[] = [];
  let asked = 0;
  let given = 0;
  while (given < source.size) {
    for (; onTheirWay.length < piecesAhead && asked < source.size; asked += pieceBytes) {
      const piece = source.bytes(asked, asked + pieceBytes);
      // Heard where it is waited for; an earlier one that fails first ends the waiting.
      piece.catch(() => undefined);
      onTheirWay.push(piece);
    }
    const piece = (await onTheirWay.shift())?.subarray(0, source.size - given) ?? new Uint8Array();
    if (piece.length === 0) return;
    given += piece.length;
    yield piece;
    if (given === asked - onTheirWay.length * pieceBytes) continue;
    // Less came than was asked for: what follows begins elsewhere.
    onTheirWay.length = 0;
    asked = given;
  }
}

/** Whether the user chose another encoding than the one the bytes speak for. */
function isForced(options: ReadOptions, guess: EncodingGuess): boolean {
  return options.encoding !== null && options.encoding !== guess.encoding;
}

function notIn(fileName: string, encoding: Encoding): TableRefusal {
  return {
    ok: false,
    code: 'not-a-table',
    message: `${fileName} has no rows when it is read as ${encodingNames[encoding]}. Choose another encoding.`,
  };
}

function tooLarge(bytes: number): Unreadable {
  const megabytes = groupDigits(Math.ceil(bytes / 1024 / 1024));
  return new Unreadable(
    'too-large',
    `is ${megabytes} MB, and at most ${groupDigits(maxTextBytes / 1024 / 1024)} MB can be read. Split it, or leave out columns you do not need.`,
  );
}
