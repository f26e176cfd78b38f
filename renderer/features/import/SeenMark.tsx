// Decides when a place on a scrolling screen counts as seen: in view for a moment, not flung past. Knows no panel.
import { useEffect, useRef } from 'react';
import styles from './SeenMark.module.css';

/** Long enough to be taken in at a glance; also longer than rows take to be put on the page above. */
const glanceMs = 500;

/** An invisible line at the end of what must be seen. */
export function SeenMark({ onSeen }: { readonly onSeen: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting === true) timer = setTimeout(onSeen, glanceMs);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [onSeen]);
  return <div ref={place} className={styles.mark} aria-hidden="true" />;
}
