// Decides on which screens the question of a move is asked. Knows not what it asks.
import type { ScreenName } from '../../store/view';

/** Screens that show the accounts a question is about: there an open one is always seen. */
const accountScreens: ReadonlySet<ScreenName> = new Set(['board', 'accounts']);

/** Where the move was made, and wherever its accounts stand; elsewhere it would be about nothing in sight. */
export function isAskedOn(screen: ScreenName, { askedOn }: { readonly askedOn: ScreenName }): boolean {
  return screen === askedOn || accountScreens.has(screen);
}
