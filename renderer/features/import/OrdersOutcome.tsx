// Decides how the outcome of an orders list is shown before it happens: counts of accounts, their changes, rows that count
// for none. Works nothing out.
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { OrdersChange } from '../../../shared/actions/import-orders-changes';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import table from '../../ui/table.module.css';
import type { OrdersView } from '../../workers/orders-view';
import { Effect, Value } from './ChangeList';
import styles from './ChangesPanel.module.css';
import { valueTexts } from './change-values';
import { OutcomePanel } from './OutcomePanel';
import rows from './OutcomeRows.module.css';
import { withoutRow } from './ProblemRow';

interface OrdersOutcomeProps {
  readonly view: OrdersView | null;
  readonly isStale: boolean;
}

/** Stands where the outcome of a list of accounts stands. */
export function OrdersOutcome({ view, isStale }: OrdersOutcomeProps) {
  const counts = view?.counts;
  return (
    <OutcomePanel
      isStale={isStale}
      counts={
        counts === undefined
          ? []
          : [
              { kind: 'new', label: 'First figures', count: counts.filled },
              { kind: 'changed', label: 'Changed', count: counts.changed },
              { kind: 'unchanged', label: 'Unchanged', count: counts.unchanged + counts.left },
              { kind: 'rejected', label: 'Rows left out', count: counts.rejected },
            ]
      }
      silentRules={view?.silentRules ?? []}
    >
      {view !== null && <Lists view={view} />}
    </OutcomePanel>
  );
}

function Lists({ view }: { readonly view: OrdersView }) {
  const [chosen, setChosen] = useState<'accounts' | 'rows' | null>(null);
  const changed = view.counts.filled + view.counts.changed;
  const rowCount = view.counts.rejected + view.checkCount;
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={chosen ?? (changed > 0 || rowCount === 0 ? 'accounts' : 'rows')}
      onSelectionChange={(key) => setChosen(key === 'rows' ? 'rows' : 'accounts')}
    >
      <div className={styles.tabRow}>
        <TabList aria-label="What the orders change" className={styles.tabList ?? ''}>
          <Tab id="accounts" className={styles.tab ?? ''}>
            Accounts {formatCount(changed)}
          </Tab>
          <Tab id="rows" className={styles.tab ?? ''}>
            Rows to look at {formatCount(rowCount)}
          </Tab>
        </TabList>
        {view.laneEffectCount > 0 && (
          <span className={styles.affect}>
            {formatCount(view.laneEffectCount)} {view.laneEffectCount === 1 ? 'affects' : 'affect'} a lane
          </span>
        )}
      </div>
      <TabPanel id="accounts" className={styles.list ?? ''}>
        <Changes view={view} total={changed} />
      </TabPanel>
      <TabPanel id="rows" className={styles.list ?? ''}>
        <Rows view={view} total={rowCount} />
      </TabPanel>
    </Tabs>
  );
}

function Changes({ view, total }: { readonly view: OrdersView; readonly total: number }) {
  const { changes, currency } = view;
  if (changes.length === 0) return <p className={styles.rest}>No account changes.</p>;
  const accounts = byAccount(changes);
  return (
    <>
      <table className={cx(table.table, rows.table)}>
        <thead>
          <tr>
            <th>Account and field</th>
            <th className={cx(table.number, rows.value)}>Now</th>
            <th className={cx(table.number, rows.value)}>File</th>
          </tr>
        </thead>
        {accounts.map((fields) => (
          <AccountFields key={keyOf(fields[0])} fields={fields} currency={currency} />
        ))}
      </table>
      {total > accounts.length && (
        <p className={styles.rest}>{formatNoun(total - accounts.length, 'more changed account')}.</p>
      )}
    </>
  );
}

function keyOf(change: OrdersChange | undefined): string {
  return `${change?.line} ${change?.name}`;
}

/** The listed changes, those of one account together; they lie beside each other already. */
function byAccount(changes: readonly OrdersChange[]): OrdersChange[][] {
  const accounts: OrdersChange[][] = [];
  for (const change of changes) {
    const last = accounts.at(-1);
    if (last !== undefined && keyOf(last[0]) === keyOf(change)) last.push(change);
    else accounts.push([change]);
  }
  return accounts;
}

interface AccountFieldsProps {
  readonly fields: readonly OrdersChange[];
  readonly currency: string;
}

/** The account with what its rules will say, then its fields. */
function AccountFields({ fields, currency }: AccountFieldsProps) {
  const [first] = fields;
  if (first === undefined) return null;
  return (
    <tbody className={rows.account}>
      <tr className={rows.first}>
        <th scope="rowgroup" colSpan={3}>
          <div className={rows.accountHead}>
            <bdi className={rows.clip} title={first.name}>
              {first.name}
            </bdi>
            {first.effect !== null && <Effect effect={first.effect} />}
          </div>
        </th>
      </tr>
      {fields.map((change) => (
        <FieldRow key={change.field} change={change} currency={currency} />
      ))}
    </tbody>
  );
}

function FieldRow({ change, currency }: { readonly change: OrdersChange; readonly currency: string }) {
  const [before, after] = valueTexts(change, currency);
  return (
    <tr>
      <td>{change.field}</td>
      <td className={cx(table.number, rows.clip)}>
        <Value text={before} isStruck={change.before !== null} />
      </td>
      <td className={cx(table.number, table.strong, rows.clip)}>{after}</td>
    </tr>
  );
}

/** The first of them in words; all are in the list that can be saved. */
function Rows({ view, total }: { readonly view: OrdersView; readonly total: number }) {
  const { problems } = view;
  if (problems.length === 0) return <p className={styles.rest}>Every row counts.</p>;
  return (
    <>
      <ul className={styles.sentences}>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.code}`}>
            Row {formatCount(problem.line)}
            {problem.column !== null && <strong className={styles.column}> {problem.column}</strong>}:{' '}
            {withoutRow(problem)}
          </li>
        ))}
      </ul>
      {total > problems.length && (
        <p className={styles.rest}>{formatNoun(total - problems.length, 'more row')}.</p>
      )}
    </>
  );
}
