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
  /** `isDoubtful`: perhaps several people; nobody is taken for the same before the user says so. */
  | { readonly kind: 'merge'; readonly sellerIds: readonly SellerId[]; readonly isDoubtful: boolean };

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
          isDoubtful={dialog.isDoubtful}
          lines={lines}
          onClose={close}
          onMerged={onMerged}
        />
      );
  }
}
