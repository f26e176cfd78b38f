// Decides the Journal screen: what one looks for, the entries found, and the one that is read beside them.
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useJournal, watchJournal } from '../../store/journal';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { useWish } from '../../store/wishes';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { formatCount, formatNoun } from '../../ui/format';
import { TopBar } from '../../ui/TopBar';
import { EntryDetail } from './EntryDetail';
import { EntryList } from './EntryList';
import { JournalFilters } from './JournalFilters';
import styles from './JournalScreen.module.css';
import { isFiltering, type JournalFilter, lineOf, noJournalFilter } from './journal-filter';
import { RevertDialog } from './RevertDialog';
import { type Entries, useEntries } from './use-entries';
import { useSaving } from './use-saving';
import { WorkBar } from './WorkBar';

export function JournalScreen() {
  useEffect(watchJournal, []);
  const [filter, setFilter] = useState<JournalFilter>(noJournalFilter);
  const [wantedSeq, setWantedSeq] = useState<number | null>(null);
  const [revertingSeq, setRevertingSeq] = useState<number | null>(null);
  const hasFailed = useJournal((state) => state.hasFailed);
  const isComplete = useJournal((state) => state.isComplete);
  const { entries, isCurrent, found } = useEntries(filter);
  const saving = useSaving();
  const [round, setRound] = useState(0);
  const chosenSeq = chosenIn(entries, wantedSeq);
  const chosen = chosenSeq === null ? undefined : entries?.rows.rowOf(chosenSeq);
  // Only what is listed is saved, and only once it is what was asked for.
  const canSave = isComplete && isCurrent && entries !== null && entries.count > 0;
  const save = () => {
    if (entries !== null) saving.save(entries, nameOfWorkspace());
  };
  useWish('save the journal', save, canSave);
  const revertChosen = (of: string | null) => {
    // Of one who comes from elsewhere nothing is chosen yet: the newest stands there by itself.
    if (of === 'chosen' && chosenSeq !== null) setRevertingSeq(chosenSeq);
    else {
      focusList();
      notify({ text: noneChosen, tone: 'plain', undoSeq: null });
    }
  };
  useWish('revert an entry', revertChosen, entries !== null);
  const clear = (rest: Partial<JournalFilter> = noJournalFilter) => {
    setFilter({ ...filter, ...rest });
    setRound(round + 1);
    // What was pressed goes with what it took away.
    document.querySelector<HTMLElement>('[data-region="filters"] input')?.focus();
  };
  return (
    <div className={styles.screen}>
      <TopBar
        title="Journal"
        end={
          <Button icon={FileDown} isDisabled={!canSave} onPress={save}>
            Save as CSV
          </Button>
        }
      >
        <span role="status" className={styles.total}>
          {entries !== null && found.seqs !== null && countWords(entries, isComplete)}
        </span>
      </TopBar>
      <JournalFilters filter={filter} round={round} onChange={setFilter} onClear={() => clear()} />
      {found.seqs === null && !found.hasFailed && (
        <WorkBar
          key={`${filter.accountId} ${filter.sellerId}`}
          name="Looking through the journal"
          share={found.share}
          onStop={() => clear({ accountId: null, sellerId: null })}
        />
      )}
      {saving.share !== null && (
        <WorkBar
          name="Saving"
          share={saving.share}
          onStop={() => {
            saving.stop();
            focusList();
          }}
        />
      )}
      {(hasFailed || found.hasFailed) && (
        <EmptyState>The journal could not be read from this computer.</EmptyState>
      )}
      {entries !== null && entries.count === 0 && (
        <Nothing filter={entries.filter} isComplete={isComplete} onClear={() => clear()} />
      )}
      {entries !== null && entries.count > 0 && (
        <div className={styles.body}>
          <EntryList
            entries={entries}
            chosenSeq={chosenSeq}
            onChoose={setWantedSeq}
            onOpen={() => document.querySelector<HTMLElement>('[data-region="entry"]')?.focus()}
          />
          {chosen !== undefined && (
            <EntryDetail
              key={chosen.seq}
              row={chosen}
              mark={entries.standing.markOf(chosen.seq)}
              onRevert={() => setRevertingSeq(chosen.seq)}
              onLeave={focusList}
            />
          )}
        </div>
      )}
      {revertingSeq !== null && (
        <RevertDialog
          seq={revertingSeq}
          label={entries?.rows.rowOf(revertingSeq)?.label ?? ''}
          onClose={() => setRevertingSeq(null)}
        />
      )}
    </div>
  );
}

const noneChosen = 'Choose the change to take back in the list, then press Revert….';

function focusList(): void {
  document.querySelector<HTMLElement>('[data-region="entries"] [role="grid"]')?.focus();
}

/** The one asked for while it is listed, else the newest. */
function chosenIn(entries: Entries | null, wantedSeq: number | null): number | null {
  if (entries === null) return null;
  if (wantedSeq !== null && lineOf(entries.lines, wantedSeq) >= 0) return wantedSeq;
  return entries.lines[1] ?? null;
}

/** `340 entries`, `12 of 340 entries`; says when older ones are still being read. */
function countWords({ count, rows, filter }: Entries, isComplete: boolean): string {
  const total = formatNoun(rows.total, 'entry', 'entries');
  const found = isFiltering(filter) ? `${formatCount(count)} of ${total}` : total;
  return isComplete ? found : `${found}, reading older ones…`;
}

interface NothingProps {
  readonly filter: JournalFilter;
  readonly isComplete: boolean;
  readonly onClear: () => void;
}

function Nothing({ filter, isComplete, onClear }: NothingProps) {
  const { from, to } = filter;
  const hasNoDay = from !== null && to !== null && from > to;
  if (!isComplete && !hasNoDay) return <EmptyState>Looking through older entries…</EmptyState>;
  if (!isFiltering(filter)) return <EmptyState>Nothing has happened in this workspace yet.</EmptyState>;
  return (
    <EmptyState action={<Button onPress={onClear}>Show all entries</Button>}>
      {hasNoDay
        ? 'The first day is after the last. Change one of them.'
        : 'No entry is like that. Take a filter away, or search for other words.'}
    </EmptyState>
  );
}

function nameOfWorkspace(): string {
  return useRecords.getState().book?.get('workspace', 'workspace')?.name ?? 'Workspace';
}
