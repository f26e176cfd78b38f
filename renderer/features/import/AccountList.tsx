// Decides how accounts that come or stay are listed, and lets new ones be left out. Counts none.

import { memo } from 'react';
import { leftOutKey } from '../../../shared/actions/import-decisions';
import { laneName } from '../../../shared/records/lane';
import { Checkbox } from '../../ui/Checkbox';
import { cx } from '../../ui/cx';
import { formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import table from '../../ui/table.module.css';
import type { ListedAccount } from '../../workers/summary-view';
import styles from './ChangesPanel.module.css';
import { type ImportDraft, take } from './import-draft';
import rows from './OutcomeRows.module.css';
import { sameShown } from './same-shown';
import { useGradual } from './use-gradual';

interface AccountListProps {
  readonly accounts: readonly ListedAccount[];
  readonly total: number;
  readonly none: string;
  /** Null where nothing can be left out. */
  readonly choice: {
    readonly leftOut: ReadonlySet<string>;
    readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
  } | null;
}

/** The first accounts of a list, and how many more there are. */
export function AccountList({ accounts, total, none, choice }: AccountListProps) {
  const shown = useGradual(accounts.length);
  if (accounts.length === 0) return <p className={styles.rest}>{none}</p>;
  return (
    <>
      <table className={cx(table.table, rows.table, rows.stacked, rows.accounts)}>
        <thead>
          <tr>
            {choice !== null && <th className={rows.take}>Take</th>}
            <th className={rows.name}>Account</th>
            <th className={rows.seller}>Seller</th>
            <th className={rows.lane}>Lane</th>
          </tr>
        </thead>
        <tbody>
          {accounts.slice(0, shown).map((account) => (
            <AccountRow
              key={account.line}
              account={account}
              isTaken={!choice?.leftOut.has(leftOutKey(account.line, null))}
              onChange={choice?.onChange ?? null}
            />
          ))}
        </tbody>
      </table>
      {total > accounts.length && (
        <p className={styles.rest}>{formatNoun(total - accounts.length, 'more account')}.</p>
      )}
    </>
  );
}

interface AccountRowProps {
  readonly account: ListedAccount;
  readonly isTaken: boolean;
  /** Null where nothing can be left out. */
  readonly onChange: ((edit: (draft: ImportDraft) => ImportDraft) => void) | null;
}

const AccountRow = memo(function AccountRow({ account, isTaken, onChange }: AccountRowProps) {
  const { line, name, owner, lane } = account;
  return (
    <tr className={cx(!isTaken && rows.leftOut)}>
      {onChange !== null && (
        <td className={rows.take}>
          <Checkbox
            name={`Take ${name}`}
            isChecked={isTaken}
            onChange={(isChecked) => onChange((draft) => take(draft, line, null, isChecked))}
          />
        </td>
      )}
      <td className={cx(table.strong, rows.clip, rows.name)} title={name}>
        <bdi>{name}</bdi>
      </td>
      <td className={cx(rows.clip, rows.seller)} title={owner ?? undefined}>
        {owner === null ? 'None' : <bdi>{owner}</bdi>}
      </td>
      <td className={rows.lane}>
        {isTaken ? (
          <span className={rows.effect}>
            <LaneMark lane={lane} size={8} />
            {laneName[lane]}
          </span>
        ) : (
          'Left out'
        )}
      </td>
    </tr>
  );
}, isSameRow);

/** Every summary makes its lists anew; a row that says the same is not drawn again. */
function isSameRow(a: AccountRowProps, b: AccountRowProps): boolean {
  return a.isTaken === b.isTaken && a.onChange === b.onChange && sameShown(a.account, b.account);
}
