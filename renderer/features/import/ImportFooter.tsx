// Decides the buttons at the foot of the import and what is said beside them. Imports nothing itself.
import { useEffect } from 'react';
import { Button } from '../../ui/Button';
import { formatNoun } from '../../ui/format';
import styles from './ImportScreen.module.css';
import { confirmAll } from './import-draft';
import type { OpenList } from './import-run';
import { broughtBy, changesAnything, noteOf } from './import-words';
import type { ImportModel } from './use-import';

interface ImportFooterProps {
  readonly model: ImportModel;
  readonly list: OpenList;
}

/** Back, what is still to be settled, and one primary button. */
export function ImportFooter({ model, list }: ImportFooterProps) {
  const { run, state, obstacle, unconfirmedCount, asOf } = model;
  const { view, isStale, matching } = list;
  const isApplying = state.phase === 'applying';
  const isFree = obstacle === null && unconfirmedCount === 0 && !isStale && !isApplying;
  const canImport = isFree && changesAnything(view);
  const brought = broughtBy(view, matching.kind);
  const confirm = unconfirmedCount > 0 ? (): void => run.change(confirmAll) : null;
  const importNow = (): void => void run.importNow();
  usePrimaryKey(confirm ?? (canImport ? importNow : null));
  const sellers = view?.kind === 'accounts' ? view.sellersToPlace : [];
  const unplaced = sellers.filter(({ lane }) => lane === null).length;
  return (
    <footer className={styles.footer}>
      <Button size="form" isDisabled={isApplying} onPress={() => run.cancel()}>
        Back
      </Button>
      <p role="status" className={styles.note}>
        {isApplying ? `Saving ${brought}…` : (obstacle ?? noteOf(list, asOf))}
      </p>
      {unplaced > 0 && !isApplying && (
        <Button size="form" onPress={showLanes}>
          Choose lanes for {formatNoun(unplaced, 'seller')}
        </Button>
      )}
      <Button
        size="form"
        look={confirm === null ? 'primary' : 'secondary'}
        isDisabled={!canImport}
        onPress={importNow}
        {...(confirm === null ? { keys: 'mod+Enter' } : {})}
      >
        Import {brought}
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
