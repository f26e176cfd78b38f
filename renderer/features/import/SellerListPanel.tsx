// Decides which lists the outcome of a list of sellers has. Works nothing out.
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { laneName } from '../../../shared/records/lane';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import table from '../../ui/table.module.css';
import type { ListedSellerChange, ListedSellerLine, SellerListView } from '../../workers/seller-list-view';
import styles from './ChangesPanel.module.css';
import { OutcomePanel } from './OutcomePanel';

interface SellerListPanelProps {
  readonly view: SellerListView | null;
  readonly isStale: boolean;
}

const kinds = [
  { id: 'new', label: 'New' },
  { id: 'changed', label: 'Changed' },
  { id: 'unchanged', label: 'Unchanged' },
  { id: 'rejected', label: 'Rejected' },
] as const;
type Kind = (typeof kinds)[number]['id'];

/** Stands where the outcome of a list of accounts stands. */
export function SellerListPanel({ view, isStale }: SellerListPanelProps) {
  return (
    <OutcomePanel
      isStale={isStale}
      counts={
        view === null ? [] : kinds.map(({ id, label }) => ({ kind: id, label, count: view.counts[id] }))
      }
    >
      {view !== null && <Lists view={view} />}
    </OutcomePanel>
  );
}

function Lists({ view }: { readonly view: SellerListView }) {
  const { counts } = view;
  const [chosen, setChosen] = useState<Kind | null>(null);
  const first = kinds.find(({ id }) => id !== 'unchanged' && counts[id] > 0)?.id ?? 'unchanged';
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
        <Changes changes={view.changes} total={counts.changed} />
      </TabPanel>
      <TabPanel id="unchanged" className={styles.list ?? ''}>
        <Sellers sellers={view.unchangedSellers} total={counts.unchanged} none="No seller stays as it is." />
      </TabPanel>
      <TabPanel id="rejected" className={styles.list ?? ''}>
        <Rejected view={view} />
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
      <table className={cx(table.table, styles.table)}>
        <thead>
          <tr>
            <th>Seller</th>
            <th>Title</th>
            <th>Manager</th>
            <th className={styles.lane}>Home lane</th>
          </tr>
        </thead>
        <tbody>
          {sellers.map(({ line, name, title, manager, lane }) => (
            <tr key={line}>
              <td className={cx(table.strong, styles.clip)} title={name}>
                <bdi>{name}</bdi>
              </td>
              <Text value={title} />
              <Text value={manager} />
              <td>
                <span className={styles.effect}>
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

function Changes({
  changes,
  total,
}: {
  readonly changes: readonly ListedSellerChange[];
  readonly total: number;
}) {
  if (changes.length === 0) return <p className={styles.rest}>No seller changes.</p>;
  const listed = new Set(changes.map(({ line }) => line)).size;
  return (
    <>
      <table className={cx(table.table, styles.table)}>
        <thead>
          <tr>
            <th>Seller</th>
            <th className={styles.field}>Field</th>
            <th>Now</th>
            <th>File</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ line, name, field, before, after }) => (
            <tr key={`${line} ${field}`}>
              <td className={cx(table.strong, styles.clip)} title={name}>
                <bdi>{name}</bdi>
              </td>
              <td className={styles.clip}>{field}</td>
              <td className={styles.clip} title={before ?? undefined}>
                {before === null ? 'None' : <s className={table.was}>{before}</s>}
              </td>
              <Text value={after} />
            </tr>
          ))}
        </tbody>
      </table>
      {total > listed && <p className={styles.rest}>{formatNoun(total - listed, 'more changed seller')}.</p>}
    </>
  );
}

function Text({ value }: { readonly value: string | null }) {
  return (
    <td className={styles.clip} title={value ?? undefined}>
      {value === null ? 'None' : <bdi>{value}</bdi>}
    </td>
  );
}

/** The same sentences as in the list of problems, where they can be saved. */
function Rejected({ view }: { readonly view: SellerListView }) {
  const rejected = view.problems.filter(({ severity }) => severity === 'rejected');
  if (rejected.length === 0) return <p className={styles.rest}>No row is rejected.</p>;
  const lines = new Set(rejected.map(({ line }) => line)).size;
  return (
    <>
      <ul className={styles.sentences}>
        {rejected.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.code}`}>
            Row {formatCount(problem.line)}
            {problem.column !== null && <strong className={styles.column}> {problem.column}</strong>}:{' '}
            {problem.message.replace(/^Row [\d,]+: /, '')}
          </li>
        ))}
      </ul>
      {view.counts.rejected > lines && (
        <p className={styles.rest}>{formatNoun(view.counts.rejected - lines, 'more rejected row')}.</p>
      )}
    </>
  );
}
