// Decides how the account's drawer says what would bring it to another lane: on request, a line for each lane.
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { changesOf } from '../../store/explain';
import { useRecords } from '../../store/records';
import { cx } from '../../ui/cx';
import { LaneMark } from '../../ui/LaneMark';
import { type AccountFile, moneyWords } from './account-file';
import styles from './WouldChange.module.css';
import { laneChangeSentence, laneChanges } from './would-change-words';

interface WouldChangeProps {
  readonly file: AccountFile;
  /** At the right end of the line. */
  readonly aside: ReactNode;
}

/** "What would have to change", worked out once it is opened: every rule is asked anew for each value that may matter. */
export function WouldChange({ file, aside }: WouldChangeProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.foot}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          data-disclosure=""
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight
            size={14}
            strokeWidth={1.7}
            aria-hidden="true"
            className={cx(styles.chevron, isOpen && styles.open)}
          />
          What would have to change
        </button>
        {aside}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Changes file={file} />}
      </div>
    </div>
  );
}

function Changes({ file }: { readonly file: AccountFile }) {
  const book = useRecords((state) => state.book);
  if (book === null) return null;
  // The file is read anew with every change of the book, and only then this is drawn again.
  const changes = laneChanges(
    changesOf(book, file.account),
    file.trace.suggestion.lane,
    book.workspace(),
    moneyWords,
  );
  return (
    <ul className={styles.list} aria-label="What would have to change">
      {changes.map((change) => (
        <li key={change.lane} className={styles.change}>
          <LaneMark lane={change.lane} size={8} />
          <span>{laneChangeSentence(change)}</span>
        </li>
      ))}
    </ul>
  );
}
