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
          'least',
        );
      case 'or':
        return joined(
          condition.parts.map((part) => this.of(part)),
          this.columns.size,
          'greatest',
        );
      case 'not':
        return this.of(condition.part).map((each) => truth.met - each);
      default:
        this.leavesAsked += 1;
        return askLeaf(condition, this.columns);
    }
  }
}

/** An empty group says nothing of anybody: `all of nothing` being met would decide silently. */
function joined(parts: readonly Truths[], size: number, pick: 'least' | 'greatest'): Truths {
  const [first, ...others] = parts;
  if (first === undefined) return new Uint8Array(size).fill(truth.noValue);
  const truths = first.slice();
  for (const part of others) {
    if (pick === 'least') {
      for (let at = 0; at < size; at += 1)
        if ((part[at] as number) < (truths[at] as number)) truths[at] = part[at] as number;
    } else {
      for (let at = 0; at < size; at += 1)
        if ((part[at] as number) > (truths[at] as number)) truths[at] = part[at] as number;
    }
  }
  return truths;
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
      const asOf = dayOf(columns.context.asOf);
      return compareNumbers(
        columns.numbers(leaf.field).map((day) => asOf - day),
        leaf.op,
        leaf.days,
      );
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
  const whole = columns.numbers(leaf.whole);
  return columns.numbers(leaf.field).map((part, at) => {
    const of = whole[at] as number;
    return of > 0 ? part / of : Number.NaN;
  });
}

function nothingKnown(columns: FieldColumns): Truths {
  return new Uint8Array(columns.size).fill(truth.noValue);
}

function emptyNumbers(values: Float64Array): Truths {
  const truths = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at += 1) if (Number.isNaN(values[at])) truths[at] = truth.met;
  return truths;
}

function emptyTexts(codes: Uint32Array): Truths {
  const truths = new Uint8Array(codes.length);
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
  const truths = new Uint8Array(codes.length);
  for (let at = 0; at < codes.length; at += 1) truths[at] = answers[codes[at] as number] as number;
  return truths;
}

function between(values: Float64Array, from: number, to: number): Truths {
  const truths = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    truths[at] =
      value >= from && value <= to ? truth.met : Number.isNaN(value) ? truth.noValue : truth.notMet;
  }
  return truths;
}

/** One loop per comparison: choosing it within the loop would take as long as comparing. */
function compareNumbers(values: Float64Array, op: ComparisonOp, wanted: number): Truths {
  const size = values.length;
  const truths = new Uint8Array(size);
  if (Number.isNaN(wanted)) return truths.fill(truth.noValue);
  switch (op) {
    case 'atLeast':
      for (let at = 0; at < size; at += 1) truths[at] = (values[at] as number) >= wanted ? 2 : 0;
      break;
    case 'over':
      for (let at = 0; at < size; at += 1) truths[at] = (values[at] as number) > wanted ? 2 : 0;
      break;
    case 'atMost':
      for (let at = 0; at < size; at += 1) truths[at] = (values[at] as number) <= wanted ? 2 : 0;
      break;
    case 'under':
      for (let at = 0; at < size; at += 1) truths[at] = (values[at] as number) < wanted ? 2 : 0;
      break;
    case 'is':
      for (let at = 0; at < size; at += 1) truths[at] = (values[at] as number) === wanted ? 2 : 0;
      break;
    case 'isNot':
      for (let at = 0; at < size; at += 1) truths[at] = (values[at] as number) === wanted ? 0 : 2;
      break;
  }
  for (let at = 0; at < size; at += 1) {
    if (Number.isNaN(values[at])) truths[at] = truth.noValue;
  }
  return truths;
}
