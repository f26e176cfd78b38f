// Decides which values of accounts and sellers were changed here and stand since the last import wrote them. Changes none.
import { customField } from '../../shared/actions/import-account';
import { type LocalEdit, type LocalEdits, noLocalEdits } from '../../shared/actions/import-decisions';
import { sameValue } from '../../shared/journal/diff';
import {
  blockThresholdChanges,
  type Change,
  type Entry,
  type EntryKind,
  type Fields,
} from '../../shared/journal/entry';
import { changesStand, standingOf } from '../../shared/journal/standing';
import {
  type ChangeInEntry,
  eachBlockChange,
  eachRowChange,
  readEntryHeadersAfter,
} from '../db/journal-reader';
import { currentSession, type Session } from './session';

/** Entries that bring values from elsewhere, as every import does: a sample, a recovery point. */
const bringing: ReadonlySet<EntryKind> = new Set<EntryKind>(['workspace.started', 'workspace.restored']);

interface Written extends LocalEdit {
  readonly seq: number;
}

/**
 * The edits an import must not overwrite unasked: of every field the last entry that wrote it, where that was no import
 * and has not been undone. An edit that an import left alone stays one, however many imports follow. One pass over the
 * journal's small entries; blocks are read only for big imports that follow an edit. Empty without a workspace.
 */
export async function readLocalEdits(): Promise<LocalEdits> {
  const session = currentSession();
  if (session === null) return noLocalEdits;
  await session.queue.settled();
  const headers = await readEntryHeadersAfter(session.db, 0);
  const standing = standingEntries(session, headers);
  const edits = new EditBook(standing);
  await eachRowChange(session.db, (found) => edits.take(found));
  for (const { entry, isBringing } of standing.values()) {
    if (entry.changeCount <= blockThresholdChanges) continue;
    if (isBringing && !edits.hasBefore(entry.seq)) continue;
    await eachBlockChange(session.db, entry.seq, (found) => {
      // In their order, so an edit that this import wrote over is known by now; the rest of a big import says nothing.
      if (!isBringing || edits.has(found.change.recordId)) edits.take(found);
    });
  }
  return edits.found();
}

interface Standing {
  readonly entry: Entry;
  readonly isBringing: boolean;
}

/**
 * Entries in force, oldest first; a redone entry counts as what it did the first time. One that was reverted counts for
 * nothing, and neither does the revert: its values are those from before.
 */
function standingEntries(session: Session, headers: readonly Entry[]): Map<number, Standing> {
  const bySeq = new Map(headers.map((entry) => [entry.seq, entry]));
  const marks = standingOf([...headers].reverse());
  const first = (entry: Entry): Entry => {
    const earlier = entry.undoes === null ? undefined : bySeq.get(entry.undoes);
    return earlier === undefined ? entry : first(earlier);
  };
  const inForce = new Set(session.stack.undo);
  const standing = new Map<number, Standing>();
  for (const entry of headers) {
    if (!inForce.has(entry.seq) || !changesStand(entry.seq, marks, (seq) => bySeq.get(seq))) continue;
    const { kind, origin } = first(entry);
    standing.set(entry.seq, { entry, isBringing: origin === 'import' || bringing.has(kind) });
  }
  return standing;
}

/** Notes of each field who wrote it last. Takes entries in any order: the journal's own number decides. */
class EditBook {
  readonly #standing: ReadonlyMap<number, Standing>;
  readonly #edits = new Map<string, Map<string, Written>>();
  /** When an import last wrote a field that was edited before or after. */
  readonly #brought = new Map<string, Map<string, number>>();
  #earliest = Number.POSITIVE_INFINITY;

  constructor(standing: ReadonlyMap<number, Standing>) {
    this.#standing = standing;
  }

  hasBefore(seq: number): boolean {
    return this.#earliest < seq;
  }

  has(recordId: string): boolean {
    return this.#edits.has(recordId);
  }

  take({ seq, change }: ChangeInEntry): void {
    if ((change.type !== 'account' && change.type !== 'seller') || change.before === null) return;
    const from = this.#standing.get(seq);
    if (from === undefined) return;
    const { entry, isBringing } = from;
    for (const field of fieldsOf(change)) {
      if (isBringing) {
        const known = mapIn(this.#brought, change.recordId);
        known.set(field, Math.max(seq, known.get(field) ?? 0));
        continue;
      }
      this.#earliest = Math.min(this.#earliest, seq);
      const known = mapIn(this.#edits, change.recordId);
      if ((known.get(field)?.seq ?? 0) > seq) continue;
      known.set(field, { seq, at: entry.at, actor: entry.actor, label: entry.label });
    }
  }

  found(): LocalEdits {
    const found = new Map<string, ReadonlyMap<string, LocalEdit>>();
    for (const [recordId, fields] of this.#edits) {
      const brought = this.#brought.get(recordId);
      const left = new Map<string, LocalEdit>();
      for (const [field, { seq, at, actor, label }] of fields) {
        if ((brought?.get(field) ?? 0) < seq) left.set(field, { at, actor, label });
      }
      if (left.size > 0) found.set(recordId, left);
    }
    return found;
  }
}

function mapIn<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key) ?? new Map<string, V>();
  maps.set(key, known);
  return known;
}

/** The fields a change wrote; the extra columns each by its header. */
function fieldsOf({ before, after }: Change): string[] {
  return Object.keys(after ?? {}).flatMap((field) =>
    field === 'custom' ? headersChanged(before?.custom, after?.custom).map(customField) : [field],
  );
}

function headersChanged(before: unknown, after: unknown): string[] {
  const [was, is] = [(before ?? {}) as Fields, (after ?? {}) as Fields];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (header) => !sameValue(was[header], is[header]),
  );
}
