// Decides what a new workspace begins with: nothing but rules, words and Plan A, or a ready set of records.

import { defaultRules } from '../coverage/default-rules';
import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import { planAId, workspaceRecordId } from '../records/ids';
import type { AnyRecord } from '../records/record';
import { defaultBoardSettings } from '../records/workspace';
import { starterCharters, starterClauses } from '../sample/starter-texts';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

export type StartWorkspaceInput =
  | {
      readonly from: 'empty';
      readonly name: string;
      /** Who works here, asked for once on first run. */
      readonly actor: string;
      /** ISO 4217; `USD` when left out. */
      readonly currency?: string;
    }
  | {
      readonly from: 'records';
      /** With exactly one workspace record; the sample, or what a file held. */
      readonly records: readonly AnyRecord[];
      /** Who works here instead of the name in the records. */
      readonly actor?: string;
    };

/** The first entry of a workspace (S7). Refuses a blank name or actor, and a workspace that was started already. */
export function startWorkspace(
  records: Records,
  input: StartWorkspaceInput,
  ctx: PlanContext,
): Plan | Refusal {
  if (records.stored(workspaceRecordId) !== undefined) {
    return refuse('nothing-to-change', 'This workspace was started already.');
  }
  const draft = new Draft(records);
  if (input.from === 'records') return startFrom(draft, input.records, input.actor?.trim() ?? '');
  const [name, actor] = [input.name.trim(), input.actor.trim()];
  if (name === '') return refuse('name-missing', 'Give the workspace a name.');
  if (actor === '') return refuse('name-missing', 'Enter your name: the journal notes who changed what.');
  const begin: readonly AnyRecord[] = [
    {
      type: 'workspace',
      id: workspaceRecordId,
      deleted: false,
      name,
      subtitle: '',
      deckHeading: name,
      deckVersion: 1,
      effectiveOn: ctx.asOf,
      currency: input.currency ?? 'USD',
      asOfDate: null,
      actor,
      mappedFacts: [],
      columnMatches: {},
      matchNames: {},
      extraColumns: {},
      ordersImport: null,
      ...defaultBoardSettings,
    },
    { type: 'scenario', id: planAId, deleted: false, name: 'Plan A', status: 'draft' },
    ...defaultRules,
    ...starterCharters,
    ...starterClauses,
  ];
  for (const record of begin) draft.put(record);
  return planOf(draft, { kind: 'workspace.started', label: `Workspace ${name} started` });
}

function startFrom(draft: Draft, records: readonly AnyRecord[], actor: string): Plan | Refusal {
  const workspace = records.find((record) => record.type === 'workspace');
  if (workspace === undefined) return refuse('not-found', 'These records hold no workspace to start.');
  for (const record of records) draft.put(record);
  if (actor !== '') draft.put({ ...workspace, actor });
  const accounts = records.filter((record) => record.type === 'account' && !record.deleted).length;
  return planOf(draft, {
    kind: 'workspace.started',
    label: `Workspace ${workspace.name} started with ${countWords(accounts, 'account')}`,
  });
}
