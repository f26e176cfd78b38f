// Decides how one seller reads in the table and is edited in place. What may be set: shared/actions/edit-seller.
import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { editSeller, type SellerFields } from '../../../shared/actions/edit-seller';
import type { RecordOf } from '../../../shared/records/record';
import { act } from '../../store/act';
import { notify } from '../../store/notices';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import { formatCount } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import { Meter } from '../../ui/Meter';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { EditableCell } from './EditableCell';
import { laneChoices, laneFromId, laneToId, laneWordOf } from './lane-choices';
import styles from './SellersScreen.module.css';
import { TextCell } from './TextCell';

interface SellerRowProps {
  readonly seller: RecordOf<'seller'>;
  /** Accounts today, and in the plan. */
  readonly current: number;
  readonly proposed: number;
  /** From 1, the header included. */
  readonly rowIndex: number;
}

/** Drawn again only when its own figures change: scrolling mounts rows and leaves the others alone. */
export const SellerRow = memo(function SellerRow({ seller, current, proposed, rowIndex }: SellerRowProps) {
  const { name, capacityAccounts } = seller;
  const laneWord = laneWordOf(seller.homeLane);
  const edit = (fields: SellerFields) => {
    // Another home lane takes the seller's cards along on the board: that is said, with an Undo.
    const quiet = fields.homeLane === undefined;
    act((records) => editSeller(records, { sellerId: seller.id, ...fields }), { quiet });
  };
  return (
    <tr aria-rowindex={rowIndex} aria-label={name} className={styles.seller}>
      <td>
        <div className={styles.name}>
          <Avatar name={name} size={24} />
          <TextCell
            label={`Name, ${name}`}
            value={name}
            nothing=""
            requires="Give the seller a name."
            onSave={(text) => edit({ name: text })}
          />
        </div>
      </td>
      <td>
        <EditableCell
          name={`Home lane, ${name}, ${laneWord}`}
          isEmpty={seller.homeLane === null}
          field={(settle) => (
            <Select
              label={`Home lane, ${name}`}
              hideLabel
              size="small"
              choices={laneChoices}
              value={laneToId(seller.homeLane)}
              onChange={(id) => {
                if (id !== laneToId(seller.homeLane)) edit({ homeLane: laneFromId(id) });
                settle();
              }}
            />
          )}
        >
          <LaneMark lane={seller.homeLane ?? 'unassigned'} size={10} />
          {laneWord}
        </EditableCell>
      </td>
      <td>
        <TextCell
          label={`Manager, ${name}`}
          value={seller.manager ?? ''}
          nothing="None"
          onSave={(manager) => edit({ manager })}
        />
      </td>
      <td>
        <TextCell
          label={`Region, ${name}`}
          value={seller.region ?? ''}
          nothing="None"
          onSave={(region) => edit({ region })}
        />
      </td>
      <td>
        <EditableCell
          name={`Capacity, ${name}, ${capacityAccounts ?? 'none'}`}
          isEmpty={capacityAccounts === null}
          field={() => (
            <NumberField
              label={`Capacity, ${name}`}
              hideLabel
              size="small"
              min={1}
              max={100_000}
              step={1}
              value={capacityAccounts ?? Number.NaN}
              problemOf={wholeOnly}
              onRefusedBlur={(text) => notify({ text, tone: 'warn', undoSeq: null })}
              onChange={(value) => {
                const next = Number.isNaN(value) ? null : value;
                if (next !== capacityAccounts) edit({ capacityAccounts: next });
              }}
            />
          )}
        >
          {capacityAccounts === null ? 'None' : formatCount(capacityAccounts)}
        </EditableCell>
      </td>
      <td>
        <Load count={current} capacity={capacityAccounts} />
      </td>
      <td>
        <Load count={proposed} capacity={capacityAccounts} />
        {capacityAccounts !== null && (
          <Meter label={`Capacity in the plan, ${name}`} value={proposed} capacity={capacityAccounts} />
        )}
      </td>
    </tr>
  );
});

/** The cell turns back into text on leaving, so what is refused there is said as a message. */
function wholeOnly(value: number): string | null {
  return Number.isNaN(value) || Number.isInteger(value) ? null : 'Capacity is a whole number of accounts.';
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
