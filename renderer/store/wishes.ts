// Decides how one part of the window is asked for something it alone can do, such as exporting the deck: the wish goes to
// its screen and is granted once that is drawn. Grants none itself.
import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import { goTo, type ScreenName, useView } from './view';

export type Wish =
  | 'export the deck'
  | 'add a rule'
  | 'add a seller'
  | 'edit a seller'
  | 'pairs of a seller'
  | 'merge sellers'
  | 'likely duplicates'
  | 'set the weights'
  | 'save a backup'
  | 'save this view'
  | 'rename the view'
  | 'filter by field'
  | 'choose columns'
  | 'copy rows'
  | 'save rows as CSV'
  | 'save rows as Excel'
  | 'edit accounts'
  | 'move accounts'
  | 'save the journal'
  | 'revert an entry';

interface PendingWish {
  readonly wish: Wish;
  readonly screen: ScreenName;
  /** What it is about: the id of a seller, of a field; null when the screen knows. */
  readonly of: string | null;
}

const usePending = create<{ readonly pending: PendingWish | null }>(() => ({ pending: null }));

/** Goes to a screen, unless one is there, and asks it for something. */
export function goToAndAsk(screen: ScreenName, wish: Wish, of: string | null = null): void {
  if (useView.getState().screen !== screen) goTo(screen);
  usePending.setState({ pending: { wish, screen, of } });
}

/** Grants a wish, once, when it comes while this is drawn and ready, or was waiting for it. */
export function useWish(wish: Wish, grant: (of: string | null) => void, isReady = true): void {
  const isAsked = usePending((state) => state.pending?.wish === wish) && isReady;
  const onAsked = useEffectEvent(grant);
  useEffect(() => {
    if (!isAsked) return;
    const of = usePending.getState().pending?.of ?? null;
    usePending.setState({ pending: null });
    onAsked(of);
  }, [isAsked]);
}

// Whoever goes elsewhere before it was granted wishes it no more.
useView.subscribe((now, before) => {
  if (now.screen !== before.screen) usePending.setState({ pending: null });
});
