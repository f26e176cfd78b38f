// Lists what a coverage rule can look at: the fields of an account, figures worked out from them, extra columns. Reads no
// account; how a field is read is field-columns, how it is compared is conditions.
import type { FieldRef } from '../records/condition';
import type { Workspace } from '../records/workspace';
import { type ExtraColumns, extraColumn, isForTheWayBack } from './extra-columns';

/** What a field holds. `number` is an extra column that counts nobody knows what. */
export type RuleFieldKind = 'money' | 'count' | 'share' | 'number' | 'date' | 'text';

export interface RuleField {
  /** Kept in stored conditions: it never changes. */
  readonly id: string;
  /** Within a sentence: `average order`. */
  readonly label: string;
  readonly kind: RuleFieldKind;
  /** Other words it may be typed by. */
  readonly also: readonly string[];
  /** How `workspace.mappedFacts` may name it; empty for a field of which nobody notes whether a list ever brought it. */
  readonly facts: readonly string[];
  /** Worked out from other fields, of this account or of its family. */
  readonly computed: 'no' | 'account' | 'family';
}

function field(
  id: string,
  label: string,
  kind: RuleFieldKind,
  more: Partial<Pick<RuleField, 'also' | 'facts' | 'computed'>> = {},
): RuleField {
  return { id, label, kind, also: [], facts: [], computed: 'no', ...more };
}

/** In the order they are offered. Ids of plain fields are the account's own keys. */
export const ruleFields: readonly RuleField[] = [
  field('spendCents', 'spend', 'money', { also: ['spend in 12 months', 'revenue'], facts: ['spendCents'] }),
  field('spend24Cents', 'spend in 24 months', 'money', { also: ['24-month spend'] }),
  field('averageOrderCents', 'average order', 'money', {
    also: ['average transaction', 'avg order', 'order size'],
    facts: ['averageOrderCents'],
  }),
  field('orderCount', 'orders', 'count', { also: ['order count', 'orders ever'], facts: ['orderCount'] }),
  field('orderCount12', 'orders in 12 months', 'count', { also: ['orders 12'] }),
  field('orderCount24', 'orders in 24 months', 'count', { also: ['orders 24'] }),
  field('lastOrderOn', 'last order', 'date', {
    also: ['last order date'],
    facts: ['lastOrderOn', 'monthsSinceLastOrder'],
  }),
  field('growth', 'growth', 'share', { also: ['growth over the year before'], computed: 'account' }),
  field('openPipelineCents', 'open pipeline', 'money', { also: ['pipeline', 'open deals'] }),
  field('familySpendCents', 'family spend', 'money', { also: ['family revenue'], computed: 'family' }),
  field('technicalShare', 'technical share', 'share', { also: ['tech share'], facts: ['technicalShare'] }),
  field('companyRevenueCents', 'company revenue', 'money'),
  field('employees', 'employees', 'count'),
  field('segment', 'segment', 'text'),
  field('region', 'region', 'text'),
  field('country', 'country', 'text'),
  field('city', 'city', 'text'),
  field('domain', 'website', 'text', { also: ['domain'] }),
  field('name', 'name', 'text', { also: ['account name'] }),
];

/** Fields of which the workspace notes that some list brought them, by the account's own keys. */
export const notedFields: readonly string[] = [
  'orderCount',
  'lastOrderOn',
  'technicalShare',
  'spendCents',
  'averageOrderCents',
];

const byId = new Map(ruleFields.map((each) => [each.id, each]));

/** Begins the id of an extra column: its header follows. */
export const columnPrefix = 'column:';

export function columnFieldId(header: string): string {
  return `${columnPrefix}${header}`;
}

/** The header of the extra column a field id stands for; null for a built-in field. */
export function headerOf(fieldId: string): string | null {
  return fieldId.startsWith(columnPrefix) ? fieldId.slice(columnPrefix.length) : null;
}

/** The field of this id; null for one that this version does not know or that no list has brought. */
export function ruleField(fieldId: string, columns: ExtraColumns): RuleField | null {
  const header = headerOf(fieldId);
  if (header === null) return byId.get(fieldId) ?? null;
  const column = extraColumn(columns, header);
  return column === null ? null : field(fieldId, header, column.kind);
}

/** Every field a rule can be made from: the built-in ones, then the extra columns as the imports brought them. */
export function usableFields(columns: ExtraColumns): readonly RuleField[] {
  const extra = Object.keys(columns).filter((header) => !isForTheWayBack(header));
  return [...ruleFields, ...extra.flatMap((header) => ruleField(columnFieldId(header), columns) ?? [])];
}

export function isNumeric(kind: RuleFieldKind): kind is Exclude<RuleFieldKind, 'date' | 'text'> {
  return kind !== 'date' && kind !== 'text';
}

/** What some import brought, as far as rules care. */
type Known = Pick<Workspace, 'mappedFacts' | 'extraColumns'>;

/** True when some list brought what this field is read from; without it a rule on it has no effect (R8, R23). */
export function isFieldKnown(ref: FieldRef, { mappedFacts, extraColumns }: Known): boolean {
  const known = ruleField(ref.field, extraColumns);
  if (known === null) return false;
  if (known.id === 'growth' || known.id === 'familySpendCents') return mappedFacts.includes('spendCents');
  return known.facts.length === 0 || known.facts.some((fact) => mappedFacts.includes(fact));
}
