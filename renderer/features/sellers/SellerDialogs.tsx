// Decides which dialog of the Sellers screen is open. Each knows itself what it asks.
import type { SellerId } from '../../../shared/records/ids';
import { DuplicatesDialog } from './DuplicatesDialog';
import { AddSellerDialog, EditSellerDialog } from './EditSellerDialog';
import { MergeDialog } from './MergeDialog';
import { PairsDialog } from './PairsDialog';
import type { SellerLine } from './seller-rows';
import { WeightsDialog } from './WeightsDialog';

export type SellerDialog =
  | { readonly kind: 'add' | 'duplicates' | 'weights' }
  | { readonly kind: 'edit' | 'pairs'; readonly sellerId: SellerId }
  /** `areChosen`: the user has said that they are one person; else only who certainly is one is taken for it. */
  | { readonly kind: 'merge'; readonly sellerIds: readonly SellerId[]; readonly areChosen: boolean };

interface SellerDialogsProps {
  readonly dialog: SellerDialog | null;
  readonly lines: readonly SellerLine[];
  readonly onDialog: (dialog: SellerDialog | null) => void;
  readonly onMerged: () => void;
}

export function SellerDialogs({ dialog, lines, onDialog, onMerged }: SellerDialogsProps) {
  const close = () => onDialog(null);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'add':
      return <AddSellerDialog onClose={close} />;
    case 'duplicates':
      return <DuplicatesDialog lines={lines} onClose={close} onMerge={onDialog} />;
    case 'weights':
      return <WeightsDialog onClose={close} />;
    case 'edit':
      return <EditSellerDialog sellerId={dialog.sellerId} lines={lines} onClose={close} />;
    case 'pairs':
      return <PairsDialog sellerId={dialog.sellerId} lines={lines} onClose={close} />;
    case 'merge':
      return (
        <MergeDialog
          sellerIds={dialog.sellerIds}
          areChosen={dialog.areChosen}
          lines={lines}
          onClose={close}
          onMerged={onMerged}
        />
      );
  }
}
