// Decides which values of the book can come next in a typed condition, after a field of texts. What else can come next:
// shared/coverage/read-condition.
import type { Vocabulary } from '../../../../shared/coverage/condition-text';
import { inStraightQuotes } from '../../../../shared/coverage/condition-words';
import { readCondition, type Suggestions, suggestionsAt } from '../../../../shared/coverage/read-condition';
import { ruleField } from '../../../../shared/coverage/rule-fields';
import { type FieldRef, type Leaf, leavesOf } from '../../../../shared/records/condition';
import type { BookValue } from './kit';

/** More are found by typing their beginning. */
const mostValues = 50;
/** Brackets that may be open before a value: a group in a group in a group, and those of a list. */
const mostOpen = 6;
/** What a value can follow; elsewhere nothing has to be read to know that none comes. */
const afterTest = /(?:[=(,]|\b(?:is|not|than|contains?|with|of|in|or))\s*$/iu;
/** Stands for the value while it is asked what it would be a value of; no book holds it. */
const probe = '\u0001';

/** Fields, operators, and the values of a text field, most frequent first, in the quotes they are typed in. */
export function suggestionsFor(
  text: string,
  offset: number,
  vocabulary: Vocabulary,
  valuesOf: (ref: FieldRef) => readonly BookValue[],
): Suggestions {
  const before = text.slice(0, offset);
  const from = valueStart(before);
  const begun = before.slice(from);
  const field = textFieldAt(before.slice(0, from), vocabulary);
  if (field === null) return suggestionsAt(text, offset, vocabulary);
  const wanted = begun.replace('"', '').toLowerCase();
  const words: string[] = [];
  for (const { text: value } of valuesOf(field)) {
    if (words.length === mostValues) break;
    if (value.toLowerCase().startsWith(wanted)) words.push(inStraightQuotes(value));
  }
  return { from, words };
}

/** Where the text in quotes that is open begins, or else the word. */
function valueStart(before: string): number {
  const isOpen = before.split('"').length % 2 === 0;
  if (isOpen) return before.lastIndexOf('"');
  return before.length - (/[^\s"(),=<>]*$/.exec(before)?.[0].length ?? 0);
}

/** The field whose value would come next; null where another thing would. */
function textFieldAt(before: string, vocabulary: Vocabulary): FieldRef | null {
  if (!afterTest.test(before)) return null;
  for (let open = 0; open <= mostOpen; open += 1) {
    const read = readCondition(`${before}${inStraightQuotes(probe)}${')'.repeat(open)}`, vocabulary);
    const leaf = read.ok ? leavesOf(read.condition).find(holdsProbe) : undefined;
    if (leaf !== undefined) {
      const field = ruleField(leaf.field.field, vocabulary.extraColumns);
      return field?.kind === 'text' ? leaf.field : null;
    }
  }
  return null;
}

function holdsProbe(leaf: Leaf): boolean {
  if (leaf.kind === 'compare') return leaf.value === probe;
  if (leaf.kind === 'in') return leaf.values.includes(probe);
  return leaf.kind === 'contains' && leaf.text === probe;
}
