// Decides that a change of the rules in force is written down as a version of its own, in the same entry.
import { currentVersion, highestNumber, versionsAfter } from '../coverage/versions';
import type { Records } from '../records/book';
import type { AnyRecord } from '../records/record';
import { Draft, type Plan, type PlanContext } from './plan';

/** Adds the version to the draft, where what it holds changes the rules in force; nothing else. */
export function draftVersion(
  draft: Draft,
  records: Records,
  label: string,
  { now, actor }: Pick<PlanContext, 'now' | 'actor'>,
): void {
  const rules = records.all('coverageRule');
  const ids = new Set([...rules.map(({ id }) => id), ...draft.drafted('coverageRule')]);
  const after = [...ids].map((id) => draft.get('coverageRule', id)).filter((rule) => rule !== undefined);
  const before = { rules, version: currentVersion(records), highest: highestNumber(records) };
  for (const version of versionsAfter(before, after, { at: now, by: actor, label })) draft.put(version);
}

/** A plan made otherwise, with the version that comes of it where it changes the rules in force. */
export function withVersion(plan: Plan, records: Records, ctx: Pick<PlanContext, 'now' | 'actor'>): Plan {
  const draft = new Draft(records);
  for (const { type, recordId, after } of plan.changes) {
    const rule = type === 'coverageRule' ? records.stored(recordId) : undefined;
    if (rule !== undefined) draft.put({ ...rule, ...after } as AnyRecord);
  }
  if (draft.drafted('coverageRule').length === 0) return plan;
  draftVersion(draft, records, plan.label, ctx);
  const versions = draft.changes().filter(({ type }) => type === 'rulesVersion');
  return versions.length === 0 ? plan : { ...plan, changes: [...plan.changes, ...versions] };
}
