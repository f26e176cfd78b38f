// Reads a workbook (.xlsx, .xlsm) into a table, or says why not. Believes no size it is told; runs no macro and no formula.
import { groupDigits } from '../../../shared/records/counts';
import { type Problem, problemAt } from '../../../shared/tables/problem';
import { CellRows, rewritten } from '../../../shared/tables/rows';
import type { Table, TableRefusal, TableRefusalCode } from '../../../shared/tables/table';
import { type Grid, tableFromGrid } from './layout';
import type { ByteSource, ReadFile, ReadOptions } from './reading-types';
import { refusalOr, Unreadable } from './unreadable';
import { type Archive, type ArchiveEntry, openArchive } from './workbook-archive';
import { refuseOtherArchive, refuseOtherFiles } from './workbook-kind';
import { damaged, maxWorkbookBytes, noWork, tooLarge, type Work } from './workbook-limits';
import { BookReader, type Link, LinkReader, SharedTextReader, StyleReader } from './workbook-parts';
import { type SheetCells, SheetReader } from './workbook-sheet';
import { DayText, type NumberKind } from './workbook-values';
import { type PartReader, XmlFeed } from './workbook-xml';

/** After this much the worker lets other tasks run. */
const breathBytes = 8 * 1024 * 1024;
/** Sheets tried when the first ones hold no list, a cover sheet say. */
const sheetsTried = 5;
const passedOver: readonly TableRefusalCode[] = ['empty-file', 'header-only', 'not-a-table'];

/**
 * Reads the sheet that was chosen, or else the first visible one that holds a list. Every loop ends with the bytes
 * counted in `work`; the page cancels by ending the worker. Rejects only when the file can no longer be opened.
 */
export async function readWorkbook(
  source: ByteSource,
  options: ReadOptions,
  onProgress: (share: number) => void,
  work: Work = noWork(),
): Promise<ReadFile | TableRefusal> {
  return refusalOr(source.name, () => new WorkbookReading(source, onProgress, work).read(options));
}

/** What all sheets of one workbook share. */
interface OpenBook {
  readonly archive: Archive;
  readonly sheets: readonly {
    readonly name: string;
    readonly entry: ArchiveEntry;
    readonly isVisible: boolean;
  }[];
  readonly texts: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly days: DayText;
}

class WorkbookReading {
  readonly #source: ByteSource;
  readonly #onProgress: (share: number) => void;
  readonly #work: Work;
  #packedDone = 0;
  #sinceBreath = 0;

  constructor(source: ByteSource, onProgress: (share: number) => void, work: Work) {
    this.#source = source;
    this.#onProgress = onProgress;
    this.#work = work;
  }

  async read(options: ReadOptions): Promise<ReadFile | TableRefusal> {
    const { name, size } = this.#source;
    if (size > maxWorkbookBytes) {
      const megabytes = groupDigits(Math.ceil(size / 1024 / 1024));
      throw tooLarge(
        `is a workbook of ${megabytes} MB, and at most ${groupDigits(maxWorkbookBytes / 1024 / 1024)} MB can be read`,
      );
    }
    await refuseOtherFiles(this.#source);
    const book = await this.#open();
    const chosen = book.sheets.find((sheet) => sheet.name === options.sheet);
    const candidates = chosen === undefined ? offered(book.sheets) : [chosen];
    let refusal: TableRefusal | null = null;
    for (const sheet of candidates) {
      const cells = await this.#readSheet(book, sheet.entry);
      const read = tableFromGrid(name, gridOf(cells), options.headerLine);
      if (read.ok) {
        this.#onProgress(1);
        return {
          ok: true,
          table: settle(read.table, cells, read.firstColumn),
          origin: {
            format: 'workbook',
            sheets: book.sheets.map((each) => each.name),
            sheet: sheet.name,
            headerLine: read.table.headerLine,
          },
        };
      }
      refusal ??= read;
      if (!passedOver.includes(read.code)) break;
    }
    if (refusal === null) throw noSheets();
    return refusal;
  }

  async #open(): Promise<OpenBook> {
    const archive = await openArchive(this.#source, this.#work);
    const bookPart = await this.#findBook(archive);
    const cut = bookPart.name.lastIndexOf('/') + 1;
    const folder = bookPart.name.slice(0, cut);
    const book = await this.#readPart(archive, bookPart, new BookReader());
    const linkPart = archive.find(`${folder}_rels/${bookPart.name.slice(cut)}.rels`);
    if (linkPart === null) throw damaged('its list of sheets is missing');
    const { links } = await this.#readPart(archive, linkPart, new LinkReader(folder));
    const sheets = sheetsOf(archive, book, links);
    if (sheets.length === 0) throw noSheets();
    const shared = partOf(archive, links, 'sharedStrings');
    const styles = partOf(archive, links, 'styles');
    const styleReader = new StyleReader();
    if (styles !== null) await this.#readPart(archive, styles, styleReader);
    const texts = new SharedTextReader();
    if (shared !== null) await this.#readPart(archive, shared, texts);
    return {
      archive,
      sheets,
      texts: texts.texts,
      kinds: styleReader.kinds(),
      days: new DayText(book.isFrom1904),
    };
  }

  async #findBook(archive: Archive): Promise<ArchiveEntry> {
    const rootLinks = archive.find('_rels/.rels');
    if (rootLinks !== null) {
      const { links } = await this.#readPart(archive, rootLinks, new LinkReader(''));
      const found = partOf(archive, links, 'officeDocument');
      if (found !== null && !/\.bin$|^(?:word|ppt)\//i.test(found.name)) return found;
    }
    return archive.find('xl/workbook.xml') ?? refuseOtherArchive(archive);
  }

  #readSheet(book: OpenBook, entry: ArchiveEntry): Promise<SheetCells> {
    const { texts, kinds, days } = book;
    return this.#readPart(book.archive, entry, new SheetReader({ texts, kinds, days, work: this.#work }));
  }

  /** A part is never whole in memory: each piece is counted, parsed and let go. */
  async #readPart<Reader extends PartReader>(
    archive: Archive,
    entry: ArchiveEntry,
    reader: Reader,
  ): Promise<Reader> {
    const feed = new XmlFeed(reader, this.#work);
    for await (const { bytes, packed } of archive.pieces(entry)) {
      feed.push(bytes);
      await this.#breathe(bytes.length, packed);
    }
    feed.end();
    return reader;
  }

  async #breathe(bytes: number, packed: number): Promise<void> {
    this.#packedDone += packed;
    this.#sinceBreath += bytes;
    if (this.#sinceBreath < breathBytes) return;
    this.#sinceBreath = 0;
    this.#onProgress(Math.min(0.95, this.#packedDone / this.#source.size));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function noSheets(): Unreadable {
  return new Unreadable(
    'not-a-table',
    'has no sheet with cells, only charts or nothing. Choose a workbook with the list on a sheet.',
  );
}

function offered(sheets: OpenBook['sheets']): OpenBook['sheets'] {
  const visible = sheets.filter((sheet) => sheet.isVisible);
  return (visible.length === 0 ? sheets : visible).slice(0, sheetsTried);
}

/**
 * Visible sheets in the order of their tabs, then hidden ones. Sheets that only a program can unhide are left out, and so
 * are charts and macro sheets: their links are of another type.
 */
function sheetsOf(archive: Archive, book: BookReader, links: ReadonlyMap<string, Link>): OpenBook['sheets'] {
  const found = book.sheets.flatMap((sheet) => {
    const link = links.get(sheet.linkId);
    if (link?.type !== 'worksheet' || sheet.state === 'veryHidden') return [];
    const entry = archive.find(link.target);
    if (entry === null) throw damaged('a sheet is missing from it');
    return [{ name: sheet.name, entry, isVisible: sheet.state === 'visible' }];
  });
  return [...found.filter((sheet) => sheet.isVisible), ...found.filter((sheet) => !sheet.isVisible)];
}

function partOf(archive: Archive, links: ReadonlyMap<string, Link>, type: string): ArchiveEntry | null {
  for (const link of links.values()) {
    if (link.type === type) return archive.find(link.target);
  }
  return null;
}

function gridOf(cells: SheetCells): Grid {
  return {
    rows: new CellRows(cells.rows),
    lines: cells.lines,
    problems: [],
    typedColumns: typedBelow(cells, 0),
  };
}

/** Columns with numbers or days below this line, and no text there that could be one in disguise. */
function typedBelow(cells: SheetCells, line: number): Set<number> {
  const typed = new Set<number>();
  cells.lastTyped.forEach((last, column) => {
    if (last > line && (cells.lastDisguised[column] ?? 0) <= line) typed.add(column);
  });
  return typed;
}

/** Adds what can only be said once it is known where the header stands. */
function settle(table: Table, cells: SheetCells, firstColumn: number): Table {
  const width = table.headers.length;
  const { headerLine } = table;
  const problems: Problem[] = cells.errors
    .filter(({ line, column }) => line > headerLine && column < firstColumn + width)
    .map(({ column, error, line, count }) => {
      const header = table.headers[column - firstColumn] ?? null;
      const where = count === 1 ? 'this cell' : `${groupDigits(count)} cells of this column`;
      return problemAt(
        line,
        'cell-error',
        'check',
        header,
        error,
        `${error} stands in ${where}, so the formula there failed. Taken as empty; correct the workbook if a value is missing.`,
      );
    });
  return {
    ...table,
    rows: rewritten(table.rows, (row) =>
      table.rows.widthOf(row) < width ? filledUp(table.rows.cells(row), width) : null,
    ),
    problems: [...table.problems, ...problems],
    typedColumns: new Set(
      [...typedBelow(cells, headerLine)]
        .map((column) => column - firstColumn)
        .filter((column) => column >= 0 && column < width),
    ),
  };
}

/** A sheet stores no blank cells at the end of a row; a row of a list has them. */
function filledUp(row: readonly string[], width: number): string[] {
  const whole = row.slice();
  while (whole.length < width) whole.push('');
  return whole;
}
