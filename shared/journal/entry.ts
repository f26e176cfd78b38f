// What the journal writes down: an entry (who, when, what, why) and its field changes. Effects only, never intents.
import type { recordTypes } from '../records/record';
import { instantSchema } from '../records/values';
import { z } from '../zod';

/** The closed list of what can happen to a document, in the past tense. */
export const entryKinds = [
  'workspace.started',
  'workspace.edited',
  'workspace.restored',
  'accounts.imported',
  'sellers.imported',
  'orders.imported',
  'account.moved',
  'account.edited',
  'account.locked',
  'account.unlocked',
  'seller.edited',
  'sellers.merged',
  'view.saved',
  'rule.edited',
  'rule.excepted',
  'team.edited',
  'ticket.raised',
  'ticket.ruled',
  'deck.edited',
  'entry.undone',
  'entry.redone',
  'entry.reverted',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const entrySchema = z.object({
  /** Position in this workspace's journal, from 1, without gaps. */
  seq: z.number().int().positive(),
  id: z.string().min(1),
  /** Hybrid logical clock reading, sorts as text. */
  hlc: z.string().min(1),
  at: instantSchema,
  deviceId: z.string().min(1),
  actor: z.string().min(1),
  kind: z.enum(entryKinds),
  /** A phrase for a person: `3 accounts proposed to Maya Okafor`. */
  label: z.string(),
  reason: z.string().nullable(),
  /** What the change left alone and why, one sentence each. */
  notes: z.array(z.string()).readonly(),
  origin: z.enum(['user', 'undo', 'redo', 'import', 'restore']),
  /** The sequence number of the entry this one compensates. */
  undoes: z.number().int().positive().nullable(),
  schemaVersion: z.number().int().positive(),
  changeCount: z.number().int().nonnegative(),
});
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** Some fields of a record, by name. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * One record's difference, with only the fields that changed. `before: null` is a creation; its `after` is the
 * whole record, or null in the blocks of a big entry, where the record lies in the pages written with it.
 */
export interface Change {
  readonly recordId: string;
  readonly type: (typeof recordTypes)[number];
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** Entries with more changes than this keep them in blocks outside the per-record index. */
export const blockThresholdChanges = 500;
/** Changes per block. */
export const blockSizeChanges = 1000;
