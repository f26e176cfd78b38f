// Three rules on extra columns, one for each kind of column, and a workspace whose imports brought them.
import { columnFieldId } from '../../shared/coverage/rule-fields';
import type { RecordOf } from '../../shared/records/record';
import { ruleWith, workspaceRecord } from './coverage-records';

export const workspace: RecordOf<'workspace'> = {
  ...workspaceRecord,
  extraColumns: {
    Tier: { kind: 'text', decimalMark: null, dateOrder: null },
    'License utilization': { kind: 'number', decimalMark: 'point', dateOrder: null },
    'Renewal date': { kind: 'date', decimalMark: null, dateOrder: 'mdy' },
  },
};

const own = {
  id: 'rule:C6',
  code: 'C6',
  order: 5,
  kind: 'decides',
  origin: 'hand',
  sources: [],
  deals: [],
} as const;
const column = (header: string) => ({ of: 'account', field: columnFieldId(header) }) as const;
export const tier = ruleWith('C4', {
  ...own,
  title: 'Tier',
  condition: { kind: 'compare', field: column('Tier'), op: 'is', value: 'Gold' },
  laneOtherwise: null,
});
export const utilization = ruleWith('C4', {
  ...own,
  title: 'Seats in use',
  condition: { kind: 'compare', field: column('License utilization'), op: 'atLeast', value: 40 },
});
export const renewal = ruleWith('C4', {
  ...own,
  title: 'Renewal date',
  condition: { kind: 'olderThan', field: column('Renewal date'), months: 12 },
});
