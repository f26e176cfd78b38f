// Decides which values and samples of the book a rule being written is offered; counted when they are first looked at.
import { useMemo, useState } from 'react';
import type { Answers } from '../../../shared/coverage/evaluate';
import { extraSamples, extraValues } from '../../../shared/coverage/extra-values';
import { headerOf } from '../../../shared/coverage/rule-fields';
import type { Book } from '../../../shared/records/book';
import type { FieldRef } from '../../../shared/records/condition';

/** A column that holds something does so among the first of them. */
const sampledAccounts = 2_000;

/** The values and samples of text fields, counted when they are first looked at. */
export function useBookValues(book: Book, answers: Answers) {
  const [known] = useState(() => new Map<string, readonly { text: string; count: number }[]>());
  return useMemo(() => {
    known.clear();
    const accounts = answers.columns.accounts;
    const samples = extraSamples(
      accounts.slice(0, sampledAccounts),
      Object.keys(book.workspace().extraColumns),
    );
    return {
      sampleOf: (fieldId: string) => samples.get(headerOf(fieldId) ?? '') ?? null,
      valuesOf: (ref: FieldRef) => {
        const key = `${ref.of} ${ref.field}`;
        const counted = known.get(key) ?? valuesIn(answers, ref);
        known.set(key, counted);
        return counted;
      },
    };
  }, [book, answers, known]);
}

function valuesIn(answers: Answers, { field }: FieldRef): readonly { text: string; count: number }[] {
  const header = headerOf(field);
  const { accounts } = answers.columns;
  if (header !== null) return extraValues(accounts, header).values;
  const cells = accounts.map((account) => {
    const value = (account as unknown as Readonly<Record<string, unknown>>)[field];
    return { custom: { value: typeof value === 'string' ? value : '' } };
  });
  return extraValues(cells, 'value').values;
}
