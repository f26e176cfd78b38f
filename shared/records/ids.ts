// Decides how records are named: branded ids, and ids that follow from what a record is about. Makes no random ones.
import { z } from '../zod';

export const accountIdSchema = z.string().min(1).brand<'AccountId'>();
export const sellerIdSchema = z.string().min(1).brand<'SellerId'>();
export const scenarioIdSchema = z.string().min(1).brand<'ScenarioId'>();
export const ticketIdSchema = z.string().min(1).brand<'TicketId'>();

export type AccountId = z.infer<typeof accountIdSchema>;
export type SellerId = z.infer<typeof sellerIdSchema>;
export type ScenarioId = z.infer<typeof scenarioIdSchema>;
export type TicketId = z.infer<typeof ticketIdSchema>;

/** A proposal's id: one per scenario and account, so a second drag changes it instead of adding another. */
export function proposalIdOf(scenarioId: ScenarioId, accountId: AccountId): string {
  return `${scenarioId}:${accountId}`;
}

/** A team's id: one team per account. */
export function teamIdOf(accountId: AccountId): string {
  return `team:${accountId}`;
}

/** A member's id: a seller is on an account's team at most once. */
export function teamMemberIdOf(accountId: AccountId, sellerId: SellerId): string {
  return `member:${accountId}:${sellerId}`;
}

/** A ruling's id: at most one ruling per ticket. */
export function rulingIdOf(ticketId: TicketId): string {
  return `ruling:${ticketId}`;
}

/** A pair's id: whichever of the two is named first. */
export function lookalikeIdOf(a: AccountId, b: AccountId): string {
  return a < b ? `pair:${a}:${b}` : `pair:${b}:${a}`;
}

/** A pairing's id: an inside seller and a field seller are paired at most once. */
export function pairingIdOf(insideId: SellerId, fieldId: SellerId): string {
  return `pairing:${insideId}:${fieldId}`;
}

/** The workspace's own record is a singleton. */
export const workspaceRecordId = 'workspace';

/** The scenario every first import or empty start creates. */
export const planAId = 'plan-a' as ScenarioId;
