// Decides what a coverage rule of version 4 asks, said as a condition, and back where that can be said. Evaluates nothing.

import { columnPrefix } from '../coverage/rule-fields';
import type { Fields } from '../journal/entry';
import type { Condition } from '../records/condition';

/** What a rule of version 4 compared, in five fields: a fact or an extra column, how, and with what. */
export const fieldsOf4 = ['fact', 'column', 'operator', 'value', 'threshold'] as const;

/** Whether the extra column of this header holds days: then version 4 counted months. */
export type HoldsDays = (header: string) => boolean;

const fieldOfFact: Readonly<Record<string, string>> = {
  orderCount: 'orderCount',
  monthsSinceLastOrder: 'lastOrderOn',
  technicalShare: 'technicalShare',
  spendCents: 'spendCents',
  averageOrderCents: 'averageOrderCents',
};

/**
 * The five fields as one condition; null when they are no rule of version 4. Months are counted as this version does: an
 * order exactly so many months ago no longer meets the rule (R5).
 */
export function conditionOf4(
  { fact, column, operator, value, threshold }: Fields,
  holdsDays: HoldsDays,
): Condition | null {
  if (typeof fact !== 'string' || typeof threshold !== 'number') return null;
  const isColumn = fact === 'custom';
  const header = typeof column === 'string' ? column : '';
  if (!isColumn && !Object.hasOwn(fieldOfFact, fact)) return null;
  const id = isColumn ? `${columnPrefix}${header}` : (fieldOfFact[fact] as string);
  const field = { of: 'account', field: id } as const;
  if (isColumn && operator === 'is')
    return { kind: 'compare', field, op: 'is', value: typeof value === 'string' ? value : '' };
  const isNone = operator === 'none';
  // "None" of months was said of an order less than a month old.
  if (fact === 'monthsSinceLastOrder')
    return isNone
      ? { kind: 'not', part: { kind: 'olderThan', field, months: 1 } }
      : { kind: 'olderThan', field, months: threshold };
  if (isNone) return { kind: 'compare', field, op: 'is', value: 0 };
  return isColumn && holdsDays(header)
    ? { kind: 'olderThan', field, months: threshold }
    : { kind: 'compare', field, op: 'atLeast', value: threshold };
}

/** The condition as version 4 would have stored it; null where version 4 could not have said it. */
export function fieldsOfCondition(condition: Condition): Fields | null {
  if (condition.kind === 'not') {
    const isLately = condition.part.kind === 'olderThan' && condition.part.months === 1;
    const flat = isLately ? fieldsOfCondition(condition.part) : null;
    return flat?.fact === 'monthsSinceLastOrder' ? { ...flat, operator: 'none', threshold: 0 } : null;
  }
  if (condition.kind !== 'compare' && condition.kind !== 'olderThan') return null;
  const { of, field } = condition.field;
  const header = field.startsWith(columnPrefix) ? field.slice(columnPrefix.length) : null;
  const fact = header === null ? factOfField(field) : 'custom';
  const isOfDays = fact === 'monthsSinceLastOrder';
  if (of !== 'account' || fact === null) return null;
  const flat = { fact, column: header, value: null };
  if (condition.kind === 'olderThan')
    return isOfDays || header !== null ? { ...flat, operator: 'atLeast', threshold: condition.months } : null;
  const { op, value } = condition;
  if (isOfDays) return null;
  if (typeof value === 'string')
    return op === 'is' && header !== null ? { ...flat, operator: 'is', value, threshold: 0 } : null;
  if (op === 'is' && value === 0) return { ...flat, operator: 'none', threshold: 0 };
  return op === 'atLeast' ? { ...flat, operator: 'atLeast', threshold: value } : null;
}

function factOfField(field: string): string | null {
  return Object.entries(fieldOfFact).find(([, id]) => id === field)?.[0] ?? null;
}
