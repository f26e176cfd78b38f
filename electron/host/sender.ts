// Who may ask: the app's own page in the main frame of a window the host opened. Knows no route.
import { isInOrigin } from './identity';

/** What is known of a caller; every carrier fills it in for itself. */
export interface Sender {
  /** The address of the frame that asks, empty when it is gone. */
  readonly url: string;
  readonly isMainFrame: boolean;
  /** The request comes from a window this host opened. */
  readonly isOwnWindow: boolean;
}

/** Checked before anything of the request is read. */
export function isTrustedSender(sender: Sender, origin: string): boolean {
  return sender.isOwnWindow && sender.isMainFrame && isInOrigin(sender.url, origin);
}
