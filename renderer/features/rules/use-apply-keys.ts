// Decides that the screen's primary key, Ctrl or Cmd with Enter, applies the rule being written, from its fields too.
import { useEffect, useEffectEvent } from 'react';

/** Listens while the editor is drawn; does nothing while there is nothing to apply. */
export function useApplyKeys(apply: () => void, isReady: boolean): void {
  const onApply = useEffectEvent(apply);
  useEffect(() => {
    if (!isReady) return;
    // On the way down: a button that has the focus keeps Enter to itself.
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      // A number that is being typed is taken on leaving its field, and then counts.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      requestAnimationFrame(() => onApply());
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isReady]);
}
