// Decides where the words, numbers, days, quotes and signs of a condition begin and end. Knows no field and no grammar.

export type TokenKind = 'word' | 'number' | 'day' | 'quoted' | 'column' | 'unclosed' | 'sign' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** As compared: in lower case, with one kind of apostrophe. */
  readonly fold: string;
  /** As written; of a quoted text or a column what stands within, its doubled closing marks taken once. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const closings: Readonly<Record<string, string>> = { '“': '”', '"': '"', "'": "'", '‘': '’', '[': ']' };

const blank = /\s+/uy;
const day = /\d{4}-\d{1,2}-\d{1,2}(?![\p{L}\p{N}])/uy;
// A short word for thousands, millions or milliards belongs to its number; `12 months` and `24-month` are two.
const number = /(?:\d+(?:,\d+)*(?:\.\d+)*|\.\d+)(?:(?:k|mm?|bn?)(?![\p{L}\p{N}]))?/iuy;
const word = /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:['’]\p{L}+)*/uy;
const sign = /<=|>=|<>|!=|==|&&|\|\||./suy;

/** Splits a text; the last token is always the end, right behind the last letter. Takes any text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = skipBlank(text, token.to);
  }
  const end = tokens.at(-1)?.to ?? 0;
  return [...tokens, { kind: 'end', fold: '', text: '', from: end, to: end }];
}

function skipBlank(text: string, at: number): number {
  blank.lastIndex = at;
  return blank.test(text) ? blank.lastIndex : at;
}

function tokenAt(text: string, at: number): Token {
  const closing = closings[text.charAt(at)];
  if (closing !== undefined) return enclosedAt(text, at, closing);
  const kinds: readonly (readonly [TokenKind, RegExp])[] = [
    ['day', day],
    ['number', number],
    ['word', word],
  ];
  for (const [kind, form] of kinds) {
    form.lastIndex = at;
    const found = form.exec(text)?.[0];
    if (found !== undefined) return tokenOf(kind, found, at, found.length);
  }
  sign.lastIndex = at;
  const found = sign.exec(text)?.[0] ?? text.charAt(at);
  return tokenOf('sign', found, at, found.length);
}

/** A name or a text with its marks; a closing mark written twice stands for itself. */
function enclosedAt(text: string, at: number, closing: string): Token {
  const pieces: string[] = [];
  for (let start = at + 1; ; ) {
    const end = text.indexOf(closing, start);
    if (end < 0) return tokenOf('unclosed', text.slice(at), at, text.length - at);
    pieces.push(text.slice(start, end));
    if (text.charAt(end + 1) !== closing) {
      const kind = closing === ']' ? 'column' : 'quoted';
      return tokenOf(kind, pieces.join(closing), at, end + 1 - at);
    }
    start = end + 2;
  }
}

function tokenOf(kind: TokenKind, text: string, from: number, length: number): Token {
  return { kind, text, fold: text.toLowerCase().replaceAll('’', "'"), from, to: from + length };
}
