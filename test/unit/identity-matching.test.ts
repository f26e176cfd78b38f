// Checks which account a row is: keys in their order, what is asked about those that look alike, and what the answers do.
import { describe, expect, it } from 'vitest';
import type { PairVerdict } from '../../shared/actions/import-decisions';
import type { Book } from '../../shared/records/book';
import type { Table } from '../../shared/tables/table';
import { accountNamed, emptyBook, importInto, planFor, summaryOf, tableOf } from './import-harness';

function bookOf(text: string): Book {
  const book = emptyBook();
  importInto(book, tableOf(text));
  return book;
}

/** The questions as `row name ~ other name: why`. */
function asked(book: Book, table: Table, verdicts?: ReadonlyMap<string, PairVerdict>): string[] {
  const decisions = verdicts === undefined ? {} : { verdicts };
  return summaryOf(book, table, { decisions }).questions.map(
    ({ line, name, other, why }) =>
      `${line} ${name} ~ ${other.kind === 'row' ? `row ${other.line}` : other.name}: ${why}`,
  );
}

function decided(book: Book, table: Table, verdict: PairVerdict): ReadonlyMap<string, PairVerdict> {
  return new Map(summaryOf(book, table).questions.map(({ key }) => [key, verdict]));
}

describe('keys', () => {
  it('I144 knows a GUID again in capitals and braces', () => {
    const book = bookOf('Account ID,Name\n{5F2C3A10-1B2C-4D5E-8F90-0123456789AB},Acme\n');
    const summary = summaryOf(book, tableOf('Account ID,Name\n5f2c3a10-1b2c-4d5e-8f90-0123456789ab,Acme\n'));
    expect(summary.counts).toEqual({ new: 0, changed: 0, unchanged: 1, rejected: 0 });
  });

  it('I144 takes one name in two cities for two accounts, and finds both again', () => {
    const table = tableOf('Name,City\nAcme,Boston\nAcme,Chicago\nAcme,\nBolt,Bonn\n');
    const book = emptyBook();
    expect(summaryOf(book, table).counts).toEqual({ new: 4, changed: 0, unchanged: 0, rejected: 0 });
    importInto(book, table);
    expect(summaryOf(book, table).counts).toEqual({ new: 0, changed: 0, unchanged: 4, rejected: 0 });
    expect(summaryOf(book, tableOf('Name,City\nAcme,BOSTON\n')).accounts[0]?.before?.city).toBe('Boston');
    expect(summaryOf(book, tableOf('Name\nBolt\n')).accounts[0]?.before?.city).toBe('Bonn');
  });

  it('I144 does not guess between two cities', () => {
    const book = bookOf('Name,City\nAcme,Boston\nAcme,Chicago\n');
    expect(summaryOf(book, tableOf('Name\nAcme\n')).problems).toMatchObject([
      { code: 'ambiguous-account', severity: 'rejected' },
    ]);
    const third = summaryOf(book, tableOf('Name,City\nAcme,Denver\n'));
    expect([third.counts.new, third.questions]).toEqual([1, []]);
  });

  it('I144 still rejects the same name twice without an id, domain or city', () => {
    expect(summaryOf(emptyBook(), tableOf('Name\nAcme\nAcme\n')).problems).toMatchObject([
      { line: 3, code: 'repeats-row' },
    ]);
  });

  it('I143 takes no mailbox provider for a company', () => {
    const table = tableOf('Name,Website\nAcme,gmail.com\nBolt,gmail.com\n');
    expect(summaryOf(emptyBook(), table).counts).toEqual({ new: 2, changed: 0, unchanged: 0, rejected: 0 });
    const ids = tableOf('Account ID,Name,Website\n1,Acme,facebook.com\n2,Bolt,facebook.com\n');
    expect(asked(emptyBook(), ids)).toEqual([]);
  });

  it('I144 takes a domain for an account of that name that had none, and asks when it had another', () => {
    const book = bookOf('Name,Website\nAcme,\nBolt,bolt.example\n');
    const table = tableOf('Name,Website\nAcme,acme.example\nBolt,other.example\n');
    expect(summaryOf(book, table).counts).toEqual({ new: 1, changed: 1, unchanged: 0, rejected: 0 });
    expect(asked(book, table)).toEqual(['3 Bolt ~ Bolt: same-name']);
  });

  it('I144 chooses by name between accounts of one domain', () => {
    const book = bookOf('Account ID,Name,Website\n1,Acme East,a.example\n2,Acme West,a.example\n');
    const summary = summaryOf(book, tableOf('Name,Website\nAcme West,a.example\n'));
    expect(summary.accounts.map(({ before }) => before?.externalId)).toEqual(['2']);
    expect(summaryOf(book, tableOf('Name,Website\nAcme South,a.example\n')).problems).toMatchObject([
      { code: 'ambiguous-account' },
    ]);
  });
});

describe('questions', () => {
  const book = bookOf(
    'Account ID,Name,Website,City\n1,Ferndale Optics Ltd,ferndale.example,Leeds\n2,Zeta,,Rome\n',
  );

  it('I145 asks about names nearly the same, in the book and in the list', () => {
    const table = tableOf(
      'Account ID,Name\n8,Ferndale Optic Inc\n9,Cobalt Ridge Tools\n10,Cobalt Ridge Tool\n',
    );
    expect(asked(book, table)).toEqual([
      '2 Ferndale Optic Inc ~ Ferndale Optics Ltd: near-name',
      '4 Cobalt Ridge Tool ~ row 3: near-name',
    ]);
    expect(
      summaryOf(book, table).problems.map(({ code, severity, message }) => [code, severity, message]),
    ).toEqual([
      [
        'near-name',
        'check',
        'Row 2: Ferndale Optic Inc is nearly the name of Ferndale Optics Ltd, which is here already. Check whether they are one account.',
      ],
      [
        'near-name',
        'check',
        'Row 4: Cobalt Ridge Tool is nearly the name in row 3, Cobalt Ridge Tools. Both are taken; check whether they are one account.',
      ],
    ]);
  });

  it('I145 shows both sides', () => {
    const [question] = summaryOf(
      book,
      tableOf('Account ID,Name,Owner,City,Country,Spend\n8,Ferndale Optics,Jo Park,,UK,100\n'),
    ).questions;
    expect(question).toEqual({
      key: `2|${accountNamed(book, 'Ferndale Optics Ltd').id}`,
      line: 2,
      name: 'Ferndale Optics',
      row: {
        name: 'Ferndale Optics',
        externalId: '8',
        domain: null,
        city: null,
        country: 'UK',
        owner: 'Jo Park',
        spendCents: 10_000,
      },
      other: {
        kind: 'account',
        id: accountNamed(book, 'Ferndale Optics Ltd').id,
        name: 'Ferndale Optics Ltd',
        externalId: '1',
        domain: 'ferndale.example',
        city: 'Leeds',
        country: null,
        owner: null,
        spendCents: null,
      },
      why: 'near-name',
      canBeSame: true,
      verdict: 'later',
    });
  });

  it('I145 asks about one domain with two ids', () => {
    expect(asked(book, tableOf('Account ID,Name,Website\n8,Fern Group,ferndale.example\n'))).toEqual([
      '2 Fern Group ~ Ferndale Optics Ltd: same-domain',
    ]);
  });

  it('I145 does not ask across two cities, nor about a slip between two domains', () => {
    expect(asked(book, tableOf('Account ID,Name,City\n8,Ferndale Optics,York\n'))).toEqual([]);
    expect(asked(book, tableOf('Account ID,Name,Website\n8,Ferndale Opticx,opticx.example\n'))).toEqual([]);
    expect(asked(book, tableOf('Account ID,Name,Website\n8,Ferndale Optics,optics.example\n'))).toHaveLength(
      1,
    );
  });

  it('I145 asks when the only account of a name is in another city, unless its own row is there', () => {
    const byName = bookOf('Name,City\nZeta,Rome\n');
    expect(asked(byName, tableOf('Name,City\nZeta,Milan\n'))).toEqual(['2 Zeta ~ Zeta: other-city']);
    expect(asked(byName, tableOf('Name,City\nZeta,Milan\nZeta,Rome\n'))).toEqual([]);
  });

  it('I145 asks nothing of a row that a key found', () => {
    expect(asked(book, tableOf('Account ID,Name\n1,Ferndale Optics Ltd\n2,Ferndale Optics\n'))).toEqual([]);
  });

  it('I145 asks beside three others at most', () => {
    const rows = ['Inc', 'LLC', 'Ltd', 'AG', 'GmbH'].map((form, index) => `${index},Kestrel ${form}`);
    const questions = asked(emptyBook(), tableOf(`Account ID,Name\n${rows.join('\n')}\n`));
    expect(questions.filter((question) => question.startsWith('6 '))).toEqual([
      '6 Kestrel GmbH ~ row 2: near-name',
    ]);
  });
});

describe('verdicts', () => {
  const list = 'Account ID,Name\n8,Ferndale Optic\n9,Cobalt\n10,Cobalt Inc\n';

  it('I146 “same” makes the row that account, or leaves the second row out', () => {
    const book = bookOf('Account ID,Name\n1,Ferndale Optics\n');
    const table = tableOf(list);
    const verdicts = decided(book, table, 'same');
    const summary = summaryOf(book, table, { decisions: { verdicts } });
    expect(summary.counts).toEqual({ new: 1, changed: 1, unchanged: 0, rejected: 1 });
    expect(summary.problems.map(({ message }) => message)).toEqual([
      'Row 4: Cobalt Inc is the same as row 3, Cobalt, as you decided, and is left out.',
    ]);
    importInto(book, table, { decisions: { verdicts } });
    expect(book.all('account').map(({ name, externalId }) => [name, externalId])).toEqual([
      ['Ferndale Optic', '1'],
      ['Cobalt', '9'],
    ]);
    expect(book.all('lookalike')).toEqual([]);
  });

  it('I146 “same” never takes an account from the row that bears its id', () => {
    const book = bookOf('Account ID,Name\n1,Ferndale Optics\n');
    const table = tableOf('Account ID,Name\n8,Ferndale Optic\n1,Ferndale Optics\n');
    const verdicts = decided(book, table, 'same');
    const summary = summaryOf(book, table, { decisions: { verdicts } });
    expect(summary.counts).toEqual({ new: 0, changed: 0, unchanged: 1, rejected: 1 });
    expect(summary.problems[0]?.message).toBe(
      'Row 2: Ferndale Optic is the same as row 3, Ferndale Optics, as you decided, and is left out.',
    );
  });

  it('I147 “different” keeps both apart, is remembered, and is not asked again', () => {
    const book = bookOf('Account ID,Name\n1,Ferndale Optics\n');
    const table = tableOf(list);
    const verdicts = decided(book, table, 'different');
    expect(summaryOf(book, table, { decisions: { verdicts } }).problems).toEqual([]);
    importInto(book, table, { decisions: { verdicts } });
    expect(book.count('account')).toBe(4);
    expect(book.all('lookalike').map(({ verdict }) => verdict)).toEqual(['different', 'different']);
    expect(asked(book, table)).toEqual([]);
    expect(planFor(book, table)).toMatchObject({ code: 'nothing-to-change' });
  });

  it('I147 “later” takes both, and asks again of the two accounts', () => {
    const book = bookOf('Account ID,Name\n1,Ferndale Optics\n');
    const table = tableOf(list);
    importInto(book, table);
    expect(book.all('lookalike').map(({ verdict }) => verdict)).toEqual(['later', 'later']);
    const again = summaryOf(book, table);
    expect(again.questions.map(({ name, other, canBeSame }) => [name, other.name, canBeSame])).toEqual([
      ['Ferndale Optic', 'Ferndale Optics', false],
      ['Cobalt', 'Cobalt Inc', false],
    ]);
    expect(planFor(book, table)).toMatchObject({ code: 'nothing-to-change' });
    importInto(book, table, { decisions: { verdicts: decided(book, table, 'different') } });
    expect(book.all('lookalike').map(({ verdict }) => verdict)).toEqual(['different', 'different']);
    expect(asked(book, table)).toEqual([]);
  });

  it('I147 cannot make two accounts one', () => {
    const book = bookOf('Account ID,Name\n1,Cobalt\n2,Cobalt\n');
    const table = tableOf('Account ID,Name\n1,Cobalt\n2,Cobalt\n');
    const verdicts = decided(book, table, 'same');
    const summary = summaryOf(book, table, { decisions: { verdicts } });
    expect(summary.questions.map(({ canBeSame, verdict }) => [canBeSame, verdict])).toEqual([
      [false, 'later'],
    ]);
    expect(summary.counts.unchanged).toBe(2);
  });
});
