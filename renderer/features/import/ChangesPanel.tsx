// Decides which lists the outcome of a list of accounts has, and which of them is open. Works nothing out.
import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { ImportDecisions } from '../../../shared/actions/import-decisions';
import { Button } from '../../ui/Button';
import { formatCount, formatNoun } from '../../ui/format';
import type { SummaryView } from '../../workers/summary-view';
import { AccountList } from './AccountList';
import { ChangeList } from './ChangeList';
import styles from './ChangesPanel.module.css';
import { type ChosenTab, type Kind, openTab } from './change-tabs';
import { InTurn } from './InTurn';
import type { ImportDraft } from './import-draft';
import { MissingList } from './MissingList';
import { OutcomePanel } from './OutcomePanel';
import { RejectedRows } from './RejectedRows';
import { showPanel } from './show-panel';

interface ChangesPanelProps {
  readonly view: SummaryView | null;
  readonly isStale: boolean;
  readonly decisions: ImportDecisions;
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

/** The outcome of a list of accounts, every part of which can be left out. */
export function ChangesPanel({ view, isStale, decisions, onChange }: ChangesPanelProps) {
  return (
    <OutcomePanel
      isStale={isStale}
      counts={
        view === null ? [] : kinds.map(({ id, label }) => ({ kind: id, label, count: view.counts[id] }))
      }
      aside={view === null ? null : asideOf(view)}
      silentRules={view?.silentRules ?? []}
    >
      {view !== null && (
        <InTurn turn={1}>
          <Lists view={view} decisions={decisions} onChange={onChange} />
        </InTurn>
      )}
    </OutcomePanel>
  );
}

const kinds = [
  { id: 'new', label: 'New' },
  { id: 'changed', label: 'Changed' },
  { id: 'unchanged', label: 'Unchanged' },
  { id: 'rejected', label: 'Rejected' },
] as const;

/** What the four counts do not say, and the way to the pairs that ask for a decision. */
function asideOf({ leftOutCount, keptHereCount, missing, openQuestionCount }: SummaryView): ReactNode {
  const parts = [
    ...(keptHereCount > 0
      ? [`${formatNoun(keptHereCount, 'account keeps', 'accounts keep')} what was changed here.`]
      : []),
    ...(leftOutCount > 0 ? [`${formatNoun(leftOutCount, 'row')} left out, whole or in part.`] : []),
    ...(missing.isRemoved ? [`${formatNoun(missing.removableCount, 'missing account')} removed.`] : []),
  ];
  if (parts.length === 0 && openQuestionCount === 0) return null;
  return (
    <>
      {parts.length > 0 && <p>{parts.join(' ')}</p>}
      {openQuestionCount > 0 && (
        <Button look="link" className={styles.asideLink ?? ''} onPress={() => showPanel('import-lookalikes')}>
          {formatNoun(openQuestionCount, 'pair looks', 'pairs look')} alike
        </Button>
      )}
    </>
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
          <span className={styles.affect}>
            {formatCount(view.laneEffectCount)} {view.laneEffectCount === 1 ? 'affects' : 'affect'} a lane
          </span>
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
        <RejectedRows problems={view.problems} total={view.counts.rejected} />
      </TabPanel>
      {offered.missing > 0 && (
        <TabPanel id="missing" className={styles.list ?? ''}>
          <MissingList missing={view.missing} isAsked={decisions.removeMissing} onChange={onChange} />
        </TabPanel>
      )}
    </Tabs>
  );
}
