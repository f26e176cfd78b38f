// Reads XML as it comes, within limits on depth, length and count. Expands no entity, follows no DOCTYPE, knows no workbook.
import type { Unreadable } from './unreadable';
import { damaged, maxElements, tooLarge, type Work } from './workbook-limits';

/** An attribute as written, undecoded: see `decodeXml`. Undefined when absent. */
export type AttributeOf = (name: string) => string | undefined;

/** What a part of a workbook does with its elements. Names come without their prefix, `row` for `x:row`. */
export interface PartReader {
  /** `attribute` may only be asked before this returns. */
  open(name: string, attribute: AttributeOf): void;
  close(name: string): void;
  /** A run of text, its entities decoded; one text may come in several runs. */
  text(text: string): void;
  /**
   * A quicker way for what a part is full of: takes the element that begins at `tag` whole and gives back where it ends,
   * or -1 to have it read as any other. Must come to the same.
   */
  scan?(xml: string, tag: number): number;
}

/** A cell holds at most 32,767 characters, which as entities are some 200,000. */
const maxTokenChars = 1024 * 1024;
/** A sheet nests about ten deep. */
const maxDepth = 100;
const sliceBytes = 128 * 1024;

/** A token that goes on beyond what was read. */
const incomplete = -1;

/**
 * Feeds one part to its reader. Only what workbooks are written in is understood: elements, attributes, text, CDATA,
 * comments. Throws `Unreadable` for what is no XML or is made to do harm.
 */
export class XmlFeed {
  readonly #reader: PartReader;
  readonly #work: Work;
  #decoder: TextDecoder | null = null;
  /** Bytes after the last tag. */
  #rest = new Uint8Array();
  /** What was read, from the first token that is not whole. */
  #xml = '';
  /** The open elements: as written, to compare, and without their prefix. */
  readonly #written: string[] = [];
  readonly #names: string[] = [];
  #hasRoot = false;
  /** Where the attributes of the current element lie: name from and to, value from and to. */
  readonly #spans: number[] = [];
  #spanCount = 0;
  readonly #attribute: AttributeOf = (name) => this.#find(name);

  constructor(reader: PartReader, work: Work) {
    this.#reader = reader;
    this.#work = work;
  }

  push(bytes: Uint8Array): void {
    this.#decoder ??= decoderFor(bytes);
    for (let at = 0; at < bytes.length; at += sliceBytes) this.#take(bytes.subarray(at, at + sliceBytes));
  }

  end(): void {
    this.#decoder ??= decoderFor(this.#rest);
    this.#write(this.#decode(this.#rest, true) + this.#decode(new Uint8Array(), false));
    if (!this.#hasRoot || this.#names.length > 0 || this.#xml.trim() !== '') throw notXml();
  }

  /** Text that ends with a tag leaves nothing over: strings joined from two are slow to walk through. */
  #take(bytes: Uint8Array): void {
    const end = this.#decoder?.encoding === 'utf-8' ? bytes.lastIndexOf(62) + 1 : bytes.length;
    if (end === 0) {
      this.#rest = joined(this.#rest, bytes);
      if (this.#rest.length > maxTokenChars) throw tooLong();
      return;
    }
    const head = bytes.subarray(0, end);
    this.#write(this.#decode(this.#rest.length === 0 ? head : joined(this.#rest, head), true));
    this.#rest = bytes.slice(end);
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder?.decode(bytes, { stream }) ?? '';
    } catch {
      throw damaged('it holds letters in no known encoding');
    }
  }

  /** A token that is not whole is looked at again with the next slice, so its length is bounded. */
  #write(text: string): void {
    this.#xml = this.#xml === '' ? text : this.#xml + text;
    const done = this.#readTokens();
    this.#xml = this.#xml.slice(done);
    if (this.#xml.length > maxTokenChars) throw tooLong();
  }

  /** Reads whole tokens and gives back where the first one begins that is not. */
  #readTokens(): number {
    const xml = this.#xml;
    let at = 0;
    for (;;) {
      const tag = xml.charCodeAt(at) === 60 ? at : xml.indexOf('<', at);
      if (tag < 0) return at;
      if (tag > at && this.#names.length > 0) this.#reader.text(decodeXml(xml.slice(at, tag)));
      const code = xml.charCodeAt(tag + 1);
      let next = code === 99 && this.#names.length > 0 ? (this.#reader.scan?.(xml, tag) ?? -1) : -1;
      if (next > 0) this.#count(2);
      else if (code === 47) next = this.#readClose(tag);
      else if (code === 33) next = this.#readMarked(tag);
      else if (code === 63) next = afterMark(xml, '?>', tag);
      else if (code > 0) next = this.#readOpen(tag);
      else next = incomplete;
      if (next === incomplete) return tag;
      at = next;
    }
  }

  #readClose(tag: number): number {
    const xml = this.#xml;
    const written = this.#written[this.#written.length - 1];
    if (written === undefined) throw notXml();
    const end = afterSpace(xml, tag + 2 + written.length);
    if (end >= xml.length) return incomplete;
    if (xml.charCodeAt(end) !== 62 || !xml.startsWith(written, tag + 2)) throw notXml();
    this.#written.pop();
    this.#reader.close(this.#names.pop() ?? written);
    return end + 1;
  }

  /** Comments and CDATA. Anything else that begins so is a definition. */
  #readMarked(tag: number): number {
    const xml = this.#xml;
    if (xml.startsWith('<!--', tag)) return afterMark(xml, '-->', tag + 4);
    if (xml.startsWith('<![CDATA[', tag)) {
      const next = afterMark(xml, ']]>', tag + 9);
      if (next !== incomplete && this.#names.length > 0) this.#reader.text(xml.slice(tag + 9, next - 3));
      return next;
    }
    if (xml.length - tag < 9) return incomplete;
    throw damaged('it holds definitions of its own (a DOCTYPE), which no workbook has');
  }

  #readOpen(tag: number): number {
    const xml = this.#xml;
    let at = tag + 1;
    while (isNameCode(xml.charCodeAt(at))) at += 1;
    const nameEnd = at;
    this.#spanCount = 0;
    for (;;) {
      at = afterSpace(xml, at);
      const code = xml.charCodeAt(at);
      if (code === 62 || code === 47) break;
      if (Number.isNaN(code)) return incomplete;
      at = this.#readAttribute(at);
      if (at === incomplete) return incomplete;
    }
    const isEmpty = xml.charCodeAt(at) === 47;
    if (isEmpty) at += 1;
    if (at >= xml.length) return incomplete;
    if (nameEnd === tag + 1 || xml.charCodeAt(at) !== 62) throw notXml();
    this.#openElement(xml.slice(tag + 1, nameEnd), isEmpty);
    return at + 1;
  }

  #openElement(written: string, isEmpty: boolean): void {
    this.#hasRoot = true;
    this.#count(1);
    if (this.#names.length >= maxDepth) throw notXml();
    const colon = written.length < 3 ? -1 : written.indexOf(':');
    const name = colon < 0 ? written : written.slice(colon + 1);
    this.#reader.open(name, this.#attribute);
    if (isEmpty) {
      this.#reader.close(name);
    } else {
      this.#written.push(written);
      this.#names.push(name);
    }
  }

  #count(elements: number): void {
    this.#work.elements += elements;
    if (this.#work.elements > maxElements) throw tooLarge('holds more cells than can be read');
  }

  /** Notes where one `name="value"` lies and gives back where it ends. */
  #readAttribute(from: number): number {
    const xml = this.#xml;
    let at = from;
    while (isNameCode(xml.charCodeAt(at))) at += 1;
    const nameEnd = at;
    at = afterSpace(xml, at);
    if (at >= xml.length) return incomplete;
    if (nameEnd === from || xml.charCodeAt(at) !== 61) throw notXml();
    at = afterSpace(xml, at + 1);
    if (at >= xml.length) return incomplete;
    const quote = xml.charCodeAt(at);
    if (quote !== 34 && quote !== 39) throw notXml();
    const end = afterValue(xml, quote, at + 1);
    if (end === incomplete) return incomplete;
    const span = this.#spanCount * 4;
    this.#spans[span] = from;
    this.#spans[span + 1] = nameEnd;
    this.#spans[span + 2] = at + 1;
    this.#spans[span + 3] = end;
    this.#spanCount += 1;
    return end + 1;
  }

  /** `id` finds `r:id` too, whatever the prefix. */
  #find(name: string): string | undefined {
    const xml = this.#xml;
    const last = name.charCodeAt(name.length - 1);
    for (let span = 0; span < this.#spanCount * 4; span += 4) {
      const from = this.#spans[span] ?? 0;
      const nameEnd = this.#spans[span + 1] ?? 0;
      const begin = nameEnd - name.length;
      if (begin < from || xml.charCodeAt(nameEnd - 1) !== last || !xml.startsWith(name, begin)) continue;
      if (begin === from || xml.charCodeAt(begin - 1) === 58) {
        return xml.slice(this.#spans[span + 2], this.#spans[span + 3]);
      }
    }
    return undefined;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

function tooLong(): Unreadable {
  return damaged('it holds a text that no cell can hold');
}

function notXml(): Unreadable {
  return damaged('a part of it is not written as a workbook is');
}

/** XML without a byte-order mark is UTF-8. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(label, { fatal: true });
}

/** True for what may stand in a name here: anything but space, quotes, `/`, `<`, `=`, `>` and the end of the text. */
function isNameCode(code: number): boolean {
  return (code > 47 && code < 60) || (code > 62 && code !== 96) || code === 45 || code === 46;
}

function afterSpace(xml: string, from: number): number {
  let at = from;
  for (;;) {
    const code = xml.charCodeAt(at);
    if (code !== 32 && (code < 9 || code > 13 || Number.isNaN(code))) return at;
    at += 1;
  }
}

/** Where a value ends: most are a few letters long, and a search that is called costs more than looking at those. */
function afterValue(xml: string, quote: number, from: number): number {
  for (let at = from; at < from + 16; at += 1) if (xml.charCodeAt(at) === quote) return at;
  return xml.indexOf(quote === 34 ? '"' : "'", from);
}

function afterMark(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? incomplete : at + mark.length;
}

const named: Readonly<Record<string, string | undefined>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

/** The five named entities and characters by number; any other entity stays as it is written. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|apos|gt|lt|quot));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** An attribute, decoded; null when absent. */
export function decodedAttribute(attribute: AttributeOf, name: string): string | null {
  const written = attribute(name);
  return written === undefined ? null : decodeXml(written);
}
