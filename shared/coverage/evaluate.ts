// Decides what a condition says of many accounts at once, column by column. Knows no lane and no rule.
import type { ComparisonOp, Condition, Leaf } from '../records/condition';
import { monthsBefore } from '../records/values';
import { foldText } from './extra-columns';
import { dayOf, type FieldColumns } from './field-columns';

/**
 * What a condition says of one account. The order is Kleene's: `and` is the least of its parts, `or` the greatest, and `not`
 * counts from the other end, so that a missing value is neither met nor not met unless the other parts settle it (R3).
 */
export const truth = { notMet: 0, noValue: 1, met: 2 } as const;
export type Truth = (typeof truth)[keyof typeof truth];

/** One truth per account, in the order of the columns. */
export type Truths = Uint8Array;

/** What conditions said already, of one set of columns: a part that did not change is not asked again. */
export class Answers {
  readonly columns: FieldColumns;
  readonly #known = new WeakMap<Condition, Truths>();
  /** Questions asked of the accounts so far; parts that were known are not counted. */
  leavesAsked = 0;

  constructor(columns: FieldColumns) {
    this.columns = columns;
  }

  /** What the condition says of every account. Only to be read. */
  of(condition: Condition): Truths {
    const known = this.#known.get(condition);
    if (known !== undefined) return known;
    const truths = this.#ask(condition);
    this.#known.set(condition, truths);
    return truths;
  }

  #ask(condition: Condition): Truths {
    switch (condition.kind) {
      case 'and':
        return joined(
          condition.parts.map((part) => this.of(part)),
          this.columns.size,
          'and',
        );
      case 'or':
        return joined(
          condition.parts.map((part) => this.of(part)),
          this.columns.size,
          'or',
        );
      case 'not':
        return opposite(this.of(condition.part));
      default:
        this.leavesAsked += 1;
        return askLeaf(condition, this.columns);
    }
  }
}

/** Room for one truth per account, and up to a whole number of words: they are joined four at a time. */
function newTruths(size: number): Truths {
  return new Uint8Array(new ArrayBuffer(Math.ceil(size / 4) * 4), 0, size);
}

function wordsOf(truths: Truths): Uint32Array {
  return new Uint32Array(truths.buffer, 0, Math.ceil(truths.length / 4));
}

/** The bit of each byte in a word that says met, and the one that says no value. */
const metBits = 0x02020202;
const noValueBits = 0x01010101;

/** An empty group says nothing of anybody: `all of nothing` being met would decide silently. */
function joined(parts: readonly Truths[], size: number, kind: 'and' | 'or'): Truths {
  const [first, ...others] = parts;
  if (first === undefined) return newTruths(size).fill(truth.noValue);
  const truths = newTruths(size);
  truths.set(first);
  const words = wordsOf(truths);
  for (const part of others) joinWords(words, wordsOf(part), kind);
  return truths;
}

function joinWords(words: Uint32Array, others: Uint32Array, kind: 'and' | 'or'): void {
  for (let at = 0; at < words.length; at += 1) {
    const a = words[at] as number;
    const b = others[at] as number;
    const met = (kind === 'and' ? a & b : a | b) & metBits;
    // For the least of two, none may be not met; for the greatest, one without a value is enough. Met goes before both.
    const open = (kind === 'and' ? (a | (a >>> 1)) & (b | (b >>> 1)) : a | b) & noValueBits;
    words[at] = met | (open & ~(met >>> 1));
  }
}

function askLeaf(leaf: Leaf, columns: FieldColumns): Truths {
  const kind = columns.kindOf(leaf.field);
  const isText = kind === 'text';
  switch (leaf.kind) {
    case 'empty':
      return isText ? emptyTexts(columns.texts(leaf.field).codes) : emptyNumbers(columns.numbers(leaf.field));
    case 'contains': {
      const wanted = foldText(leaf.text);
      return testTexts(columns, leaf, (text) => text.includes(wanted));
    }
    case 'in': {
      const wanted = new Set(leaf.values.map(foldText));
      return testTexts(columns, leaf, (text) => wanted.has(text));
    }
    case 'compare': {
      if (isText) {
        const wanted = foldText(String(leaf.value));
        return testTexts(columns, leaf, (text) => (text === wanted) === (leaf.op === 'is'));
      }
      return compareNumbers(columns.numbers(leaf.field), leaf.op, numberOf(leaf.value, kind));
    }
    case 'between':
      return between(columns.numbers(leaf.field), numberOf(leaf.from, kind), numberOf(leaf.to, kind));
    case 'olderThan': {
      if (kind !== 'date') return nothingKnown(columns);
      const oldestWithin = dayOf(monthsBefore(columns.context.asOf, leaf.months));
      return compareNumbers(columns.numbers(leaf.field), 'under', oldestWithin);
    }
    case 'daysSince': {
      if (kind !== 'date') return nothingKnown(columns);
      // So many days ago is a day: the fewer the days, the later it is.
      const day = dayOf(columns.context.asOf) - leaf.days;
      return compareNumbers(columns.numbers(leaf.field), turned[leaf.op], day);
    }
    case 'share':
      return compareNumbers(sharesOf(leaf, columns), leaf.op, leaf.share);
  }
}

/** A number, or a day as a number; NaN for what the field cannot be compared with, which then meets nothing. */
function numberOf(value: number | string, kind: ReturnType<FieldColumns['kindOf']>): number {
  if (kind === 'date') return typeof value === 'string' ? dayOf(value) : Number.NaN;
  return typeof value === 'number' ? value : Number.NaN;
}

/** A part of nothing, or of less than nothing, is no share. */
function sharesOf(leaf: Extract<Leaf, { kind: 'share' }>, columns: FieldColumns): Float64Array {
  const part = columns.numbers(leaf.field);
  const whole = columns.numbers(leaf.whole);
  const shares = new Float64Array(part.length);
  for (let at = 0; at < shares.length; at += 1) {
    const of = whole[at] as number;
    shares[at] = of > 0 ? (part[at] as number) / of : Number.NaN;
  }
  return shares;
}

function opposite(truths: Truths): Truths {
  const others = newTruths(truths.length);
  for (let at = 0; at < truths.length; at += 1) others[at] = truth.met - (truths[at] as number);
  return others;
}

function nothingKnown(columns: FieldColumns): Truths {
  return newTruths(columns.size).fill(truth.noValue);
}

function emptyNumbers(values: Float64Array): Truths {
  const truths = newTruths(values.length);
  for (let at = 0; at < values.length; at += 1) if (Number.isNaN(values[at])) truths[at] = truth.met;
  return truths;
}

function emptyTexts(codes: Uint32Array): Truths {
  const truths = newTruths(codes.length);
  for (let at = 0; at < codes.length; at += 1) if (codes[at] === 0) truths[at] = truth.met;
  return truths;
}

/** Each different text is asked once, however many accounts hold it. */
function testTexts(columns: FieldColumns, { field }: Leaf, test: (text: string) => boolean): Truths {
  if (columns.kindOf(field) !== 'text') return nothingKnown(columns);
  const { codes, texts } = columns.texts(field);
  const answers = Uint8Array.from(texts, (text, code) =>
    code === 0 ? truth.noValue : test(text) ? truth.met : truth.notMet,
  );
  const truths = newTruths(codes.length);
  for (let at = 0; at < codes.length; at += 1) truths[at] = answers[codes[at] as number] as number;
  return truths;
}

function between(values: Float64Array, from: number, to: number): Truths {
  const truths = newTruths(values.length);
  for (let at = 0; at < truths.length; at += 1) {
    const value = values[at] as number;
    const isWithin = Number(value >= from) & Number(value <= to);
    const isBeyond = Number(value < from) | Number(value > to);
    truths[at] = 1 + isWithin - isBeyond;
  }
  return truths;
}

/** The comparison from the other end: what is under in days ago is over in days. */
const turned: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  is: 'is',
  isNot: 'isNot',
  under: 'over',
  atMost: 'atLeast',
  atLeast: 'atMost',
  over: 'under',
};

/**
 * One loop per comparison: choosing it within the loop would take as long as comparing. Met less not met, counted from no
 * value: NaN is neither, and as numbers the two comparisons need no branch, which values in no order would mislead.
 */
function compareNumbers(values: Float64Array, op: ComparisonOp, wanted: number): Truths {
  const truths = newTruths(values.length);
  const size = values.length;
  switch (op) {
    case 'atLeast':
      for (let at = 0; at < size; at += 1) {
        const value = values[at] as number;
        truths[at] = 1 + Number(value >= wanted) - Number(value < wanted);
      }
      return truths;
    case 'over':
      for (let at = 0; at < size; at += 1) {
        const value = values[at] as number;
        truths[at] = 1 + Number(value > wanted) - Number(value <= wanted);
      }
      return truths;
    case 'is':
      for (let at = 0; at < size; at += 1) {
        const value = values[at] as number;
        truths[at] = 1 + Number(value === wanted) - Number(value < wanted) - Number(value > wanted);
      }
      return truths;
    case 'under':
      for (let at = 0; at < size; at += 1) {
        const value = values[at] as number;
        truths[at] = 1 + Number(value < wanted) - Number(value >= wanted);
      }
      return truths;
    case 'atMost':
      for (let at = 0; at < size; at += 1) {
        const value = values[at] as number;
        truths[at] = 1 + Number(value <= wanted) - Number(value > wanted);
      }
      return truths;
    case 'isNot':
      return opposite(compareNumbers(values, 'is', wanted));
  }
}
