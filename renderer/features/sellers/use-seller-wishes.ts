// Decides how the Sellers screen answers what the commands ask of it: each as the button of that name. Opens no dialog itself.
import type { SellerId } from '../../../shared/records/ids';
import { notify } from '../../store/notices';
import { showSellersAs } from '../../store/sellers-view';
import { useWish } from '../../store/wishes';
import type { SellerDialog } from './SellerDialogs';
import type { SellerLine } from './seller-rows';

interface SellerWishes {
  /** null while they are not known yet. */
  readonly lines: readonly SellerLine[] | null;
  readonly chosen: ReadonlySet<SellerId>;
  readonly onDialog: (dialog: SellerDialog) => void;
}

export function useSellerWishes({ lines, chosen, onDialog }: SellerWishes): void {
  const isReady = lines !== null;
  const about = (kind: 'edit' | 'pairs') => (id: string | null) => {
    const line = lines?.find(({ seller }) => seller.id === id);
    if (line !== undefined) onDialog({ kind, sellerId: line.seller.id });
  };
  useWish('add a seller', () => onDialog({ kind: 'add' }), isReady);
  useWish('edit a seller', about('edit'), isReady);
  useWish('pairs of a seller', about('pairs'), isReady);
  useWish('likely duplicates', () => onDialog({ kind: 'duplicates' }), isReady);
  useWish('set the weights', () => onDialog({ kind: 'weights' }), isReady);
  useWish(
    'merge sellers',
    () => {
      const sellerIds = chosenIn(lines ?? [], chosen);
      if (sellerIds.length > 1) onDialog({ kind: 'merge', sellerIds, areChosen: true });
      else {
        // Sellers are chosen in the table only.
        showSellersAs('table');
        notify({ text: 'Tick two sellers or more, then press Merge….', tone: 'plain', undoSeq: null });
      }
    },
    isReady,
  );
}

/** Those chosen who are still there: whoever was merged or undone away is chosen no more. */
export function chosenIn(lines: readonly SellerLine[], chosen: ReadonlySet<SellerId>): readonly SellerId[] {
  return lines.flatMap(({ seller }) => (chosen.has(seller.id) ? [seller.id] : []));
}
