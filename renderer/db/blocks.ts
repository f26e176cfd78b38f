// Decides how the changes of a big entry lie in blocks, and how they are read out again. Writes no row.
import { blockSizeChanges, type Change } from '../../shared/journal/entry';
import type { RecordType } from '../../shared/records/record';
import type { BlockRow } from './workspace-db';

/** A change in a block. The record a creation made lies in the pages written with it, so its type is all there is to say. */
export type BlockChange = Change | RecordType;

/** The blocks of an entry, in order. */
export function* blocksOf(seq: number, changes: readonly Change[]): Generator<BlockRow> {
  for (let start = 0; start < changes.length; start += blockSizeChanges) {
    const slice = changes.slice(start, start + blockSizeChanges);
    yield {
      seq,
      block: start / blockSizeChanges,
      recordIds: slice.map((change) => change.recordId),
      changes: slice.map((change) => (change.before === null ? change.type : change)),
    };
  }
}

/** The changes of a block, in order; creations without a copy of their record. */
export function changesOf(block: Pick<BlockRow, 'recordIds' | 'changes'>): Change[] {
  return block.changes.map((_, index) => changeAt(block, index));
}

/** One change of a block. */
export function changeAt(
  { recordIds, changes }: Pick<BlockRow, 'recordIds' | 'changes'>,
  index: number,
): Change {
  const change = changes[index];
  if (typeof change === 'object') return change;
  if (change === undefined) throw new Error(`The block holds no change ${index}.`);
  return { recordId: recordIds[index] ?? '', type: change, before: null, after: null };
}
