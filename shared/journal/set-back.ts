// Decides which fields of one record are set back to what they were before an entry, and whether any was changed since.
// Knows no other record.
import type { AnyRecord } from '../records/record';
import { sameValue } from './diff';
import type { Change, Fields } from './entry';

/** The change that sets a record back, null for none; `skipped` when something keeps a later value. */
export interface SetBack {
  readonly change: Change | null;
  readonly skipped: boolean;
}

/** Each field that still holds what the change wrote is set back (U2); of a field in parts, each part. */
export function fieldsToSetBack(record: AnyRecord, change: Change): SetBack {
  const now = record as unknown as Fields;
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  let skipped = false;
  for (const [field, old] of Object.entries(change.before ?? {})) {
    // Written but not changed: what became of it later is not this change's to take back.
    if (sameValue(old, change.after?.[field])) continue;
    const back = valueBack(field, now[field], change.after?.[field], old);
    if (back.skipped) skipped = true;
    if (sameValue(now[field], back.value)) continue;
    from[field] = now[field];
    to[field] = back.value;
  }
  return { change: Object.keys(to).length === 0 ? null : setBack(record, from, to), skipped };
}

export function setBack(record: AnyRecord, before: Fields, after: Fields): Change {
  return { recordId: record.id, type: record.type, before, after };
}

interface ValueBack {
  readonly value: unknown;
  readonly skipped: boolean;
}

/** Fields that hold many things at once, each of which stands for itself: another file's column is another column. */
const inParts: ReadonlySet<string> = new Set([
  'custom',
  'columnMatches',
  'matchNames',
  'extraColumns',
  'guards',
]);

function valueBack(field: string, now: unknown, written: unknown, old: unknown): ValueBack {
  if (sameValue(now, old)) return { value: now, skipped: false };
  if (sameValue(now, written)) return { value: old, skipped: false };
  const isInParts = inParts.has(field) && isFields(now) && isFields(written) && isFields(old);
  return isInParts ? partsBack(now, written, old) : { value: now, skipped: true };
}

/** A part that was not there before goes again; one that is neither what was written nor what was before stays. */
function partsBack(now: Fields, written: Fields, old: Fields): ValueBack {
  const parts: Record<string, unknown> = { ...now };
  let skipped = false;
  for (const part of new Set([...Object.keys(written), ...Object.keys(old)])) {
    if (sameValue(written[part], old[part]) || sameValue(now[part], old[part])) continue;
    if (!sameValue(now[part], written[part])) skipped = true;
    else if (Object.hasOwn(old, part)) parts[part] = old[part];
    else delete parts[part];
  }
  return { value: parts, skipped };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
