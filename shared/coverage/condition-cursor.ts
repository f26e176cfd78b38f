// Keeps the place while a condition is read: what is next, what could stand there, the first problem. Knows no grammar.
import { quoted } from '../deck/wording';
import type { TextProblem, Vocabulary } from './condition-text';
import { type Token, tokensOf } from './condition-tokens';

/** A stretch of the text. */
export type Span = Pick<Token, 'from' | 'to'>;

/** What could stand somewhere; a long list is made only when somebody asks for it. */
export type Offer = string | (() => readonly string[]);

export class Cursor {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #index = 0;
  /** The furthest place that anything was looked for, and what was. */
  #lookedAt = 0;
  #looked: Offer[] = [];
  #problem: TextProblem | null = null;

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.#tokens = tokensOf(text);
    this.#end = this.#tokens.at(-1) ?? { kind: 'end', fold: '', text: '', from: 0, to: 0 };
  }

  get problem(): TextProblem | null {
    return this.#problem;
  }

  /** What could stand where reading came to its end. */
  get expectedAtEnd(): readonly string[] {
    return this.#tokens[this.#lookedAt]?.kind === 'end' ? this.#offered() : [];
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? this.#end;
  }

  /** The token read last; the next one where none was. */
  get last(): Token {
    return this.#tokens[this.#index - 1] ?? this.peek();
  }

  get isAtEnd(): boolean {
    return this.peek().kind === 'end';
  }

  skip(count = 1): Token {
    const token = this.peek();
    this.#index = Math.min(this.#index + count, this.#tokens.length - 1);
    return token;
  }

  /** Notes what could stand here, to be offered or told. */
  offer(...words: readonly Offer[]): void {
    if (this.#index > this.#lookedAt) {
      this.#lookedAt = this.#index;
      this.#looked = [];
    }
    if (this.#index === this.#lookedAt) this.#looked.push(...words);
  }

  #offered(): readonly string[] {
    const words = this.#looked.flatMap((each) => (typeof each === 'string' ? [each] : each()));
    return [...new Set(words)];
  }

  /** True when these words or signs come next. */
  sees(words: string): boolean {
    return words.split(' ').every((each, ahead) => {
      const { kind, fold } = this.peek(ahead);
      return (kind === 'word' || kind === 'sign') && fold === each;
    });
  }

  /** Takes these words or signs if they come next; they are not offered. */
  accept(words: string): boolean {
    const seen = this.sees(words);
    if (seen) this.skip(words.split(' ').length);
    return seen;
  }

  /** Takes these words or signs if they come next, and offers them if they do not. */
  take(words: string): boolean {
    const taken = this.accept(words);
    if (!taken) this.offer(words);
    return taken;
  }

  /** Refuses a stretch of the text. Only the first refusal counts. Always null, so that a reader can return it. */
  refuse(message: string, { from, to }: Span, expected?: readonly string[]): null {
    if (this.#problem !== null) return null;
    const isLookedAt = this.#tokens[this.#lookedAt]?.from === from;
    const before = this.text.slice(0, from);
    const lineStart = before.lastIndexOf('\n') + 1;
    this.#problem = {
      message,
      from,
      to,
      line: before.split('\n').length,
      column: from - lineStart + 1,
      expected: expected ?? (isLookedAt ? this.#offered() : []),
    };
    return null;
  }

  /** Refuses what comes next: `Found “x” where a field was expected.` and what to do. */
  unexpected(wanted: string, advice: string, expected?: readonly string[]): null {
    const token = this.peek();
    if (token.kind === 'unclosed') return this.#unclosed(token);
    const found =
      token.kind === 'end'
        ? `The text ends where ${wanted} was expected.`
        : `Found ${quoted(this.written(token))} where ${wanted} was expected.`;
    return this.refuse(`${found} ${advice}`, token, expected);
  }

  /** As the reader wrote it, marks and all. */
  written({ from, to }: Span): string {
    return this.text.slice(from, to);
  }

  #unclosed(token: Token): null {
    const mark = token.text.charAt(0);
    const closing = mark === '[' ? ']' : mark === '“' ? '”' : mark === '‘' ? '’' : mark;
    const what = mark === '[' ? 'bracket' : 'quote';
    return this.refuse(
      `The ${what} ${mark} is never closed. Put ${closing} where the ${mark === '[' ? 'name' : 'text'} ends.`,
      token,
      [closing],
    );
  }
}
