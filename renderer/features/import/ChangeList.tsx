// Decides how the changes of known accounts are listed: both values, the effect on the lane, and whether each is taken.
import { memo } from 'react';
import { type ImportDecisions, leftOutKey } from '../../../shared/actions/import-decisions';
import { laneName } from '../../../shared/records/lane';
import { Checkbox } from '../../ui/Checkbox';
import { cx } from '../../ui/cx';
import { formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import table from '../../ui/table.module.css';
import type { ListedChange } from '../../workers/summary-view';
import { ChangedHere } from './ChangedHere';
import styles from './ChangesPanel.module.css';
import { valueTexts } from './change-values';
import { type ImportDraft, overwrite, take } from './import-draft';
import rows from './OutcomeRows.module.css';
import { sameShown } from './same-shown';
import { useGradual } from './use-gradual';

interface ChangeListProps {
  readonly changes: readonly ListedChange[];
  /** Accounts that change, or would. */
  readonly total: number;
  readonly currency: string;
  readonly decisions: ImportDecisions;
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

/** One row per value. A value that was changed here since the last import says so in a row of its own beneath. */
export function ChangeList({ changes, total, currency, decisions, onChange }: ChangeListProps) {
  const shown = useGradual(changes.length);
  if (changes.length === 0) return <p className={styles.rest}>No account changes.</p>;
  const listed = new Set(changes.map(({ line }) => line)).size;
  return (
    <>
      <table className={cx(table.table, rows.table, rows.stacked, rows.changes)}>
        <thead>
          <tr>
            <th className={rows.take}>Take</th>
            <th className={rows.name}>Account</th>
            <th className={rows.field}>Field</th>
            <th className={cx(table.number, rows.value, rows.now)}>Now</th>
            <th className={cx(table.number, rows.value, rows.file)}>File</th>
            <th className={rows.effectColumn}>Effect</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shown).map((change) => (
            <ChangeRow
              key={leftOutKey(change.line, change.key)}
              change={change}
              isTaken={isTakenBy(decisions, change)}
              currency={currency}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
      {total > listed && <p className={styles.rest}>{formatNoun(total - listed, 'more changed account')}.</p>}
    </>
  );
}

/** As decided, which the worker may not have worked out yet. */
function isTakenBy(decisions: ImportDecisions, { line, key, isBound, localEdit }: ListedChange): boolean {
  const decision = leftOutKey(line, key);
  if (isBound) return false;
  return localEdit === null ? !decisions.leftOut.has(decision) : decisions.overwritten.has(decision);
}

interface ChangeRowProps extends Pick<ChangeListProps, 'currency' | 'onChange'> {
  readonly change: ListedChange;
  readonly isTaken: boolean;
}

const ChangeRow = memo(function ChangeRow({ change, isTaken, currency, onChange }: ChangeRowProps) {
  const { line, key, name, field, localEdit } = change;
  const [before, after] = valueTexts(change, currency);
  return (
    <>
      <tr className={cx(!isTaken && rows.leftOut, localEdit !== null && rows.first)}>
        <td className={rows.take}>
          {localEdit === null && (
            <Checkbox
              name={`Take ${field} of ${name}`}
              isChecked={isTaken}
              isDisabled={change.isBound}
              onChange={(isChecked) => onChange((draft) => take(draft, line, key, isChecked))}
            />
          )}
        </td>
        <td className={cx(table.strong, rows.clip, rows.name)} title={name}>
          <bdi>{name}</bdi>
        </td>
        <td className={cx(rows.clip, rows.field)} title={field}>
          {field}
        </td>
        <td className={cx(table.number, rows.clip, rows.now)} title={before}>
          <Value text={before} isStruck={isTaken && change.before !== null} />
        </td>
        <td className={cx(table.number, isTaken && table.strong, rows.clip, rows.file)} title={after}>
          <Value text={after} isStruck={!isTaken && change.after !== null} />
        </td>
        <td className={cx(rows.clip, rows.effectColumn)}>
          {isTaken ? <Effect effect={change.effect} /> : localEdit === null ? 'Left out' : 'Kept'}
        </td>
      </tr>
      {localEdit !== null && key !== null && (
        <tr className={cx(!isTaken && rows.leftOut, rows.beneath)}>
          <td />
          <td colSpan={5}>
            <ChangedHere
              edit={localEdit}
              what={`${field} of ${name}`}
              isTaken={isTaken}
              onTake={(isChecked) => onChange((draft) => overwrite(draft, line, key, isChecked))}
            />
          </td>
        </tr>
      )}
    </>
  );
}, isSameRow);

/** Every summary makes its lists anew; a row that says the same is not drawn again. */
function isSameRow(a: ChangeRowProps, b: ChangeRowProps): boolean {
  return (
    a.isTaken === b.isTaken &&
    a.currency === b.currency &&
    a.onChange === b.onChange &&
    sameShown(a.change, b.change)
  );
}

/** Struck through, it will not stand after the import; nothing to strike where there was no value. */
export function Value({ text, isStruck }: { readonly text: string; readonly isStruck: boolean }) {
  return isStruck ? (
    <s className={table.was}>
      <bdi>{text}</bdi>
    </s>
  ) : (
    <bdi>{text}</bdi>
  );
}

/** The lane a change leads to, or the lane rules newly suggest. */
export function Effect({ effect }: { readonly effect: ListedChange['effect'] }) {
  if (effect === null) return 'None';
  return (
    <span className={rows.effect}>
      <LaneMark lane={effect.lane} size={8} />
      {effect.isSuggestion ? `Suggests ${laneName[effect.lane]}` : laneName[effect.lane]}
    </span>
  );
}
