// Decides how a lane, or why there is none, stands in a table of accounts.
import { type BoardLane, laneName } from '../../../shared/records/lane';
import { LaneMark } from '../../ui/LaneMark';
import styles from './parts.module.css';

export type Place = BoardLane | 'contested' | 'undecided' | null;

const openWords = { contested: 'Contested', undecided: 'No rule' } as const;

/** Its mark and word; `Nothing` where nothing is said. */
export function PlaceWord({ place }: { readonly place: Place }) {
  if (place === null) return <span className={styles.quiet}>Nothing</span>;
  if (place === 'contested' || place === 'undecided')
    return <span className={styles.quiet}>{openWords[place]}</span>;
  return (
    <span className={styles.lane}>
      <LaneMark lane={place} size={8} />
      {laneName[place]}
    </span>
  );
}
