// Decides how one seller reads in the table and is edited in place. What may be set: shared/actions/edit-seller.
import { TriangleAlert } from 'lucide-react';
import { editSeller, type SellerFields } from '../../../shared/actions/edit-seller';
import type { RecordOf } from '../../../shared/records/record';
import { act } from '../../store/act';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import { formatCount } from '../../ui/format';
import { Meter } from '../../ui/Meter';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { laneChoices, laneFromId, laneToId } from './lane-choices';
import { SavedField } from './SavedField';
import styles from './SellersScreen.module.css';
import type { SellerLoad } from './seller-rows';

interface SellerRowProps {
  readonly seller: RecordOf<'seller'>;
  readonly load: SellerLoad;
  /** From 1, the header included. */
  readonly rowIndex: number;
}

export function SellerRow({ seller, load, rowIndex }: SellerRowProps) {
  const { name, capacityAccounts } = seller;
  const edit = (fields: SellerFields) => {
    act((records) => editSeller(records, { sellerId: seller.id, ...fields }), { quiet: true });
  };
  return (
    <tr aria-rowindex={rowIndex} aria-label={name} className={styles.seller}>
      <td>
        <div className={styles.name}>
          <Avatar name={name} size={24} />
          <SavedField
            label={`Name, ${name}`}
            value={name}
            requires="Give the seller a name."
            onSave={(text) => edit({ name: text })}
          />
        </div>
      </td>
      <td>
        <Select
          label={`Home lane, ${name}`}
          hideLabel
          size="small"
          choices={laneChoices}
          value={laneToId(seller.homeLane)}
          onChange={(id) => {
            if (id !== laneToId(seller.homeLane)) edit({ homeLane: laneFromId(id) });
          }}
          className={styles.quiet ?? ''}
        />
      </td>
      <td>
        <SavedField
          label={`Manager, ${name}`}
          value={seller.manager ?? ''}
          placeholder="None"
          onSave={(manager) => edit({ manager })}
        />
      </td>
      <td>
        <SavedField
          label={`Region, ${name}`}
          value={seller.region ?? ''}
          placeholder="None"
          onSave={(region) => edit({ region })}
        />
      </td>
      <td>
        <NumberField
          label={`Capacity, ${name}`}
          hideLabel
          size="small"
          min={1}
          max={100_000}
          step={1}
          value={capacityAccounts ?? Number.NaN}
          onChange={(value) => {
            const next = Number.isNaN(value) ? null : value;
            if (next !== capacityAccounts) edit({ capacityAccounts: next });
          }}
          className={styles.capacity ?? ''}
        />
      </td>
      <td>
        <Load count={load.current} capacity={capacityAccounts} />
      </td>
      <td>
        <Load count={load.proposed} capacity={capacityAccounts} />
        {capacityAccounts !== null && (
          <Meter label={`Capacity in the plan, ${name}`} value={load.proposed} capacity={capacityAccounts} />
        )}
      </td>
    </tr>
  );
}

function Load({ count, capacity }: { readonly count: number; readonly capacity: number | null }) {
  const over = capacity === null ? 0 : count - capacity;
  return (
    <span className={cx(styles.load, over > 0 && styles.over)}>
      {formatCount(count)}
      {over > 0 && (
        <span className={styles.overWords}>
          <TriangleAlert size={12} strokeWidth={1.7} aria-hidden="true" />
          {formatCount(over)} over
        </span>
      )}
    </span>
  );
}
