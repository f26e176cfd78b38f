// Decides how changes are listed: record by record, each field before and after. Words none of it.
import { ArrowRight } from 'lucide-react';
import type { Change } from '../../../shared/journal/entry';
import type { Book } from '../../../shared/records/book';
import { Badge } from '../../ui/Badge';
import { formatNoun } from '../../ui/format';
import { Sentence } from '../../ui/Sentence';
import styles from './ChangeList.module.css';
import { changeWords } from './change-words';

/** Records listed; the rest is counted. */
export const mostRecords = 100;

interface ChangeListProps {
  /** The list's name: "Changes". */
  readonly name: string;
  readonly book: Book;
  /** At most `mostRecords` of them are drawn. */
  readonly changes: readonly Change[];
  /** How many there are at all. */
  readonly total: number;
  /** They would happen now; else they have happened. */
  readonly isNow?: boolean;
}

/** `list` of records; a field reads `Lane: Inside, then Field`. */
export function ChangeList({ name, book, changes, total, isNow = false }: ChangeListProps) {
  const shown = changes.slice(0, mostRecords);
  return (
    <>
      <ul aria-label={name} className={styles.list}>
        {shown.map((change) => {
          const { id, name: record, what, happened, fields } = changeWords(book, change, isNow);
          return (
            <li key={id} className={styles.record}>
              <p className={styles.head}>
                <bdi className={styles.name}>
                  <Sentence text={record} />
                </bdi>
                <span className={styles.what}>{what}</span>
                {happened !== null && <Badge>{happened}</Badge>}
              </p>
              {fields.length > 0 && (
                <dl className={styles.fields}>
                  {fields.map(({ field, before, after }) => (
                    <div key={field} className={styles.field}>
                      <dt>{field}</dt>
                      <dd>
                        {before !== '' && <span className={styles.before}>{before}</span>}
                        {before !== '' && after !== '' && (
                          <ArrowRight
                            size={12}
                            strokeWidth={1.7}
                            aria-label="then"
                            className={styles.arrow}
                          />
                        )}
                        {after !== '' && <span className={styles.after}>{after}</span>}
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          );
        })}
      </ul>
      {total > shown.length && (
        <p className={styles.rest}>And {formatNoun(total - shown.length, 'more record', 'more records')}.</p>
      )}
    </>
  );
}
