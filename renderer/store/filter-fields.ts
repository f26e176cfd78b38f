// Decides which fields the board can be filtered by, under which id, and how each is read of an account. Filters nothing.
import {
  type ExtraColumns,
  extraCell,
  extraColumn,
  extraDay,
  extraNumber,
  foldText,
  remembered,
  usableColumns,
} from '../../shared/coverage/extra-columns';
import { workspaceRecordId } from '../../shared/records/ids';
import type { RecordType } from '../../shared/records/record';
import type { ExtraColumn } from '../../shared/records/workspace';
import { type BuiltInField, builtInFields } from './built-in-fields';
import type { FieldBook, FieldKind, FieldReader, FieldUnit } from './field-types';

/** One thing to filter by: a fact the app knows of every account, or a column some import brought beside them. */
export interface FilterField {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly unit: FieldUnit;
  readonly isExtra: boolean;
  /** Other words it is looked for by. */
  readonly also?: string;
}

/** No header can be mistaken for a field of the app: each has a beginning of its own. */
const extraPrefix = 'extra:';

const builtInById = new Map(builtInFields.map((field) => [field.id, field]));

/** The id of an extra column. */
export function extraFieldId(header: string): string {
  return `${extraPrefix}${header}`;
}

/** The header behind an id; null when it is no extra column. */
export function headerOf(fieldId: string): string | null {
  return fieldId.startsWith(extraPrefix) ? fieldId.slice(extraPrefix.length) : null;
}

/** Every field to choose from: those of the app, then the extra columns as the imports brought them. */
export function filterFields(columns: ExtraColumns): FilterField[] {
  const headers = usableColumns(columns);
  return [
    ...builtInFields.map(asFilterField),
    ...headers.flatMap((header) => filterField(extraFieldId(header), columns) ?? []),
  ];
}

/** The field of this id; null when the app has none and no import brought the column. */
export function filterField(fieldId: string, columns: ExtraColumns): FilterField | null {
  const builtIn = builtInById.get(fieldId);
  if (builtIn !== undefined) return asFilterField(builtIn);
  const header = headerOf(fieldId);
  const column = extraColumn(columns, header);
  if (column === null || header === null) return null;
  return { id: fieldId, label: header, kind: column.kind, unit: 'plain', isExtra: true };
}

function asFilterField({ id, label, kind, unit, also }: BuiltInField): FilterField {
  return { id, label, kind, unit, isExtra: false, ...(also === undefined ? {} : { also }) };
}

/** What a field is called, also when its column is gone. */
export function fieldLabel(fieldId: string): string {
  return builtInById.get(fieldId)?.label ?? headerOf(fieldId) ?? fieldId;
}

/** What the numbers of a field count. */
export function fieldUnit(fieldId: string): FieldUnit {
  return builtInById.get(fieldId)?.unit ?? 'plain';
}

/** The records besides the account's own that can change what a field reads. */
export function followedBy(fieldId: string): readonly RecordType[] {
  return builtInById.get(fieldId)?.follows ?? [];
}

/** What a cell is read as when no import says how any more: the filter was set before that import was undone. */
const asCame: ExtraColumn = { kind: 'text', decimalMark: null, dateOrder: null };

/** Reads a field of many accounts as values of this kind; null where there is none, or none that can be read. */
export function fieldReader(fieldId: string, kind: FieldKind, book: FieldBook): FieldReader {
  const builtIn = builtInById.get(fieldId);
  if (builtIn !== undefined) return builtIn.kind === kind ? builtIn.reader(book) : () => null;
  const header = headerOf(fieldId);
  if (header === null) return () => null;
  const known = book.get('workspace', workspaceRecordId)?.extraColumns ?? {};
  const read = remembered(cellReader(kind, extraColumn(known, header) ?? asCame));
  return (account) => {
    const text = extraCell(account, header);
    return text === null ? null : read(text);
  };
}

function cellReader(kind: FieldKind, column: ExtraColumn): (text: string) => ReturnType<FieldReader> {
  switch (kind) {
    case 'number':
      return (text) => extraNumber(text, column);
    case 'date':
      return (text) => extraDay(text, column);
    case 'text':
      return (text) => {
        const key = foldText(text);
        return key === '' ? null : { key, text: text.trim() };
      };
  }
}
