// Decides how a condition reads after the word "when". What it writes is read back by read-condition as the same tree.
import { type ComparisonOp, type Condition, type FieldRef, isLeaf, type Leaf } from '../records/condition';
import type { Vocabulary } from './condition-text';
import { inQuotes, percentWords, valueInSentence } from './condition-words';
import { headerOf, type RuleFieldKind, ruleField } from './rule-fields';

/** `average order is under $10K`; exact, never rounded. A condition of any meaning is written, also one with problems. */
export function conditionSentence(condition: Condition, vocabulary: Vocabulary): string {
  if (isLeaf(condition)) return leafSentence(condition, vocabulary);
  if (condition.kind === 'not') {
    const { part } = condition;
    return part.kind === 'empty'
      ? `${fieldInSentence(part.field, vocabulary)} is not empty`
      : `not (${conditionSentence(part, vocabulary)})`;
  }
  const parts = condition.parts.map((part) => {
    const words = conditionSentence(part, vocabulary);
    return part.kind === 'and' || part.kind === 'or' ? `(${words})` : words;
  });
  return parts.length === 0 ? '()' : parts.join(` ${condition.kind} `);
}

/** A field within a sentence: `average order`, `the parent's spend`, `“Tier”`. */
export function fieldInSentence({ of, field }: FieldRef, { extraColumns }: Vocabulary): string {
  const header = headerOf(field);
  const label = header === null ? ruleField(field, extraColumns)?.label : inQuotes(header);
  // A field of another version is named so that it cannot be taken for a column.
  const words = label ?? `unknown field ${inQuotes(field)}`;
  return of === 'parent' ? `the parent's ${words}` : words;
}

function leafSentence(leaf: Leaf, vocabulary: Vocabulary): string {
  const { currency, extraColumns } = vocabulary;
  const subject = fieldInSentence(leaf.field, vocabulary);
  const kind = ruleField(leaf.field.field, extraColumns)?.kind ?? null;
  switch (leaf.kind) {
    case 'compare':
      return `${subject} is ${compared(leaf.op, valueInSentence(leaf.value, kind, currency), kind)}`;
    case 'between': {
      const ends = [leaf.from, leaf.to].map((end) => valueInSentence(end, kind, currency));
      return `${subject} is between ${ends.join(' and ')}`;
    }
    case 'in':
      return `${subject} is ${oneOf(leaf.values)}`;
    case 'contains':
      return `${subject} contains ${inQuotes(leaf.text)}`;
    case 'empty':
      return `${subject} is empty`;
    case 'olderThan':
      return `${subject} is older than ${valueInSentence(leaf.months, null, currency)} ${leaf.months === 1 ? 'month' : 'months'}`;
    case 'daysSince': {
      const days = `${valueInSentence(leaf.days, null, currency)} ${leaf.days === 1 ? 'day' : 'days'} ago`;
      return `${subject} was ${compared(leaf.op, days, null)}`;
    }
    case 'share':
      return `${subject} is ${compared(leaf.op, percentWords(leaf.share), null)} of ${fieldInSentence(leaf.whole, vocabulary)}`;
  }
}

/** `under $10K`, `$75K or more`, `before 1 Mar 2025`. */
function compared(op: ComparisonOp, value: string, kind: RuleFieldKind | null): string {
  const isDate = kind === 'date';
  switch (op) {
    case 'is':
      return value;
    case 'isNot':
      return `not ${value}`;
    case 'under':
      return `${isDate ? 'before' : 'under'} ${value}`;
    case 'over':
      return `${isDate ? 'after' : 'over'} ${value}`;
    case 'atMost':
      return `${value} or ${isDate ? 'earlier' : 'less'}`;
    case 'atLeast':
      return `${value} or ${isDate ? 'later' : 'more'}`;
  }
}

/** `“Retail”, “Dining” or “Catering”`; a list of one says that it is one. */
function oneOf(values: readonly string[]): string {
  const texts = values.map(inQuotes);
  const last = texts.pop() ?? '';
  return texts.length === 0 ? `one of ${last}` : `${texts.join(', ')} or ${last}`;
}
