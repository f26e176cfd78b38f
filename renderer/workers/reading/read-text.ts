// Reads a text list whole: encoding from all bytes, separator, rows, header. Refuses what is too large or no list.
import { groupDigits } from '../../../shared/records/counts';
import { maxTextBytes, type TableRefusal } from '../../../shared/tables/table';
import { ByteSurvey, decode, type EncodingGuess, withoutMark } from './encoding';
import { tableFromGrid } from './layout';
import { type Letters, lettersIn } from './letters';
import type { ByteSource, Encoding, ReadFile, ReadOptions } from './reading-types';
import { TextGrid } from './text-grid';
import { refusalOr, Unreadable } from './unreadable';

/** How much comes between one word of progress and the next. */
const toldBytes = 1024 * 1024;
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
    const { letters, encoding, guess } = await fetchLetters(source, options.encoding, (share) =>
      onProgress(share * surveyShare),
    );
    try {
      const text = new TextGrid(letters, options.delimiter, work);
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

/** A text that was fetched, and what it is in. */
interface Fetched {
  readonly letters: Letters;
  readonly encoding: Encoding;
  readonly guess: EncodingGuess;
}

/**
 * The text of a source in the encoding that was chosen, or else in the one its bytes speak for. Never takes more bytes
 * than were declared, so the cap holds whatever comes.
 */
async function fetchLetters(
  source: ByteSource,
  chosen: Encoding | null,
  onProgress: (share: number) => void,
): Promise<Fetched> {
  const { size } = source;
  if (size > maxTextBytes) throw tooLarge(size);
  if (size === 0) throw new Unreadable('empty-file', 'is empty. Choose a file with a header and rows.');
  const bytes = new Uint8Array(size);
  const survey = new ByteSurvey();
  // Nearly every list is in UTF-8, and decoding while more bytes are on their way costs next to nothing.
  const utf8 = chosen === null || chosen === 'utf-8' ? new TextDecoder() : null;
  const texts: string[] = [];
  let count = 0;
  let told = 0;
  for await (const sent of source.pieces()) {
    const piece = sent.subarray(0, size - count);
    survey.add(piece);
    bytes.set(piece, count);
    if (utf8 !== null) texts.push(utf8.decode(piece, { stream: true }));
    count += piece.length;
    if (count - told >= toldBytes || count === size) {
      onProgress(count / size);
      told = count;
    }
    if (count === size) break;
  }
  if (count < size) throw endedEarly();
  const guess = survey.guess();
  if (guess.isBinary && chosen === null) throw binary();
  const encoding = chosen ?? guess.encoding;
  if (utf8 !== null) texts.push(utf8.decode());
  const text = encoding === 'utf-8' ? texts.join('') : decode(bytes, encoding);
  const letters = lettersIn(text, withoutMark(bytes), {
    isOneByte: encoding === 'latin1' || encoding === 'windows-1252',
    isSoundUtf8: encoding === 'utf-8' && guess.encoding === 'utf-8' && !guess.isBroken,
  });
  return { letters, encoding, guess };
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

function endedEarly(): Unreadable {
  return new Unreadable('read-failed', 'ended before all of it was read. Choose the file again.');
}

function binary(): Unreadable {
  return new Unreadable(
    'not-a-table',
    'is not a table: it holds bytes that no text has. Export the list as CSV and choose that file.',
  );
}

function tooLarge(bytes: number): Unreadable {
  const megabytes = groupDigits(Math.ceil(bytes / 1024 / 1024));
  return new Unreadable(
    'too-large',
    `is ${megabytes} MB, and at most ${groupDigits(maxTextBytes / 1024 / 1024)} MB can be read. Split it, or leave out columns you do not need.`,
  );
}
