// Decides the Journal screen: what one looks for, the entries found, and the one that is read beside them.
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useJournal, watchJournal } from '../../store/journal';
import { useRecords } from '../../store/records';
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
import { saveJournal } from './save-journal';
import { type Entries, useEntries } from './use-entries';

export function JournalScreen() {
  useEffect(watchJournal, []);
  const [filter, setFilter] = useState<JournalFilter>(noJournalFilter);
  const [wantedSeq, setWantedSeq] = useState<number | null>(null);
  const [revertingSeq, setRevertingSeq] = useState<number | null>(null);
  const hasFailed = useJournal((state) => state.hasFailed);
  const isComplete = useJournal((state) => state.isComplete);
  const entries = useEntries(filter);
  const chosenSeq = chosenIn(entries, wantedSeq);
  const chosen = chosenSeq === null ? undefined : entries?.rows.rowOf(chosenSeq);
  const save = () => {
    if (entries !== null) void saveJournal(entries, nameOfWorkspace());
  };
  return (
    <div className={styles.screen}>
      <TopBar
        title="Journal"
        end={
          <Button
            icon={FileDown}
            isDisabled={!isComplete || entries === null || entries.count === 0}
            onPress={save}
          >
            Save as CSV
          </Button>
        }
      >
        <span role="status" className={styles.total}>
          {entries !== null && countWords(entries, filter, isComplete)}
        </span>
      </TopBar>
      <JournalFilters filter={filter} onChange={setFilter} />
      {hasFailed && <EmptyState>The journal could not be read from this computer.</EmptyState>}
      {entries !== null && entries.count === 0 && (
        <Nothing
          isFiltered={isFiltering(filter)}
          isComplete={isComplete}
          onClear={() => setFilter(noJournalFilter)}
        />
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
              onLeave={() =>
                document.querySelector<HTMLElement>('[data-region="entries"] [role="grid"]')?.focus()
              }
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

/** The one asked for while it is listed, else the newest. */
function chosenIn(entries: Entries | null, wantedSeq: number | null): number | null {
  if (entries === null) return null;
  if (wantedSeq !== null && lineOf(entries.lines, wantedSeq) >= 0) return wantedSeq;
  return entries.lines[1] ?? null;
}

/** `340 entries`, `12 of 340 entries`; says when older ones are still being read. */
function countWords({ count, rows }: Entries, filter: JournalFilter, isComplete: boolean): string {
  const total = formatNoun(rows.total, 'entry', 'entries');
  const found = isFiltering(filter) ? `${formatCount(count)} of ${total}` : total;
  return isComplete ? found : `${found}, reading older ones…`;
}

interface NothingProps {
  readonly isFiltered: boolean;
  readonly isComplete: boolean;
  readonly onClear: () => void;
}

function Nothing({ isFiltered, isComplete, onClear }: NothingProps) {
  if (!isComplete) return <EmptyState>Looking through older entries…</EmptyState>;
  if (!isFiltered) return <EmptyState>Nothing has happened in this workspace yet.</EmptyState>;
  return (
    <EmptyState action={<Button onPress={onClear}>Show all entries</Button>}>
      No entry is like that. Take a filter away, or search for other words.
    </EmptyState>
  );
}

function nameOfWorkspace(): string {
  return useRecords.getState().book?.get('workspace', 'workspace')?.name ?? 'Workspace';
}
