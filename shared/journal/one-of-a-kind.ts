// Decides what no two live records may share, a number, a name, a code or an id, and which changes would make two share
// it. Carries nothing out and words no refusal.
import type { Book } from '../records/book';
import type { AnyRecord, RecordType } from '../records/record';
import { idKey } from '../tables/salesforce-id';
import type { Change } from './entry';

/** What makes a live record one of a kind. */
export interface OwnField {
  readonly field: string;
  /** `number`, within a sentence. */
  readonly word: string;
  /** `ticket`, within a sentence. */
  readonly noun: string;
  /** What of the value counts: two of the same key are the same. */
  readonly keyOf: (value: string) => string;
}

const asItIs = (value: string): string => value;

/** Types whose own id says so already, as a team's does, need no line here. */
export const ownFields: Readonly<Partial<Record<RecordType, OwnField>>> = {
  ticket: { field: 'number', word: 'number', noun: 'ticket', keyOf: asItIs },
  savedView: { field: 'name', word: 'name', noun: 'view', keyOf: (name) => name.toLowerCase() },
  coverageRule: { field: 'code', word: 'code', noun: 'rule', keyOf: asItIs },
  account: { field: 'externalId', word: 'CRM id', noun: 'account', keyOf: idKey },
};

/** What nobody else of its type may share, as one text; null for a record that has nothing of the kind. */
export function ownKeyOf(record: AnyRecord): string | null {
  const own = ownFields[record.type];
  if (own === undefined) return null;
  const value = (record as unknown as Readonly<Record<string, unknown>>)[own.field];
  return value === null || value === undefined ? null : `${record.type} ${own.keyOf(String(value))}`;
}

/** Records looked at between two places to stop. */
const recordsPerStep = 500;

/**
 * The ids among `planned` whose change would give a live record what another one has by then. In steps. Looks at other
 * records only where a change gives something, and only at those of its type.
 */
export function* sharingAfter(
  book: Book,
  planned: ReadonlyMap<string, Change>,
): Generator<void, ReadonlySet<string>, void> {
  const sharing = new Set<string>();
  const given = new Map<string, string>();
  const types = new Set<RecordType>();
  let looked = 0;
  const isTimeToStop = (): boolean => {
    looked += 1;
    return looked % recordsPerStep === 0;
  };
  for (const change of planned.values()) {
    if (isTimeToStop()) yield;
    const key = keyGiven(book, change);
    if (key === null) continue;
    if (given.has(key)) sharing.add(change.recordId);
    else given.set(key, change.recordId);
    types.add(change.type);
  }
  for (const type of types) {
    for (const record of book.all(type)) {
      if (isTimeToStop()) yield;
      const change = planned.get(record.id);
      const after = change === undefined ? record : ({ ...record, ...change.after } as AnyRecord);
      if (after.deleted) continue;
      const giver = given.get(ownKeyOf(after) ?? '');
      if (giver !== undefined && giver !== record.id) sharing.add(giver);
    }
  }
  return sharing;
}

/** What a change would give to a live record that does not have it now; null for nothing. */
function keyGiven(book: Book, { recordId, type, after }: Change): string | null {
  const own = ownFields[type];
  const record = book.stored(recordId);
  if (own === undefined || record === undefined || after === null || after.deleted === true) return null;
  if (after.deleted !== false && !(own.field in after)) return null;
  const then = { ...record, ...after } as AnyRecord;
  if (then.deleted) return null;
  const key = ownKeyOf(then);
  return !record.deleted && key === ownKeyOf(record) ? null : key;
}
