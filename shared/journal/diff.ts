// Decides how two versions of a record differ and how a difference is put on or taken off. Knows no storage.
import type { AnyRecord } from '../records/record';
import type { Change, Fields } from './entry';

/** Deep equality of plain JSON values; key order does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOfA = Object.keys(a);
  if (keysOfA.length !== Object.keys(b).length) return false;
  return keysOfA.every((key) => Object.hasOwn(b, key) && sameValue((a as Fields)[key], (b as Fields)[key]));
}

/** The change that turns `before` into `after`, or null when they are equal. `before: undefined` is a creation. */
export function diffRecord(before: AnyRecord | undefined, after: AnyRecord): Change | null {
  if (before === undefined) return { recordId: after.id, type: after.type, before: null, after };
  const fieldsBefore: Record<string, unknown> = {};
  const fieldsAfter: Record<string, unknown> = {};
  let changed = false;
  for (const [field, value] of Object.entries(after)) {
    const old = (before as Fields)[field];
    if (sameValue(old, value)) continue;
    fieldsBefore[field] = old;
    fieldsAfter[field] = value;
    changed = true;
  }
  return changed ? { recordId: after.id, type: after.type, before: fieldsBefore, after: fieldsAfter } : null;
}

/**
 * The change that brings a removed record back as `after`, with every field: what it held before it was removed says nothing
 * of what it holds now, so that what is the same by chance is written too.
 */
export function bringBack(removed: AnyRecord, after: AnyRecord): Change {
  const fieldsBefore: Record<string, unknown> = {};
  const fieldsAfter: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(after)) {
    if (field === 'type' || field === 'id') continue;
    fieldsBefore[field] = (removed as Fields)[field];
    fieldsAfter[field] = value;
  }
  return { recordId: after.id, type: after.type, before: fieldsBefore, after: fieldsAfter };
}

/** The record after a change. A creation without a stored copy keeps what is there. */
export function applyChange(record: AnyRecord | undefined, change: Change): AnyRecord | undefined {
  if (change.before === null) return change.after === null ? record : (change.after as unknown as AnyRecord);
  if (record === undefined) return undefined;
  return { ...record, ...change.after } as AnyRecord;
}

/** The record before a change; `undefined` when the change created it. */
export function unapplyChange(record: AnyRecord | undefined, change: Change): AnyRecord | undefined {
  if (change.before === null || record === undefined) return undefined;
  return { ...record, ...change.before } as AnyRecord;
}
