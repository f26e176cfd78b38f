// Decides which texts a list of them names, in brackets or in words. Knows nothing of what is asked.
import type { Leaf } from '../records/condition';
import type { Cursor } from './condition-cursor';
import type { ReadField } from './read-field';
import { readText } from './read-value';

/** `“Retail”, “Dining” or “Catering”`, of which the first was read; null after a refusal. */
export function moreTexts(
  cursor: Cursor,
  { field, subject }: ReadField,
  first: string,
): readonly string[] | null {
  const values = [first];
  for (;;) {
    const joins = cursor.sees(',') || ((cursor.sees('or') || cursor.sees('||')) && seesLastText(cursor));
    if (!joins) return values;
    cursor.skip();
    const next = readText(cursor, field, subject);
    if (next === null) return null;
    values.push(next.value);
  }
}

/** Whether the text behind `or` is one of the texts, and not a column of which something is asked. */
function seesLastText(cursor: Cursor): boolean {
  const after = cursor.peek(2);
  return (
    cursor.peek(1).kind === 'quoted' &&
    (after.kind === 'end' || [')', ',', 'and', 'or', '&&', '||'].includes(after.fold))
  );
}

/** The texts behind `one of`; null after a refusal. */
export function oneOfTexts(cursor: Cursor, about: ReadField): Leaf | null {
  const first = readText(cursor, about.field, about.subject);
  const values = first === null ? null : moreTexts(cursor, about, first.value);
  return values === null ? null : { kind: 'in', field: about.ref, values };
}

/** `("West", "East")`; null after a refusal. */
export function textsInBrackets(cursor: Cursor, { ref, field, subject }: ReadField): Leaf | null {
  const opened = cursor.peek();
  if (!cursor.take('(')) return cursor.unexpected('(', 'List the texts in brackets: in ("West", "East").');
  const values: string[] = [];
  do {
    const text = readText(cursor, field, subject);
    if (text === null) return null;
    values.push(text.value);
  } while (cursor.take(','));
  if (cursor.take(')')) return { kind: 'in', field: ref, values };
  if (cursor.isAtEnd)
    return cursor.refuse('The bracket ( is never closed. Put ) behind the last text.', opened, [')']);
  return cursor.unexpected(', or )', 'List the texts in brackets: in ("West", "East").');
}
