// Decides how an export under way is shown: how far it is, and Cancel. Exports nothing.
import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { formatShare } from '../../ui/format';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './AccountsScreen.module.css';
import { useExportProgress } from './export-run';

/** A short job ends before anybody could read of it. */
const shownAfterMs = 300;

export function ExportBar() {
  const progress = useExportProgress();
  const isRunning = progress !== null;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    setIsLong(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setIsLong(true), shownAfterMs);
    return () => clearTimeout(timer);
  }, [isRunning]);
  if (progress === null || !isLong) return null;
  return (
    <div className={styles.progress}>
      <span>Exporting, {formatShare(progress.share)}</span>
      <ProgressBar name="Export" share={progress.share} />
      <Button onPress={progress.cancel}>Cancel</Button>
    </div>
  );
}
