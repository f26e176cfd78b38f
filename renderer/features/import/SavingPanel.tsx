// Decides what stands in place of the panels while a long list is saved: nothing of it can be changed any more.
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './FileStep.module.css';

/** `share`: how much has been taken over, 0 to 1. */
export function SavingPanel({ share }: { readonly share: number }) {
  return (
    <div className={styles.step}>
      <div className={styles.reading} aria-busy="true">
        <p className={styles.title}>Saving. The board opens when everything is on disk.</p>
        <div className={styles.progress}>
          <ProgressBar name="Saving" share={share} />
        </div>
      </div>
    </div>
  );
}
