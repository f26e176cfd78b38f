// Decides which condition a text stands for, in either form, and what could be typed next. Evaluates nothing.
import { type Condition, isLeaf, mostLevels, mostParts } from '../records/condition';
import { Cursor, type Span } from './condition-cursor';
import type { ReadCondition, Vocabulary } from './condition-text';
import { tokensOf } from './condition-tokens';
import { fieldNames } from './read-field';
import { readLeaf } from './read-leaf';

export type { ConditionForm, ReadCondition, TextProblem, Vocabulary } from './condition-text';

/** Brackets within brackets that are followed; a tree has fewer levels, but a pair around one part adds none. */
const mostBrackets = 60;

/** A condition that was read, with where it stands and what stands within. */
interface Node extends Span {
  readonly condition: Condition;
  readonly parts: readonly Node[];
}

/** Reads a condition in either form. Takes any text and never throws: what cannot be read is named with its place. */
export function readCondition(text: string, vocabulary: Vocabulary): ReadCondition {
  const cursor = new Cursor(text, vocabulary);
  const condition = new TreeReader(cursor).readAll();
  if (condition !== null) return { ok: true, condition };
  if (cursor.problem === null) cursor.unexpected('a condition', 'Write it anew.');
  const problem = cursor.problem ?? { message: '', from: 0, to: 0, line: 1, column: 1, expected: [] };
  return { ok: false, problem };
}

/** What could be typed at the caret, and where what it would replace begins. */
export interface Suggestions {
  readonly from: number;
  readonly words: readonly string[];
}

/** Fields, operators, and, or: what could be typed at this place; what stands right before it is begun already. */
export function suggestAt(text: string, offset: number, vocabulary: Vocabulary): readonly string[] {
  return suggestionsAt(text, offset, vocabulary).words;
}

/** Names of fields have several words: so many before the caret may be the beginning of one. */
const mostWordsBegun = 6;

/** The same with where the word or the name that is begun starts, so that it can be replaced. */
export function suggestionsAt(text: string, offset: number, vocabulary: Vocabulary): Suggestions {
  const before = text.slice(0, Math.max(0, offset));
  const tokens = tokensOf(before).slice(0, -1);
  const last = tokens.at(-1);
  const isOpen = last === undefined || last.kind === 'sign' || /\s$/.test(before);
  const next = isOpen ? expectedAfter(before, vocabulary) : [];
  if (next.length > 0) return { from: before.length, words: next };
  // The longest beginning first: `last or` is the beginning of `last order` before `or` is a word of its own.
  for (let count = Math.min(mostWordsBegun, tokens.length); count > 0; count -= 1) {
    const from = tokens.at(-count)?.from ?? 0;
    const begun = before.slice(from).toLowerCase().replace(/\s+/g, ' ');
    const words = expectedAfter(before.slice(0, from), vocabulary).filter(
      (each) => each.length > begun.length && each.toLowerCase().startsWith(begun),
    );
    if (words.length > 0) return { from, words };
  }
  return { from: before.length, words: [] };
}

function expectedAfter(text: string, vocabulary: Vocabulary): readonly string[] {
  const cursor = new Cursor(text, vocabulary);
  new TreeReader(cursor).readAll();
  // None where something before the caret is wrong already: what follows cannot be known.
  return cursor.expectedAtEnd;
}

class TreeReader {
  readonly #cursor: Cursor;
  #leaves = 0;
  #brackets: Span[] = [];
  #levels = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  readAll(): Condition | null {
    const cursor = this.#cursor;
    cursor.accept('when');
    if (cursor.isAtEnd) {
      const fields = fieldNames(cursor.vocabulary);
      cursor.offer('not', '(', 'days since', ...fields, 'parent');
      return cursor.refuse(
        'Nothing is typed yet. Name what is compared, such as average order under 10K.',
        cursor.peek(),
      );
    }
    const node = this.#group('or');
    if (node === null) return null;
    if (!cursor.isAtEnd)
      return cursor.accept(')')
        ? cursor.refuse('This bracket ) closes none. Take it out, or open one before it.', cursor.last, [])
        : cursor.unexpected('and, or, or the end', 'Join comparisons with and or or; texts stand in quotes.');
    return this.#areLevelsFew(node, 0) ? node.condition : null;
  }

  /** Parts joined by `or`, each of parts joined by `and`. */
  #group(kind: 'and' | 'or'): Node | null {
    const cursor = this.#cursor;
    const parts: Node[] = [];
    do {
      const part = kind === 'or' ? this.#group('and') : this.#part();
      if (part === null) return null;
      parts.push(part);
    } while (cursor.take(kind) || cursor.accept(kind === 'or' ? '||' : '&&'));
    const [first] = parts;
    if (first === undefined || parts.length === 1) return first ?? null;
    // A group within one of its own kind says the same without it.
    const joined = parts.flatMap((part) => (part.condition.kind === kind ? part.parts : [part]));
    return {
      condition: { kind, parts: joined.map(({ condition }) => condition) },
      from: first.from,
      to: cursor.last.to,
      parts: joined,
    };
  }

  #part(): Node | null {
    const cursor = this.#cursor;
    const start = cursor.peek();
    if (cursor.take('not') || cursor.accept('!')) {
      if (!this.#enter()) return null;
      const part = this.#part();
      this.#levels -= 1;
      if (part === null) return null;
      return {
        condition: { kind: 'not', part: part.condition },
        from: start.from,
        to: part.to,
        parts: [part],
      };
    }
    if (cursor.take('(')) return this.#inBrackets(start);
    if (this.#leaves === mostParts)
      return cursor.refuse(
        `A condition asks ${mostParts} questions at most, and this is one more. Divide it among several rules.`,
        start,
      );
    this.#leaves += 1;
    const condition = readLeaf(cursor);
    return condition === null ? null : nodeOf(condition, { from: start.from, to: cursor.last.to });
  }

  #inBrackets(opened: Span): Node | null {
    const cursor = this.#cursor;
    if (cursor.accept(')'))
      return cursor.refuse(
        'This group has nothing in it. Put a comparison between the brackets or remove them.',
        {
          from: opened.from,
          to: cursor.last.to,
        },
        [],
      );
    if (!this.#enter()) return null;
    this.#brackets.push(opened);
    const node = this.#group('or');
    this.#levels -= 1;
    this.#brackets.pop();
    if (node === null) return null;
    if (cursor.take(')')) return { ...node, from: opened.from, to: cursor.last.to };
    if (cursor.isAtEnd)
      return cursor.refuse('The bracket ( is never closed. Put ) where its group ends.', opened, [')']);
    return cursor.unexpected('and, or, or )', 'Join comparisons with and or or; texts stand in quotes.');
  }

  /** Goes one bracket or `not` further in, unless that is further than anything sensible. */
  #enter(): boolean {
    this.#levels += 1;
    if (this.#levels <= mostBrackets) return true;
    this.#refuseDepth(this.#cursor.last);
    return false;
  }

  #refuseDepth(span: Span): null {
    return this.#cursor.refuse(
      `This lies in more than ${mostLevels} levels of groups. Take it out of some of them.`,
      span,
      [],
    );
  }

  /** Whether no group lies deeper than a condition may have it; the first that does is refused. */
  #areLevelsFew(node: Node, levels: number): boolean {
    if (isLeaf(node.condition)) return true;
    if (levels === mostLevels) {
      this.#refuseDepth(node);
      return false;
    }
    return node.parts.every((part) => this.#areLevelsFew(part, levels + 1));
  }
}

/** A question, which may itself be denied: `is not empty`. */
function nodeOf(condition: Condition, span: Span): Node {
  const parts = condition.kind === 'not' ? [nodeOf(condition.part, span)] : [];
  return { condition, parts, ...span };
}
