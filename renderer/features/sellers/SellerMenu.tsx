// Decides what the menu of a seller offers. One menu for the whole list: a thousand of them would make scrolling crawl.
import { ArrowRightLeft, Handshake, Pencil, UserCheck, UserX } from 'lucide-react';
import type { SellerId } from '../../../shared/records/ids';
import { MenuOn } from '../../ui/Menu';
import type { SellerDialog } from './SellerDialogs';
import { reassign, setActive } from './seller-commands';
import type { SellerLine } from './seller-rows';

export interface SellerMenuAt {
  readonly sellerId: SellerId;
  readonly element: HTMLElement;
}

interface SellerMenuProps {
  readonly at: SellerMenuAt | null;
  readonly lines: readonly SellerLine[];
  readonly onClose: () => void;
  readonly onDialog: (dialog: SellerDialog) => void;
}

export function SellerMenu({ at, lines, onClose, onDialog }: SellerMenuProps) {
  const line = at === null ? undefined : lines.find(({ seller }) => seller.id === at.sellerId);
  const seller = line?.seller;
  const choose = (id: string) => {
    if (seller === undefined) return;
    if (id === 'edit') onDialog({ kind: 'edit', sellerId: seller.id });
    else if (id === 'pairs') onDialog({ kind: 'pairs', sellerId: seller.id });
    else if (id === 'reassign') reassign(seller);
    else setActive([seller.id], !seller.active);
  };
  return (
    <MenuOn
      name="Seller actions"
      anchor={at?.element ?? null}
      onClose={onClose}
      onChoose={choose}
      groups={[
        {
          entries: [
            { id: 'edit', label: 'Edit…', icon: Pencil },
            { id: 'pairs', label: 'Pairs…', icon: Handshake },
          ],
        },
        {
          entries: [
            {
              id: 'reassign',
              label: 'Reassign accounts…',
              icon: ArrowRightLeft,
              isDisabled: line?.figures.after.accounts === 0,
            },
            seller?.active === false
              ? { id: 'active', label: 'Activate', icon: UserCheck }
              : { id: 'active', label: 'Deactivate', icon: UserX },
          ],
        },
      ]}
    />
  );
}
