// Decides how one value of a record is put in words: names for ids, money as read elsewhere, `None` for nothing. Words no
// event and no field.
import { conditionSentence } from '../../../shared/coverage/condition-sentence';
import type { Fields } from '../../../shared/journal/entry';
import type { Book } from '../../../shared/records/book';
import { conditionSchema } from '../../../shared/records/condition';
import { wordOfField } from '../../../shared/records/field-words';
import { workspaceRecordId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { AnyRecord, RecordType } from '../../../shared/records/record';
import { nameOf } from '../../../shared/records/record-name';
import { choiceWord } from '../../../shared/records/value-words';
import { fieldLabel } from '../../store/filter-fields';
import { sellerLabelEver } from '../../store/seller-names';
import { formatCount, formatDate, formatMoney, formatNoun, formatShare } from '../../ui/format';

/** Whose value it is: the type, the path of the field as field-words has it, and the record it stands in. */
export interface Place {
  readonly book: Book;
  readonly type: RecordType;
  readonly path: string;
  readonly record: Fields;
}

/** What a record is called in the journal: sellers of one name read apart, removed ones too (SE7). */
export function nameInJournal(book: Book, record: AnyRecord): string {
  return nameOf(book, record, (seller) => sellerLabelEver(book, seller));
}

/** One value in words. */
export function valueWords(place: Place, value: unknown): string {
  const { type, path, book } = place;
  if (path === 'lane' && value === null && type !== 'ruling') return laneName.unassigned;
  if (value === null || value === undefined || value === '') return 'None';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return numberWords(place, value);
  if (typeof value === 'string') return textWords(book, type, path, value);
  if (Array.isArray(value)) return listWords(place, value);
  if (!isFields(value)) return 'Changed';
  return path === 'condition' ? conditionWords(book, value) : wholeWords(place, value);
}

/** A rule's condition as a sentence; one that cannot be read, as of a newer version, is said to have changed. */
function conditionWords(book: Book, value: Fields): string {
  const condition = conditionSchema.safeParse(value);
  const workspace = book.get('workspace', workspaceRecordId);
  return condition.success && workspace !== undefined
    ? conditionSentence(condition.data, workspace)
    : 'Changed';
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether what stands in this field is named by the user's data, as the other columns of a file are. */
export function isNamedByData(type: RecordType, path: string): boolean {
  return wordOfField(type, `${path}.*`) !== null;
}

function numberWords({ book, path }: Place, value: number): string {
  const workspace = book.get('workspace', workspaceRecordId);
  if (path.endsWith('Cents')) return formatMoney(value, workspace?.currency ?? 'USD');
  if (path === 'technicalShare') return formatShare(value, 1);
  return formatCount(value);
}

function textWords(book: Book, type: RecordType, path: string, value: string): string {
  const known = choiceWord(type, path, value);
  if (known !== null) return known;
  // What a column of a file holds is text, whatever the column is called.
  if (path.endsWith('.*')) return value;
  if (path.endsWith('Id') && path !== 'externalId') {
    const record = book.stored(value);
    return record === undefined ? 'A removed record' : nameInJournal(book, record);
  }
  const isDay = /(On|At|\.at|asOf|Date|Until)$/.test(path) && /^\d{4}-\d{2}-\d{2}/.test(value);
  return isDay ? formatDate(value.slice(0, 10)) : value;
}

function listWords(place: Place, values: readonly unknown[]): string {
  if (values.length === 0) return 'None';
  if (place.type === 'savedView') return values.map(filteredBy).join(', ');
  if (place.path === 'rules') return values.map((rule) => String(isFields(rule) ? rule.code : '')).join(', ');
  return values.map((value) => valueWords(place, value)).join(values.some(isFields) ? '; ' : ', ');
}

/** A field that a saved view filters by, and the values picked of it. */
function filteredBy(value: unknown): string {
  if (!isFields(value) || typeof value.column !== 'string') return 'A field';
  const label = fieldLabel(value.column);
  const picked = isFields(value.test) && Array.isArray(value.test.picked) ? value.test.picked : [];
  const texts = picked.flatMap((each) =>
    isFields(each) && typeof each.text === 'string' ? [each.text || 'none'] : [],
  );
  return texts.length === 0 ? label : `${label} ${texts.join(' or ')}`;
}

/** Fields within a field as one text: `File: orders.csv, Orders: 1,204`; where data names them, how many there are. */
function wholeWords(place: Place, value: Fields): string {
  const { type, path } = place;
  if (isNamedByData(type, path)) return formatNoun(Object.keys(value).length, 'column');
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== '')
    .map(([field, inner]) => {
      const own = { ...place, path: `${path}.${field}` };
      return `${capital(wordOfField(type, own.path) ?? field)}: ${valueWords(own, inner)}`;
    })
    .join(', ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
