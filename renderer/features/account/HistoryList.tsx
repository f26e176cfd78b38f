// Decides how an account's history is listed, newest first. Reads it from the store and words none of it.
import {
  ArrowRight,
  ArrowRightLeft,
  FileInput,
  Flag,
  Gavel,
  Lock,
  type LucideIcon,
  PencilLine,
  Undo2,
  Users,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { accountHistory, type HistoryItem, type HistoryTone, touchesHistory } from '../../store/history';
import { useRecords } from '../../store/records';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { formatDate, formatDay } from '../../ui/format';
import styles from './HistoryList.module.css';
import { Section } from './Section';

const icons: Readonly<Record<HistoryTone, LucideIcon>> = {
  move: ArrowRight,
  proposal: ArrowRight,
  import: FileInput,
  team: Users,
  member: Users,
  ticket: Flag,
  ruling: Gavel,
  lock: Lock,
  undo: Undo2,
  edit: PencilLine,
};

/** Shown before "more": what fits beside the rest of the drawer. */
const firstItems = 8;

interface HistoryListProps {
  readonly accountId: AccountId;
  readonly movedCount: number;
  /** The year that goes without saying. */
  readonly year: string;
}

export function HistoryList({ accountId, movedCount, year }: HistoryListProps) {
  const items = useHistory(accountId);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items?.slice(0, firstItems);
  const rest = (items?.length ?? 0) - (shown?.length ?? 0);
  return (
    <Section
      title="History"
      aside={
        movedCount > 0 ? (
          <Badge icon={ArrowRightLeft}>{movedCount === 1 ? 'Moved once' : `Moved ${movedCount}×`}</Badge>
        ) : undefined
      }
    >
      {shown?.length === 0 && <p className={styles.empty}>Nothing has happened to this account yet.</p>}
      <ol className={styles.list} aria-label="History">
        {shown?.map((item) => (
          <HistoryRow key={item.id} item={item} year={year} />
        ))}
      </ol>
      {rest > 0 && (
        <Button look="link" className={styles.more ?? ''} onPress={() => setShowsAll(true)}>
          {rest} more
        </Button>
      )}
    </Section>
  );
}

function HistoryRow({ item, year }: { readonly item: HistoryItem; readonly year: string }) {
  const Icon = icons[item.tone];
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden="true">
        <Icon size={12} strokeWidth={1.7} />
      </span>
      <div className={styles.words}>
        <p className={styles.text}>{item.text}</p>
        {item.reason !== null && item.reason !== '' && <p className={styles.reason}>{item.reason}</p>}
      </div>
      {item.at !== null && (
        <time className={styles.date} dateTime={item.at}>
          {item.at.startsWith(year) ? formatDay(item.at) : formatDate(item.at)}
        </time>
      )}
    </li>
  );
}

/** Null until it has been read once; read again when a change is about this account. */
function useHistory(accountId: AccountId): readonly HistoryItem[] | null {
  const [items, setItems] = useState<readonly HistoryItem[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    let isReading = false;
    let isStale = false;
    const read = async () => {
      isReading = true;
      do {
        isStale = false;
        const next = await accountHistory(accountId);
        if (isWanted) setItems(next);
      } while (isStale && isWanted);
      isReading = false;
    };
    void read();
    const stop = useRecords.subscribe((state, before) => {
      if (state.revision === before.revision || !touchesHistory(state.touched, accountId)) return;
      isStale = true;
      if (!isReading) void read();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [accountId]);
  return items;
}
