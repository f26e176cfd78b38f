// Decides how a seller's pairs are shown, added and ended. Who may be a pair: shared/actions/pair-sellers.
import { X } from 'lucide-react';
import { useState } from 'react';
import { pairSellers, unpairSellers } from '../../../shared/actions/pair-sellers';
import type { SellerId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import { act } from '../../store/act';
import { useRecord, useRecords } from '../../store/records';
import { pairsOf } from '../../store/seller-figures';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import styles from './SellerForm.module.css';
import { fullNameOf, laneOf, type SellerLine } from './seller-rows';

interface PairsDialogProps {
  readonly sellerId: SellerId;
  readonly lines: readonly SellerLine[];
  readonly onClose: () => void;
}

/** `dialog` "Pairs of Maya Okafor": takes effect at once. */
export function PairsDialog({ sellerId, lines, onClose }: PairsDialogProps) {
  const seller = useRecord('seller', sellerId);
  const book = useRecords((state) => state.book);
  // A combo box that has been used starts afresh, so that the next one can be added.
  const [added, setAdded] = useState(0);
  if (seller === undefined || book === null) return null;
  const own = lines.find((line) => line.seller.id === sellerId);
  const partnerIds = pairsOf(book).get(sellerId) ?? [];
  const partners = lines.filter((line) => partnerIds.includes(line.seller.id));
  const other = seller.homeLane === 'inside' ? 'field' : seller.homeLane === 'field' ? 'inside' : null;
  const candidates = lines.filter(
    (line) => line.seller.homeLane === other && line.seller.active && !partnerIds.includes(line.seller.id),
  );
  const pair = (id: string | null) => {
    if (id === null) return;
    act((records) => pairSellers(records, { firstId: sellerId, secondId: id as SellerId }));
    setAdded(added + 1);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Pairs of ${own === undefined ? seller.name : fullNameOf(own)}`}
      subtitle="An inside seller and a field seller who work the same accounts together."
      size="small"
      footer={
        <Button size="form" look="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      {partners.length > 0 && (
        <ul className={styles.list} aria-label="Paired with">
          {partners.map(({ seller: partner, detail }) => (
            <li key={partner.id} className={styles.item}>
              <Avatar name={partner.name} size={24} />
              <span className={styles.itemWords}>
                {partner.name}
                <span className={styles.itemDetail}>{detail ?? laneName[laneOf(partner)]}</span>
              </span>
              <IconButton
                icon={X}
                iconSize={14}
                name={`End the pair with ${fullNameOf({ seller: partner, detail })}`}
                onPress={() =>
                  act((records) => unpairSellers(records, { firstId: sellerId, secondId: partner.id }))
                }
              />
            </li>
          ))}
        </ul>
      )}
      {other === null ? (
        <p className={styles.note}>
          {seller.homeLane === null
            ? `Give ${seller.name} a home lane first. A pair is an inside and a field seller.`
            : `${seller.name} is in ${laneName[seller.homeLane]}. A pair is an inside and a field seller.`}
        </p>
      ) : (
        <ComboBox
          key={added}
          label={partners.length === 0 ? 'Pair with' : 'Pair with another'}
          autoFocus={added > 0}
          choices={candidates.map((line) => ({
            id: line.seller.id,
            label: fullNameOf(line),
            lane: other,
          }))}
          value={null}
          onChange={pair}
          placeholder={`Find a seller in ${laneName[other]}`}
        />
      )}
    </Dialog>
  );
}
