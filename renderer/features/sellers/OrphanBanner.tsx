// Decides when and how the screen says that inactive sellers still have accounts. Moves none.
import { Banner } from '../../ui/Banner';
import { formatNoun } from '../../ui/format';
import { reassign } from './seller-commands';
import { fullNameOf, type SellerCounts, type SellerLine } from './seller-rows';

interface OrphanBannerProps {
  readonly lines: readonly SellerLine[];
  readonly counts: SellerCounts;
  /** Lists only the sellers who have orphaned accounts. */
  readonly onShow: () => void;
}

/** Nothing while nobody inactive has accounts; for one seller the way out is a press away. */
export function OrphanBanner({ lines, counts, onShow }: OrphanBannerProps) {
  const { orphaned } = counts.status;
  if (orphaned === 0) return null;
  const accounts = formatNoun(counts.orphanedAccounts, 'orphaned account');
  if (orphaned > 1) {
    return (
      <Banner tone="warn" action={{ label: 'Show them', run: onShow }}>
        {`${formatNoun(orphaned, 'inactive seller')} still have ${accounts} in the plan.`}
      </Banner>
    );
  }
  const only = lines.find(({ figures }) => figures.orphans > 0);
  if (only === undefined) return null;
  return (
    <Banner
      tone="warn"
      action={{ label: 'Reassign…', run: () => reassign(only.seller) }}
      other={{ label: 'Show', run: onShow }}
    >
      {`${fullNameOf(only)} is inactive and still has ${accounts} in the plan.`}
    </Banner>
  );
}
