// Decides where one says what capacity counts: accounts, spend or points. What follows from it: shared/coverage/workload.
import { editWorkspace } from '../../../shared/actions/edit-workspace';
import type { LoadUnit } from '../../../shared/coverage/workload';
import { act } from '../../store/act';
import { isLoadUnit, type LoadSettings } from '../../store/seller-figures';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './SellerFilterBar.module.css';

const unitWords: Readonly<Record<LoadUnit, string>> = {
  accounts: 'Accounts',
  spend: 'Spend',
  points: 'Points',
};

const choices = (['accounts', 'spend', 'points'] as const).map((unit) => ({
  id: unit,
  label: unitWords[unit],
}));

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
        choices={choices}
        value={settings.unit}
        onChange={(id) => {
          if (isLoadUnit(id) && id !== settings.unit)
            act((records) => editWorkspace(records, { loadUnit: id }));
        }}
      />
      {settings.unit === 'points' && <Button onPress={onWeights}>Weights…</Button>}
    </div>
  );
}
