// Decides which lists the outcome of a list of sellers has. Works nothing out.
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { type ImportDecisions, leftOutKey } from '../../../shared/actions/import-decisions';
import { laneName } from '../../../shared/records/lane';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import table from '../../ui/table.module.css';
import type { ListedSellerChange, ListedSellerLine, SellerListView } from '../../workers/seller-list-view';
import { ChangedHere } from './ChangedHere';
import { Value } from './ChangeList';
import styles from './ChangesPanel.module.css';
import { type ImportDraft, overwrite } from './import-draft';
import { OutcomePanel } from './OutcomePanel';
import rows from './OutcomeRows.module.css';
import { RejectedRows } from './RejectedRows';

interface SellerListPanelProps {
  readonly view: SellerListView | null;
  readonly isStale: boolean;
  readonly overwritten: ImportDecisions['overwritten'];
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

const kinds = [
  { id: 'new', label: 'New' },
  { id: 'changed', label: 'Changed' },
  { id: 'unchanged', label: 'Unchanged' },
  { id: 'rejected', label: 'Rejected' },
] as const;
type Kind = (typeof kinds)[number]['id'];

/** Stands where the outcome of a list of accounts stands. */
export function SellerListPanel({ view, isStale, overwritten, onChange }: SellerListPanelProps) {
  const kept = view?.keptHereCount ?? 0;
  return (
    <OutcomePanel
      isStale={isStale}
      counts={
        view === null ? [] : kinds.map(({ id, label }) => ({ kind: id, label, count: view.counts[id] }))
      }
      aside={kept > 0 ? `${formatNoun(kept, 'seller keeps', 'sellers keep')} what was changed here.` : ''}
    >
      {view !== null && <Lists view={view} overwritten={overwritten} onChange={onChange} />}
    </OutcomePanel>
  );
}

interface ListsProps extends Pick<SellerListPanelProps, 'overwritten' | 'onChange'> {
  readonly view: SellerListView;
}

function Lists({ view, overwritten, onChange }: ListsProps) {
  const { counts } = view;
  const [chosen, setChosen] = useState<Kind | null>(null);
  const offered = { ...counts, changed: view.offeredCount };
  const first = (['changed', 'new', 'rejected'] as const).find((kind) => offered[kind] > 0) ?? 'unchanged';
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={chosen ?? first}
      onSelectionChange={(key) => setChosen(kinds.find(({ id }) => id === key)?.id ?? null)}
    >
      <div className={styles.tabRow}>
        <TabList aria-label="Sellers by what happens to them" className={styles.tabList ?? ''}>
          {kinds.map(({ id, label }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              {label} {formatCount(counts[id])}
            </Tab>
          ))}
        </TabList>
      </div>
      <TabPanel id="new" className={styles.list ?? ''}>
        <Sellers sellers={view.newSellers} total={counts.new} none="No seller is new." />
      </TabPanel>
      <TabPanel id="changed" className={styles.list ?? ''}>
        <Changes
          changes={view.changes}
          total={view.offeredCount}
          overwritten={overwritten}
          onChange={onChange}
        />
      </TabPanel>
      <TabPanel id="unchanged" className={styles.list ?? ''}>
        <Sellers sellers={view.unchangedSellers} total={counts.unchanged} none="No seller stays as it is." />
      </TabPanel>
      <TabPanel id="rejected" className={styles.list ?? ''}>
        <RejectedRows problems={view.problems} total={view.counts.rejected} />
      </TabPanel>
    </Tabs>
  );
}

interface SellersProps {
  readonly sellers: readonly ListedSellerLine[];
  readonly total: number;
  readonly none: string;
}

function Sellers({ sellers, total, none }: SellersProps) {
  if (sellers.length === 0) return <p className={styles.rest}>{none}</p>;
  return (
    <>
      <table className={cx(table.table, rows.table)}>
        <thead>
          <tr>
            <th>Seller</th>
            <th>Title</th>
            <th>Manager</th>
            <th className={rows.lane}>Home lane</th>
          </tr>
        </thead>
        <tbody>
          {sellers.map(({ line, name, title, manager, lane }) => (
            <tr key={line}>
              <td className={cx(table.strong, rows.clip)} title={name}>
                <bdi>{name}</bdi>
              </td>
              <Text value={title} />
              <Text value={manager} />
              <td>
                <span className={rows.effect}>
                  <LaneMark lane={lane} size={8} />
                  {lane === 'unassigned' ? 'None' : laneName[lane]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > sellers.length && (
        <p className={styles.rest}>{formatNoun(total - sellers.length, 'more seller')}.</p>
      )}
    </>
  );
}

interface ChangesProps extends Pick<SellerListPanelProps, 'overwritten' | 'onChange'> {
  readonly changes: readonly ListedSellerChange[];
  /** Sellers that change, or would. */
  readonly total: number;
}

function Changes({ changes, total, overwritten, onChange }: ChangesProps) {
  if (changes.length === 0) return <p className={styles.rest}>No seller changes.</p>;
  const listed = new Set(changes.map(({ line }) => line)).size;
  return (
    <>
      <table className={cx(table.table, rows.table)}>
        <thead>
          <tr>
            <th>Seller</th>
            <th className={rows.field}>Field</th>
            <th>Now</th>
            <th>File</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <Change
              key={`${change.line} ${change.key}`}
              change={change}
              isTaken={change.localEdit === null || overwritten.has(leftOutKey(change.line, change.key))}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
      {total > listed && <p className={styles.rest}>{formatNoun(total - listed, 'more changed seller')}.</p>}
    </>
  );
}

interface ChangeProps extends Pick<SellerListPanelProps, 'onChange'> {
  readonly change: ListedSellerChange;
  readonly isTaken: boolean;
}

/** Both values; one that was changed here says so in a row of its own beneath, and stays unless it is taken. */
function Change({ change, isTaken, onChange }: ChangeProps) {
  const { line, name, field, key, before, after, localEdit } = change;
  return (
    <>
      <tr className={cx(!isTaken && rows.leftOut, localEdit !== null && rows.first)}>
        <td className={cx(table.strong, rows.clip)} title={name}>
          <bdi>{name}</bdi>
        </td>
        <td className={rows.clip}>{field}</td>
        <td className={rows.clip} title={before ?? undefined}>
          {before === null ? 'None' : <Value text={before} isStruck={isTaken} />}
        </td>
        <td className={rows.clip} title={after ?? undefined}>
          {after === null ? 'None' : <Value text={after} isStruck={!isTaken} />}
        </td>
      </tr>
      {localEdit !== null && (
        <tr className={cx(!isTaken && rows.leftOut)}>
          <td colSpan={4}>
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
}

function Text({ value }: { readonly value: string | null }) {
  return (
    <td className={rows.clip} title={value ?? undefined}>
      {value === null ? 'None' : <bdi>{value}</bdi>}
    </td>
  );
}
