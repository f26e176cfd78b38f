// Decides where one says what capacity counts: accounts, spend or points. What follows from it: shared/coverage/workload.
import { isLoadUnit, type LoadSettings } from '../../store/seller-figures';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { capacityUnits, countCapacityIn } from './capacity-units';
import styles from './SellerFilterBar.module.css';

interface CapacityUnitProps {
  readonly settings: LoadSettings;
  readonly onWeights: () => void;
}

/** "Capacity counts: Accounts"; with points, the weights are a press away. */
export function CapacityUnit({ settings, onWeights }: CapacityUnitProps) {
  return (
    <div className={styles.unit}>
      <span className={styles.unitWords} aria-hidden="true">
        Capacity counts
      </span>
      <Select
        label="Capacity counts"
        hideLabel
        size="small"
        className={styles.unitSelect ?? ''}
        choices={capacityUnits}
        value={settings.unit}
        onChange={(id) => {
          if (isLoadUnit(id) && id !== settings.unit) countCapacityIn(id);
        }}
      />
      {settings.unit === 'points' && <Button onPress={onWeights}>Weights…</Button>}
    </div>
  );
}
