// Decides how a ruling that was issued reads. It is never edited here.
import { laneName } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import { formatDate } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import styles from './RulingPanel.module.css';

export function RulingGiven({ ruling }: { readonly ruling: RecordOf<'ruling'> }) {
  return (
    <dl className={styles.given}>
      <dt>Decision</dt>
      <dd className={styles.decision}>
        {ruling.lane !== null && <LaneMark lane={ruling.lane} size={10} title={laneName[ruling.lane]} />}
        {ruling.decision}
      </dd>
      <dt>Rule cited</dt>
      <dd>{ruling.ruleCited}</dd>
      <dt>Reasoning</dt>
      <dd className={styles.reasoning}>{ruling.reasoning}</dd>
      <dt>Ruled</dt>
      <dd>
        {ruling.ruledBy}, {formatDate(ruling.ruledAt)}
      </dd>
    </dl>
  );
}
