// Where the page may go and what it may open: nowhere but itself, and nothing. Knows no window.
import { isInOrigin } from './identity';

export interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** The main frame may load the app again, as a reload does; frames inside it may load nothing. */
export function mayNavigate(navigation: Navigation, origin: string): boolean {
  return navigation.isMainFrame && isInOrigin(navigation.url, origin);
}

/** The answer to every `window.open`, `target="_blank"` and middle click. */
export const newWindowDecision = Object.freeze({ action: 'deny' as const });
