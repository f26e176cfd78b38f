// Decides which words and signs compare, and how. Knows no field and no value.
import type { ComparisonOp } from '../records/condition';
import type { Cursor } from './condition-cursor';
import type { RuleFieldKind } from './rule-fields';

export interface OpWord {
  readonly words: string;
  readonly op: ComparisonOp;
  /** Not offered: another spelling is. */
  readonly isOther?: true;
}

const signOps: readonly OpWord[] = [
  { words: '<', op: 'under' },
  { words: '<=', op: 'atMost' },
  { words: '≤', op: 'atMost', isOther: true },
  { words: '>=', op: 'atLeast' },
  { words: '≥', op: 'atLeast', isOther: true },
  { words: '>', op: 'over' },
  { words: '=', op: 'is' },
  { words: '==', op: 'is', isOther: true },
  { words: '!=', op: 'isNot' },
  { words: '<>', op: 'isNot', isOther: true },
  { words: '≠', op: 'isNot', isOther: true },
];
/** Of numbers, and of days ago. */
const amountOps: readonly OpWord[] = [
  { words: 'under', op: 'under' },
  { words: 'below', op: 'under', isOther: true },
  { words: 'less than', op: 'under', isOther: true },
  { words: 'fewer than', op: 'under', isOther: true },
  { words: 'over', op: 'over' },
  { words: 'above', op: 'over', isOther: true },
  { words: 'more than', op: 'over', isOther: true },
  { words: 'at least', op: 'atLeast' },
  { words: 'at most', op: 'atMost' },
];
const dayOps: readonly OpWord[] = [
  { words: 'before', op: 'under' },
  { words: 'after', op: 'over' },
];
const verbs = ['was', 'are', 'were'];

/** Takes `is` or another of its forms. */
export function takeVerb(cursor: Cursor): boolean {
  return cursor.take('is') || verbs.some((each) => cursor.accept(each));
}

/** True for an operator that compares amounts, and days ago, and no days. */
export function isOfAmounts(words: string): boolean {
  return amountOps.some((each) => each.words === words);
}

/** Takes an operator if one comes next; behind a verb a sign is taken, too, but only words are offered. */
export function takeOp(cursor: Cursor, kind: RuleFieldKind, isVerb: boolean): OpWord | null {
  const isText = kind === 'text';
  for (const each of [...signOps, ...amountOps, ...dayOps]) {
    const isOwn = isText
      ? each.op === 'is' || each.op === 'isNot'
      : !dayOps.includes(each) || kind === 'date';
    const isOffered = isOwn && each.isOther !== true && !(isVerb && signOps.includes(each));
    if (isOffered ? cursor.take(each.words) : cursor.accept(each.words)) return each;
  }
  return null;
}

/** An operator that may yet be followed by `or more`. */
export interface OpenOp {
  readonly op: ComparisonOp;
  /** Whether nothing before the value said how to compare. */
  readonly isOpen: boolean;
}

/** `or more` behind a value, where nothing before it said how to compare. */
export function openOp(cursor: Cursor, asked: OpenOp, kind: RuleFieldKind | 'days'): ComparisonOp {
  if (!asked.isOpen || kind === 'text') return asked.op;
  const [atLeast, atMost] = kind === 'date' ? ['or later', 'or earlier'] : ['or more', 'or less'];
  if (cursor.take(atLeast ?? '')) return 'atLeast';
  return cursor.take(atMost ?? '') ? 'atMost' : asked.op;
}
