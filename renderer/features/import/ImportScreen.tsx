// Decides the import screen: which step one is at and which panels stand where. The order of work: import-run.
import { FileText } from 'lucide-react';
import { memo, useCallback, useRef } from 'react';
import type { IsoDate } from '../../../shared/records/values';
import type { Target } from '../../../shared/tables/fields';
import { Button } from '../../ui/Button';
import { formatNoun } from '../../ui/format';
import { type Step, Stepper } from '../../ui/Stepper';
import { TopBar } from '../../ui/TopBar';
import type { OrdersView } from '../../workers/orders-view';
import type { SellerListView } from '../../workers/seller-list-view';
import { AccountPanels } from './AccountPanels';
import { ChangesPanel } from './ChangesPanel';
import { ColumnsPanel } from './ColumnsPanel';
import { FilePanel } from './FilePanel';
import { FileStep } from './FileStep';
import { ImportFooter } from './ImportFooter';
import styles from './ImportScreen.module.css';
import { chooseTarget, confirmColumn, type ImportDraft } from './import-draft';
import type { ImportRun, OpenList } from './import-run';
import { MatchingName } from './MatchingName';
import { MayDraw } from './next-frame';
import { OrderPanels } from './OrderPanels';
import { OrdersOutcome } from './OrdersOutcome';
import { ProblemsPanel } from './ProblemsPanel';
import { SavingPanel } from './SavingPanel';
import { SellerListPanel } from './SellerListPanel';
import { type ImportModel, useImport } from './use-import';
import { useIsLong } from './use-is-long';

interface ImportScreenProps {
  /** The import is in the book. */
  readonly onDone: () => void;
  /** A file that was dropped on the window; read at once. */
  readonly initialFile: File | null;
}

const steps: readonly Step[] = [
  { id: 'file', label: 'File' },
  { id: 'map', label: 'Map columns' },
  { id: 'fix', label: 'Fix rows' },
  { id: 'apply', label: 'Apply' },
];

const titles = { accounts: 'Import accounts', sellers: 'Import sellers', orders: 'Import orders' } as const;

function titleOf(list: OpenList | null): string {
  return list === null ? titles.accounts : titles[list.matching.kind];
}

/** One list, from the file to the book, with everything shown before anything is written. */
export function ImportScreen({ onDone, initialFile }: ImportScreenProps) {
  const model = useImport(initialFile, onDone);
  const input = useRef<HTMLInputElement>(null);
  const { run, state } = model;
  const { list } = state;
  const choose = (): void => input.current?.click();
  return (
    <div className={styles.screen}>
      <TopBar title={titleOf(list)}>
        <div className={styles.steps}>
          <Stepper name="Import steps" steps={steps} currentId={model.step} />
        </div>
        {list !== null && (
          <div className={styles.file}>
            <FileText size={16} strokeWidth={1.7} aria-hidden="true" />
            <span className={styles.fileName} title={state.fileName}>
              {state.fileName}
            </span>
            <span className={styles.rows}>{formatNoun(list.read.rowCount, 'row')}</span>
            <Button look="quiet" isDisabled={state.phase === 'applying'} onPress={choose}>
              Change file
            </Button>
          </div>
        )}
      </TopBar>
      <input
        ref={input}
        type="file"
        aria-label="Account list"
        className="sr-only"
        tabIndex={-1}
        accept=".csv,.tsv,.txt,.tab,.xlsx,.xlsm,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void run.start(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {list === null ? (
        <FileStep
          state={state}
          onChoose={choose}
          onFile={(file) => void run.start(file)}
          onCancel={() => run.cancel()}
        />
      ) : (
        <Matching model={model} list={list} />
      )}
    </div>
  );
}

interface BodyProps {
  readonly run: ImportRun;
  readonly list: OpenList;
  readonly fileName: string;
  readonly asOf: IsoDate | null;
}

function Matching({ model, list }: { readonly model: ImportModel; readonly list: OpenList }) {
  const { run, state, asOf } = model;
  const isLong = useIsLong(state.phase === 'applying');
  return (
    <>
      {isLong ? (
        <SavingPanel share={state.share} />
      ) : (
        <MayDraw.Provider value={run.mayDraw}>
          <Body run={run} list={list} fileName={state.fileName} asOf={asOf} />
        </MayDraw.Provider>
      )}
      <ImportFooter model={model} list={list} />
    </>
  );
}

/** Drawn again only when the list or what was decided about it changes, not with every step of the progress. */
const Body = memo(function Body({ run, list, fileName, asOf }: BodyProps) {
  const { draft, matching, read } = list;
  const choose = useCallback(
    (column: number, target: Target): void => run.change((old) => chooseTarget(old, column, target)),
    [run],
  );
  const confirm = useCallback(
    (column: number): void => run.change((old) => confirmColumn(old, column)),
    [run],
  );
  const seeColumns = useCallback(() => run.markSeen('columns'), [run]);
  return (
    <div className={styles.body}>
      <div className={styles.left} data-region="matching">
        <FilePanel
          key={fileName}
          kind={matching.kind}
          origin={read.origin}
          setAside={read.setAside}
          onKind={(kind) => void run.chooseKind(kind)}
          onOptions={(options) => void run.reread(options)}
        />
        <ColumnsPanel
          kind={matching.kind}
          columns={draft.columns}
          aside={<MatchingName matching={matching} draft={draft} onChange={(edit) => run.change(edit)} />}
          onChoose={choose}
          onConfirm={confirm}
          onSeen={seeColumns}
        />
        <KindPanels run={run} list={list} fileName={fileName} asOf={asOf} />
      </div>
      <Outcome run={run} list={list} />
    </div>
  );
});

/** What is asked below the columns, by kind of list. */
function KindPanels(props: BodyProps) {
  const { view } = props.list;
  if (view?.kind === 'accounts') return <AccountPanels {...props} view={view} />;
  if (view?.kind === 'orders') {
    return (
      <>
        <OrderPanels {...props} view={view} />
        <FileProblems {...props} view={view} />
      </>
    );
  }
  return view?.kind === 'sellers' ? <FileProblems {...props} view={view} /> : null;
}

const noCells: ReadonlyMap<number, readonly string[]> = new Map();

/** Problems that are put right in the file: rows of these lists are not corrected here. */
function FileProblems({
  run,
  list,
  fileName,
  view,
}: BodyProps & { readonly view: SellerListView | OrdersView }) {
  return (
    <ProblemsPanel
      view={{ ...view, problemCells: noCells, headers: [] }}
      fileName={fileName}
      decisions={null}
      corrections={list.draft.corrections}
      onChange={(edit) => run.change(edit)}
      problemList={() => run.problemList()}
    />
  );
}

function Outcome({ run, list }: { readonly run: ImportRun; readonly list: OpenList }) {
  const { view, draft, matching, isStale } = list;
  const change = useCallback((edit: (draft: ImportDraft) => ImportDraft) => run.change(edit), [run]);
  switch (matching.kind) {
    case 'accounts':
      return (
        <ChangesPanel
          view={view?.kind === 'accounts' ? view : null}
          isStale={isStale}
          decisions={draft.decisions}
          onChange={change}
        />
      );
    case 'sellers':
      return (
        <SellerListPanel
          view={view?.kind === 'sellers' ? view : null}
          isStale={isStale}
          overwritten={draft.decisions.overwritten}
          onChange={change}
        />
      );
    case 'orders':
      return <OrdersOutcome view={view?.kind === 'orders' ? view : null} isStale={isStale} />;
  }
}
