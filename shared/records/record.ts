// The union of all nouns: what a record is, how it is parsed, and which others it refers to. Stores nothing.
import { z } from '../zod';
import { accountSchema } from './account';
import { clauseSchema, goalSchema, precedentSchema, roleCharterSchema } from './deck-text';
import { lookalikeSchema } from './lookalike';
import { coverageRuleSchema } from './rule';
import { ruleExceptionSchema } from './rule-exception';
import { rulesVersionSchema } from './rules-version';
import { savedViewSchema } from './saved-view';
import { moveSchema, proposalSchema, scenarioSchema } from './scenario';
import { pairingSchema, sellerSchema } from './seller';
import { teamMemberSchema, teamSchema } from './team';
import { rulingSchema, ticketSchema } from './ticket';
import { workspaceSchema } from './workspace';

/** Raised by one with every change of a stored shape; a newer store is never written. */
export const schemaVersion = 5;

export const recordSchema = z.discriminatedUnion('type', [
  accountSchema,
  sellerSchema,
  scenarioSchema,
  proposalSchema,
  moveSchema,
  teamSchema,
  teamMemberSchema,
  coverageRuleSchema,
  ticketSchema,
  rulingSchema,
  goalSchema,
  roleCharterSchema,
  clauseSchema,
  precedentSchema,
  workspaceSchema,
  lookalikeSchema,
  pairingSchema,
  savedViewSchema,
  ruleExceptionSchema,
  rulesVersionSchema,
]);

/** One noun of the workspace: flat, plain JSON, never changed in place. */
export type AnyRecord = Readonly<z.infer<typeof recordSchema>>;
export type RecordType = AnyRecord['type'];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { type: T }>;

export const recordTypes: readonly RecordType[] = recordSchema.options.map(
  (option) => option.shape.type.value,
);

/**
 * The ids of the records this one cannot stand without. Undo asks it: a record that something later refers to is
 * not undone away.
 */
export function referencesOf(record: AnyRecord): readonly string[] {
  switch (record.type) {
    case 'account':
      return present([record.ownerId, record.parentId]);
    case 'proposal':
      return present([record.scenarioId, record.accountId, record.ownerId, record.quarterbackId]);
    case 'move':
      return present([record.accountId, record.fromOwnerId, record.toOwnerId]);
    case 'team':
      return [record.accountId, record.quarterbackId];
    case 'teamMember':
      return [record.accountId, record.sellerId];
    case 'ticket':
      return [record.accountId, ...record.claims.map((claim) => claim.sellerId)];
    case 'lookalike':
      return [record.firstId, record.secondId];
    case 'pairing':
      return [record.insideId, record.fieldId];
    case 'ruling':
      return [record.ticketId, record.accountId];
    case 'ruleException':
      return [record.ruleId, record.accountId];
    default:
      return [];
  }
}

/** The types whose ids `referencesOf` gives. Nothing needs a record of another type to stand. */
export const referredTypes: ReadonlySet<RecordType> = new Set<RecordType>([
  'account',
  'seller',
  'scenario',
  'ticket',
  'coverageRule',
]);

function present(ids: readonly (string | null)[]): readonly string[] {
  return ids.filter((id): id is string => id !== null);
}
