// Decides how focus comes back to a card, and which card is next when the drawer steps. Holds no state of its own.
import type { AccountId } from '../../../shared/records/ids';
import { openDrawer } from '../../store/view';

/** Focuses a card if it is drawn; does nothing otherwise. */
export function focusCard(id: AccountId | null): void {
  if (id === null) return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-account="${CSS.escape(id)}"]`)?.focus();
  });
}

/** Shows the account next to this one on the board in the drawer, in the same lane. */
export function stepCard(id: AccountId, delta: 1 | -1): void {
  const card = document.querySelector<HTMLElement>(`[data-account="${CSS.escape(id)}"]`);
  const cards = [
    ...(card?.closest('[role="treegrid"]')?.querySelectorAll<HTMLElement>('[data-account]') ?? []),
  ].sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')));
  const next = card === null ? undefined : cards[cards.indexOf(card) + delta];
  const nextId = next?.dataset.account;
  if (next === undefined || nextId === undefined) return;
  next.scrollIntoView({ block: 'nearest' });
  openDrawer(nextId as AccountId);
}

/** Puts the cursor into "Find an account". */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-region="filters"] input[type="search"]')?.focus();
}
