// Decides when a place on a scrolling screen counts as seen: in view for a moment, not flung past. Knows no panel.
import { type RefObject, useEffect, useRef } from 'react';

/** Long enough to be read at a glance; also longer than rows take to be put on the page above. */
const glanceMs = 500;

/** Give the element that ends what must be seen; `onSeen` is called each time it has been in view for a moment. */
export function useSeen<T extends Element>(onSeen: () => void): RefObject<T | null> {
  const place = useRef<T>(null);
  const tell = useRef(onSeen);
  tell.current = onSeen;
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting === true) timer = setTimeout(() => tell.current(), glanceMs);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);
  return place;
}
