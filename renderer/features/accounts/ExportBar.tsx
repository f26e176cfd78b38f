// Decides how an export under way is shown: how far it is, and Cancel. Exports nothing.
import { Button } from '../../ui/Button';
import { formatShare } from '../../ui/format';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './AccountsScreen.module.css';
import { useExportProgress } from './export-run';

export function ExportBar() {
  const progress = useExportProgress();
  if (progress === null) return null;
  return (
    <div className={styles.progress}>
      <span>Exporting, {formatShare(progress.share)}</span>
      <ProgressBar name="Export" share={progress.share} />
      <Button onPress={progress.cancel}>Cancel</Button>
    </div>
  );
}
