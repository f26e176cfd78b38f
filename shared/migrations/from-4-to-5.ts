// Carries records of version 4 over to version 5: what a rule asks becomes one condition; the fields it did not have yet, at
// the value that means "not known".
import { extraColumn } from '../coverage/extra-columns';
import type { Fields } from '../journal/entry';
import type { Condition } from '../records/condition';
import { workspaceRecordId } from '../records/ids';
import type { AnyRecord, RecordType } from '../records/record';
import type { Migration, RecordOfId, StoredRecord } from './migration';
import { conditionOf4, fieldsOf4, fieldsOfCondition, type HoldsDays } from './rule-of-4';

/** What version 5 added, by type; `ruleException` and `rulesVersion` did not exist. */
const added: Partial<Record<RecordType, Fields>> = {
  account: { orderCount12: null, orderCount24: null },
  ticket: { rulesVersion: null },
  coverageRule: { effectiveFrom: null, effectiveUntil: null, originRef: null },
};

const newBusiness = { sources: ['inbound', 'outbound', 'partner'], deals: ['new'] };
const grownBusiness = { sources: ['existing'], deals: ['expand', 'renew', 'cross-sell'] };
/** The business that the rules every workspace began with speak for; of a rule somebody added nobody has said. */
const businessOf: Readonly<Record<string, Fields>> = {
  'rule:C1': newBusiness,
  'rule:C2': { sources: ['existing'], deals: ['new'] },
  'rule:C3': grownBusiness,
  'rule:C4': grownBusiness,
  'rule:C5': grownBusiness,
};

export const from4to5: Migration = {
  from: 4,
  record: (record, recordOf) => {
    const fields = added[record.type];
    if (fields === undefined) return record;
    const carried = { ...fields, ...record };
    return record.type === 'coverageRule' ? ruleOfToday(carried, recordOf) : carried;
  },
  fields: (type, fields, record, recordOf) =>
    type === 'coverageRule' ? ruleFields(fields, record, recordOf) : fields,
};

function ruleOfToday(rule: StoredRecord, recordOf: RecordOfId): StoredRecord {
  const business = businessOf[rule.id];
  const start = business === undefined ? 'hand' : 'start';
  const unsaid: Fields = { origin: start, sources: [], deals: [], ...business };
  return {
    ...unsaid,
    ...ruleFields(rule as unknown as Fields, undefined, recordOf),
  } as unknown as StoredRecord;
}

/** A rule's fields, all or some: the five that were compared as one condition, on or off as a status. */
function ruleFields(fields: Fields, record: AnyRecord | undefined, recordOf: RecordOfId): Fields {
  const kept: Record<string, unknown> = {};
  const compared: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if ((fieldsOf4 as readonly string[]).includes(field)) compared[field] = value;
    else if (field === 'active') kept.status = value === false ? 'retired' : 'active';
    else kept[field] = value;
  }
  if (Object.keys(compared).length === 0 || 'condition' in kept) return kept;
  const now = record?.type === 'coverageRule' ? record.condition : null;
  // What cannot be said with the rule as it is stays as it was written: it is no condition, so that undo leaves the rule.
  const condition = conditionOf4(
    { ...(now === null ? null : fieldsOfCondition(now)), ...compared },
    (header) => holdsDays(header, now, recordOf),
  );
  return { ...kept, condition: condition ?? compared };
}

/** Days, when the rule counts months of this column already; else as the imports settled it. */
function holdsDays(header: string, now: Condition | null, recordOf: RecordOfId): ReturnType<HoldsDays> {
  const flat = now === null ? null : fieldsOfCondition(now);
  if (flat?.fact === 'custom' && flat.column === header && flat.operator === 'atLeast')
    return now?.kind === 'olderThan';
  const workspace = recordOf(workspaceRecordId);
  // One that version 1 stored may be met before it is carried over, with no columns yet.
  const columns = workspace?.type === 'workspace' ? workspace.extraColumns : undefined;
  return extraColumn(columns ?? {}, header)?.kind === 'date';
}
