// What an edit of accounts sets, what it refuses, and what it is called.
import { describe, expect, it } from 'vitest';
import type { AccountEdits } from '../../shared/actions/account-edit-words';
import { editAccounts } from '../../shared/actions/edit-accounts';
import type { Plan } from '../../shared/actions/plan';
import { Book } from '../../shared/records/book';
import { workspaceRecordId } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import type { Workspace } from '../../shared/records/workspace';
import { accountIdAt, makeAccount, smallBook } from '../helpers/small-book';

function bookWith(...records: readonly AnyRecord[]): Book {
  return new Book([...smallBook(), ...records]);
}

function withColumns(extraColumns: Workspace['extraColumns'], mappedFacts?: readonly string[]): Book {
  const book = new Book(smallBook());
  const workspace = book.workspace();
  return new Book([
    ...smallBook().filter(({ id }) => id !== workspaceRecordId),
    { ...workspace, extraColumns, ...(mappedFacts === undefined ? {} : { mappedFacts }) },
  ]);
}

function edit(book: Book, accounts: readonly number[], fields: AccountEdits): Plan {
  const plan = editAccounts(book, { accountIds: accounts.map(accountIdAt), fields });
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  return plan;
}

function refusal(book: Book, accounts: readonly number[], fields: AccountEdits): string {
  const plan = editAccounts(book, { accountIds: accounts.map(accountIdAt), fields });
  return plan.ok ? `taken: ${plan.label}` : `${plan.code}: ${plan.message}`;
}

const account = (book: Book, index: number) => book.get('account', accountIdAt(index));

describe('editing accounts', () => {
  it('AT1 sets only the fields given, of only the accounts given, in one entry that says so', () => {
    const book = bookWith();
    const plan = edit(book, [1], { city: ' Troy ' });
    expect(plan).toMatchObject({
      kind: 'account.edited',
      origin: 'user',
      label: 'Account 01: city set to Troy',
    });
    expect(plan.changes).toEqual([
      { recordId: accountIdAt(1), type: 'account', before: { city: null }, after: { city: 'Troy' } },
    ]);
    expect(edit(book, [1, 2, 3], { region: 'North' }).label).toBe('3 accounts: region set to North');
    expect([1, 2, 3, 4].map((index) => account(book, index)?.region)).toEqual([
      'North',
      'North',
      'North',
      'Northeast',
    ]);
    book.unapply(plan.changes);
    expect(account(book, 1)?.city).toBeNull();
  });

  it('AT1 counts in its label only the accounts that change, and keeps the old name of a renamed one', () => {
    const book = bookWith();
    edit(book, [1], { region: 'West' });
    expect(edit(book, [1, 2], { region: 'West' }).label).toBe('Account 02: region set to West');
    expect(edit(book, [4], { name: 'Nova' }).label).toBe('Account 04: name set to Nova');
    expect(edit(book, [4], { spendCents: 123_456, segment: 'Mid' }).label).toBe(
      'Nova: segment set to Mid, spend set to $1,234.56',
    );
    expect(edit(book, [4], { segment: null, technicalShare: 0.125 }).label).toBe(
      'Nova: segment cleared, technical share set to 12.5%',
    );
    expect(edit(book, [4], { companyRevenueCents: -250_000 }).label).toBe(
      'Nova: company revenue set to −$2.5K',
    );
  });

  it('AT2 a name may not be blank; any other blank text is none', () => {
    const book = bookWith();
    expect(refusal(book, [1], { name: '  ' })).toBe('name-missing: Give the account a name.');
    edit(book, [1], { region: '  ' });
    expect(account(book, 1)?.region).toBeNull();
  });

  it('AT2 names are data: formulas, markup, right-to-left and 5,000 letters are kept as they are', () => {
    const book = bookWith();
    for (const name of [
      '=HYPERLINK("http://x")',
      '<script>alert(1)</script>',
      'שלום עולם',
      'x'.repeat(5_000),
    ]) {
      const { label } = edit(book, [1], { name });
      expect(account(book, 1)?.name).toBe(name);
      expect(label.length).toBeLessThan(200);
    }
  });

  it('AT3 amounts, counts, shares, days and websites outside of their kind are refused in words', () => {
    const book = bookWith();
    expect(refusal(book, [1], { spendCents: 1.5 })).toMatch(/^value-out-of-range: Spend:/);
    expect(refusal(book, [1], { averageOrderCents: 2e15 })).toMatch(/^value-out-of-range: Average order:/);
    expect(refusal(book, [1], { employees: -1 })).toMatch(/^value-out-of-range: Employees:/);
    expect(refusal(book, [1], { orderCount: 1.5 })).toMatch(/^value-out-of-range: Order count:/);
    expect(refusal(book, [1], { orderCount12: -1 })).toMatch(/^value-out-of-range: Orders in 12 months:/);
    expect(refusal(book, [1], { orderCount24: 0.5 })).toMatch(/^value-out-of-range: Orders in 24 months:/);
    expect(refusal(book, [1], { technicalShare: 1.2 })).toMatch(/^value-out-of-range: Technical share:/);
    expect(refusal(book, [1], { lastOrderOn: '1899-01-01' })).toBe(
      'value-out-of-range: Last order: Write a day from 1900 to 2199, such as 10 March 2026.',
    );
    expect(refusal(book, [1], { lastOrderOn: '2025-02-31' })).toBe(
      'value-out-of-range: Last order: 2025-02-31 is not a day. Write one such as 2026-03-10.',
    );
    expect(refusal(book, [1], { domain: 'not a site' })).toMatch(/^value-out-of-range: Website:/);
    edit(book, [1], { domain: 'https://www.Acme.com/shop' });
    expect(account(book, 1)?.domain).toBe('acme.com');
  });

  it('AT4 an extra column takes what its import settled it to hold, and only columns that an import brought', () => {
    const book = withColumns({
      Grade: { kind: 'text', decimalMark: null, dateOrder: null },
      Seats: { kind: 'number', decimalMark: 'comma', dateOrder: null },
      Renewal: { kind: 'date', decimalMark: null, dateOrder: 'dmy' },
      '(Do Not Modify) Row Checksum': { kind: 'text', decimalMark: null, dateOrder: null },
    });
    expect(edit(book, [1], { custom: { Grade: 'A' } }).label).toBe('Account 01: Grade set to A');
    edit(book, [1], { custom: { Seats: '1.250,5', Renewal: '31/12/2026' } });
    expect(account(book, 1)?.custom).toEqual({ Grade: 'A', Seats: '1.250,5', Renewal: '31/12/2026' });
    edit(book, [1], { custom: { Grade: null } });
    expect(account(book, 1)?.custom).toEqual({ Seats: '1.250,5', Renewal: '31/12/2026' });
    expect(refusal(book, [1], { custom: { Seats: 'many' } })).toContain('Seats holds numbers');
    expect(refusal(book, [1], { custom: { Renewal: '12/31/2026' } })).toContain('Renewal holds days');
    expect(refusal(book, [1], { custom: { Nowhere: 'x' } })).toContain('no column that can be edited');
    expect(refusal(book, [1], { custom: { '(Do Not Modify) Row Checksum': 'x' } })).toContain('no column');
    expect(refusal(book, [1], { custom: { constructor: 'x' } })).toContain('no column');
  });

  it('AT5 the only account of a name becomes the parent; with none or several only the name is kept', () => {
    const book = bookWith(makeAccount(20, { name: 'Twin' }), makeAccount(21, { name: 'Twin' }));
    edit(book, [1], { parentName: 'Account 02' });
    expect(account(book, 1)).toMatchObject({ parentName: 'Account 02', parentId: accountIdAt(2) });
    edit(book, [1], { parentName: 'Twin' });
    expect(account(book, 1)).toMatchObject({ parentName: 'Twin', parentId: null });
    edit(book, [1], { parentName: null });
    expect(account(book, 1)).toMatchObject({ parentName: null, parentId: null });
  });

  it('AT5 no account comes to stand above itself: alone it is refused, among others it is left and named', () => {
    const book = bookWith();
    expect(refusal(book, [1], { parentName: 'Account 01' })).toContain('cannot be its own parent');
    edit(book, [2], { parentName: 'Account 01' });
    edit(book, [3], { parentName: 'Account 02' });
    expect(refusal(book, [1], { parentName: 'Account 03' })).toContain('Account 03 is part of Account 01');
    const plan = edit(book, [1, 4, 5], { parentName: 'Account 01' });
    expect(plan.label).toBe('2 accounts: parent account set to Account 01');
    expect(plan.notes).toEqual(['Account 01 cannot be its own parent. Its parent stays as it is.']);
    expect(account(book, 1)?.parentId).toBeNull();
  });

  it('AT6 an account that is gone is refused; among others it is left out and counted', () => {
    const book = bookWith(makeAccount(30, { deleted: true }));
    expect(refusal(book, [30], { city: 'Troy' })).toBe(
      'not-found: That account is no longer in this workspace, so it was not edited.',
    );
    const plan = edit(book, [1, 30], { city: 'Troy' });
    expect(plan.label).toBe('Account 01: city set to Troy');
    expect(plan.notes).toEqual(['That account is no longer in this workspace, so it was not edited.']);
    expect(refusal(book, [1], { city: 'Troy' })).toMatch(/^nothing-to-change/);
  });

  it('AT7 a fact given by hand is known from then on, and undo takes both back', () => {
    const book = withColumns({}, ['spendCents']);
    edit(book, [1], { spendCents: 1_000 });
    expect(book.workspace().mappedFacts).toEqual(['spendCents']);
    const plan = edit(book, [1], { technicalShare: 0.5, lastOrderOn: '2026-01-02' });
    expect(book.workspace().mappedFacts).toEqual(['spendCents', 'lastOrderOn', 'technicalShare']);
    expect(plan.label).toBe('Account 01: last order set to 2 Jan 2026, technical share set to 50%');
    edit(book, [2], { orderCount: null });
    expect(book.workspace().mappedFacts).not.toContain('orderCount');
    book.unapply(plan.changes);
    expect(book.workspace().mappedFacts).toEqual(['spendCents']);
  });

  it('AT8 lane, owner and proposals stay as they are, whatever is edited', () => {
    const book = bookWith();
    const before = account(book, 1);
    edit(book, [1], { name: 'Other', spendCents: 9_900, region: 'South', domain: 'other.com' });
    expect(account(book, 1)).toMatchObject({ lane: before?.lane, ownerId: before?.ownerId });
    expect(book.count('proposal')).toBe(0);
  });
});
