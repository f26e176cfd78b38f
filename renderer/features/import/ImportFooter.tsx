// Decides the buttons at the foot of the import and what is said beside them. Imports nothing itself.
import { useEffect } from 'react';
import { Button } from '../../ui/Button';
import { formatNoun } from '../../ui/format';
import styles from './ImportScreen.module.css';
import { confirmAll } from './import-draft';
import type { OpenList } from './import-run';
import { broughtBy, changesAnything, noteOf } from './import-words';
import { showPanel } from './show-panel';
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
    <footer className={styles.footer} data-region="import buttons">
      <Button size="form" isDisabled={isApplying} onPress={() => run.cancel()}>
        Back
      </Button>
      <p role="status" className={styles.note}>
        {isApplying ? `Saving ${brought}…` : (obstacle ?? noteOf(list, asOf))}
      </p>
      {unplaced > 0 && !isApplying && (
        <Button size="form" onPress={() => showPanel('import-lanes')}>
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
        Import {view === null ? matching.kind : brought}
      </Button>
      {confirm !== null && (
        <Button size="form" look="primary" keys="mod+Enter" onPress={confirm}>
          Confirm {formatNoun(unconfirmedCount, 'match', 'matches')}
        </Button>
      )}
    </footer>
  );
}

/** Cmd or Ctrl and Enter press the screen's primary button. */
function usePrimaryKey(press: (() => void) | null): void {
  useEffect(() => {
    if (press === null) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      press();
    };
    const listenOnTheWay = (event: KeyboardEvent): void => {
      if (keepsEnter(event.target)) listen(event);
    };
    window.addEventListener('keydown', listenOnTheWay, { capture: true });
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listenOnTheWay, { capture: true });
      window.removeEventListener('keydown', listen);
    };
  }, [press]);
}

/** Boxes and segments let no Enter through: from them the keys are taken before they get there. */
function keepsEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement) || target.closest('[role=dialog]') !== null) return false;
  return target.type === 'radio' || target.type === 'checkbox';
}
