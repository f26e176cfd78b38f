// Decides how the outcome of an import is shown before it happens: a bar, four counts, and lists of each. Works nothing out.
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { laneName } from '../../../shared/records/lane';
import { cx } from '../../ui/cx';
import { formatCount, formatDate, formatNoun, formatShare, formatSpend } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import table from '../../ui/table.module.css';
import type { ListedAccount, ListedChange, SummaryView } from '../../workers/summary-view';
import styles from './ChangesPanel.module.css';
import { type ChosenTab, openTab } from './change-tabs';

interface ChangesPanelProps {
  readonly view: SummaryView | null;
  readonly isStale: boolean;
}

/** A narrower panel beside the columns; brought up to date at every change of the matching. */
export function ChangesPanel({ view, isStale }: ChangesPanelProps) {
  return (
    <section className={cx(table.panel, styles.panel)} aria-labelledby="import-changes" aria-busy={isStale}>
      <div className={table.panelHead}>
        <h2 id="import-changes" className={table.panelTitle}>
          What will change
        </h2>
        <p className={cx(table.panelNote, styles.state)}>
          {isStale ? 'Working it out…' : 'Updates as you map'}
        </p>
      </div>
      {view !== null && (
        <>
          <Bar view={view} />
          <Counts view={view} />
          <Silent sentences={view.silentRules} />
          <Lists view={view} />
        </>
      )}
    </section>
  );
}

const kinds = [
  { id: 'new', label: 'New' },
  { id: 'changed', label: 'Changed' },
  { id: 'unchanged', label: 'Unchanged' },
  { id: 'rejected', label: 'Rejected' },
] as const;

function Bar({ view }: { readonly view: SummaryView }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      {kinds.map(
        ({ id }) =>
          view.counts[id] > 0 && (
            <span key={id} className={cx(styles.part, styles[id])} style={{ flexGrow: view.counts[id] }} />
          ),
      )}
    </div>
  );
}

function Counts({ view }: { readonly view: SummaryView }) {
  return (
    <div className={styles.counts}>
      {kinds.map(({ id, label }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take a legend
        <div key={id} role="group" aria-label={`${label} ${formatCount(view.counts[id])}`}>
          <div className={cx(styles.figure, 'tnum')}>{formatCount(view.counts[id])}</div>
          <div className={styles.legend}>
            <span className={cx(styles.swatch, styles[id])} />
            {label}
          </div>
        </div>
      ))}
    </div>
  );
}

/** What rules will not be able to say; better known before than wondered at on the board. */
function Silent({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className={styles.silent}>
      <TriangleAlert size={14} strokeWidth={1.7} aria-hidden="true" className={styles.sign} />
      <div>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}

function Lists({ view }: { readonly view: SummaryView }) {
  const { counts } = view;
  const [chosen, setChosen] = useState<ChosenTab | null>(null);
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={openTab(counts, chosen)}
      onSelectionChange={(key) => {
        const kind = kinds.find(({ id }) => id === key)?.id;
        if (kind !== undefined) setChosen({ kind, counts });
      }}
    >
      <div className={styles.tabRow}>
        <TabList aria-label="Accounts by what happens to them" className={styles.tabList ?? ''}>
          {kinds.map(({ id, label }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              {label} {formatCount(counts[id])}
            </Tab>
          ))}
        </TabList>
        {view.laneEffectCount > 0 && (
          <span className={styles.affect}>{formatCount(view.laneEffectCount)} affect a lane</span>
        )}
      </div>
      <TabPanel id="new" className={styles.list ?? ''}>
        <Accounts accounts={view.newAccounts} total={counts.new} none="No account is new." />
      </TabPanel>
      <TabPanel id="changed" className={styles.list ?? ''}>
        <Changes changes={view.changes} total={counts.changed} currency={view.currency} />
      </TabPanel>
      <TabPanel id="unchanged" className={styles.list ?? ''}>
        <Accounts
          accounts={view.unchangedAccounts}
          total={counts.unchanged}
          none="No account stays as it is."
        />
      </TabPanel>
      <TabPanel id="rejected" className={styles.list ?? ''}>
        <Rejected view={view} />
      </TabPanel>
    </Tabs>
  );
}

/** The same sentences as in the list of problems, where they can be saved. */
function Rejected({ view }: { readonly view: SummaryView }) {
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

interface AccountsProps {
  readonly accounts: readonly ListedAccount[];
  readonly total: number;
  readonly none: string;
}

function Accounts({ accounts, total, none }: AccountsProps) {
  if (accounts.length === 0) return <p className={styles.rest}>{none}</p>;
  return (
    <>
      <table className={cx(table.table, styles.table)}>
        <thead>
          <tr>
            <th>Account</th>
            <th>Seller</th>
            <th className={styles.lane}>Lane</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.line}>
              <td className={cx(table.strong, styles.clip)} title={account.name}>
                <bdi>{account.name}</bdi>
              </td>
              <td className={styles.clip}>{account.owner === null ? 'None' : <bdi>{account.owner}</bdi>}</td>
              <td>
                <span className={styles.effect}>
                  <LaneMark lane={account.lane} size={8} />
                  {laneName[account.lane]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > accounts.length && (
        <p className={styles.rest}>{formatNoun(total - accounts.length, 'more account')}.</p>
      )}
    </>
  );
}

interface ChangesProps {
  readonly changes: readonly ListedChange[];
  readonly total: number;
  readonly currency: string;
}

function Changes({ changes, total, currency }: ChangesProps) {
  if (changes.length === 0) return <p className={styles.rest}>No account changes.</p>;
  const listed = new Set(changes.map(({ line }) => line)).size;
  return (
    <>
      <table className={cx(table.table, styles.table, styles.changes)}>
        <thead>
          <tr>
            <th>Account</th>
            <th className={styles.field}>Field</th>
            <th className={cx(table.number, styles.value)}>Now</th>
            <th className={cx(table.number, styles.value)}>File</th>
            <th className={styles.effectColumn}>Effect</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.line} ${change.field}`}>
              <td className={cx(table.strong, styles.clip)} title={change.name}>
                <bdi>{change.name}</bdi>
              </td>
              <td className={styles.clip}>{change.field}</td>
              <td className={cx(table.number, styles.clip)}>
                <s className={table.was}>{valueText(change, change.before, currency)}</s>
              </td>
              <td className={cx(table.number, table.strong, styles.clip)}>
                {valueText(change, change.after, currency)}
              </td>
              <td className={styles.clip}>
                <Effect effect={change.effect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > listed && <p className={styles.rest}>{formatNoun(total - listed, 'more changed account')}.</p>}
    </>
  );
}

function Effect({ effect }: { readonly effect: ListedChange['effect'] }) {
  if (effect === null) return 'None';
  return (
    <span className={styles.effect}>
      <LaneMark lane={effect.lane} size={8} />
      {effect.isSuggestion ? `Suggests ${laneName[effect.lane]}` : laneName[effect.lane]}
    </span>
  );
}

function valueText({ kind }: ListedChange, value: string | number | null, currency: string): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return kind === 'date' ? formatDate(value) : value;
  if (kind === 'money') return formatSpend(value, currency);
  return kind === 'share' ? formatShare(value) : formatCount(value);
}
