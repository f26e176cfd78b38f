// Decides which extra columns of an account are shown, and in which order. Draws nothing.
import { isForTheWayBack } from '../../../shared/coverage/extra-columns';
import type { Account } from '../../../shared/records/account';

/** Header and text in the order the list had them; blank cells and the CRM's own `(Do Not Modify)` columns are left out. */
export function extraFacts(custom: Account['custom']): readonly (readonly [header: string, text: string])[] {
  return Object.entries(custom).filter(([header, text]) => text.trim() !== '' && !isForTheWayBack(header));
}
