// Decides how the outcome of an import is shown before it happens: a bar, four counts, and lists of each. Works nothing out.
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { ImportDecisions } from '../../../shared/actions/import-decisions';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import table from '../../ui/table.module.css';
import type { SummaryView } from '../../workers/summary-view';
import { AccountList } from './AccountList';
import { ChangeList } from './ChangeList';
import styles from './ChangesPanel.module.css';
import { type ChosenTab, type Kind, openTab } from './change-tabs';
import type { ImportDraft } from './import-draft';
import { MissingList } from './MissingList';

interface ChangesPanelProps {
  readonly view: SummaryView | null;
  readonly isStale: boolean;
  readonly decisions: ImportDecisions;
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

/** A narrower panel beside the columns; brought up to date at every change of the matching. */
export function ChangesPanel({ view, isStale, decisions, onChange }: ChangesPanelProps) {
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
          <Lists view={view} decisions={decisions} onChange={onChange} />
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
  const aside = asideWords(view);
  return (
    <>
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
      {aside !== '' && <p className={styles.aside}>{aside}</p>}
    </>
  );
}

/** What the four counts do not say. */
function asideWords({ leftOutCount, keptHereCount, missing }: SummaryView): string {
  const parts = [
    ...(keptHereCount > 0
      ? [`${formatNoun(keptHereCount, 'account keeps', 'accounts keep')} what was changed here.`]
      : []),
    ...(leftOutCount > 0 ? [`${formatNoun(leftOutCount, 'row')} left out, whole or in part.`] : []),
    ...(missing.isRemoved ? [`${formatNoun(missing.removableCount, 'missing account')} removed.`] : []),
  ];
  return parts.join(' ');
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

interface ListsProps extends Pick<ChangesPanelProps, 'decisions' | 'onChange'> {
  readonly view: SummaryView;
}

function Lists({ view, decisions, onChange }: ListsProps) {
  const { counts, offered } = view;
  const [chosen, setChosen] = useState<ChosenTab | null>(null);
  const tabs: readonly { readonly id: Kind; readonly label: string; readonly count: number }[] = [
    ...kinds.map(({ id, label }) => ({ id, label, count: counts[id] })),
    ...(offered.missing > 0 ? [{ id: 'missing' as const, label: 'Missing', count: offered.missing }] : []),
  ];
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={openTab(offered, chosen)}
      onSelectionChange={(key) => {
        const kind = tabs.find(({ id }) => id === key)?.id;
        if (kind !== undefined) setChosen({ kind, sizes: offered });
      }}
    >
      <div className={styles.tabRow}>
        <TabList aria-label="Accounts by what happens to them" className={styles.tabList ?? ''}>
          {tabs.map(({ id, label, count }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              {label} {formatCount(count)}
            </Tab>
          ))}
        </TabList>
        {view.laneEffectCount > 0 && (
          <span className={styles.affect}>{formatCount(view.laneEffectCount)} affect a lane</span>
        )}
      </div>
      <TabPanel id="new" className={styles.list ?? ''}>
        <AccountList
          accounts={view.newAccounts}
          total={offered.new}
          none="No account is new."
          choice={{ leftOut: decisions.leftOut, onChange }}
        />
      </TabPanel>
      <TabPanel id="changed" className={styles.list ?? ''}>
        <ChangeList
          changes={view.changes}
          total={offered.changed}
          currency={view.currency}
          decisions={decisions}
          onChange={onChange}
        />
      </TabPanel>
      <TabPanel id="unchanged" className={styles.list ?? ''}>
        <AccountList
          accounts={view.unchangedAccounts}
          total={counts.unchanged}
          none="No account stays as it is."
          choice={null}
        />
      </TabPanel>
      <TabPanel id="rejected" className={styles.list ?? ''}>
        <Rejected view={view} />
      </TabPanel>
      {offered.missing > 0 && (
        <TabPanel id="missing" className={styles.list ?? ''}>
          <MissingList missing={view.missing} isAsked={decisions.removeMissing} onChange={onChange} />
        </TabPanel>
      )}
    </Tabs>
  );
}

/** The same sentences as in the list of problems, where they can be corrected and saved. */
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
