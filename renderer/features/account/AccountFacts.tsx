// Decides the line of facts under an account's name. A missing value is said, never shown as zero.
import { daysBetween } from '../../../shared/records/values';
import { formatAge, formatAverage, formatCount, formatDate, formatSpend } from '../../ui/format';
import styles from './AccountFacts.module.css';
import type { AccountFile } from './account-file';
import { ExtraFacts } from './ExtraFacts';

interface Fact {
  readonly id: string;
  /** Null when the book has no value. */
  readonly value: string | null;
  readonly words: string;
  /** Words before the value: "last order". */
  readonly before?: string;
  readonly missing: string;
}

/** Spend, average order, orders and the age of the last one, counted from the as-of date. */
export function AccountFacts({ file }: { readonly file: AccountFile }) {
  const { account } = file;
  const place = [account.segment, account.region, account.city, account.country];
  const known = [...new Set(place)].filter((part) => part !== null && part !== '');
  return (
    <div className={styles.facts}>
      <ul className={styles.line} aria-label="Facts">
        {factsOf(file).map((fact) =>
          fact.value === null ? (
            <li key={fact.id} className={styles.missing}>
              {fact.missing}
            </li>
          ) : (
            <li key={fact.id}>
              {fact.before !== undefined && `${fact.before} `}
              <strong className={styles.value}>{fact.value}</strong> {fact.words}
            </li>
          ),
        )}
      </ul>
      {(known.length > 0 || file.hasAsOfDate) && (
        <p className={styles.place}>
          {[...known, ...(file.hasAsOfDate ? [`as of ${formatDate(file.asOf)}`] : [])].join(', ')}
        </p>
      )}
      <ExtraFacts custom={account.custom} />
    </div>
  );
}

function factsOf({ account, asOf, currency }: AccountFile): Fact[] {
  const { spendCents, spend24Cents, openPipelineCents, averageOrderCents } = account;
  const { orderCount, orderCount12, orderCount24, lastOrderOn } = account;
  const days = lastOrderOn === null ? null : daysBetween(lastOrderOn, asOf);
  return [
    {
      id: 'spend',
      value: spendCents === null ? null : formatSpend(spendCents, currency),
      words: 'a year',
      missing: 'No value for spend',
    },
    {
      id: 'average',
      value: averageOrderCents === null ? null : formatAverage(averageOrderCents, currency),
      words: 'average order',
      missing: 'No value for average order',
    },
    {
      id: 'orders',
      value: orderCount === null ? null : formatCount(orderCount),
      words: orderCount === 1 ? 'order' : 'orders',
      missing: 'No value for orders',
    },
    lastOrder(days, orderCount),
    // Only an orders list or a column of their own gives these: nobody misses them elsewhere.
    ...knownCount('orders12', orderCount12, 'in 12 months'),
    ...knownCount('orders24', orderCount24, 'in 24 months'),
    ...known('spend24', spend24Cents, currency, 'in 24 months'),
    ...known('pipeline', openPipelineCents, currency, 'in open deals'),
  ];
}

function known(id: string, cents: number | null, currency: string, words: string): Fact[] {
  return cents === null ? [] : [{ id, value: formatSpend(cents, currency), words, missing: '' }];
}

function knownCount(id: string, count: number | null, words: string): Fact[] {
  if (count === null) return [];
  return [
    { id, value: formatCount(count), words: `${count === 1 ? 'order' : 'orders'} ${words}`, missing: '' },
  ];
}

function lastOrder(days: number | null, orderCount: number | null): Fact {
  const missing = orderCount === 0 ? 'No order yet' : 'No value for last order';
  const base = { id: 'last', before: 'last order', missing };
  if (days === null) return { ...base, value: null, words: '' };
  if (days === 0) return { ...base, value: 'today', words: '' };
  return days > 0
    ? { ...base, value: formatAge(days), words: 'ago' }
    : { ...base, value: formatAge(-days), words: 'after the as-of date' };
}
