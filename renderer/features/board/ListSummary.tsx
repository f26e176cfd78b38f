// Decides how the outcome of a list is said before it happens: who goes where, with whom, against what, and what is left out.
import type { ReactNode } from 'react';
import { useCurrency, useRecords } from '../../store/records';
import { formatCount, formatLoadOf, formatNoun } from '../../ui/format';
import type { ListOutcome, ReadList } from './list-outcome';
import styles from './MoveListDialog.module.css';

/** Lines that are named one by one; the rest are counted. */
const shownLines = 100;
const shownTargets = 8;
const shownSellers = 4;

interface ListSummaryProps {
  readonly read: ReadList;
  readonly outcome: ListOutcome;
}

/** `region` "What the list would do". */
export function ListSummary({ read: { summary }, outcome }: ListSummaryProps) {
  const { unchangedCount, locked, problems } = summary;
  const { byTarget, leftCount, movingCount } = outcome;
  const named = [...locked, ...problems].sort((a, b) => a.line - b.line);
  return (
    <section className={styles.summary} aria-label="What the list would do" aria-live="polite">
      <ul className={styles.counts}>
        {byTarget.slice(0, shownTargets).map(({ name, count }) => (
          <Count key={name} of={count}>
            will move to {name}
          </Count>
        ))}
        {byTarget.length > shownTargets && <li>and to {formatCount(byTarget.length - shownTargets)} more</li>}
        {movingCount === 0 && <li>Nothing would move.</li>}
        <Along outcome={outcome} />
        <Count of={leftCount}>left where {leftCount === 1 ? 'it is' : 'they are'}</Count>
        <Count of={unchangedCount}>there already</Count>
        <Count of={locked.length}>locked and left</Count>
        {problems.length > 0 && (
          <li className={styles.bad}>
            <b>{formatCount(problems.length)}</b> {problems.length === 1 ? 'line' : 'lines'} left out
          </li>
        )}
      </ul>
      <Against outcome={outcome} />
      {named.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keys.
        <ul className={styles.lines} aria-label="Lines left out" tabIndex={0}>
          {named.slice(0, shownLines).map(({ line, sentence }) => (
            <li key={line}>{sentence}</li>
          ))}
          {named.length > shownLines && <li>And {formatNoun(named.length - shownLines, 'more line')}.</li>}
        </ul>
      )}
    </section>
  );
}

function Count({ of, children }: { readonly of: number; readonly children: ReactNode }) {
  return of === 0 ? null : (
    <li>
      <b>{formatCount(of)}</b> {children}
    </li>
  );
}

/** Those of the families are among the counts above. */
function Along({ outcome: { along, alongCount, rest } }: { readonly outcome: ListOutcome }) {
  const lockedCount = along.length - alongCount;
  const whose = rest.name === null ? 'of their families' : `of the ${rest.name} family`;
  return (
    <>
      <Count of={alongCount}>
        of these {alongCount === 1 ? 'comes' : 'come'} along, {whose}
      </Count>
      <Count of={lockedCount}>{whose} locked and left</Count>
    </>
  );
}

/** How many moves will bear a mark, for what, and whose books get too full. */
function Against({ outcome }: { readonly outcome: ListOutcome }) {
  const { exceptions, againstRuleCount, overCapacityCount, over } = outcome;
  const unit = useRecords((state) => state.proposed?.loadSettings.unit ?? 'accounts');
  const book = useRecords((state) => state.book);
  const currency = useCurrency();
  if (exceptions.size === 0) return null;
  const parts = [
    ...(againstRuleCount > 0 ? [`${formatCount(againstRuleCount)} against a rule`] : []),
    ...(overCapacityCount > 0 ? [`${formatCount(overCapacityCount)} over capacity`] : []),
  ];
  const kind = exceptions.size === 1 ? 'an exception' : 'exceptions';
  return (
    <ul className={styles.against} aria-label="What the list goes against">
      <li>
        <b>{formatCount(exceptions.size)}</b> as {kind}: {parts.join(', ')}
      </li>
      {over.slice(0, shownSellers).map(({ sellerId, load, capacity }) => (
        <li key={sellerId}>
          {book?.get('seller', sellerId)?.name ?? 'A seller'} would have{' '}
          {formatLoadOf(load, capacity, unit, currency)}
        </li>
      ))}
      {over.length > shownSellers && (
        <li>and {formatNoun(over.length - shownSellers, 'more seller')} over capacity</li>
      )}
    </ul>
  );
}
