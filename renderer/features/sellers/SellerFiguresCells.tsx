// Decides how a seller's figures are written and drawn, in the table and on cards. Adds nothing up.
import { TriangleAlert } from 'lucide-react';
import type { LoadUnit } from '../../../shared/coverage/workload';
import type { RecordOf } from '../../../shared/records/record';
import type { SellerFigures } from '../../store/seller-figures';
import { cx } from '../../ui/cx';
import { formatCount, formatLoadOf, formatNoun, formatOver, formatTotal } from '../../ui/format';
import { Meter } from '../../ui/Meter';
import styles from './SellerTable.module.css';
import { reassign } from './seller-commands';

interface FiguresProps {
  readonly figures: SellerFigures;
  readonly unit: LoadUnit;
  readonly currency: string;
}

/** Accounts and spend; points too where they count. */
export function BookBefore({ figures: { before }, unit, currency }: FiguresProps) {
  return (
    <div className={styles.figures}>
      <span>
        <b>{formatCount(before.accounts)}</b> {formatTotal(before.spendCents, { currency })}
      </span>
      {unit === 'points' && <span>{formatNoun(before.load, 'point')}</span>}
    </div>
  );
}

/** The same for the plan, with the load against the capacity. */
export function BookAfter({ name, ...props }: FiguresProps & { readonly name: string }) {
  const { after } = props.figures;
  return (
    <div className={styles.figures}>
      <span>
        <b>{formatCount(after.accounts)}</b> {formatTotal(after.spendCents, { currency: props.currency })}
      </span>
      <LoadLine name={name} {...props} />
    </div>
  );
}

/** A meter and "45 of 50"; past capacity red, with an icon and "1 over". Without a capacity only points are said. */
export function LoadLine({ name, figures, unit, currency }: FiguresProps & { readonly name: string }) {
  const { after, capacity } = figures;
  if (capacity === null) {
    return unit === 'points' ? <span className={styles.load}>{formatNoun(after.load, 'point')}</span> : null;
  }
  const over = formatOver(after.load, capacity, unit, currency);
  const words = formatLoadOf(after.load, capacity, unit, currency);
  return (
    <span className={cx(styles.load, over !== null && styles.over)}>
      <Meter
        label={`Capacity in the plan, ${name}`}
        value={after.load}
        capacity={capacity}
        valueText={over === null ? words : `${words}, ${over}`}
      />
      {over === null ? (
        words.replace(/ (accounts?|points?)$/, '')
      ) : (
        <>
          <TriangleAlert size={12} strokeWidth={1.7} aria-hidden="true" />
          {over}
        </>
      )}
    </span>
  );
}

/** "+3 −2": accounts the plan brings and takes. */
export function Change({ figures: { arrives, leaves } }: Pick<FiguresProps, 'figures'>) {
  if (arrives === 0 && leaves === 0) return <span className={cx(styles.signed, styles.none)}>None</span>;
  return (
    <span className={styles.signed}>
      <span className="sr-only">{`${formatCount(arrives)} come, ${formatCount(leaves)} go`}</span>
      {arrives > 0 && <span aria-hidden="true">{`+${formatCount(arrives)}`}</span>}
      {leaves > 0 && <span aria-hidden="true">{`−${formatCount(leaves)}`}</span>}
    </span>
  );
}

interface OrphansProps {
  readonly seller: RecordOf<'seller'>;
  readonly name: string;
  readonly count: number;
}

/** "12 orphaned accounts", a press asks where to; nothing while there are none. */
export function Orphans({ seller, name, count }: OrphansProps) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles.orphans}
      aria-label={`${formatNoun(count, 'orphaned account')} of ${name}. Reassign…`}
      title="Reassign…"
      onClick={() => reassign(seller)}
    >
      <TriangleAlert size={12} strokeWidth={1.7} aria-hidden="true" />
      {`${formatCount(count)} orphaned`}
    </button>
  );
}
