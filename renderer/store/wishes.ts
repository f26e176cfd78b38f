// Decides how one part of the window is asked for something it alone can do, such as exporting the deck: the wish goes to
// its screen and is granted once that is drawn. Grants none itself.
import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import { goTo, type ScreenName, useView } from './view';

export type Wish = 'export the deck' | 'add a rule' | 'add a seller' | 'save a backup';

interface PendingWish {
  readonly wish: Wish;
  readonly screen: ScreenName;
}

const usePending = create<{ readonly pending: PendingWish | null }>(() => ({ pending: null }));

/** Goes to a screen and asks it for something. */
export function goToAndAsk(screen: ScreenName, wish: Wish): void {
  goTo(screen);
  usePending.setState({ pending: { wish, screen } });
}

/** Grants a wish, once, when it comes while this is drawn or was waiting for it. */
export function useWish(wish: Wish, grant: () => void): void {
  const isAsked = usePending((state) => state.pending?.wish === wish);
  const onAsked = useEffectEvent(grant);
  useEffect(() => {
    if (!isAsked) return;
    usePending.setState({ pending: null });
    onAsked();
  }, [isAsked]);
}

// Whoever goes elsewhere before it was granted wishes it no more.
useView.subscribe((now, before) => {
  if (now.screen !== before.screen) usePending.setState({ pending: null });
});
