// Decides how the sellers without a home lane get one together. Which sellers are meant is the screen's to say.
import { setHomeLanes } from '../../../shared/actions/set-home-lanes';
import { laneName, lanes } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import { act } from '../../store/act';
import { Button } from '../../ui/Button';
import { formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import styles from './LaneForRest.module.css';

interface LaneForRestProps {
  /** Those in sight; only the ones without a home lane are set. */
  readonly sellers: readonly RecordOf<'seller'>[];
  /** They have one now, and this line is about to go: the focus needs another place. */
  readonly onSet: () => void;
}

/** `group` "Set lane for 3 sellers without one", a button for each lane; nothing while every seller has one. */
export function LaneForRest({ sellers, onSet }: LaneForRestProps) {
  const rest = sellers.filter((seller) => seller.homeLane === null);
  if (rest.length === 0) return null;
  const words = `Set lane for ${formatNoun(rest.length, 'seller')} without one`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend; this is one line of buttons.
    <div role="group" aria-label={words} className={styles.strip}>
      <span className={styles.words}>{words}</span>
      {lanes.map((lane) => (
        <Button
          key={lane}
          onPress={() => {
            const sellerIds = rest.map((seller) => seller.id);
            const plan = act((records) => setHomeLanes(records, { sellerIds, homeLane: lane }));
            if (plan !== null) onSet();
          }}
        >
          <span className={styles.lane}>
            <LaneMark lane={lane} size={10} />
            {laneName[lane]}
          </span>
        </Button>
      ))}
    </div>
  );
}
