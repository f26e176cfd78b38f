// Decides what can be done to several sellers at once. Which are chosen is the screen's to say.

import type { SellerId } from '../../../shared/records/ids';
import { useRecords } from '../../store/records';
import { Button } from '../../ui/Button';
import { formatNoun } from '../../ui/format';
import styles from './LaneForRest.module.css';
import { setActive } from './seller-commands';

interface ChosenBarProps {
  readonly sellerIds: readonly SellerId[];
  readonly onMerge: () => void;
  readonly onClear: () => void;
}

/** `group` "2 sellers chosen": merge, deactivate or activate, give up the choice. */
export function ChosenBar({ sellerIds, onMerge, onClear }: ChosenBarProps) {
  const book = useRecords((state) => state.book);
  const words = `${formatNoun(sellerIds.length, 'seller')} chosen`;
  const hasActive = sellerIds.some((id) => book?.get('seller', id)?.active === true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend; this is one line of buttons.
    <div role="group" aria-label={words} className={styles.strip}>
      <span className={styles.words}>{words}</span>
      <Button isDisabled={sellerIds.length < 2} onPress={onMerge}>
        Merge…
      </Button>
      <Button onPress={() => setActive(sellerIds, !hasActive)}>
        {hasActive ? 'Deactivate' : 'Activate'}
      </Button>
      <Button look="quiet" onPress={onClear}>
        Clear choice
      </Button>
    </div>
  );
}
