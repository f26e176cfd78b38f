// Decides how the list of shortcuts is shown. Which exist is told to it; it listens for none.
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import styles from './ShortcutsDialog.module.css';

export interface Shortcut {
  /** Chords that do the same: `['mod+Z']`, `['1', '2', '3', '0']`. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Pressed one after the other: G then B. */
  readonly isSequence?: boolean;
}

export interface ShortcutGroup {
  readonly heading: string;
  readonly shortcuts: readonly Shortcut[];
}

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
      size="large"
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
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.heading} className={styles.group}>
            <h3 className={styles.heading}>{group.heading}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.does} className={styles.row}>
                  <dt>{shortcut.does}</dt>
                  <dd className={styles.keys}>
                    <span className="sr-only">
                      {shortcut.keys.join(shortcut.isSequence === true ? ' then ' : ' or ')}
                    </span>
                    {shortcut.keys.map((keys, index) => (
                      <span key={keys} className={styles.keys}>
                        {index > 0 && shortcut.isSequence === true && <span aria-hidden="true">then</span>}
                        <Kbd keys={keys} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
