// Carries records of version 4 over to version 5: the fields it did not have yet, at the value that means "not known".
import type { Fields } from '../journal/entry';
import type { RecordType } from '../records/record';
import type { Migration } from './migration';

/** What version 5 added, by type. */
const added: Partial<Record<RecordType, Fields>> = {
  account: { orderCount12: null, orderCount24: null },
};

export const from4to5: Migration = {
  from: 4,
  record: (record) => {
    const fields = added[record.type];
    return fields === undefined ? record : { ...fields, ...record };
  },
  fields: (_type, fields) => fields,
};
