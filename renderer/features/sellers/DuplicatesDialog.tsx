// Decides how likely duplicates among the sellers are listed. Finding them is seller-duplicates' part; none is merged here.
import { useMemo } from 'react';
import { type LikelyDuplicates, likelyDuplicates } from '../../../shared/actions/seller-duplicates';
import { laneName } from '../../../shared/records/lane';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { formatCount, formatNoun } from '../../ui/format';
import { groupSentence, groupTitle } from './duplicate-words';
import type { SellerDialog } from './SellerDialogs';
import styles from './SellerForm.module.css';
import { laneOf, type SellerLine } from './seller-rows';

interface DuplicatesDialogProps {
  readonly lines: readonly SellerLine[];
  readonly onClose: () => void;
  readonly onMerge: (dialog: SellerDialog) => void;
}

/** Groups shown, and names shown of one: more than that nobody reads. */
const groupsShown = 100;
const namesShown = 4;

/** `dialog` "Likely duplicates". */
export function DuplicatesDialog({ lines, onClose, onMerge }: DuplicatesDialogProps) {
  const groups = useMemo(() => likelyDuplicates(lines.map(({ seller }) => seller)), [lines]);
  const more = groups.length - groupsShown;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Likely duplicates"
      subtitle="Perhaps one person twice. Nothing is merged before you say so."
      size="medium"
      footer={
        <Button size="form" onPress={onClose}>
          Close
        </Button>
      }
    >
      <ul className={styles.list} aria-label="Groups">
        {groups.slice(0, groupsShown).map((group) => (
          <DuplicateGroup
            key={`${group.isDoubtful} ${group.sellerIds[0]}`}
            group={group}
            lines={lines}
            onMerge={onMerge}
          />
        ))}
      </ul>
      {groups.length === 0 && <p className={styles.note}>No likely duplicates are left.</p>}
      {more > 0 && (
        <p className={styles.note}>{`And ${formatNoun(more, 'group')} more, once these are settled.`}</p>
      )}
    </Dialog>
  );
}

interface DuplicateGroupProps {
  readonly group: LikelyDuplicates;
  readonly lines: readonly SellerLine[];
  readonly onMerge: (dialog: SellerDialog) => void;
}

function DuplicateGroup({ group, lines, onMerge }: DuplicateGroupProps) {
  const { sellerIds } = group;
  const members = lines.filter(({ seller }) => sellerIds.includes(seller.id));
  const more = members.length - namesShown;
  const title = groupTitle(
    group,
    members.map(({ seller }) => seller.name),
  );
  return (
    <li className={styles.item}>
      <span className={styles.itemWords}>
        {title}
        <span className={styles.itemDetail}>{groupSentence(group)}</span>
        {members.slice(0, namesShown).map(({ seller, detail }) => (
          <span key={seller.id} className={styles.itemDetail}>
            {[seller.name, detail, laneName[laneOf(seller)], seller.region].filter(Boolean).join(', ')}
          </span>
        ))}
        {more > 0 && <span className={styles.itemDetail}>{`and ${formatCount(more)} more`}</span>}
      </span>
      <Button
        aria-label={`Merge ${title}…`}
        onPress={() => onMerge({ kind: 'merge', sellerIds, areChosen: false })}
      >
        Merge…
      </Button>
    </li>
  );
}
