// Decides how a condition is typed. What it writes is read back by read-condition as the same tree.
import { type ComparisonOp, type Condition, type FieldRef, isLeaf, type Leaf } from '../records/condition';
import type { Vocabulary } from './condition-text';
import { digitsOf, inBrackets, inStraightQuotes, percentText, valueTyped } from './condition-words';
import { headerOf, ruleField } from './rule-fields';

/** `average order < 10000`; exact, never rounded. A condition of any meaning is written, also one with problems. */
export function conditionTyped(condition: Condition, vocabulary: Vocabulary): string {
  if (isLeaf(condition)) return leafTyped(condition, vocabulary);
  if (condition.kind === 'not') {
    const { part } = condition;
    if (part.kind === 'empty') return `${fieldTyped(part.field, vocabulary)} is not empty`;
    const words = conditionTyped(part, vocabulary);
    return part.kind === 'and' || part.kind === 'or' ? `not (${words})` : `not ${words}`;
  }
  const parts = condition.parts.map((part) => {
    const words = conditionTyped(part, vocabulary);
    return part.kind === 'and' || part.kind === 'or' ? `(${words})` : words;
  });
  return parts.length === 0 ? '()' : parts.join(` ${condition.kind} `);
}

/** A field as it is typed: `average order`, `parent.spend`, `[Tier]`. */
export function fieldTyped({ of, field }: FieldRef, { extraColumns }: Vocabulary): string {
  const header = headerOf(field);
  const label = header === null ? ruleField(field, extraColumns)?.label : inBrackets(header);
  const words = label ?? `unknown field ${inBrackets(field)}`;
  return of === 'parent' ? `parent.${words}` : words;
}

const signs: Readonly<Record<ComparisonOp, string>> = {
  is: '=',
  isNot: '!=',
  under: '<',
  atMost: '<=',
  atLeast: '>=',
  over: '>',
};

function leafTyped(leaf: Leaf, vocabulary: Vocabulary): string {
  const subject = fieldTyped(leaf.field, vocabulary);
  const kind = ruleField(leaf.field.field, vocabulary.extraColumns)?.kind ?? null;
  switch (leaf.kind) {
    case 'compare':
      return `${subject} ${signs[leaf.op]} ${valueTyped(leaf.value, kind)}`;
    case 'between':
      return `${subject} between ${valueTyped(leaf.from, kind)} and ${valueTyped(leaf.to, kind)}`;
    case 'in':
      return `${subject} in (${leaf.values.map(inStraightQuotes).join(', ')})`;
    case 'contains':
      return `${subject} contains ${inStraightQuotes(leaf.text)}`;
    case 'empty':
      return `${subject} is empty`;
    case 'olderThan':
      return `${subject} older than ${digitsOf(leaf.months)} ${leaf.months === 1 ? 'month' : 'months'}`;
    case 'daysSince':
      return `days since ${subject} ${signs[leaf.op]} ${digitsOf(leaf.days)}`;
    case 'share':
      return `${subject} / ${fieldTyped(leaf.whole, vocabulary)} ${signs[leaf.op]} ${percentText(leaf.share)}`;
  }
}
