// What a change is called, and how the journal says it, holds no name of a program, no ISO day and no number without commas.
import { describe, expect, it } from 'vitest';
import { changeWords } from '../../renderer/features/journal/change-words';
import {
  type AccountEdits,
  countFields,
  type EditableField,
  editNames,
  moneyFields,
} from '../../shared/actions/account-edit-words';
import { editAccounts } from '../../shared/actions/edit-accounts';
import { editSeller } from '../../shared/actions/edit-seller';
import { exceptionWords } from '../../shared/actions/move-accounts';
import { notedFields } from '../../shared/coverage/rule-fields';
import type { Change } from '../../shared/journal/entry';
import { Book } from '../../shared/records/book';
import { fields } from '../../shared/tables/fields';
import { accountIdAt, makeAccount, sellerIdAt, smallBook } from '../helpers/small-book';

/** `spendCents`; `2026-03-10`; `1000` and `38572`, but no year after a month. */
const rawName = /[a-z][A-Z]/u;
const rawDay = /\d{4}-\d{2}-\d{2}/u;
const rawNumber = /(?<![\d,.])(?<!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )\d{4,}/u;

function expectPlain(text: string): void {
  expect(text).not.toMatch(rawName);
  expect(text).not.toMatch(rawDay);
  expect(text).not.toMatch(rawNumber);
}

const texts: Partial<Record<EditableField, string>> = {
  domain: 'example.com',
  lastOrderOn: '2018-01-05',
  parentName: 'Somebody else',
};

/** A value that would show how it is stored. */
function telling(field: EditableField): string | number {
  if ((moneyFields as readonly string[]).includes(field)) return 123_456_700;
  if ((countFields as readonly string[]).includes(field)) return 1_234_567;
  return field === 'technicalShare' ? 0.415 : (texts[field] ?? 'Somewhere');
}

const editable = Object.keys(editNames) as EditableField[];

describe('plain words', () => {
  it('what is raw is found', () => {
    for (const raw of [
      'order count set to 1000',
      'on 2018-01-05',
      'monthsSinceLastOrder',
      '38572 as exceptions',
    ]) {
      expect(() => expectPlain(raw)).toThrow();
    }
    expectPlain('Spend set to $1,234,567, last order set to 5 Jan 2018');
  });

  it.each(editable)('an edit of %s is said plainly, in its label and in the journal', (field) => {
    const book = new Book([...smallBook(), makeAccount(0)]);
    const edits = { [field]: telling(field) } as AccountEdits;
    const plan = editAccounts(book, { accountIds: [accountIdAt(0)], fields: edits });
    if (!plan.ok) throw new Error(plan.message);
    expectPlain(plan.label);
    for (const note of plan.notes) expectPlain(note);
    book.apply(plan.changes);
    for (const change of plan.changes) {
      const words = changeWords(book, change);
      for (const { field: name, before, after } of words.fields) expectPlain(`${name}: ${before}, ${after}`);
    }
  });

  it('an edit says days and counts as the rest of the app does', () => {
    const book = new Book([...smallBook(), makeAccount(0)]);
    const plan = editAccounts(book, {
      accountIds: [accountIdAt(0)],
      fields: { lastOrderOn: '2018-01-05', orderCount: 1000, employees: 12_500 },
    });
    expect(plan.ok && plan.label).toBe(
      'Account 00: employees set to 12,500, order count set to 1,000, last order set to 5 Jan 2018',
    );
  });

  it('every fact that a list may bring has a word', () => {
    const brought = Object.values(fields).flatMap(({ fact }) => fact ?? []);
    const facts = [...new Set([...notedFields, 'monthsSinceLastOrder', ...brought])];
    expect(facts).toContain('monthsSinceLastOrder');
    const change = {
      type: 'workspace',
      recordId: 'workspace',
      before: { mappedFacts: [] },
      after: { mappedFacts: facts },
    } as unknown as Change;
    const [words] = changeWords(new Book(smallBook()), change).fields;
    expectPlain(words?.after ?? '');
    expect(words?.after).toContain('months since the last order');
  });

  it('a move counts its exceptions with commas', () => {
    const moved = Array.from({ length: 52_392 }, () => makeAccount(0)) as never;
    const exceptions = Array.from({ length: 38_572 }, () => 'rule' as const);
    expect(exceptionWords({ moved, exceptions })).toBe(', 38,572 as exceptions');
  });

  it('a seller’s capacity is said with commas', () => {
    const book = new Book(smallBook());
    const plan = editSeller(book, {
      sellerId: sellerIdAt(1),
      capacityAccounts: 1_500,
      capacityCents: 250_000_000,
      capacityPoints: 2_400,
    });
    expect(plan.ok && plan.label).toMatch(/capacity 1,500, capacity \$2\.5M, capacity 2,400 points/u);
  });
});
