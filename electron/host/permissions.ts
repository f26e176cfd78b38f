// Which of the browser's permissions the page gets. Knows no session.
import { isInOrigin } from './identity';

/** Only this: the database asks that the system does not clear it when the disk is short (`navigator.storage.persist`). */
const granted: ReadonlySet<string> = new Set(['persistent-storage']);

/** Asked for requests and for checks; `url` is the address or the origin of the asker. */
export function mayUse(permission: string, url: string, origin: string): boolean {
  return granted.has(permission) && isInOrigin(url, origin);
}
