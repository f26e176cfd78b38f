// Decides which of the changes a row would make are made: all but those left out and those changed here since. Reads no row.
import type { FieldChange } from './import-account';
import { type ImportDecisions, type LocalEdits, leftOutKey } from './import-decisions';

/**
 * A change that is not made. `left-out`: the user said so. `changed-here`: the value was changed in Lanekeeper since the
 * last import and stays. `with-owner`: the lane would have followed an owner who is not taken. `with-parent`: the parent's
 * id goes with its name.
 */
export interface HeldChange extends FieldChange {
  readonly why: 'left-out' | 'changed-here' | 'with-owner' | 'with-parent';
}

export interface ChosenChanges {
  readonly made: readonly FieldChange[];
  readonly held: readonly HeldChange[];
}

const nothing: readonly never[] = [];
export const noChanges: ChosenChanges = { made: nothing, held: nothing };

/** Sorts the changes of one row. `laneFollowsOwner`: the row names no lane of its own. */
export function chooseChanges(
  changes: readonly FieldChange[],
  row: { readonly line: number; readonly accountId: string; readonly laneFollowsOwner: boolean },
  { leftOut, overwritten }: Pick<ImportDecisions, 'leftOut' | 'overwritten'>,
  localEdits: LocalEdits,
): ChosenChanges {
  if (changes.length === 0) return noChanges;
  const edits = localEdits.get(row.accountId);
  if (leftOut.size === 0 && edits === undefined) return { made: changes, held: nothing };
  const made: FieldChange[] = [];
  const held: HeldChange[] = [];
  let isOwnerHeld = false;
  let isParentHeld = false;
  for (const change of changes) {
    const key = leftOutKey(row.line, change.field);
    const why: HeldChange['why'] | null = leftOut.has(key)
      ? 'left-out'
      : edits?.has(change.field) === true && !overwritten.has(key)
        ? 'changed-here'
        : change.field === 'lane' && row.laneFollowsOwner && isOwnerHeld
          ? 'with-owner'
          : change.field === 'parentId' && isParentHeld
            ? 'with-parent'
            : null;
    if (why === null) made.push(change);
    else held.push({ ...change, why });
    if (change.field === 'ownerId') isOwnerHeld = why !== null;
    if (change.field === 'parentName') isParentHeld = why !== null;
  }
  return { made, held };
}
