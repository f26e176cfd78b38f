// Decides what may be set on accounts by hand, one or many at once, and what such an edit is called. Reads no typed text,
// and leaves lane and owner alone: those are the CRM's, and moving is a proposal.

import { extraColumn, extraDay, extraNumber, isForTheWayBack } from '../coverage/extra-columns';
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import { problemOfDay } from '../records/days';
import type { AccountId } from '../records/ids';
import { moneyCentsSchema } from '../records/values';
import type { ExtraColumn, Workspace } from '../records/workspace';
import { readDomain } from '../tables/domain';
import {
  type AccountEdits,
  countFields,
  editLabel,
  editNames,
  type MoneyField,
  moneyFields,
} from './account-edit-words';
import { parentFor, parentNamed } from './edit-parent';
import { Draft, type Plan, planWith, type Refusal, recordsPerStep, refuse } from './plan';

export interface EditAccountsInput {
  readonly accountIds: readonly AccountId[];
  readonly fields: AccountEdits;
}

/** 10 trillion units, the most an import takes too. */
export const mostEditedCents = 1e15;

/**
 * Sets fields of one or many accounts in one entry (AT1 to AT9). Those that are gone, or that would become their own
 * parent, are left alone and named in a note; when nothing else is left the edit is refused.
 */
export function editAccounts(records: Records, input: EditAccountsInput): Plan | Refusal {
  const steps = editingAccounts(records, input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in steps; the records must not change between them. */
export function* editingAccounts(
  records: Records,
  input: EditAccountsInput,
): Generator<void, Plan | Refusal, void> {
  const ids = [...new Set(input.accountIds)];
  const accounts = ids.flatMap((id) => records.get('account', id) ?? []);
  if (accounts.length === 0) return refuse('not-found', goneSentence(ids.length));
  const workspace = records.workspace();
  const fields = tidied(input.fields);
  const problem = problemOf(fields, workspace);
  if (problem !== null) return problem;
  const draft = new Draft(records);
  const notes: string[] = [];
  if (accounts.length < ids.length) notes.push(goneSentence(ids.length - accounts.length));
  const parent = fields.parentName == null ? null : parentNamed(records, fields.parentName);
  for (const [index, account] of accounts.entries()) {
    if (index % recordsPerStep === recordsPerStep - 1) yield;
    const edited = withFields(account, fields);
    if (fields.parentName !== undefined) {
      const found = parentFor(records, account, fields.parentName, parent);
      if (!found.ok) {
        if (accounts.length === 1) return found;
        notes.push(found.message);
        continue;
      }
      draft.put({ ...edited, parentName: found.parentName, parentId: found.parentId });
    } else draft.put(edited);
  }
  const changes = yield* draft.changing();
  const changed = changes.map((change) => change.recordId);
  const facts = new Draft(records);
  if (changed.length > 0) knowFacts(facts, workspace, fields);
  const [first] = changed;
  const only = changed.length === 1 && first !== undefined ? draft.get('account', first) : undefined;
  return planWith([...changes, ...facts.changes()], {
    kind: 'account.edited',
    label: editLabel(
      only === undefined ? countWords(changed.length, 'account') : nameBefore(records, only),
      fields,
      workspace.currency,
    ),
    notes,
  });
}

function goneSentence(count: number): string {
  return count === 1
    ? 'That account is no longer in this workspace, so it was not edited.'
    : `${countWords(count, 'account')} are no longer in this workspace, so they were not edited.`;
}

/** A renamed account is called what it was called: the label says the new name. */
function nameBefore(records: Records, account: Account): string {
  return records.get('account', account.id)?.name ?? account.name;
}

/** Texts without blanks around them; a blank one is none. */
function tidied(fields: AccountEdits): AccountEdits {
  const texts: Record<string, string | null> = {};
  for (const field of ['region', 'segment', 'city', 'country', 'parentName'] as const) {
    const text = fields[field];
    if (text !== undefined) texts[field] = filledOrNull(text);
  }
  const { name, domain, custom } = fields;
  return {
    ...fields,
    ...texts,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(domain === undefined ? {} : { domain: tidyDomain(domain) }),
    ...(custom === undefined
      ? {}
      : {
          custom: Object.fromEntries(
            Object.entries(custom).map(([header, text]) => [header, filledOrNull(text)]),
          ),
        }),
  };
}

function filledOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** What cannot be read stays as it is, for the refusal to name. */
function tidyDomain(text: string | null): string | null {
  const filled = filledOrNull(text);
  return filled === null ? null : (readDomain(filled) ?? filled);
}

function withFields(account: Account, { custom, ...fields }: AccountEdits): Account {
  if (custom === undefined) return { ...account, ...fields };
  const cells: Record<string, string> = { ...account.custom };
  for (const [header, text] of Object.entries(custom)) {
    if (text === null) delete cells[header];
    else cells[header] = text;
  }
  return { ...account, ...fields, custom: cells };
}

function problemOf(fields: AccountEdits, workspace: Workspace): Refusal | null {
  if (fields.name === '') return refuse('name-missing', 'Give the account a name.');
  if (fields.domain != null && readDomain(fields.domain) !== fields.domain) {
    return outOfRange(`Website: “${fields.domain.slice(0, 40)}” is no domain. Write one such as acme.com.`);
  }
  for (const field of moneyFields) {
    const cents = fields[field];
    if (cents != null && !isAmount(cents)) {
      return outOfRange(`${editNames[field]}: write an amount up to 10 trillion.`);
    }
  }
  for (const field of countFields) {
    const count = fields[field];
    if (count != null && !(Number.isSafeInteger(count) && count >= 0)) {
      return outOfRange(`${editNames[field]}: write a whole number, 0 or more.`);
    }
  }
  const { technicalShare: share, lastOrderOn: day } = fields;
  if (share != null && !(share >= 0 && share <= 1)) {
    return outOfRange('Technical share: write a percentage from 0 to 100.');
  }
  const dayProblem = day == null ? null : problemOfDay(day);
  if (dayProblem !== null) return outOfRange(`Last order: ${dayProblem}`);
  for (const [header, text] of Object.entries(fields.custom ?? {})) {
    const sentence = extraProblem(header, text, workspace);
    if (sentence !== null) return outOfRange(sentence);
  }
  return null;
}

function outOfRange(sentence: string): Refusal {
  return refuse('value-out-of-range', sentence);
}

function isAmount(cents: number): boolean {
  return moneyCentsSchema.safeParse(cents).success && Math.abs(cents) <= mostEditedCents;
}

/** Why a text cannot stand in an extra column: rules and filters read the column as what its import settled it to be. */
function extraProblem(header: string, text: string | null, workspace: Workspace): string | null {
  const column = extraColumn(workspace.extraColumns, header);
  if (column === null || isForTheWayBack(header))
    return `${header.slice(0, 60)} is no column that can be edited.`;
  return text === null ? null : unreadable(header, text, column);
}

function unreadable(header: string, text: string, column: ExtraColumn): string | null {
  const name = header.slice(0, 60);
  if (column.kind === 'number' && extraNumber(text, column) === null) {
    const sample = column.decimalMark === 'comma' ? '1.250,5' : '1,250.5';
    return `${name} holds numbers. Write one such as ${sample}.`;
  }
  if (column.kind === 'date' && extraDay(text, column) === null) {
    return `${name} holds days. Write one such as 2026-03-10.`;
  }
  return null;
}

const factFields = [
  'spendCents',
  'averageOrderCents',
  'orderCount',
  'lastOrderOn',
  'technicalShare',
] as const;

/** A fact given by hand is known from then on, as if a list had brought its column: rules on it have something to say. */
function knowFacts(draft: Draft, workspace: Workspace, fields: AccountEdits): void {
  const given: readonly string[] = factFields.filter((field) => fields[field] != null);
  const missing = given.filter((fact) => !isKnown(workspace, fact));
  if (missing.length > 0) draft.put({ ...workspace, mappedFacts: [...workspace.mappedFacts, ...missing] });
}

function isKnown({ mappedFacts }: Workspace, field: string): boolean {
  return (
    mappedFacts.includes(field) || (field === 'lastOrderOn' && mappedFacts.includes('monthsSinceLastOrder'))
  );
}

export type { AccountEdits, MoneyField };
