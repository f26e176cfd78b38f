// Three rules on extra columns, one for each kind of column, and a workspace whose imports brought them.
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

const own = { id: 'rule:C6', code: 'C6', order: 5, fact: 'custom', kind: 'decides' } as const;
export const tier = ruleWith('C4', {
  ...own,
  title: 'Tier',
  column: 'Tier',
  operator: 'is',
  value: 'Gold',
  threshold: 0,
  laneOtherwise: null,
});
export const utilization = ruleWith('C4', {
  ...own,
  title: 'Seats in use',
  column: 'License utilization',
  threshold: 40,
});
export const renewal = ruleWith('C4', {
  ...own,
  title: 'Renewal date',
  column: 'Renewal date',
  threshold: 12,
});
