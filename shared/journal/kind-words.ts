// Decides what each kind of entry is called in plain words. Closed: a new kind needs its word here.
import type { EntryKind } from './entry';

/** The word for a kind, as a list or a filter shows it. */
export const kindWords: Readonly<Record<EntryKind, string>> = {
  'workspace.started': 'Workspace started',
  'workspace.edited': 'Settings',
  'workspace.restored': 'Backup restored',
  'accounts.imported': 'Accounts imported',
  'sellers.imported': 'Sellers imported',
  'orders.imported': 'Orders imported',
  'account.moved': 'Move proposed',
  'account.edited': 'Account edited',
  'account.locked': 'Locked',
  'account.unlocked': 'Unlocked',
  'seller.edited': 'Seller edited',
  'sellers.merged': 'Sellers merged',
  'view.saved': 'View saved',
  'rule.edited': 'Coverage rule',
  'rule.excepted': 'Exception',
  'team.edited': 'Team',
  'ticket.raised': 'Ticket raised',
  'ticket.ruled': 'Ruling',
  'deck.edited': 'Rule deck',
  'entry.undone': 'Undo',
  'entry.redone': 'Redo',
  'entry.reverted': 'Reverted',
};
