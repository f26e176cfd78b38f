// Decides the number of the next ticket and how a number reads. Raises nothing.
import type { Records } from '../records/book';

/** One more than the highest number of a live ticket; 1 in a workspace without any (T4). */
export function nextTicketNumber(records: Pick<Records, 'all'>): number {
  return records.all('ticket').reduce((highest, ticket) => Math.max(highest, ticket.number), 0) + 1;
}

/** `T-109`. */
export function ticketCode(ticket: { readonly number: number }): string {
  return `T-${ticket.number}`;
}
