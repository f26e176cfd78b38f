// Accounts that come back in a later list, and extra columns that come back empty.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/journal/entry';
import { planUndo } from '../../shared/journal/undo';
import { accountNamed, emptyBook, importInto, summaryOf, tableOf } from './import-harness';

const removing = { decisions: { removeMissing: true } };

describe('accounts that come back', () => {
  it('I193 brings back a removed account under its id, with what the list says', () => {
    const book = emptyBook();
    importInto(book, tableOf('Id,Name,Spend\n001A00000000001,Acme,10\n2,Bolt,20\n'));
    const { id } = accountNamed(book, 'Acme');
    importInto(book, tableOf('Id,Name,Spend\n2,Bolt,20\n'), removing);
    expect(book.stored(id)).toMatchObject({ deleted: true });
    const table = tableOf('Id,Name,Spend\n001A00000000001,Acme Ltd,30\n2,Bolt,20\n');
    expect(summaryOf(book, table).counts).toEqual({ new: 1, changed: 0, unchanged: 1, rejected: 0 });
    const size = book.size();
    const plan = importInto(book, table);
    expect(plan.label).toBe('1 account imported from list.csv');
    expect(book.size()).toBe(size);
    expect(accountNamed(book, 'Acme Ltd')).toMatchObject({ id, deleted: false, spendCents: 3000 });
    const entry = { ...plan, seq: 3 } as unknown as Entry;
    book.apply(planUndo(book, { entry, changes: plan.changes, laterChanges: [] }, 'undo').changes);
    expect(book.stored(id)).toMatchObject({ deleted: true, name: 'Acme', spendCents: 1000 });
  });

  it('I193 never brings one back by its name', () => {
    const book = emptyBook();
    importInto(book, tableOf('Id,Name\n1,Acme\n2,Bolt\n'));
    const { id } = accountNamed(book, 'Acme');
    importInto(book, tableOf('Id,Name\n2,Bolt\n'), removing);
    importInto(book, tableOf('Id,Name\n9,Acme\n2,Bolt\n'));
    expect(accountNamed(book, 'Acme').id).not.toBe(id);
    expect(book.stored(id)).toMatchObject({ deleted: true });
  });

  it('I194 keeps what an extra column holds when a list brings it blank throughout', () => {
    const book = emptyBook();
    importInto(book, tableOf('Id,Name,Score\n1,Acme,10\n2,Bolt,20\n'), { targets: { Score: 'custom' } });
    expect(book.workspace().extraColumns.Score).toMatchObject({ kind: 'number' });
    importInto(book, tableOf('Id,Name,Score\n1,Acme,\n2,Bolt,\n'), { targets: { Score: 'custom' } });
    expect(book.workspace().extraColumns.Score).toMatchObject({ kind: 'number' });
    importInto(book, tableOf('Id,Name,Score\n1,Acme,high\n2,Bolt,\n'), { targets: { Score: 'custom' } });
    expect(book.workspace().extraColumns.Score).toMatchObject({ kind: 'text' });
  });
});
