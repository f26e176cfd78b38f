// Carries records of version 1 over to version 2: the fields it did not have yet, at the value that means "not known".
import type { Fields } from '../journal/entry';
import type { RecordType } from '../records/record';
import type { Migration } from './migration';

/** What version 2 added, by type. The other types are as they were; `lookalike` did not exist. */
const added: Partial<Record<RecordType, Fields>> = {
  account: { parentId: null, spend24Cents: null, openPipelineCents: null },
  seller: { title: null },
  coverageRule: { column: null, value: null },
  workspace: { matchNames: {}, extraColumns: {}, ordersImport: null },
};

/** Version 2 only added fields, so a difference of version 1 holds as it is. */
export const from1to2: Migration = {
  from: 1,
  record: (record) => {
    const fields = added[record.type];
    return fields === undefined ? record : { ...fields, ...record };
  },
  fields: (_type, fields) => fields,
};
