// Decides the import screen: which step one is at, which panels stand where, what the buttons say. The order of work: use-import.
import { FileText } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import type { Lane } from '../../../shared/records/lane';
import { dialectName } from '../../../shared/tables/dialect';
import type { Target } from '../../../shared/tables/fields';
import { today } from '../../store/clock';
import { Button } from '../../ui/Button';
import { formatDate, formatNoun } from '../../ui/format';
import { type Step, Stepper } from '../../ui/Stepper';
import { TopBar } from '../../ui/TopBar';
import { AsOfPanel } from './AsOfPanel';
import { ChangesPanel } from './ChangesPanel';
import { ColumnsPanel } from './ColumnsPanel';
import { FileStep } from './FileStep';
import styles from './ImportScreen.module.css';
import { chooseLanes, chooseTarget, confirmAll, confirmColumn, type ImportDraft } from './import-draft';
import { OwnersPanel } from './OwnersPanel';
import { ProblemsPanel } from './ProblemsPanel';
import { ReadingPanel } from './ReadingPanel';
import { type ImportModel, useImport } from './use-import';

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

/** One list of accounts, from the file to the book, with everything shown before anything is written. */
export function ImportScreen({ onDone, initialFile }: ImportScreenProps) {
  const model = useImport(initialFile, onDone);
  const input = useRef<HTMLInputElement>(null);
  const { phase } = model;
  const choose = (): void => input.current?.click();
  return (
    <div className={styles.screen}>
      <TopBar title="Import accounts">
        <div className={styles.steps}>
          <Stepper name="Import steps" steps={steps} currentId={model.step} />
        </div>
        {phase.kind === 'matching' && (
          <div className={styles.file}>
            <FileText size={16} strokeWidth={1.7} aria-hidden="true" />
            <span className={styles.fileName} title={phase.fileName}>
              {phase.fileName}
            </span>
            <span className={styles.rows}>{formatNoun(phase.rowCount, 'row')}</span>
            <Button look="quiet" onPress={choose}>
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
        accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) model.start(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {phase.kind === 'matching' ? (
        <Matching model={model} fileName={phase.fileName} isApplying={phase.isApplying} />
      ) : (
        <FileStep phase={phase} onChoose={choose} onCancel={model.cancel} />
      )}
    </div>
  );
}

interface MatchingProps {
  readonly model: ImportModel;
  readonly fileName: string;
  readonly isApplying: boolean;
}

function Matching({ model, fileName, isApplying }: MatchingProps) {
  const { draft, view, change, markSeen } = model;
  const choose = useCallback(
    (column: number, target: Target): void => change((old) => chooseTarget(old, column, target)),
    [change],
  );
  const confirm = useCallback(
    (column: number): void => change((old) => confirmColumn(old, column)),
    [change],
  );
  const place = useCallback(
    (chosen: ReadonlyMap<string, Lane | null>): void => change((old) => chooseLanes(old, chosen)),
    [change],
  );
  const seeColumns = useCallback(() => markSeen('columns'), [markSeen]);
  const seeLanes = useCallback(() => markSeen('lanes'), [markSeen]);
  if (draft === null) return null;
  return (
    <>
      <div className={styles.body}>
        <div className={styles.left}>
          <ColumnsPanel columns={draft.columns} onChoose={choose} onConfirm={confirm} onSeen={seeColumns} />
          {view !== null && (
            <>
              <ReadingPanel columns={draft.columns} readings={view.readings} onChange={change} />
              <OwnersPanel
                sellers={view.sellersToPlace}
                lanes={draft.lanes}
                onChoose={place}
                onSeen={seeLanes}
              />
              <AsOfPanel
                asOf={model.asOf}
                today={today()}
                newestOrderOn={view.newestOrderOn}
                onChange={(date) => change((old): ImportDraft => ({ ...old, asOf: { date } }))}
              />
              <ProblemsPanel view={view} fileName={fileName} problemList={model.problemList} />
            </>
          )}
        </div>
        <ChangesPanel view={view} isStale={model.isStale} />
      </div>
      <Footer model={model} isApplying={isApplying} />
    </>
  );
}

function Footer({ model, isApplying }: Omit<MatchingProps, 'fileName'>) {
  const { view, obstacle, unconfirmedCount, isStale } = model;
  const count = view === null ? 0 : view.counts.new + view.counts.changed;
  const changesAnything = view !== null && (count > 0 || view.changedSellerCount > 0);
  const canImport = changesAnything && obstacle === null && unconfirmedCount === 0 && !isStale && !isApplying;
  const confirm = unconfirmedCount > 0 ? (): void => model.change(confirmAll) : null;
  const primary = confirm ?? (canImport ? model.importNow : null);
  usePrimaryKey(primary);
  const unplaced = view?.sellersToPlace.filter(({ lane }) => lane === null).length ?? 0;
  return (
    <footer className={styles.footer}>
      <Button size="form" onPress={model.cancel}>
        Back
      </Button>
      <p role="status" className={styles.note}>
        {note(model, count, isApplying)}
      </p>
      {unplaced > 0 && (
        <Button size="form" onPress={showLanes}>
          Choose lanes for {formatNoun(unplaced, 'seller')}
        </Button>
      )}
      <Button
        size="form"
        look={confirm === null ? 'primary' : 'secondary'}
        isDisabled={!canImport}
        onPress={model.importNow}
        {...(confirm === null ? { keys: 'mod+Enter' } : {})}
      >
        Import {formatNoun(count, 'account')}
      </Button>
      {confirm !== null && (
        <Button size="form" look="primary" keys="mod+Enter" onPress={confirm}>
          Confirm {formatNoun(unconfirmedCount, 'match', 'matches')}
        </Button>
      )}
    </footer>
  );
}

/** The sellers' lanes may lie below what fits. Only their own column scrolls, never what stands around it. */
function showLanes(): void {
  const panel = document.getElementById('import-lanes');
  const column = panel?.parentElement;
  if (panel === null || column === null || column === undefined) return;
  column.scrollTop += panel.getBoundingClientRect().top - column.getBoundingClientRect().top;
  panel.focus({ preventScroll: true });
}

function note({ view, obstacle, dialect, asOf }: ImportModel, count: number, isApplying: boolean): string {
  if (isApplying) return 'Importing…';
  if (obstacle !== null) return obstacle;
  if (view === null) return '';
  if (count === 0 && view.counts.unchanged > 0) {
    return `Nothing new: ${formatNoun(view.counts.unchanged, 'account')} as in the list already.`;
  }
  if (count === 0) return 'No row can be taken. The problems say why.';
  const list = dialect === null || dialect === 'plain' ? 'List' : dialectName[dialect];
  const sellers = view.sellerCount === 0 ? '' : `, ${formatNoun(view.sellerCount, 'seller')}`;
  const counted = asOf === null ? '' : ` Ages count from ${formatDate(asOf)}.`;
  return `${list}${sellers}.${counted} Undo takes it back.`;
}

/** Cmd or Ctrl and Enter press the screen's primary button. */
function usePrimaryKey(press: (() => void) | null): void {
  useEffect(() => {
    if (press === null) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      press();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [press]);
}
