// Decides how the fields of a condition are offered, and in what words a reference to one is shown. Reads no account.
import type { Vocabulary } from '../../../../shared/coverage/condition-text';
import {
  headerOf,
  type RuleField,
  type RuleFieldKind,
  usableFields,
} from '../../../../shared/coverage/rule-fields';
import { columnWords } from '../../../../shared/deck/wording';
import { type FieldRef, keyOfRef } from '../../../../shared/records/condition';
import type { Choice } from '../../../ui/choice';

const kindNames: Readonly<Record<RuleFieldKind, string>> = {
  money: 'Amount',
  count: 'Count',
  share: 'Percent',
  number: 'Number',
  date: 'Date',
  text: 'Text',
};

/** The fields to choose from, and what each choice stands for. */
export interface FieldChoices {
  readonly choices: readonly Choice[];
  readonly refOf: (id: string) => FieldRef | null;
  readonly byKind: (kind: RuleFieldKind) => readonly FieldRef[];
}

/** The fields of the account, built-in ones first, then the same of its parent account. */
export function fieldChoices(
  { extraColumns }: Vocabulary,
  sampleOf: (fieldId: string) => string | null,
): FieldChoices {
  const fields = usableFields(extraColumns);
  const refs = (['account', 'parent'] as const).flatMap((of) =>
    fields.map((field) => ({ field, ref: { of, field: field.id } })),
  );
  const byId = new Map(refs.map(({ ref }) => [keyOfRef(ref), ref]));
  return {
    choices: refs.map(({ field, ref }) => choiceOf(field, ref, sampleOf)),
    refOf: (id) => byId.get(id) ?? null,
    byKind: (kind) => refs.flatMap(({ field, ref }) => (field.kind === kind ? [ref] : [])),
  };
}

function choiceOf(field: RuleField, ref: FieldRef, sampleOf: (fieldId: string) => string | null): Choice {
  const isExtra = headerOf(field.id) !== null;
  const sample = isExtra ? sampleOf(field.id) : null;
  const label = isExtra ? columnWords(field.label) : field.label;
  const such = sample === null ? '' : `, such as ${columnWords(sample)}`;
  return {
    id: keyOfRef(ref),
    label: ref.of === 'parent' ? `${label} of the parent account` : label,
    end: kindNames[field.kind],
    ...(field.also.length === 0 ? {} : { also: field.also.join(' ') }),
    ...(isExtra ? { detail: `Extra column${such}` } : {}),
  };
}

/** The choice for a field that cannot be chosen any more: a condition that names it still shows it. */
export function lostChoice({ of, field }: FieldRef): Choice {
  const label = columnWords(headerOf(field) ?? field);
  return {
    id: keyOfRef({ of, field }),
    label: of === 'parent' ? `${label} of the parent account` : label,
    detail: 'No list has brought it',
  };
}
