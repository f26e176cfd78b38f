// Decides how the keys of a shortcut stand beside what it does, and how they are read aloud. Listens for none.
import { Kbd } from '../../ui/Kbd';
import styles from './ShortcutsDialog.module.css';
import type { Shortcut } from './shortcut-list';

/** `G then B`, `1 to 9`, or chords that do the same. */
export function ShortcutKeys({ shortcut: { keys, joined } }: { readonly shortcut: Shortcut }) {
  return (
    <span className={styles.keys}>
      <span className="sr-only">{keys.join(` ${joined ?? 'or'} `)}</span>
      {keys.map((each, index) => (
        <span key={each} className={styles.keys}>
          {index > 0 && joined !== undefined && <span aria-hidden="true">{joined}</span>}
          <Kbd keys={each} />
        </span>
      ))}
    </span>
  );
}
