// Reads the small parts of a workbook: links between parts, list of sheets, shared texts, number formats. Knows no cell.
import { damaged, maxCells, tooLarge } from './workbook-limits';
import { kindOfBuiltIn, kindOfFormat, type NumberKind, unescapeCell } from './workbook-values';
import { type AttributeOf, decodedAttribute, type PartReader } from './workbook-xml';

export interface Link {
  /** The part it leads to, from the root of the archive. */
  readonly target: string;
  /** The last word of its type, `worksheet`. */
  readonly type: string;
}

/** The links of one part by their id. Links out of the workbook are left out: nothing is ever fetched. */
export class LinkReader implements PartReader {
  readonly links = new Map<string, Link>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(name: string, attribute: AttributeOf): void {
    if (name !== 'Relationship') return;
    const id = decodedAttribute(attribute, 'Id');
    const target = decodedAttribute(attribute, 'Target');
    if (id === null || target === null || decodedAttribute(attribute, 'TargetMode') === 'External') return;
    const type = decodedAttribute(attribute, 'Type') ?? '';
    this.links.set(id, {
      target: resolvePart(this.#folder, target),
      type: type.slice(type.lastIndexOf('/') + 1),
    });
  }

  close(): void {}

  text(): void {}
}

/** A target beside its part's folder. Steps above the root stay at the root: it is only a name to look up. */
export function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export interface SheetEntry {
  readonly name: string;
  readonly linkId: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

/** The sheets in the order of their tabs, and the day the workbook counts from. */
export class BookReader implements PartReader {
  readonly sheets: SheetEntry[] = [];
  isFrom1904 = false;

  open(name: string, attribute: AttributeOf): void {
    if (name === 'workbookPr') {
      const flag = decodedAttribute(attribute, 'date1904');
      this.isFrom1904 = flag === '1' || flag === 'true';
    }
    if (name !== 'sheet') return;
    const state = decodedAttribute(attribute, 'state');
    this.sheets.push({
      name: decodedAttribute(attribute, 'name') ?? `Sheet${this.sheets.length + 1}`,
      linkId: decodedAttribute(attribute, 'id') ?? '',
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    });
  }

  close(): void {}

  text(): void {}
}

/** Collects the text of one `si` or `is`: its runs joined, without the phonetic reading. */
export class RichText {
  #text = '';
  #isInText = false;
  #phonetic = 0;

  begin(): void {
    this.#text = '';
    this.#isInText = false;
    this.#phonetic = 0;
  }

  open(name: string): void {
    if (name === 't') this.#isInText = this.#phonetic === 0;
    else if (name === 'rPh') this.#phonetic += 1;
  }

  close(name: string): void {
    if (name === 't') this.#isInText = false;
    else if (name === 'rPh') this.#phonetic -= 1;
  }

  add(text: string): void {
    if (this.#isInText) this.#text = this.#text === '' ? text : this.#text + text;
  }

  end(): string {
    return unescapeCell(this.#text);
  }
}

/** The texts that cells refer to by number. */
export class SharedTextReader implements PartReader {
  readonly texts: string[] = [];
  readonly #text = new RichText();

  open(name: string): void {
    if (name === 'si') this.#text.begin();
    else this.#text.open(name);
  }

  close(name: string): void {
    if (name !== 'si') {
      this.#text.close(name);
      return;
    }
    if (this.texts.length >= maxCells) throw tooLarge('holds more texts than can be read');
    this.texts.push(this.#text.end());
  }

  text(text: string): void {
    this.#text.add(text);
  }
}

/** What the number of a cell means, by the style of the cell. */
export class StyleReader implements PartReader {
  readonly #formats = new Map<number, NumberKind>();
  readonly #styles: number[] = [];
  #isInCellStyles = false;

  open(name: string, attribute: AttributeOf): void {
    if (name === 'numFmt') {
      this.#formats.set(
        Number(attribute('numFmtId')),
        kindOfFormat((decodedAttribute(attribute, 'formatCode') ?? '').slice(0, 1000)),
      );
    } else if (name === 'cellXfs') {
      this.#isInCellStyles = true;
    } else if (name === 'xf' && this.#isInCellStyles) {
      if (this.#styles.length > 100_000) throw damaged('it has more styles than a workbook can have');
      this.#styles.push(Number(attribute('numFmtId') ?? 0));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#isInCellStyles = false;
  }

  text(): void {}

  /** One kind for each style, in the order cells number them. */
  kinds(): NumberKind[] {
    return this.#styles.map((format) => this.#formats.get(format) ?? kindOfBuiltIn(format));
  }
}
