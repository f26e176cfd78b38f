// Decides how a change is put in words: the record, what happened to it, each field before and after. Reads no journal.
import type { Change, Fields } from '../../../shared/journal/entry';
import type { Book } from '../../../shared/records/book';
import { fieldWord, typeWords } from '../../../shared/records/field-words';
import { laneName } from '../../../shared/records/lane';
import type { RecordType } from '../../../shared/records/record';
import { nameOf } from '../../../shared/records/record-name';
import { formatCount, formatDate, formatMoney, formatShare } from '../../ui/format';

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
  /** `Added`, `Removed`, `Brought back`; null where only fields changed. */
  readonly happened: string | null;
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

/**
 * A change in words. `isNow`: it would happen now, so what a record that goes or comes back holds is what the book has;
 * of one that went long ago that is not known.
 */
export function changeWords(book: Book, change: Change, isNow = false): ChangeWords {
  const record = book.stored(change.recordId);
  const happened = happenedTo(change);
  const made = change.before === null ? change.after : null;
  const coming = isNow && happened !== null ? (record as unknown as Fields | undefined) : undefined;
  const whole = made ?? coming ?? null;
  return {
    id: change.recordId,
    name: record === undefined ? 'A removed record' : capital(nameOf(book, record)),
    what: typeWords[change.type],
    happened,
    fields:
      whole === null ? fieldsOf(book, change) : wholeWords(book, change.type, whole, happened === 'Removed'),
  };
}

/** What a record says that is made, or that goes: one value each, and nothing of what is empty. */
function wholeWords(book: Book, type: RecordType, record: Fields, isGoing: boolean): FieldWords[] {
  const currency = currencyOf(book);
  return (saidWhenMade[type] ?? []).flatMap((field) => {
    const value = record[field];
    if (value === undefined || value === '' || (value === null && field !== 'lane')) return [];
    const words = valueWords(book, currency, field, value);
    return [
      { field: capital(fieldWord(type, field)), before: isGoing ? words : '', after: isGoing ? '' : words },
    ];
  });
}

function currencyOf(book: Book): string {
  return book.get('workspace', 'workspace')?.currency ?? 'USD';
}

function happenedTo({ before, after }: Change): string | null {
  if (before === null) return 'Added';
  if (after?.deleted === true) return 'Removed';
  return before.deleted === true ? 'Brought back' : null;
}

function fieldsOf(book: Book, { type, before, after }: Change): FieldWords[] {
  if (before === null || after === null) return [];
  const currency = currencyOf(book);
  const words: FieldWords[] = [];
  for (const field of Object.keys(after)) {
    if (field === 'deleted') continue;
    if (isFields(before[field]) && isFields(after[field])) {
      words.push(...innerWords(book, currency, before[field], after[field]));
    } else {
      words.push({
        field: capital(fieldWord(type, field)),
        before: valueWords(book, currency, field, before[field]),
        after: valueWords(book, currency, field, after[field]),
      });
    }
  }
  const rest = words.length - mostFields;
  if (rest <= 0) return words;
  return [...words.slice(0, mostFields), { field: `And ${formatCount(rest)} more`, before: '', after: '' }];
}

/** A field that holds fields of its own, such as the other columns of a file: only those that differ. */
function innerWords(book: Book, currency: string, before: Fields, after: Fields): FieldWords[] {
  // A text stands as it is: a column may be called AccountId and hold no id of ours.
  const innerValue = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : valueWords(book, currency, '', value);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({
      field,
      before: innerValue(before[field]),
      after: innerValue(after[field]),
    }));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const laneFields: ReadonlySet<string> = new Set(['lane', 'homeLane', 'laneWhenMet', 'laneOtherwise']);

/** One value in words: names for ids, money and shares as read elsewhere, `None` for nothing. */
export function valueWords(book: Book, currency: string, field: string, value: unknown): string {
  if (field === 'lane' && value === null) return laneName.unassigned;
  if (value === null || value === undefined || value === '') return 'None';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    if (field.endsWith('Cents')) return formatMoney(value, currency);
    return field === 'technicalShare' ? formatShare(value, 1) : formatCount(value);
  }
  if (typeof value === 'string') return textWords(book, field, value);
  if (Array.isArray(value)) return listWords(book, currency, field, value);
  return 'Changed';
}

function textWords(book: Book, field: string, value: string): string {
  if (laneFields.has(field) && value in laneName) return laneName[value as keyof typeof laneName];
  if (field.endsWith('Id') && field !== 'externalId') {
    const record = book.stored(value);
    return record === undefined ? 'A removed record' : nameOf(book, record);
  }
  if (
    /^\d{4}-\d{2}-\d{2}/.test(value) &&
    (field.endsWith('On') || field.endsWith('Date') || field.endsWith('Until'))
  )
    return formatDate(value);
  return value;
}

function listWords(book: Book, currency: string, field: string, values: readonly unknown[]): string {
  if (values.length === 0) return 'None';
  if (values.every((value) => typeof value === 'string' || typeof value === 'number')) {
    const own = field === 'lanes' ? 'lane' : field;
    return values.map((value) => valueWords(book, currency, own, value)).join(', ');
  }
  return formatCount(values.length);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
