// Decides which one question a piece of a condition's text asks. Knows no and, or, not around it.
import type { Condition, FieldRef, Leaf, LeafKind } from '../records/condition';
import type { Cursor } from './condition-cursor';
import {
  daysProblem,
  kindWords,
  monthsProblem,
  opsFor,
  questionWords,
  shareOfProblem,
} from './condition-limits';
import { valueInSentence } from './condition-words';
import { type ReadField, readField } from './read-field';
import { isOfAmounts, type OpenOp, openOp, takeOp, takeVerb } from './read-operator';
import { moreTexts, oneOfTexts, textsInBrackets } from './read-texts';
import { numberFor, readNumber, readText, readValue, seesNumber, shifted } from './read-value';
import type { RuleField } from './rule-fields';

/** Reads one question; null after a refusal. */
export function readLeaf(cursor: Cursor): Condition | null {
  cursor.offer('days since');
  if (cursor.accept('days since')) return daysSince(cursor);
  const about = readField(cursor);
  if (about === null) return null;
  const start = cursor.peek();
  const isVerb = takeVerb(cursor);
  const isNegated = isVerb
    ? cursor.take('not')
    : ['not', 'does not', 'do not'].some((each) => cursor.accept(each));
  const keyed = keyedLeaf(cursor, about, isVerb);
  if (keyed !== undefined) return negated(keyed, isNegated);
  const { kind } = about.field;
  if (!isVerb && !isNegated && can(about.field, 'share') && cursor.take('/')) return shareOf(cursor, about);
  const at = cursor.peek();
  const { op, words } = takeOp(cursor, kind, isVerb) ?? { op: null, words: '' };
  if (op === null && !isVerb)
    return cursor.unexpected('a comparison', 'Go on with is, <, >=, between, contains or is empty.');
  if (kind === 'text' && op !== null && op !== 'is' && op !== 'isNot')
    return cursor.refuse(
      `${about.subject} holds text and cannot be less or more than something. Ask whether it is or is not a text.`,
      at,
      ['is', 'is not', 'contains', 'in'],
    );
  return rightSide(cursor, about, {
    op: op ?? 'is',
    words,
    isNegated,
    isOpen: op === null || op === 'is',
    from: start.from,
  });
}

function can(field: RuleField, leaf: LeafKind): boolean {
  return opsFor(field.kind).leaves.includes(leaf);
}

/** `is not` is a comparison of its own; what else is denied stands within a `not`. */
function negated(leaf: Leaf | null, isNegated: boolean): Condition | null {
  if (leaf === null || !isNegated) return leaf;
  if ('op' in leaf && leaf.op === 'is') return { ...leaf, op: 'isNot' };
  return { kind: 'not', part: leaf };
}

interface Keyed {
  readonly leaf: LeafKind;
  /** Spellings; the first is offered. */
  readonly words: readonly string[];
  /** Reads on behind the word. */
  readonly read: (cursor: Cursor, about: ReadField) => Leaf | null;
  /** Stands behind `is` alone. */
  readonly needsVerb?: true;
}

const keyedQuestions: readonly Keyed[] = [
  { leaf: 'between', words: ['between'], read: betweenEnds },
  { leaf: 'contains', words: ['contains', 'contain'], read: containedText },
  { leaf: 'olderThan', words: ['older than'], read: monthsAgo },
  { leaf: 'in', words: ['one of'], read: oneOfTexts, needsVerb: true },
  { leaf: 'in', words: ['in'], read: textsInBrackets },
];

/** The questions that a word of their own begins; undefined when none does. */
function keyedLeaf(cursor: Cursor, about: ReadField, isVerb: boolean): Leaf | null | undefined {
  if (!isVerb) cursor.offer('is empty');
  if (isVerb ? cursor.take('empty') : cursor.accept('empty')) return { kind: 'empty', field: about.ref };
  for (const { leaf, words, read, needsVerb } of keyedQuestions) {
    if (needsVerb === true && !isVerb) continue;
    const { from } = cursor.peek();
    const isPossible = can(about.field, leaf);
    const isTaken = words.some((each, index) =>
      isPossible && index === 0 ? cursor.take(each) : cursor.accept(each),
    );
    if (isTaken && isPossible) return read(cursor, about);
    if (isTaken)
      return cursor.refuse(
        `${about.subject} ${kindWords[about.field.kind]} and cannot be ${questionWords[leaf]}.`,
        { from, to: cursor.last.to },
      );
  }
  return undefined;
}

function containedText(cursor: Cursor, { ref, field, subject }: ReadField): Leaf | null {
  const text = readText(cursor, field, subject);
  return text === null ? null : { kind: 'contains', field: ref, text: text.value };
}

function betweenEnds(cursor: Cursor, { ref, field, subject }: ReadField): Leaf | null {
  const from = readValue(cursor, field, subject);
  if (from === null) return null;
  if (!cursor.take('and') && !cursor.accept('&&'))
    return cursor.unexpected('and', 'Between needs two values: between 10K and 75K.');
  const to = readValue(cursor, field, subject);
  if (to === null) return null;
  if (from.value <= to.value) return { kind: 'between', field: ref, from: from.value, to: to.value };
  const ends = [to, from].map(({ value }) => valueInSentence(value, field.kind, cursor.vocabulary.currency));
  return cursor.refuse(
    `${subject} has its two ends the wrong way round. Write between ${ends.join(' and ')}.`,
    { from: from.from, to: to.to },
  );
}

function monthsAgo(cursor: Cursor, { ref, subject }: ReadField): Leaf | null {
  if (!seesNumber(cursor)) return cursor.unexpected('a number of months', 'Write older than 12 months.');
  const number = readNumber(cursor);
  if (number === null) return null;
  const { value, isWhole } = shifted(number, 0);
  const isPlain = isWhole && !number.percent && number.currency === null;
  const problem = monthsProblem(isPlain ? value : 0);
  if (problem !== null) return cursor.refuse(`${subject} ${problem}`, number);
  if (!cursor.take('months') && !cursor.accept('month'))
    return cursor.unexpected('months', 'An age is counted in months; for days write days since.');
  return { kind: 'olderThan', field: ref, months: value };
}

interface Asked extends OpenOp {
  /** The operator as spelled; empty after a bare `is`. */
  readonly words: string;
  readonly isNegated: boolean;
  readonly from: number;
}

function rightSide(cursor: Cursor, about: ReadField, asked: Asked): Condition | null {
  const { field, ref, subject } = about;
  if (field.kind === 'date' && seesDays(cursor)) return daysAgo(cursor, about, asked);
  if (can(field, 'share') && seesNumber(cursor)) return amountOrShare(cursor, about, asked);
  const value = readValue(cursor, field, subject);
  if (value === null) {
    const isBegun = field.kind === 'date' && cursor.peek().kind === 'number' && cursor.peek(1).kind === 'end';
    if (isBegun && mayBeDaysAgo(asked)) {
      cursor.skip();
      cursor.offer('days ago');
    }
    return null;
  }
  if (field.kind === 'text' && asked.isOpen) {
    const values = moreTexts(cursor, about, String(value.value));
    if (values === null) return null;
    if (values.length > 1) return negated({ kind: 'in', field: ref, values }, asked.isNegated);
  }
  const op = openOp(cursor, asked, field.kind);
  return negated({ kind: 'compare', field: ref, op, value: value.value }, asked.isNegated);
}

/** An amount, or a percentage and what it is a percentage of. */
function amountOrShare(cursor: Cursor, about: ReadField, asked: Asked): Condition | null {
  const number = readNumber(cursor);
  if (number === null) return null;
  // `40% or more of`: what it is of decides whether this is a share, and a percentage of nothing is refused.
  const isShare = number.percent && number.currency === null;
  const value = isShare ? null : numberFor(cursor, number, about.field, about.subject);
  if (!isShare && value === null) return null;
  const op = openOp(cursor, asked, about.field.kind);
  if (value !== null)
    return negated({ kind: 'compare', field: about.ref, op, value: value.value }, asked.isNegated);
  if (!cursor.take('of')) {
    // Of nothing: a percentage is no value of such a field, and that is said.
    numberFor(cursor, number, about.field, about.subject);
    return null;
  }
  const share = shifted(number, -2).value;
  const problem = shareOfProblem(share);
  if (problem !== null) return cursor.refuse(`${about.subject} ${problem}`, number);
  const whole = wholeOf(cursor, about);
  if (whole === null) return null;
  return negated({ kind: 'share', field: about.ref, whole, op, share }, asked.isNegated);
}

/** The field that something is a share of; null after a refusal. */
function wholeOf(cursor: Cursor, about: ReadField): FieldRef | null {
  const whole = readField(cursor, about.field.kind);
  if (whole === null) return null;
  if (whole.field.kind === about.field.kind) return whole.ref;
  return cursor.refuse(
    `${about.subject} ${kindWords[about.field.kind]} and ${whole.subject} ${kindWords[whole.field.kind]}: no share of each other. Choose two of one kind.`,
    whole,
  );
}

/** `spend / family spend >= 40%`, from behind the stroke. */
function shareOf(cursor: Cursor, about: ReadField): Condition | null {
  const whole = wholeOf(cursor, about);
  if (whole === null) return null;
  const isVerb = takeVerb(cursor);
  const isNegated = isVerb && cursor.take('not');
  const found = takeOp(cursor, 'share', isVerb);
  if (found === null && !isVerb) return cursor.unexpected('a comparison', 'Go on with >= 40%.');
  if (!seesNumber(cursor)) return cursor.unexpected('a percentage', 'Write a share with its sign: 40%.');
  const number = readNumber(cursor);
  if (number === null) return null;
  if (!number.percent || number.currency !== null)
    return cursor.refuse(
      'A share of another field is compared with a percentage. Write it with its sign: 40%.',
      number,
    );
  const share = shifted(number, -2).value;
  const problem = shareOfProblem(share);
  if (problem !== null) return cursor.refuse(`${about.subject} ${problem}`, number);
  const op = found?.op ?? 'is';
  const asked = { op, isOpen: found === null || op === 'is' };
  return negated(
    { kind: 'share', field: about.ref, whole, op: openOp(cursor, asked, 'share'), share },
    isNegated,
  );
}

/** `before 30 days ago` and `< 30 days ago` could be counted from either end. */
function mayBeDaysAgo({ words }: Asked): boolean {
  return words === '' || isOfAmounts(words);
}

function seesDays(cursor: Cursor): boolean {
  return cursor.peek().kind === 'number' && ['day', 'days'].includes(cursor.peek(1).fold);
}

/** `30 days ago or more`. */
function daysAgo(cursor: Cursor, { ref, subject }: ReadField, asked: Asked): Condition | null {
  if (!mayBeDaysAgo(asked))
    return cursor.refuse(
      `${subject} compared so with days ago could mean more days or fewer. Write was over 30 days ago, or was under.`,
      { from: asked.from, to: cursor.peek(1).to },
      ['was'],
    );
  const days = wholeDays(cursor, subject);
  if (days === null) return null;
  cursor.skip();
  if (!cursor.take('ago')) return cursor.unexpected('ago', 'Write 30 days ago.');
  const op = openOp(cursor, asked, 'days');
  return negated({ kind: 'daysSince', field: ref, op, days }, asked.isNegated);
}

function wholeDays(cursor: Cursor, subject: string): number | null {
  const number = readNumber(cursor);
  if (number === null) return null;
  const { value, isWhole } = shifted(number, 0);
  const problem = daysProblem(isWhole && !number.percent && number.currency === null ? value : -1);
  return problem === null ? value : cursor.refuse(`${subject} ${problem}`, number);
}

/** `days since last order > 30`, from behind `since`. */
function daysSince(cursor: Cursor): Condition | null {
  const about = readField(cursor, 'date');
  if (about === null) return null;
  if (!can(about.field, 'daysSince'))
    return cursor.refuse(
      `${about.subject} ${kindWords[about.field.kind]} and cannot be ${questionWords.daysSince}. Name a field that holds days.`,
      about,
    );
  const isVerb = takeVerb(cursor);
  const isNegated = isVerb && cursor.take('not');
  const found = takeOp(cursor, 'count', isVerb);
  if (found === null && !isVerb) return cursor.unexpected('a comparison', 'Go on with > 30.');
  if (!seesNumber(cursor)) return cursor.unexpected('a number of days', 'Write days since last order > 30.');
  const days = wholeDays(cursor, about.subject);
  if (days === null) return null;
  const op = found?.op ?? 'is';
  const asked = { op, isOpen: found === null || op === 'is' };
  if (!cursor.accept('days')) cursor.accept('day');
  return negated({ kind: 'daysSince', field: about.ref, op: openOp(cursor, asked, 'days'), days }, isNegated);
}
