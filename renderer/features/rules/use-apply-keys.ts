// Decides that the screen's primary key, Ctrl or Cmd with Enter, applies the rule being written, from its fields too.
import { useEffect, useEffectEvent } from 'react';

/** Listens while the editor is drawn. `apply` must know itself whether there is anything to apply. */
export function useApplyKeys(apply: () => void): void {
  const onApply = useEffectEvent(apply);
  useEffect(() => {
    // On the way down: a button that has the focus keeps Enter to itself.
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      // A number that is being typed is taken on leaving its field, and counts once that is drawn.
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      focused?.blur();
      requestAnimationFrame(() => {
        if (!hasGivenWay(focused)) onApply();
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && focused?.isConnected === true) focused.focus({ preventScroll: true });
      });
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

/** A number or a day that was refused gave way to the one before, and says so: that is not what was to be applied. */
function hasGivenWay(left: HTMLElement | null): boolean {
  if (left === null || left instanceof HTMLTextAreaElement) return false;
  return left.closest('[aria-invalid="true"], [data-invalid]') !== null;
}
