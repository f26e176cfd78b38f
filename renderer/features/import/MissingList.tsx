// Decides how accounts that the list does not name are shown, and asks whether they are to be removed. Removes none.
import { laneName } from '../../../shared/records/lane';
import { Checkbox } from '../../ui/Checkbox';
import { cx } from '../../ui/cx';
import { formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import table from '../../ui/table.module.css';
import type { MissingView } from '../../workers/summary-view';
import styles from './ChangesPanel.module.css';
import { type ImportDraft, removeMissing } from './import-draft';
import rows from './OutcomeRows.module.css';

interface MissingListProps {
  readonly missing: MissingView;
  readonly isAsked: boolean;
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

/** Left alone unless asked: a list is often a part of the book. */
export function MissingList({ missing, isAsked, onChange }: MissingListProps) {
  const { count, removableCount, accounts } = missing;
  return (
    <>
      <div className={rows.missing}>
        <p>{sentence(missing)}</p>
        {removableCount > 0 && (
          <Checkbox
            isChecked={isAsked}
            onChange={(isChecked) => onChange((draft) => removeMissing(draft, isChecked))}
          >
            Remove {formatNoun(removableCount, 'missing account')}
          </Checkbox>
        )}
      </div>
      <table className={cx(table.table, rows.table, rows.stacked, rows.accounts)}>
        <thead>
          <tr>
            <th className={rows.name}>Account</th>
            <th className={rows.seller}>Seller</th>
            <th className={rows.lane}>Lane</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <td className={cx(table.strong, rows.clip, rows.name)} title={account.name}>
                <bdi>{isAsked && account.stays === null ? <s>{account.name}</s> : account.name}</bdi>
                {isAsked && account.stays !== null && (
                  <span className={rows.stays} title={account.stays}>
                    {account.stays}
                  </span>
                )}
              </td>
              <td className={cx(rows.clip, rows.seller)} title={account.owner ?? undefined}>
                {account.owner === null ? 'None' : <bdi>{account.owner}</bdi>}
              </td>
              <td className={rows.lane}>
                <span className={rows.effect}>
                  <LaneMark lane={account.lane} size={8} />
                  {laneName[account.lane]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > accounts.length && (
        <p className={styles.rest}>{formatNoun(count - accounts.length, 'more missing account')}.</p>
      )}
    </>
  );
}

function sentence({ count, removableCount, unknownRowCount, isRemoved }: MissingView): string {
  const are = `${formatNoun(count, 'account')} ${count === 1 ? 'is' : 'are'} not in this file`;
  if (unknownRowCount > 0) {
    const rows = `${formatNoun(unknownRowCount, 'rejected row')} may be about ${count === 1 ? 'it' : 'one of them'}`;
    return `${are} and left alone. ${rows}: correct or leave out ${unknownRowCount === 1 ? 'that row' : 'those rows'} to be able to remove.`;
  }
  if (removableCount === 0) return `${are} and left alone.`;
  if (!isRemoved) return `${are} and left alone unless you ask.`;
  const staying = count - removableCount;
  return staying === 0
    ? `${are} and will be removed.`
    : `${are}. ${formatNoun(staying, 'of them stays', 'of them stay')}.`;
}
