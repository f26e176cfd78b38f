// Decides what an empty lane says: how to fill it, or that a filter hides its cards. Knows no card.
import type { BoardLane } from '../../../shared/records/lane';
import styles from './Lane.module.css';

interface EmptyLaneProps {
  readonly lane: BoardLane;
  readonly isFiltered: boolean;
  readonly isEmptyBook: boolean;
}

/** One sentence; nothing while the whole book is empty, because the board says it then. */
export function EmptyLane({ lane, isFiltered, isEmptyBook }: EmptyLaneProps) {
  if (isEmptyBook) return null;
  const key: Readonly<Record<BoardLane, string>> = {
    unassigned: '0',
    inside: '1',
    field: '2',
    specialist: '3',
  };
  if (isFiltered) return <p className={styles.empty}>No accounts here match the filter.</p>;
  return <p className={styles.empty}>No accounts here yet. Drag one in or press {key[lane]}.</p>;
}
