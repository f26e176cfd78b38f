// Decides what one card says: name, spend, age, quarterback, at most two badges. Knows nothing of its neighbours.
import { ArrowRightLeft, Flag, Lock, Moon, Repeat2, Split, TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { exceptionPhrase } from '../../../shared/actions/move-accounts';
import { codeWords } from '../../../shared/deck/wording';
import { planAId, type ScenarioId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import { daysBetween, type IsoDate } from '../../../shared/records/values';
import type { BoardRow } from '../../store/board-row';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { formatAge, formatAgo, formatAverage, formatSpend } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import styles from './Card.module.css';
import type { CardFacts } from './use-card-facts';

interface CardFaceProps {
  readonly facts: CardFacts;
  readonly isNarrow: boolean;
}

/** Everything a card shows, without its frame. Not drawn again for a card that only stands elsewhere. */
export const CardFace = memo(({ facts, isNarrow }: CardFaceProps) => {
  const { account, row, lead, isLeadNamed, asOf, currency } = facts;
  const spend = account.spendCents === null ? null : formatSpend(account.spendCents, currency);
  const badges = badgesOf(facts, isNarrow);
  if (isNarrow) {
    return (
      <>
        <div className={styles.line}>
          <span className={styles.name} dir="auto">
            {account.name}
          </span>
          {row.locked && <Lock size={12} strokeWidth={1.7} aria-hidden="true" className={styles.lock} />}
        </div>
        <div className={styles.meta}>{dotted([spend, orderAge(account, asOf, 'order')])}</div>
        {badges.length > 0 && <div className={styles.badges}>{badges}</div>}
      </>
    );
  }
  return (
    <>
      <div className={styles.line}>
        <span className={styles.name} dir="auto">
          {account.name}
        </span>
        {row.locked && <Lock size={12} strokeWidth={1.7} aria-hidden="true" className={styles.lock} />}
        <span className={styles.spend}>{spend ?? '–'}</span>
      </div>
      <div className={styles.meta}>
        <span className={styles.facts}>{factsOf(account, asOf, currency)}</span>
        {lead !== null && (
          <span className={styles.quarterback}>
            {isLeadNamed && 'QB '}
            <Avatar name={lead} />
          </span>
        )}
      </div>
      {badges.length > 0 && <div className={styles.badges}>{badges}</div>}
    </>
  );
});

function factsOf(account: RecordOf<'account'>, asOf: IsoDate, currency: string): ReactNode {
  const average = account.averageOrderCents;
  return dotted([
    average === null ? null : `${formatAverage(average, currency)} avg`,
    <span key="age">
      <span className={styles.wideOnly}>{account.lastOrderOn === null ? '' : 'last '}</span>
      {orderAge(account, asOf, 'order')}
    </span>,
  ]);
}

function orderAge(account: RecordOf<'account'>, asOf: IsoDate, word: string): string {
  if (account.lastOrderOn !== null)
    return `${word} ${formatAge(Math.max(0, daysBetween(account.lastOrderOn, asOf)))}`;
  return account.orderCount === 0 ? 'no order yet' : 'no order date';
}

function dotted(parts: readonly ReactNode[]): ReactNode {
  const present = parts.filter((part) => part !== null);
  return present.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two fixed places, never reordered.
    <span key={index}>
      {index > 0 && <span className={styles.dot}>•</span>}
      {part}
    </span>
  ));
}

type BadgeKind = 'ticket' | 'exception' | 'contested' | 'suggests' | 'dormant' | 'moved' | 'proposed';

function badgeKinds({ row, exception, saysFrom }: CardFacts, isNarrow: boolean): BadgeKind[] {
  const kinds: BadgeKind[] = [];
  if (saysFrom && row.moves) kinds.push('proposed');
  if (row.openTickets.length > 0) kinds.push('ticket');
  if (exception !== null) kinds.push('exception');
  if (row.suggestion.outcome === 'contested') kinds.push('contested');
  if (row.mismatch) kinds.push('suggests');
  if (isNarrow) return kinds.slice(0, 1);
  if (row.dormant) kinds.push('dormant');
  if (row.movedCount > 0) kinds.push('moved');
  if (row.moves && !saysFrom) kinds.push('proposed');
  return kinds;
}

function badgesOf(facts: CardFacts, isNarrow: boolean): ReactNode[] {
  const kinds = badgeKinds(facts, isNarrow);
  const shown = kinds.slice(0, 2).map((kind) => badge(kind, facts, isNarrow));
  if (kinds.length > 2) shown.push(<Badge key="more">{`+${kinds.length - 2}`}</Badge>);
  return shown;
}

function badge(kind: BadgeKind, facts: CardFacts, isNarrow: boolean): ReactNode {
  const { row } = facts;
  switch (kind) {
    case 'ticket':
      return (
        <Badge key={kind} look="red" icon={Flag}>
          {row.openTickets.length === 1 ? row.openTickets[0] : `${row.openTickets.length} tickets`}
        </Badge>
      );
    case 'exception':
      return (
        <Badge key={kind} look="warn" icon={TriangleAlert}>
          Exception
        </Badge>
      );
    case 'contested':
      return (
        <Badge key={kind} look="warn" icon={Split}>
          {isNarrow ? 'Rules disagree' : `${codeWords(row.suggestion.decidedBy)} disagree`}
        </Badge>
      );
    case 'suggests':
      return suggestionBadge(row, isNarrow);
    case 'dormant':
      return (
        <Badge key={kind} icon={Moon}>
          Dormant
        </Badge>
      );
    case 'moved':
      return (
        <Badge key={kind} icon={Repeat2}>
          {`Moved ${row.movedCount}×`}
        </Badge>
      );
    case 'proposed':
      return (
        <Badge key={kind} icon={ArrowRightLeft}>
          {facts.saysFrom ? `From ${fromWords(facts)}` : 'Proposed'}
        </Badge>
      );
  }
}

/** The seller it comes from, else the lane. */
function fromWords({ from, account }: CardFacts): string {
  return from ?? laneName[account.lane ?? 'unassigned'];
}

function suggestionBadge(row: BoardRow, isNarrow: boolean): ReactNode {
  const { lane } = row.suggestion;
  if (lane === null) return null;
  if (isNarrow) {
    return (
      <span key="suggests" className={styles.suggests}>
        <LaneMark lane={lane} size={8} />
        Suggests {laneName[lane]}
      </span>
    );
  }
  return (
    <Badge key="suggests" look="outlined" lane={lane}>
      {`Rule suggests ${laneName[lane]}`}
    </Badge>
  );
}

/** A card's accessible name, all it shows in one sentence. */
export function cardName(facts: CardFacts, scenarioId: ScenarioId | null): string {
  const { account, row, lead, isLeadNamed, exception, asOf, currency } = facts;
  const { lane, outcome, decidedBy } = row.suggestion;
  const moved = row.movedCount;
  return [
    account.name,
    account.spendCents === null ? 'spend not known' : formatSpend(account.spendCents, currency),
    account.averageOrderCents !== null &&
      `average order ${formatAverage(account.averageOrderCents, currency)}`,
    account.lastOrderOn !== null &&
      `last order ${formatAgo(Math.max(0, daysBetween(account.lastOrderOn, asOf)))}`,
    lead !== null && `${isLeadNamed ? 'quarterback' : 'owner'} ${lead}`,
    facts.isOrphan && 'orphaned, owner inactive',
    row.mismatch && lane !== null && `rule suggests ${laneName[lane]}`,
    outcome === 'contested' && `${codeWords(decidedBy)} disagree`,
    row.openTickets.length > 0 && `ticket ${row.openTickets.join(', ')}`,
    row.locked && 'locked',
    row.dormant && 'dormant',
    moved > 0 && (moved === 1 ? 'moved once' : moved === 2 ? 'moved twice' : `moved ${moved} times`),
    row.moves &&
      scenarioId === planAId &&
      (facts.saysFrom ? `proposed, from ${fromWords(facts)}` : 'proposed'),
    exception !== null && `exception ${exceptionPhrase[exception]}`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}
