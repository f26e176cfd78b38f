// Decides what is asked of a list of accounts below its columns, and in which order. Asks nothing itself.
import { useCallback } from 'react';
import type { PairVerdict } from '../../../shared/actions/import-decisions';
import type { Lane } from '../../../shared/records/lane';
import type { IsoDate } from '../../../shared/records/values';
import { today } from '../../store/clock';
import type { SummaryView } from '../../workers/summary-view';
import { AsOfPanel } from './AsOfPanel';
import { InTurn } from './InTurn';
import { chooseLanes, decidePairs, type ImportDraft } from './import-draft';
import type { ImportRun, OpenList } from './import-run';
import { LookalikesPanel } from './LookalikesPanel';
import { OwnersPanel } from './OwnersPanel';
import { ProblemsPanel } from './ProblemsPanel';
import { ReadingPanel } from './ReadingPanel';

interface AccountPanelsProps {
  readonly run: ImportRun;
  readonly list: OpenList;
  readonly fileName: string;
  /** Null for today. */
  readonly asOf: IsoDate | null;
  readonly view: SummaryView;
}

/** Amounts and dates, the day they count from, then what asks for a decision: problems, sellers' lanes, lookalikes. */
export function AccountPanels({ run, list, fileName, asOf, view }: AccountPanelsProps) {
  const { draft } = list;
  // Without a column of names every row lacks one; the note at the foot says so once.
  const isNamed = draft.columns.some(({ target }) => target === 'accountName');
  const change = useCallback((edit: (draft: ImportDraft) => ImportDraft) => run.change(edit), [run]);
  const place = useCallback(
    (chosen: ReadonlyMap<string, Lane | null>): void => run.change((old) => chooseLanes(old, chosen)),
    [run],
  );
  const decide = useCallback(
    (keys: readonly string[], verdict: PairVerdict): void =>
      run.change((old) => decidePairs(old, keys, verdict)),
    [run],
  );
  const seeLanes = useCallback(() => run.markSeen('lanes'), [run]);
  return (
    <>
      <ReadingPanel columns={draft.columns} readings={view.readings} onChange={change} />
      <AsOfPanel
        asOf={asOf}
        today={today()}
        newestOrderOn={view.newestOrderOn}
        onChange={(date) => change((old): ImportDraft => ({ ...old, asOf: { date } }))}
      />
      <InTurn turn={2}>
        {isNamed && (
          <ProblemsPanel
            view={view}
            fileName={fileName}
            decisions={draft.decisions}
            corrections={draft.corrections}
            onChange={change}
            problemList={() => run.problemList()}
          />
        )}
        <OwnersPanel
          sellers={view.sellersToPlace}
          lanes={draft.decisions.ownerLanes}
          onChoose={place}
          onSeen={seeLanes}
        />
      </InTurn>
      <InTurn turn={3}>
        <LookalikesPanel
          questions={view.questions}
          total={view.questionCount}
          keys={view.questionKeys}
          verdicts={draft.decisions.verdicts}
          currency={view.currency}
          onDecide={decide}
        />
      </InTurn>
    </>
  );
}
