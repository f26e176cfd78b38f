// Checks what of a list is taken: rows and values left out, values changed here, accounts missing, and one plan from one summary.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../renderer/workers/summary-view';
import { planImport } from '../../shared/actions/import-accounts';
import { type LocalEdits, leftOutKey } from '../../shared/actions/import-decisions';
import { readImport, summariseImport } from '../../shared/actions/import-summary';
import { defaultRules } from '../../shared/coverage/default-rules';
import { sameValue } from '../../shared/journal/diff';
import { bookAfterFirst, decide, first, out, second } from './difference-lists';
import {
  accountNamed,
  context,
  emptyBook,
  importInto,
  inputOf,
  planFor,
  summaryOf,
  tableOf,
  today,
} from './import-harness';

describe('one plan from one summary', () => {
  it('I180 plans from the summary that was shown, with its ids and without reading a row again', () => {
    const book = bookAfterFirst();
    const table = tableOf(second);
    const input = inputOf(book, table);
    let next = 0;
    const newId = (): string => {
      next += 1;
      return `seed-${next}`;
    };
    const summary = summariseImport(
      book,
      readImport(book, table, input.choices, today),
      input.decisions,
      newId,
    );
    const ids = next;
    const plan = planImport(book, { ...input, table: { headers: table.headers } }, summary);
    if (!plan.ok) throw new Error(plan.message);
    expect(next, 'no new id').toBe(ids);
    const created = plan.changes.filter(({ before }) => before === null).map(({ recordId }) => recordId);
    expect(created).toEqual(['seed-1', 'seed-2']);
    expect(created).toContain(summary.accounts.find(({ before }) => before === null)?.after.id);
  });

  it('I180 writes the fields that differ and no others', () => {
    const book = bookAfterFirst();
    const plan = planFor(book, tableOf(second));
    if (!plan.ok) throw new Error(plan.message);
    const acme = plan.changes.find(({ recordId }) => recordId === accountNamed(book, 'Acme').id);
    expect(acme).toMatchObject({
      before: { spendCents: 10_000, city: 'Bonn' },
      after: { spendCents: 15_000, city: 'Ulm' },
    });
    expect(Object.keys(acme?.after ?? {}).sort()).toEqual(['city', 'spendCents']);
    const bolt = plan.changes.find(({ recordId }) => recordId === accountNamed(book, 'Bolt').id);
    expect(bolt?.after).toMatchObject({ custom: { Note: 'x' } });
  });

  it('I180 a plan put on gives the accounts of the summary, whatever is left out', () => {
    const fields = ['spendCents', 'city', 'ownerId', 'lane', 'custom:Note', null];
    const keys = [2, 3, 4].flatMap((line) => fields.map((field) => leftOutKey(line, field)));
    fc.assert(
      fc.property(fc.subarray(keys), (leftOut) => {
        const book = bookAfterFirst();
        const table = tableOf(second);
        const input = inputOf(book, table, decide({ leftOut: new Set(leftOut) }));
        const read = readImport(book, table, input.choices, today);
        const summary = summariseImport(book, read, input.decisions, context.newId);
        const { counts, leftOutRows } = summary;
        expect(counts.new + counts.changed + counts.unchanged + counts.rejected + leftOutRows.length).toBe(3);
        const plan = planImport(book, input, summary);
        if (plan.ok) book.apply(plan.changes);
        for (const { before, after } of summary.accounts) {
          if (before !== null || plan.ok) expect(sameValue(book.get('account', after.id), after)).toBe(true);
        }
        expect(plan.ok).toBe(summary.accounts.some(({ before, after }) => before !== after));
      }),
      { seed: 190, numRuns: 150 },
    );
  });

  it('I191 keeps the matching under the name it was given, and the name when none is given', () => {
    const book = emptyBook();
    importInto(book, tableOf(first), { matchName: 'Halden CRM' });
    expect(Object.values(book.workspace().matchNames)).toEqual(['Halden CRM']);
    importInto(book, tableOf(second));
    expect(Object.values(book.workspace().matchNames)).toEqual(['Halden CRM']);
    expect(Object.keys(book.workspace().matchNames)).toEqual(Object.keys(book.workspace().columnMatches));
  });
});

describe('what is left out', () => {
  it('I181 leaves out a new row, its seller too, and counts it', () => {
    const book = bookAfterFirst();
    const choosing = out([4, null]);
    const summary = summaryOf(book, tableOf(second), choosing);
    expect(summary.counts).toEqual({ new: 0, changed: 2, unchanged: 0, rejected: 0 });
    expect(summary.leftOutRows).toMatchObject([{ line: 4, name: 'Dorn', owner: 'Eve Orr', before: null }]);
    importInto(book, tableOf(second), choosing);
    expect(book.all('account').map(({ name }) => name)).toEqual(['Acme', 'Bolt', 'Cask']);
    expect(book.all('seller').map(({ name }) => name)).toEqual(['Jo Park', 'Ann Lee']);
  });

  it('I181 leaves a known account as it is, and does not call it missing', () => {
    const book = bookAfterFirst();
    const before = accountNamed(book, 'Acme');
    const summary = summaryOf(book, tableOf(second), out([2, null]));
    expect(summary.counts).toEqual({ new: 1, changed: 1, unchanged: 0, rejected: 0 });
    expect(summary.missing.accounts.map(({ name }) => name)).toEqual(['Cask']);
    importInto(book, tableOf(second), out([2, null]));
    expect(accountNamed(book, 'Acme')).toBe(before);
  });

  it('I181 leaves out one value and takes the others; with all of them left out the account is unchanged', () => {
    const book = bookAfterFirst();
    const some = summaryOf(book, tableOf(second), out([2, 'spendCents'], [3, 'custom:Note']));
    expect(some.counts).toMatchObject({ changed: 2, unchanged: 0 });
    const all = summaryOf(book, tableOf(second), out([2, 'spendCents'], [2, 'city']));
    expect(all.counts).toMatchObject({ new: 1, changed: 1, unchanged: 1 });
    importInto(book, tableOf(second), out([2, 'spendCents'], [3, 'custom:Note']));
    expect(accountNamed(book, 'Acme')).toMatchObject({ spendCents: 10_000, city: 'Ulm' });
    expect(accountNamed(book, 'Bolt').custom).toEqual({ Note: 'b' });
  });

  it('I182 leaves out the lane that would follow an owner who is left out', () => {
    const lanes = new Map([
      ['name:Jo Park', 'inside'],
      ['name:Ann Lee', 'field'],
    ] as const);
    const book = emptyBook();
    importInto(book, tableOf(first), { lanes });
    const summary = summaryOf(book, tableOf(second), out([3, 'ownerId']));
    const bolt = summary.accounts.find(({ line }) => line === 3);
    expect(bolt?.held.map(({ field, why }) => [field, why])).toEqual([
      ['ownerId', 'left-out'],
      ['lane', 'with-owner'],
    ]);
    expect(bolt?.after).toMatchObject({ lane: 'inside', ownerId: bolt?.before?.ownerId });
    const laneOnly = summaryOf(book, tableOf(second), out([3, 'lane']));
    expect(laneOnly.accounts.find(({ line }) => line === 3)?.after).toMatchObject({ lane: 'inside' });
  });

  it('I182 leaves out a parent with its id, or takes both', () => {
    const book = emptyBook();
    importInto(book, tableOf('Id,Name,Parent Account\n1,Acme,\n2,Bolt,\n'));
    const table = tableOf('Id,Name,Parent Account\n1,Acme,Bolt\n2,Bolt,\n');
    const taken = summaryOf(book, table).accounts[0];
    expect(taken?.after).toMatchObject({ parentName: 'Bolt', parentId: accountNamed(book, 'Bolt').id });
    const held = summaryOf(book, table, out([2, 'parentName'])).accounts[0];
    expect(held?.after).toBe(held?.before);
    const view = viewOf(book, summaryOf(book, table), today);
    expect(view.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['Parent account', null, 'Bolt'],
    ]);
  });

  it('I181 keeps one of two rows that repeat each other: the earlier or the later', () => {
    const twice = tableOf('Id,Name\n1,Acme\n1,Acme Corp\n');
    expect(summaryOf(emptyBook(), twice).counts).toMatchObject({ new: 1, rejected: 1 });
    for (const [line, name] of [
      [2, 'Acme Corp'],
      [3, 'Acme'],
    ] as const) {
      const summary = summaryOf(emptyBook(), twice, out([line, null]));
      expect(summary.counts).toEqual({ new: 1, changed: 0, unchanged: 0, rejected: 0 });
      expect(summary.accounts.map(({ after }) => after.name)).toEqual([name]);
      expect(summary.problems).toEqual([]);
    }
  });

  it('I181 leaves out a row that cannot be read, and names it no more among the problems', () => {
    const bad = tableOf('Id,Name,Spend\n1,Acme,much\n2,Bolt,1\n3,Cask\n');
    const summary = summaryOf(emptyBook(), bad, out([2, null], [4, null]));
    expect(summary.counts).toEqual({ new: 1, changed: 0, unchanged: 0, rejected: 0 });
    expect(summary.problems).toEqual([]);
    expect(summary.leftOutRows).toMatchObject([
      { line: 2, problem: { code: 'not-money' } },
      { line: 4, problem: { code: 'too-few-cells' } },
    ]);
  });

  it('I183 says that nothing is left when everything is left out', () => {
    const plan = planFor(bookAfterFirst(), tableOf(second), out([2, null], [3, null], [4, null]));
    expect(plan).toMatchObject({
      ok: false,
      code: 'nothing-to-change',
      message:
        'Nothing to import: what the list would change is left out, and the rest is as in the list already.',
    });
  });

  it('I183 lists what is left out where it was, unticked', () => {
    const book = bookAfterFirst();
    const view = viewOf(
      book,
      summaryOf(book, tableOf(second), out([4, null], [2, 'city'], [3, null])),
      today,
    );
    expect(view.newAccounts).toMatchObject([{ line: 4, name: 'Dorn', owner: 'Eve Orr', isTaken: false }]);
    expect(view.changes.map(({ name, key, field, isTaken }) => [name, key, field, isTaken])).toEqual([
      ['Acme', 'spendCents', 'Spend', true],
      ['Acme', 'city', 'City', false],
      ['Bolt', null, 'Whole row', false],
    ]);
    expect(view).toMatchObject({
      counts: { new: 0, changed: 1, unchanged: 0, rejected: 0 },
      offered: { new: 1, changed: 2, unchanged: 0, rejected: 0, missing: 1 },
      leftOutCount: 3,
      leftOutRowCount: 2,
    });
  });
});

describe('what was changed here', () => {
  const edit = { at: '2026-03-05T09:00:00.000Z', actor: 'Elena', label: 'Acme edited' };
  const editsOf = (id: string, ...fields: string[]): LocalEdits =>
    new Map([[id, new Map(fields.map((field) => [field, edit]))]]);

  it('I184 keeps it, counts it apart, and lists it first with who and when', () => {
    const book = bookAfterFirst(...defaultRules);
    const localEdits = editsOf(accountNamed(book, 'Bolt').id, 'custom:Note', 'spendCents');
    const summary = summaryOf(book, tableOf(second), { localEdits });
    const view = viewOf(book, summary, today);
    expect(view.keptHereCount).toBe(1);
    expect(view.changes[0]).toMatchObject({ name: 'Bolt', key: 'ownerId', localEdit: null, isTaken: true });
    expect(view.changes[1]).toMatchObject({
      name: 'Bolt',
      key: 'custom:Note',
      field: 'Note',
      before: 'b',
      after: 'x',
      isTaken: false,
      localEdit: edit,
    });
    importInto(book, tableOf(second), { localEdits });
    expect(accountNamed(book, 'Bolt')).toMatchObject({ custom: { Note: 'b' } });
    expect(book.get('seller', accountNamed(book, 'Bolt').ownerId ?? '')?.name).toBe('Ann Lee');
  });

  it('I184 writes over it only when that is said, and still names it', () => {
    const book = bookAfterFirst();
    const localEdits = editsOf(accountNamed(book, 'Acme').id, 'city');
    const overwritten = new Set([leftOutKey(2, 'city')]);
    const choosing = { localEdits, decisions: { overwritten } };
    const view = viewOf(book, summaryOf(book, tableOf(second), choosing), today);
    expect(view.keptHereCount).toBe(0);
    expect(view.changes[1]).toMatchObject({ name: 'Acme', key: 'city', isTaken: true, localEdit: edit });
    importInto(book, tableOf(second), choosing);
    expect(accountNamed(book, 'Acme').city).toBe('Ulm');
  });

  it('I184 counts an account as unchanged when all that differs is kept', () => {
    const book = bookAfterFirst();
    const localEdits = editsOf(accountNamed(book, 'Acme').id, 'city', 'spendCents');
    expect(summaryOf(book, tableOf(second), { localEdits }).counts).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
  });

  it('I184 keeps a manager that was named here', () => {
    const book = emptyBook();
    importInto(book, tableOf('Name,Owner,Owner Manager\nAcme,Jo Park,Max Orr\n'));
    const jo = book.all('seller')[0];
    const localEdits = editsOf(jo?.id ?? '', 'manager');
    const table = tableOf('Name,Owner,Owner Manager\nAcme,Jo Park,Eve Lund\n');
    expect(summaryOf(book, table).sellers[0]?.after.manager).toBe('Eve Lund');
    expect(summaryOf(book, table, { localEdits }).sellers[0]?.after).toBe(jo);
  });
});
