// Decides how a long search or export of the journal is shown: how far it is, and Stop. Does neither.
import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { formatShare } from '../../ui/format';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './JournalScreen.module.css';

/** A short job ends before anybody could read of it. */
const shownAfterMs = 300;

interface WorkBarProps {
  /** `Looking through the journal`. */
  readonly name: string;
  /** 0 to 1; null while the end is not known. */
  readonly share: number | null;
  readonly onStop: () => void;
}

export function WorkBar({ name, share, onStop }: WorkBarProps) {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), shownAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.work}>
      <span>{share === null ? `${name}…` : `${name}, ${formatShare(share)}`}</span>
      <ProgressBar name={name} share={share} />
      <Button onPress={onStop}>Stop</Button>
    </div>
  );
}
