// Decides how the changes of a big entry lie in blocks, and how they are read out again. Writes no row.
import { blockSizeChanges, type Change } from '../../shared/journal/entry';
import type { RecordType } from '../../shared/records/record';

/** A change in a block. The record a creation made lies in the pages written with it, so its type is all there is to say. */
type BlockChange = Change | RecordType;

/** Up to 1,000 changes of a big entry, and the record each is about. */
export interface Block {
  readonly recordIds: readonly string[];
  readonly changes: readonly BlockChange[];
}

interface BlockHead {
  readonly seq: number;
  /** Position within the entry, from 0. */
  readonly block: number;
}

/** A block as it is written now: one text, for the reason given in `stored-pages.ts`. */
export interface TextBlock extends BlockHead {
  /** A `Block` in JSON. */
  readonly text: string;
}

/** A block as it may lie on disk: versions 1 and 2 wrote it as it is. */
export type StoredBlock = TextBlock | (BlockHead & Block);

/** The blocks of an entry, in order. */
export function* blocksOf(seq: number, changes: readonly Change[]): Generator<TextBlock> {
  for (let start = 0; start < changes.length; start += blockSizeChanges) {
    const slice = changes.slice(start, start + blockSizeChanges);
    const block: Block = {
      recordIds: slice.map((change) => change.recordId),
      changes: slice.map((change) => (change.before === null ? change.type : change)),
    };
    yield { seq, block: start / blockSizeChanges, text: JSON.stringify(block) };
  }
}

/** The block, whichever version wrote it. */
export function unpackBlock(stored: StoredBlock): Block {
  return 'text' in stored ? (JSON.parse(stored.text) as Block) : stored;
}

/** The changes of a block, in order; creations without a copy of their record. */
export function changesOf(block: Block): Change[] {
  return block.changes.map((_, index) => changeAt(block, index));
}

/** One change of a block. */
export function changeAt({ recordIds, changes }: Block, index: number): Change {
  const change = changes[index];
  if (typeof change === 'object') return change;
  if (change === undefined) throw new Error(`The block holds no change ${index}.`);
  return { recordId: recordIds[index] ?? '', type: change, before: null, after: null };
}
