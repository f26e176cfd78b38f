// Decides what the window shows while a file hangs over it. What happens on the drop: use-drop-to-import.
import { FileDown } from 'lucide-react';
import styles from './DropToImport.module.css';
import { useDropToImport } from './use-drop-to-import';

/** Mounted once by the app; welcomes a list dropped anywhere. */
export function DropToImport() {
  const isOver = useDropToImport();
  if (!isOver) return null;
  return (
    <div role="status" className={styles.cover}>
      <p className={styles.words}>
        <FileDown size={16} strokeWidth={1.7} aria-hidden="true" />
        Drop the list to import it
      </p>
    </div>
  );
}
