// Decides what is read of one entry: when, who, why, what was said with it, and record by record what it changed.
import { Undo2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Change, Entry } from '../../../shared/journal/entry';
import { kindWords } from '../../../shared/journal/kind-words';
import type { EntryMark } from '../../../shared/journal/standing';
import { readEntryWith } from '../../store/journal';
import type { JournalRow } from '../../store/journal-rows';
import { useRecords } from '../../store/records';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { formatNoun } from '../../ui/format';
import { Sentence } from '../../ui/Sentence';
import { ChangeList, mostRecords, scrollsChanges } from './ChangeList';
import styles from './EntryDetail.module.css';
import { markWords, momentWords } from './moment-words';
import { Notes } from './Notes';

interface EntryDetailProps {
  readonly row: JournalRow;
  readonly mark: EntryMark | null;
  readonly onRevert: () => void;
  /** Esc: back to the list. */
  readonly onLeave: () => void;
}

/** `complementary` "Entry: 3 accounts proposed to Maya Okafor". */
export function EntryDetail({ row, mark, onRevert, onLeave }: EntryDetailProps) {
  const found = useFoundEntry(row.seq);
  const book = useRecords((state) => state.book);
  const state = markWords(row, mark);
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <aside
      className={styles.detail}
      aria-label={`Entry: ${row.label}`}
      data-region="entry"
      {...scrollsChanges}
      tabIndex={-1}
      onKeyDown={leaveByKey}
    >
      <header className={styles.header}>
        <h2 className={styles.title} title={row.label}>
          <Sentence text={row.label} className={styles.label ?? ''} />
        </h2>
        <Button icon={Undo2} onPress={onRevert}>
          Revert…
        </Button>
      </header>
      <p className={styles.facts}>
        <span>{kindWords[row.kind]}</span>
        <span>{momentWords(row.at)}</span>
        <span>{row.actor}</span>
        {state !== null && <Badge>{state}</Badge>}
      </p>
      {row.reason !== null && row.reason !== '' && <p className={styles.reason}>{row.reason}</p>}
      {found === 'gone' && <p className={styles.note}>This entry could not be read from this computer.</p>}
      {found !== null && found !== 'gone' && book !== null && (
        <>
          <h3 className={styles.section}>{formatNoun(row.changeCount, 'record')} changed</h3>
          <ChangeList name="Changes" book={book} changes={found.changes} total={row.changeCount} />
          {found.entry.notes.length > 0 && (
            <Notes
              kind={row.kind}
              notes={found.entry.notes}
              titleClass={styles.section}
              className={styles.notes}
            />
          )}
        </>
      )}
    </aside>
  );
}

interface FoundEntry {
  readonly entry: Entry;
  readonly changes: readonly Change[];
}

/** The entry with its first changes; null until it was read. */
function useFoundEntry(seq: number): FoundEntry | 'gone' | null {
  const [found, setFound] = useState<FoundEntry | 'gone' | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readEntryWith(seq, mostRecords).then(
      (entry) => isWanted && setFound(entry ?? 'gone'),
      () => isWanted && setFound('gone'),
    );
    return () => {
      isWanted = false;
    };
  }, [seq]);
  return found;
}
