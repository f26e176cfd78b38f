// Records as version 4 stored them: a rule by its fact, operator and threshold, switched on or off. Knows no migration.
import type { Condition } from '../../shared/records/condition';
import type { AnyRecord } from '../../shared/records/record';

/** What a rule of version 4 compared. */
export interface FlatCondition {
  readonly fact: string;
  readonly column: string | null;
  readonly operator: 'none' | 'atLeast' | 'is';
  readonly value: string | null;
  readonly threshold: number;
}

/** The fields that version 4 did not have, by type. */
const unknownThen: Readonly<Record<string, readonly string[]>> = {
  account: ['orderCount12', 'orderCount24'],
  ticket: ['rulesVersion'],
  coverageRule: [
    'condition',
    'status',
    'effectiveFrom',
    'effectiveUntil',
    'origin',
    'originRef',
    'sources',
    'deals',
  ],
};

/** A record as version 4 stored it. */
export function asVersionFour(record: AnyRecord): AnyRecord {
  const unknown = unknownThen[record.type] ?? [];
  const kept = Object.entries(record).filter(([field]) => !unknown.includes(field));
  const more =
    record.type === 'coverageRule' ? { ...flatOf(record.condition), active: record.status === 'active' } : {};
  return { ...Object.fromEntries(kept), ...more } as unknown as AnyRecord;
}

/** Of the conditions that version 4 could say, and the tests use. */
function flatOf(condition: Condition): FlatCondition {
  if (condition.kind !== 'compare' && condition.kind !== 'olderThan')
    throw new Error('Version 4 could not say this.');
  const { field } = condition.field;
  const isColumn = field.startsWith('column:');
  const flat = {
    fact: isColumn ? 'custom' : field === 'lastOrderOn' ? 'monthsSinceLastOrder' : field,
    column: isColumn ? field.slice('column:'.length) : null,
    value: null,
  };
  if (condition.kind === 'olderThan') return { ...flat, operator: 'atLeast', threshold: condition.months };
  if (typeof condition.value === 'string')
    return { ...flat, operator: 'is', value: condition.value, threshold: 0 };
  return { ...flat, operator: condition.op === 'is' ? 'none' : 'atLeast', threshold: condition.value };
}
