// Decides how the list of shortcuts is shown and searched. Which exist is told to it; it listens for none.
import { useEffect, useRef, useState } from 'react';
import { queryOf, rankOf } from '../../../shared/search/match';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SearchField } from '../../ui/SearchField';
import { ShortcutKeys } from './ShortcutKeys';
import styles from './ShortcutsDialog.module.css';
import type { ShortcutGroup } from './shortcut-list';

interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly groups: readonly ShortcutGroup[];
  /** False when single keys are turned off in Settings. */
  readonly singleKeysOn: boolean;
}

/** `dialog` "Keyboard shortcuts". */
export function ShortcutsDialog({ isOpen, onClose, groups, singleKeysOn }: ShortcutsDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Keyboard shortcuts"
      size="wide"
      subtitle={
        singleKeysOn
          ? 'Single keys rest while you type in a field.'
          : 'Single keys are turned off in Settings.'
      }
      footer={
        <Button size="form" onPress={onClose}>
          Done
        </Button>
      }
    >
      <Sheet groups={groups} />
    </Dialog>
  );
}

/** Begins afresh with every opening: what was searched last time is of no interest now. */
function Sheet({ groups }: Pick<ShortcutsDialogProps, 'groups'>) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const shown = matchingShortcuts(groups, typed);
  return (
    <>
      <SearchField
        label="Find a shortcut"
        value={typed}
        onChange={setTyped}
        inputRef={field}
        className={styles.search ?? ''}
      />
      <div className={styles.results}>
        {shown.length === 0 && <p className={styles.nothing}>No shortcut for “{typed.trim()}”.</p>}
        <div className={styles.groups}>
          {shown.map((group) => (
            <section key={group.heading} className={styles.group}>
              <h3 className={styles.heading}>{group.heading}</h3>
              <dl>
                {group.shortcuts.map((shortcut) => (
                  <div key={shortcut.id} className={styles.row}>
                    <dt>{shortcut.does}</dt>
                    <dd>
                      <ShortcutKeys shortcut={shortcut} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

/** Those whose words, or whose heading's, hold what was typed; all of them for nothing typed. */
function matchingShortcuts(groups: readonly ShortcutGroup[], typed: string): readonly ShortcutGroup[] {
  const query = queryOf(typed);
  if (query.words.length === 0) return groups;
  return groups.flatMap((group) => {
    const shortcuts = group.shortcuts.filter(
      ({ does }) => rankOf(`${does} ${group.heading}`.toLowerCase(), query) !== null,
    );
    return shortcuts.length === 0 ? [] : [{ ...group, shortcuts }];
  });
}
