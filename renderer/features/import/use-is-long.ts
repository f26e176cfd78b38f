// Decides when something has gone on long enough to be shown as a job: not before a third of a second. Knows no job.
import { useEffect, useState } from 'react';

/** Below this a job is over before a bar could be read. */
const quietMs = 300;

/** True once `isRunning` has been so for a while. */
export function useIsLong(isRunning: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isRunning) {
      setIsLong(false);
      return;
    }
    const timer = setTimeout(() => setIsLong(true), quietMs);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return isRunning && isLong;
}
