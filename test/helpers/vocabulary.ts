// One currency and a few extra columns for tests of conditions as text.
import type { Vocabulary } from '../../shared/coverage/condition-text';
import { columnFieldId } from '../../shared/coverage/rule-fields';
import type { ComparisonOp, FieldRef, Leaf } from '../../shared/records/condition';

export const vocabulary: Vocabulary = {
  currency: 'USD',
  extraColumns: {
    Tier: { kind: 'text', decimalMark: null, dateOrder: null },
    'Renewal date': { kind: 'date', decimalMark: null, dateOrder: 'mdy' },
    'License utilization': { kind: 'number', decimalMark: 'point', dateOrder: null },
    Spend: { kind: 'text', decimalMark: null, dateOrder: null },
  },
};

export const its = (field: string): FieldRef => ({ of: 'account', field });
export const parents = (field: string): FieldRef => ({ of: 'parent', field });
export const column = (header: string): FieldRef => its(columnFieldId(header));

export function compare(field: FieldRef, op: ComparisonOp, value: number | string): Leaf {
  return { kind: 'compare', field, op, value };
}
