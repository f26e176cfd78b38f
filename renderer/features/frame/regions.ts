// Decides where F6 and Shift F6 go: the next part of the window that bears `data-region`. Knows no part by name.

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** Regions in reading order, innermost first where one holds others: a screen's own regions take the place of `main`. */
function regionsOf(root: ParentNode): readonly HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>('[data-region]')];
  return all.filter((region) => !all.some((other) => other !== region && region.contains(other)));
}

function focusRegion(region: HTMLElement): void {
  const reachable = [...region.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.offsetParent !== null && element.tabIndex >= 0,
  );
  // What one comes for is seldom the button above it that puts it away.
  const inside = reachable.find((element) => element.dataset.focusLast === undefined) ?? reachable[0];
  if (inside) {
    inside.focus();
    return;
  }
  region.tabIndex = -1;
  region.focus();
}

/** Moves the focus to the next region, or the one before; from nowhere to the first. */
export function goToRegion(root: ParentNode, step: 1 | -1): void {
  const regions = regionsOf(root);
  if (regions.length === 0) return;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const start = here === -1 && step === -1 ? 0 : here;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next) focusRegion(next);
}

/** Where a key leads: F6 on, Shift F6 back. */
export function regionStepOf(
  press: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): 1 | -1 | null {
  if (press.key !== 'F6' || press.ctrlKey || press.metaKey || press.altKey) return null;
  return press.shiftKey ? -1 : 1;
}

/** Listens for F6 on the document; gives back how to stop. A dialog keeps its focus. */
export function listenForRegionKey(root: Document): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = regionStepOf(event);
    if (step === null || root.querySelector('[role="dialog"]')) return;
    event.preventDefault();
    goToRegion(root, step);
  };
  root.addEventListener('keydown', onKeyDown);
  return () => root.removeEventListener('keydown', onKeyDown);
}
