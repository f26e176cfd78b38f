// Decides how one seller reads in the table and is edited in place. What may be set: shared/actions/edit-seller.
import { memo } from 'react';
import { editSeller, type SellerFields } from '../../../shared/actions/edit-seller';
import { sameValue } from '../../../shared/journal/diff';
import type { SellerId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import type { LoadSettings } from '../../store/seller-figures';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { Checkbox } from '../../ui/Checkbox';
import { cx } from '../../ui/cx';
import { LaneMark } from '../../ui/LaneMark';
import { Select } from '../../ui/Select';
import { CapacityCell } from './CapacityCell';
import { EditableCell } from './EditableCell';
import { laneChoices, laneFromId, laneToId, laneWordOf } from './lane-choices';
import type { SellerDialog } from './SellerDialogs';
import { BookAfter, BookBefore, Change, Orphans } from './SellerFiguresCells';
import type { SellerMenuAt } from './SellerMenu';
import { askForMenu, SellerMenuButton } from './SellerMenuButton';
import styles from './SellerTable.module.css';
import { fullNameOf, type SellerLine } from './seller-rows';
import { TextCell } from './TextCell';

interface SellerRowProps {
  readonly line: SellerLine;
  readonly settings: LoadSettings;
  readonly currency: string;
  /** From 1, the header included. */
  readonly rowIndex: number;
  readonly isChosen: boolean;
  readonly onChoose: (id: SellerId, isChosen: boolean) => void;
  readonly onDialog: (dialog: SellerDialog) => void;
  readonly onMenu: (at: SellerMenuAt) => void;
}

/** Drawn again only when what it shows changes; the three calls do the same at every drawing of the screen. */
function isSameRow(a: SellerRowProps, b: SellerRowProps): boolean {
  return (
    a.isChosen === b.isChosen &&
    a.rowIndex === b.rowIndex &&
    a.settings.unit === b.settings.unit &&
    a.currency === b.currency &&
    sameValue(a.line, b.line)
  );
}

export const SellerRow = memo(function SellerRow(props: SellerRowProps) {
  const { line, settings, currency, rowIndex, isChosen } = props;
  const { seller, detail, figures, pairNames } = line;
  // Forty of one name must be told apart by ear too.
  const name = fullNameOf(line);
  const laneWord = laneWordOf(seller.homeLane);
  const edit = (fields: SellerFields) => {
    // Another home lane takes the seller's cards along on the board: that is said, with an Undo.
    const quiet = fields.homeLane === undefined;
    act((records) => editSeller(records, { sellerId: seller.id, ...fields }), { quiet });
  };
  const pairs = pairNames.length === 0 ? 'None' : pairNames.join(', ');
  return (
    <tr
      aria-rowindex={rowIndex}
      aria-label={name}
      className={cx(styles.seller, !seller.active && styles.inactive)}
      data-chosen={isChosen || undefined}
      onContextMenu={(event) => askForMenu(event, { sellerId: seller.id, onMenu: props.onMenu })}
    >
      <td>
        <Checkbox
          name={`Choose ${name}`}
          isChecked={isChosen}
          onChange={(isOn) => props.onChoose(seller.id, isOn)}
        />
      </td>
      <td data-home="">
        <div className={styles.name}>
          <Avatar name={seller.name} size={24} />
          <div className={styles.nameWords}>
            <TextCell
              field="name"
              label={`Name, ${name}`}
              value={seller.name}
              nothing=""
              requires="Give the seller a name."
              onSave={(text) => edit({ name: text })}
            />
            {detail !== null && (
              <span className={styles.detail} title={detail}>
                {detail}
              </span>
            )}
          </div>
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
          field="manager"
          label={`Manager, ${name}`}
          value={seller.manager ?? ''}
          nothing="None"
          onSave={(manager) => edit({ manager })}
        />
      </td>
      <td>
        <TextCell
          field="region"
          label={`Region, ${name}`}
          value={seller.region ?? ''}
          nothing="None"
          onSave={(region) => edit({ region })}
        />
      </td>
      <td>
        <CapacityCell
          name={name}
          unit={settings.unit}
          capacity={figures.capacity}
          currency={currency}
          onEdit={edit}
        />
      </td>
      <td>
        <BookBefore figures={figures} unit={settings.unit} currency={currency} />
      </td>
      <td>
        <BookAfter name={name} figures={figures} unit={settings.unit} currency={currency} />
      </td>
      <td>
        <Change figures={figures} />
      </td>
      <td>
        <button
          type="button"
          className={cx(styles.cell, pairNames.length === 0 && styles.none)}
          aria-label={`Pair, ${name}, ${pairs}`}
          title={pairNames.length > 0 ? pairs : undefined}
          onClick={() => props.onDialog({ kind: 'pairs', sellerId: seller.id })}
        >
          {pairs}
        </button>
      </td>
      <td>
        <div className={styles.statusWords}>
          {seller.active ? 'Active' : <Badge>Inactive</Badge>}
          <Orphans seller={seller} name={name} count={figures.orphans} />
        </div>
      </td>
      <td>
        <SellerMenuButton name={name} sellerId={seller.id} onMenu={props.onMenu} />
      </td>
    </tr>
  );
}, isSameRow);
