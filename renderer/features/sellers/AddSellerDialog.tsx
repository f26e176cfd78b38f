// Decides what is asked of a new seller. What is allowed: shared/actions/edit-seller.
import { useRef, useState } from 'react';
import { addSeller } from '../../../shared/actions/edit-seller';
import { act } from '../../store/act';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { laneChoices, laneFromId, laneToId } from './lane-choices';
import styles from './SellersScreen.module.css';

interface AddSellerDialogProps {
  readonly onClose: () => void;
}

/** `dialog` "Add seller": a name is enough. */
export function AddSellerDialog({ onClose }: AddSellerDialogProps) {
  const [name, setName] = useState('');
  const [laneId, setLaneId] = useState(laneToId(null));
  const [manager, setManager] = useState('');
  const [region, setRegion] = useState('');
  const [capacity, setCapacity] = useState(Number.NaN);
  // Enter settles the number and sends the form in one go, before anything is drawn again.
  const settled = useRef({ capacity: Number.NaN, isRefused: false });
  const [error, setError] = useState<string | null>(null);
  const add = () => {
    if (name.trim() === '') {
      setError('Give the seller a name.');
      return;
    }
    // What was typed as capacity was refused by leaving for the button: it says why, and a second press goes on.
    if (settled.current.isRefused) {
      settled.current.isRefused = false;
      return;
    }
    const fields = {
      name,
      homeLane: laneFromId(laneId),
      manager,
      region,
      capacityAccounts: Number.isNaN(settled.current.capacity) ? null : settled.current.capacity,
    };
    if (act((records, context) => addSeller(records, fields, context)) !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add seller"
      onSubmit={add}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            Add seller
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={(text) => {
          setName(text);
          setError(null);
        }}
        autoFocus
        maxLength={200}
        error={error}
      />
      <div className={styles.pair}>
        <Select label="Home lane" choices={laneChoices} value={laneId} onChange={setLaneId} />
        <NumberField
          label="Capacity"
          aside="May stay empty"
          unit="accounts"
          min={1}
          max={100_000}
          step={1}
          value={capacity}
          onChange={(value) => {
            settled.current = { capacity: value, isRefused: false };
            setCapacity(value);
          }}
          onRefusedBlur={() => {
            settled.current.isRefused = true;
          }}
        />
      </div>
      <div className={styles.pair}>
        <TextField label="Manager" value={manager} onChange={setManager} maxLength={200} />
        <TextField label="Region" value={region} onChange={setRegion} maxLength={200} />
      </div>
    </Dialog>
  );
}
