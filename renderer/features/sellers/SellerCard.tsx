// Decides how one seller reads as a card. Editing is a dialog's part.
import { ArrowRight, TriangleAlert } from 'lucide-react';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { cx } from '../../ui/cx';
import { formatCount, formatLoadOf, formatOver, formatTotal } from '../../ui/format';
import { Meter } from '../../ui/Meter';
import styles from './SellerCards.module.css';
import { Change, Orphans } from './SellerFiguresCells';
import { askForMenu, SellerMenuButton } from './SellerMenuButton';
import type { SellerListProps } from './SellerTable';
import { fullNameOf, type SellerLine } from './seller-rows';

interface SellerCardProps extends Pick<SellerListProps, 'settings' | 'onDialog' | 'onMenu'> {
  readonly line: SellerLine;
  readonly currency: string;
}

export function SellerCard({ line, settings, currency, onDialog, onMenu }: SellerCardProps) {
  const { seller, figures, detail, pairNames } = line;
  const name = fullNameOf(line);
  const { before, after } = figures;
  const pairs = pairNames.length === 0 ? 'None' : pairNames.join(', ');
  return (
    <article
      aria-label={name}
      className={cx(styles.card, !seller.active && styles.inactive)}
      onContextMenu={(event) => askForMenu(event, { sellerId: seller.id, onMenu })}
    >
      <div className={styles.top}>
        <Avatar name={seller.name} size={28} />
        <div className={styles.who}>
          <button
            type="button"
            className={styles.name}
            data-home=""
            aria-label={`Edit ${name}`}
            onClick={() => onDialog({ kind: 'edit', sellerId: seller.id })}
          >
            {seller.name}
          </button>
          <span className={styles.detail}>
            {[detail, seller.title, seller.region].filter((fact) => fact !== null).join(', ') || 'No region'}
          </span>
        </div>
        {!seller.active && <Badge>Inactive</Badge>}
        <SellerMenuButton name={name} sellerId={seller.id} onMenu={onMenu} />
      </div>
      <CardLoad line={line} name={name} settings={settings} currency={currency} />
      <dl className={styles.facts}>
        <dt>Accounts</dt>
        <dd>
          <FromTo from={formatCount(before.accounts)} to={formatCount(after.accounts)} />
          {(figures.arrives > 0 || figures.leaves > 0) && <Change figures={figures} />}
        </dd>
        <dt>Spend</dt>
        <dd>
          <FromTo
            from={formatTotal(before.spendCents, { currency })}
            to={formatTotal(after.spendCents, { currency })}
          />
        </dd>
        <dt>Manager</dt>
        <dd>
          <span>{seller.manager ?? 'None'}</span>
        </dd>
        <dt>Pair</dt>
        <dd>
          <button
            type="button"
            className={styles.link}
            aria-label={`Pair, ${name}, ${pairs}`}
            onClick={() => onDialog({ kind: 'pairs', sellerId: seller.id })}
          >
            {pairs}
          </button>
        </dd>
      </dl>
    </article>
  );
}

function FromTo({ from, to }: { readonly from: string; readonly to: string }) {
  if (from === to) return <span>{to}</span>;
  return (
    <>
      <span>{from}</span>
      <ArrowRight size={12} strokeWidth={1.7} aria-label="to" />
      <span>{to}</span>
    </>
  );
}

function CardLoad({
  line: { seller, figures },
  name,
  settings: { unit },
  currency,
}: Pick<SellerCardProps, 'line' | 'settings' | 'currency'> & { readonly name: string }) {
  const { after, capacity } = figures;
  const over = formatOver(after.load, capacity, unit, currency);
  const words = formatLoadOf(after.load, capacity, unit, currency);
  return (
    <div className={styles.load}>
      <span className={cx(styles.loadWords, over !== null && styles.over)}>
        {over !== null && <TriangleAlert size={12} strokeWidth={1.7} aria-hidden="true" />}
        <span className={styles.loadText}>{over === null ? words : `${words}, ${over}`}</span>
        <Orphans seller={seller} name={name} count={figures.orphans} />
      </span>
      {capacity !== null && (
        <Meter
          label={`Capacity in the plan, ${name}`}
          value={after.load}
          capacity={capacity}
          valueText={over === null ? words : `${words}, ${over}`}
        />
      )}
    </div>
  );
}
