// Decides how a rule reads where room is short: what it says of who meets it, of who does not, after "when", and beside a
// value. A condition that is no single plain question is said by its sentence. Evaluates nothing.
import { amountWords, columnWords, numberWords, shareWords, type WordsContext } from '../deck/wording';
import { type ComparisonOp, type Condition, isLeaf, type Leaf } from '../records/condition';
import { countWords } from '../records/counts';
import { laneName } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { conditionSentence } from './condition-sentence';
import { headerOf, ruleField } from './rule-fields';
import { mainThreshold, type Threshold, type ThresholdUnit } from './thresholds';

/** The words of one rule, at different places. */
export interface RuleWords {
  /** Of an account that meets it, as a cell of the deck: `Orders of $10K or more`. */
  readonly met: string;
  /** Of one that does not: `Orders under $10K`. */
  readonly otherwise: string;
  /** After the word "when": `orders are $10K or more`. */
  readonly condition: string;
  /** After the title of the rule: `orders of $10K or more`. */
  readonly short: string;
}

/** The words of a condition, with the thresholds that are set. */
export function ruleWords(condition: Condition, context: WordsContext): RuleWords {
  const plain = isLeaf(condition) ? plainWords(condition, context) : null;
  if (plain !== null) return plain;
  const sentence = conditionSentence(condition, context);
  return { met: capital(sentence), otherwise: 'All others', condition: sentence, short: sentence };
}

/** `when …`, with the other lane if the rule names one: the rest of a row that begins with the lane's name. */
export function spanWords(
  rule: Pick<CoverageRule, 'condition' | 'laneOtherwise'>,
  context: WordsContext,
): string {
  const when = `when ${ruleWords(rule.condition, context).condition}`;
  return rule.laneOtherwise === null ? when : `${when}, otherwise ${laneName[rule.laneOtherwise]}`;
}

/** A number in the unit of a threshold: `12 months`, `40%`, `$75K`, `3 orders`. */
export function numberInUnit(value: number, unit: ThresholdUnit, currency: string, noun = ''): string {
  switch (unit) {
    case 'months':
      return countWords(value, 'month');
    case 'days':
      return countWords(value, 'day');
    case 'share':
      return value < 0 ? `-${shareWords(-value)}` : shareWords(value);
    case 'money':
      return value < 0 ? `-${amountWords(-value, currency)}` : amountWords(value, currency);
    case 'count':
      return noun === '' ? numberWords(value) : countWords(value, noun);
    case 'number':
      return value < 0 ? `-${numberWords(-value)}` : numberWords(value);
  }
}

/** One threshold as it is said: `12 months`, `40%`, `$75K`, `3 orders`. */
export function thresholdWords(threshold: Threshold, { currency }: Pick<WordsContext, 'currency'>): string {
  const noun = threshold.field.field.startsWith('orderCount') ? 'order' : '';
  return numberInUnit(threshold.value, threshold.unit, currency, noun);
}

/** What the rule compares with, as one text: its first threshold, or the value asked for; empty where there is neither. */
export function thresholdText(rule: Pick<CoverageRule, 'condition'>, context: WordsContext): string {
  const main = mainThreshold(rule, context.extraColumns);
  if (main !== null) return thresholdWords(main, context);
  const { condition } = rule;
  return condition.kind === 'compare' && typeof condition.value === 'string'
    ? columnWords(condition.value)
    : '';
}

/** Words of questions that have a way of their own to be said; null for all others. */
function plainWords(leaf: Leaf, context: WordsContext): RuleWords | null {
  if (leaf.field.of === 'parent') return null;
  const header = headerOf(leaf.field.field);
  if (header !== null) return columnLeafWords(leaf, columnWords(header), context);
  if (leaf.kind === 'olderThan') return leaf.field.field === 'lastOrderOn' ? dormantWords(leaf.months) : null;
  if (leaf.kind !== 'compare' || typeof leaf.value !== 'number') return null;
  if (leaf.op === 'is') return leaf.value === 0 ? (noneWords[leaf.field.field] ?? null) : null;
  const unit = ruleField(leaf.field.field, {})?.kind;
  if (unit === undefined || unit === 'date' || unit === 'text') return null;
  const noun = leaf.field.field === 'orderCount' ? 'order' : '';
  const value = numberInUnit(leaf.value, unit, context.currency, noun);
  return sizeWords(leaf.field.field, leaf.op, value);
}

/** A field that is none at all. */
const noneWords: Readonly<Record<string, RuleWords>> = {
  orderCount: {
    met: 'Prospecting',
    otherwise: 'Account management',
    condition: 'there is no order yet',
    short: 'no order yet',
  },
  technicalShare: {
    met: 'Nothing technical',
    otherwise: 'Some technical revenue',
    condition: 'no revenue is technical',
    short: 'nothing technical',
  },
  spendCents: {
    met: 'No spend in a year',
    otherwise: 'Some spend',
    condition: 'there is no spend in a year',
    short: 'no spend in a year',
  },
  averageOrderCents: {
    met: 'No order size',
    otherwise: 'Any order size',
    condition: 'orders have no value',
    short: 'orders of no value',
  },
};

function dormantWords(monthCount: number): RuleWords {
  const months = countWords(monthCount, 'month');
  return {
    met: `Dormant, no order in ${months}`,
    otherwise: 'Active',
    condition: `there is no order in ${months}`,
    short: `no order in ${months}`,
  };
}

const opposite: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  is: 'isNot',
  isNot: 'is',
  under: 'atLeast',
  atLeast: 'under',
  over: 'atMost',
  atMost: 'over',
};

/** `$75K or more`, `under $75K`. */
export function sizeText(op: ComparisonOp, value: string): string {
  switch (op) {
    case 'atLeast':
      return `${value} or more`;
    case 'atMost':
      return `${value} or less`;
    case 'over':
      return `over ${value}`;
    case 'under':
      return `under ${value}`;
    case 'is':
      return value;
    case 'isNot':
      return `not ${value}`;
  }
}

/** How the size of a field reads in each place; fields without a line here are said by their sentence. */
function sizeWords(fieldId: string, op: ComparisonOp, value: string): RuleWords | null {
  const met = sizeText(op, value);
  const otherwise = sizeText(opposite[op], value);
  // Within "orders are …" and "orders of …" an "under" stands without the "of".
  const orders = (text: string) =>
    /^\d|^\D?[\d.,]+/.test(text) && !/^(under|over|not) /.test(text) ? `of ${text}` : text;
  switch (fieldId) {
    case 'orderCount':
      return { met: capital(met), otherwise: capital(otherwise), condition: `there are ${met}`, short: met };
    case 'technicalShare':
      return {
        met: capital(`${met} technical`),
        otherwise: capital(`${otherwise} technical`),
        condition: `${met} of revenue is technical`,
        short: `${met} of spend`,
      };
    case 'spendCents':
      return {
        met: isBound(op) ? met : capital(`${met} a year`),
        otherwise: isBound(opposite[op]) ? otherwise : capital(`${otherwise} a year`),
        condition: `spend is ${met} a year`,
        short: `${met} a year`,
      };
    case 'averageOrderCents':
      return {
        met: `Orders ${orders(met)}`,
        otherwise: `Orders ${orders(otherwise)}`,
        condition: `orders are ${met}`,
        short: `orders ${orders(met)}`,
      };
    default:
      return null;
  }
}

/** Said by a figure first: `$75K or more`. */
function isBound(op: ComparisonOp): boolean {
  return op === 'atLeast' || op === 'atMost';
}

/** `Tier is Gold`, `License utilization 40 or more`, `Renewal date more than 12 months ago`. */
function columnLeafWords(leaf: Leaf, header: string, { extraColumns }: WordsContext): RuleWords | null {
  if (leaf.kind === 'olderThan') {
    const months = countWords(leaf.months, 'month');
    return {
      met: `${header} more than ${months} ago`,
      otherwise: `${header} ${months} ago or later`,
      condition: `${header} is more than ${months} ago`,
      short: `${header} more than ${months} ago`,
    };
  }
  if (leaf.kind !== 'compare') return null;
  const kind = ruleField(leaf.field.field, extraColumns)?.kind;
  if (kind === 'date') return null;
  const { op } = leaf;
  const value = typeof leaf.value === 'number' ? numberWordsOf(leaf.value) : columnWords(leaf.value);
  if (op === 'is' || op === 'isNot') {
    const is = `${header} is ${value}`;
    const isNot = `${header} is not ${value}`;
    return op === 'is'
      ? { met: is, otherwise: isNot, condition: is, short: is }
      : { met: isNot, otherwise: is, condition: isNot, short: isNot };
  }
  const size = sizeText(op, value);
  return {
    met: `${header} ${size}`,
    otherwise: `${header} ${sizeText(opposite[op], value)}`,
    condition: `${header} is ${size}`,
    short: `${header} ${size}`,
  };
}

function numberWordsOf(value: number): string {
  return numberInUnit(value, 'number', '');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
