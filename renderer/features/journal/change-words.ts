// Decides how a change is put in words: the record, what happened to it, each field before and after. One value in words:
// value-words.ts. Reads no journal.
import type { Change, Fields } from '../../../shared/journal/entry';
import type { Book } from '../../../shared/records/book';
import { fieldWord, typeWords } from '../../../shared/records/field-words';
import type { RecordType } from '../../../shared/records/record';
import { formatCount } from '../../ui/format';
import { capital, isFields, isNamedByData, nameInJournal, type Place, valueWords } from './value-words';

/** A field in words; `''` for a side that is not there. */
export interface FieldWords {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangeWords {
  readonly id: string;
  /** `Copperline Electric`. */
  readonly name: string;
  /** `Account`. */
  readonly what: string;
  /** Null where only fields changed. */
  readonly happened: Happened | null;
  readonly fields: readonly FieldWords[];
}

/** More fields of one record than anybody reads; the rest is counted. */
const mostFields = 12;

/** What is said of a record that was made or goes, by type; of others the name says enough. */
const saidWhenMade: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  account: ['lane', 'ownerId'],
  seller: ['homeLane', 'manager'],
  proposal: ['lane', 'ownerId', 'quarterbackId', 'reason'],
  team: ['quarterbackId'],
  teamMember: ['brings', 'needs'],
  ticket: ['kind', 'ruleCode', 'dueOn'],
  ruling: ['decision', 'lane', 'ruleCited', 'reasoning'],
};

/** What they hold once they are removed is nobody's: it was not so before they came back, nor is it so after they went. */
const goneWhenRemoved: ReadonlySet<RecordType> = new Set([
  'proposal',
  'team',
  'teamMember',
  'ticket',
  'ruling',
]);

/**
 * A change in words. `isNow`: it would happen now, so what a record that goes or comes back holds is what the book has;
 * of one that went long ago that is not known.
 */
export function changeWords(book: Book, change: Change, isNow = false): ChangeWords {
  const record = book.stored(change.recordId);
  const happened = happenedTo(change);
  const whole = wholeOf(change, record as unknown as Fields | undefined, happened, isNow);
  return {
    id: change.recordId,
    name: record === undefined ? 'A removed record' : capital(nameInJournal(book, record)),
    what: typeWords[change.type],
    happened,
    fields:
      whole === null ? fieldsOf(book, change) : wholeWords(book, change.type, whole, happened === 'Removed'),
  };
}

/** What is known of a record that was made, goes or comes back, as it is while it is there; null where fields changed. */
function wholeOf(
  { type, before, after }: Change,
  stored: Fields | undefined,
  happened: Happened | null,
  isNow: boolean,
): Fields | null {
  if (happened === null || before === null) return before === null ? after : null;
  // It goes as the book has it, and comes back as the change makes it.
  if (isNow && stored !== undefined) return happened === 'Removed' ? stored : { ...stored, ...after };
  if (!goneWhenRemoved.has(type)) return null;
  return happened === 'Removed' ? before : after;
}

/** What a record says that is made, or that goes: one value each, and nothing of what is empty. */
function wholeWords(book: Book, type: RecordType, record: Fields, isGoing: boolean): FieldWords[] {
  return (saidWhenMade[type] ?? []).flatMap((field) => {
    const value = record[field];
    if (value === undefined || value === '' || (value === null && field !== 'lane')) return [];
    const words = valueWords({ book, type, path: field, record }, value);
    return [
      { field: capital(fieldWord(type, field)), before: isGoing ? words : '', after: isGoing ? '' : words },
    ];
  });
}

type Happened = 'Added' | 'Removed' | 'Brought back';

function happenedTo({ before, after }: Change): Happened | null {
  if (before === null) return 'Added';
  if (after?.deleted === true) return 'Removed';
  return before.deleted === true ? 'Brought back' : null;
}

function fieldsOf(book: Book, { recordId, type, before, after }: Change): FieldWords[] {
  if (before === null || after === null) return [];
  const stored = (book.stored(recordId) ?? {}) as unknown as Fields;
  const words = Object.keys(after)
    .filter((field) => field !== 'deleted')
    .flatMap((field) => {
      const place = { book, type, path: field };
      const was = { ...place, record: { ...stored, ...before } };
      const is = { ...place, record: { ...stored, ...after } };
      // A condition has a sentence of its own; its parts would say nothing.
      return isFields(before[field]) && isFields(after[field]) && field !== 'condition'
        ? innerWords(was, is, before[field], after[field])
        : [fieldWords(was, is, fieldWord(type, field), before[field], after[field])];
    });
  const rest = words.length - mostFields;
  if (rest <= 0) return words;
  return [...words.slice(0, mostFields), { field: `And ${formatCount(rest)} more`, before: '', after: '' }];
}

/** A field that holds fields of its own, such as the other columns of a file: only those that differ. */
function innerWords(was: Place, is: Place, before: Fields, after: Fields): FieldWords[] {
  const { type, path } = was;
  const isData = isNamedByData(type, path);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => {
      const inner = isData ? `${path}.*` : `${path}.${field}`;
      const word = isData ? dataWord(type, path, field) : fieldWord(type, inner);
      return fieldWords({ ...was, path: inner }, { ...is, path: inner }, word, before[field], after[field]);
    });
}

/** What the user's data calls it; where that is no name but all headers of a list, what kind of thing it is. */
function dataWord(type: RecordType, path: string, field: string): string {
  if (path === 'custom') return field;
  const word = fieldWord(type, `${path}.*`);
  return path === 'extraColumns' ? `${word} ${field}` : word;
}

/** Two values that read the same although they differ are said once. */
function fieldWords(was: Place, is: Place, word: string, before: unknown, after: unknown): FieldWords {
  const [from, to] = [valueWords(was, before), valueWords(is, after)];
  const field = is.path === 'custom.*' ? word : capital(word);
  return from === to ? { field, before: '', after: `${to}, changed` } : { field, before: from, after: to };
}
