// Carries records of version 3 over to version 4: the fields it did not have yet, at the value that means "as before".
import type { Fields } from '../journal/entry';
import type { RecordType } from '../records/record';
import { defaultBoardSettings } from '../records/workspace';
import type { Migration } from './migration';

/** What version 4 added, by type. The other types are as they were; `pairing` and `savedView` did not exist. */
const added: Partial<Record<RecordType, Fields>> = {
  account: { lockedUntil: null },
  seller: { capacityCents: null, capacityPoints: null, active: true },
  proposal: { exception: null },
  workspace: { ...defaultBoardSettings },
};

/** Version 4 only added fields, so a difference of version 3 holds as it is. */
export const from3to4: Migration = {
  from: 3,
  record: (record) => {
    const fields = added[record.type];
    return fields === undefined ? record : { ...fields, ...record };
  },
  fields: (_type, fields) => fields,
};
