// Decides when the focus was taken from somebody: what had it left the page, or cannot be used any more. Says nothing where
// they left it themselves, and moves it nowhere.

/** True while nothing that can be used has the focus: then the next key is for nobody. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches(':disabled');
}

/**
 * Tells when the focus is taken from somebody, in the very task: with the element that had it and those it stood in,
 * innermost first. Gives back how to stop.
 */
export function watchFocusLoss(onLost: (chain: readonly Element[]) => void): () => void {
  let chain: readonly Element[] = [];
  const forget = () => {
    observer.disconnect();
    chain = [];
  };
  const look = (records: readonly MutationRecord[]) => {
    const [element] = chain;
    if (element === undefined) return;
    const isTaken =
      element.matches(':disabled') ||
      records.some(({ removedNodes }) => [...removedNodes].some((node) => chain.includes(node as Element)));
    if (!isTaken || !isFocusLost()) return;
    const had = chain;
    forget();
    onLost(had);
  };
  const observer = new MutationObserver(look);
  const watch = (target: EventTarget | null) => {
    forget();
    // A field for finding stays as long as its screen does, and whoever types in it must not be watched with each key.
    if (!(target instanceof Element) || target.matches('input[type="search"]')) return;
    chain = chainOf(target);
    // Only what stands directly in them: the rest of the page may change as it likes, at no cost.
    for (const { parentElement } of chain) {
      if (parentElement !== null) observer.observe(parentElement, { childList: true });
    }
    observer.observe(target, { attributeFilter: ['disabled'] });
  };
  const onFocusIn = ({ target }: FocusEvent) => watch(target);
  // Some browsers say that it went, some do not, and those that do say it of an element that is just being taken away.
  const onFocusOut = () => {
    queueMicrotask(() => {
      look(observer.takeRecords());
      if (document.activeElement === document.body) forget();
    });
  };
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  if (!isFocusLost()) watch(document.activeElement);
  return () => {
    forget();
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
  };
}

function chainOf(element: Element): readonly Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
    chain.push(at);
  return chain;
}
