// Decides which field a piece of a condition's text names. Knows nothing of what is asked of it.
import { slipsUpTo } from '../actions/slips';
import { quoted } from '../deck/wording';
import type { FieldRef } from '../records/condition';
import type { Cursor } from './condition-cursor';
import type { Vocabulary } from './condition-text';
import { tokensOf } from './condition-tokens';
import { inBrackets } from './condition-words';
import { foldText } from './extra-columns';
import {
  columnFieldId,
  headerOf,
  type RuleField,
  type RuleFieldKind,
  ruleField,
  ruleFields,
  usableFields,
} from './rule-fields';
import { subjectWords } from './rule-problems';

export interface ReadField {
  readonly ref: FieldRef;
  readonly field: RuleField;
  /** What a refusal about it begins with: `“spend”`. */
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

interface Name {
  readonly field: RuleField;
  readonly words: readonly string[];
}

// The longest first: `orders in 12 months` before `orders`.
const names: readonly Name[] = ruleFields
  .flatMap((field) => [field.label, ...field.also].map((name) => ({ field, words: foldsOf(name) })))
  .sort((a, b) => b.words.length - a.words.length);

function foldsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ kind, fold }) => (kind === 'end' ? [] : [fold]));
}

/** What fields are typed by, those of one kind or all, built-in ones first: `average order`, `[Tier]`. */
export function fieldNames({ extraColumns }: Vocabulary, kind?: RuleFieldKind): readonly string[] {
  return usableFields(extraColumns).flatMap((each) =>
    kind === undefined || each.kind === kind ? [nameOf(each)] : [],
  );
}

function nameOf({ id, label }: RuleField): string {
  return headerOf(id) === null ? label : inBrackets(label);
}

/**
 * Reads `average order`, `the parent's spend`, `parent.[Tier]`, `“Tier”`; null after a refusal.
 * @param kind offers fields of this kind alone; reads any
 */
export function readField(cursor: Cursor, kind?: RuleFieldKind): ReadField | null {
  const { from } = cursor.peek();
  cursor.accept('the');
  let of: FieldRef['of'] = 'account';
  if (cursor.accept("parent's") || cursor.accept('parent .') || cursor.accept('parent')) of = 'parent';
  else if (!cursor.accept('account .')) cursor.accept("account's");
  cursor.offer(() => fieldNames(cursor.vocabulary, kind));
  if (of === 'account') cursor.offer('parent');
  const field = columnAt(cursor) ?? builtInAt(cursor);
  if (field === null) return cursor.problem === null ? refuseField(cursor) : null;
  const ref: FieldRef = { of, field: field.id };
  return { ref, field, subject: subjectWords(ref, cursor.vocabulary), from, to: cursor.last.to };
}

/** An extra column by its header, else by a header that differs in case alone, if there is but one. */
function columnAt(cursor: Cursor): RuleField | null {
  const token = cursor.peek();
  if (token.kind !== 'quoted' && token.kind !== 'column') return null;
  const { extraColumns } = cursor.vocabulary;
  const exact = ruleField(columnFieldId(token.text), extraColumns);
  const folded = foldText(token.text);
  const alike = exact === null ? Object.keys(extraColumns).filter((each) => foldText(each) === folded) : [];
  const found = exact ?? (alike.length === 1 ? ruleField(columnFieldId(alike[0] ?? ''), extraColumns) : null);
  if (found === null) {
    const advice =
      alike.length > 1
        ? `${alike.length} columns differ from it in case alone: write the one as its list has it.`
        : nearestAdvice(token.text, cursor.vocabulary);
    const expected = alike.length > 1 ? alike.map(inBrackets) : instead(token.text, cursor.vocabulary);
    return cursor.refuse(`No list has brought a column ${quoted(token.text)}. ${advice}`, token, expected);
  }
  cursor.skip();
  return found;
}

function builtInAt(cursor: Cursor): RuleField | null {
  const name = names.find(({ words }) =>
    words.every((each, ahead) => cursor.peek(ahead).fold === each && isNameToken(cursor, ahead)),
  );
  if (name === undefined) return null;
  cursor.skip(name.words.length);
  return name.field;
}

/** A quoted text is never part of a built-in name, whatever it says. */
function isNameToken(cursor: Cursor, ahead: number): boolean {
  const { kind } = cursor.peek(ahead);
  return kind === 'word' || kind === 'number' || kind === 'sign';
}

/** Words that end a name that is not known. */
const notInNames = new Set(
  'is was are were not does do and or of in empty under below before over above after at less more fewer older between contains contain'.split(
    ' ',
  ),
);

function refuseField(cursor: Cursor): null {
  const first = cursor.peek();
  if (first.kind !== 'word' || notInNames.has(first.fold))
    return cursor.unexpected(
      'a field',
      'Name what is compared, such as average order, or a column in square brackets.',
    );
  let length = 1;
  for (let next = cursor.peek(1); ; next = cursor.peek(length)) {
    const isName = next.kind === 'word' || next.kind === 'number' || next.fold === '-';
    if (!isName || notInNames.has(next.fold)) break;
    length += 1;
  }
  const span = { from: first.from, to: cursor.peek(length - 1).to };
  const name = cursor.written(span);
  return cursor.refuse(
    `No field is called ${quoted(name)}. ${nearestAdvice(name, cursor.vocabulary)}`,
    span,
    instead(name, cursor.vocabulary),
  );
}

function nearestAdvice(name: string, vocabulary: Vocabulary): string {
  const [found] = nearest(name, vocabulary);
  return found === undefined
    ? 'Choose one of the fields that are offered; a column stands in square brackets.'
    : `Did you mean ${found.length > 60 ? quoted(found) : found}?`;
}

/** The nearest field, or all where none is near: what may stand there instead. */
function instead(name: string, vocabulary: Vocabulary): readonly string[] {
  const near = nearest(name, vocabulary);
  return near.length > 0 ? near : fieldNames(vocabulary);
}

/** The field whose name is the fewest slips away, as it is typed; none when all are far. */
function nearest(name: string, vocabulary: Vocabulary): readonly string[] {
  const wanted = foldText(name);
  let least = Math.min(Math.max(1, Math.floor(wanted.length / 3)), 8) + 1;
  let found: RuleField | null = null;
  for (const field of usableFields(vocabulary.extraColumns)) {
    for (const word of [field.label, ...field.also]) {
      const slips = slipsUpTo(wanted, foldText(word), least - 1);
      if (slips >= least) continue;
      least = slips;
      found = field;
    }
  }
  return found === null ? [] : [nameOf(found)];
}
