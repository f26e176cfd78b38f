// Checks which accounts count as missing from a list, that they are left alone unless asked, and what stays even then.
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../renderer/workers/summary-view';
import { leftOutKey, type PairVerdict } from '../../shared/actions/import-decisions';
import type { Entry } from '../../shared/journal/entry';
import { planUndo } from '../../shared/journal/undo';
import type { Book } from '../../shared/records/book';
import { type AccountId, planAId, proposalIdOf, teamIdOf, teamMemberIdOf } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { bookAfterFirst, decide, first, second } from './difference-lists';
import {
  accountNamed,
  context,
  emptyBook,
  importInto,
  planFor,
  summaryOf,
  tableOf,
  today,
} from './import-harness';

const lockOf = (book: Book, name: string, lockReason: string) => ({
  recordId: accountNamed(book, name).id,
  type: 'account' as const,
  before: { lockReason: null },
  after: { lockReason },
});

describe('what is missing', () => {
  it('I185 counts and lists accounts that no row names, and leaves them alone', () => {
    const book = bookAfterFirst();
    const view = viewOf(book, summaryOf(book, tableOf(second)), today);
    expect(view.missing).toMatchObject({
      count: 1,
      removableCount: 1,
      isRemoved: false,
      accounts: [{ name: 'Cask', owner: 'Ann Lee', stays: null }],
    });
    importInto(book, tableOf(second));
    expect(accountNamed(book, 'Cask').spendCents).toBe(30_000);
  });

  it('I185 knows of none in a first list', () => {
    expect(summaryOf(emptyBook(), tableOf(first)).missing.accounts).toEqual([]);
  });

  it('I186 removes them when asked, with proposals and teams, and brings all of it back with one undo', () => {
    const book = bookAfterFirst();
    const { id, ownerId } = accountNamed(book, 'Cask');
    const sellerId = ownerId as NonNullable<typeof ownerId>;
    book.load([
      {
        type: 'proposal',
        id: proposalIdOf(planAId, id),
        deleted: false,
        scenarioId: planAId,
        accountId: id,
        lane: 'field',
        ownerId: null,
        quarterbackId: null,
        reason: null,
        exception: null,
      },
      { type: 'team', id: teamIdOf(id), deleted: false, accountId: id, quarterbackId: sellerId },
      {
        type: 'teamMember',
        id: teamMemberIdOf(id, sellerId),
        deleted: false,
        accountId: id,
        sellerId,
        brings: '',
        needs: '',
      },
    ]);
    const plan = importInto(book, tableOf(second), decide({ removeMissing: true }));
    expect(plan.label).toBe('3 accounts imported from list.csv, 1 not in it removed');
    expect(book.stored(id)).toMatchObject({ deleted: true });
    expect([book.count('proposal'), book.count('team'), book.count('teamMember')]).toEqual([0, 0, 0]);
    const again = planFor(book, tableOf(second), decide({ removeMissing: true }));
    expect(again).toMatchObject({ code: 'nothing-to-change' });
    const entry = { ...plan, seq: 2 } as unknown as Entry;
    book.apply(planUndo(book, { entry, changes: plan.changes, laterChanges: [] }, 'undo').changes);
    expect(accountNamed(book, 'Cask').id).toBe(id);
    expect([book.count('account'), book.count('proposal'), book.count('teamMember')]).toEqual([3, 1, 1]);
  });

  it('I186 removes alone when nothing else differs', () => {
    const book = bookAfterFirst();
    const plan = importInto(book, tableOf('Id,Name\n1,Acme\n2,Bolt\n'), decide({ removeMissing: true }));
    expect(plan.label).toBe('1 account not in list.csv removed');
    expect(book.all('account').map(({ name }) => name)).toEqual(['Acme', 'Bolt']);
  });

  it('I187 leaves what is locked, has an open ticket or a history, or is a parent of what stays, and says so', () => {
    const book = emptyBook();
    importInto(book, tableOf('Id,Name\n1,Acme\n2,Bolt\n3,Cask\n4,Dorn\n5,Eder\n6,Farn\n'));
    const idOf = (name: string): AccountId => accountNamed(book, name).id;
    const farn = accountNamed(book, 'Farn');
    book.apply([lockOf(book, 'Bolt', 'Open renewal')]);
    book.load([
      { ...accountNamed(book, 'Cask'), parentId: idOf('Dorn') },
      {
        type: 'ticket',
        id: 'ticket-1',
        deleted: false,
        number: 7,
        kind: 'no owner',
        accountId: idOf('Cask'),
        claims: [{ sellerId: 's', asksFor: '', statement: '' }],
        ruleCode: null,
        raisedBy: 'Test',
        raisedAt: context.now,
        dueOn: today,
        status: 'open',
      } as unknown as AnyRecord,
      { ...accountNamed(book, 'Acme'), parentId: farn.id },
    ]);
    const choosing = decide({ removeMissing: true });
    const view = viewOf(book, summaryOf(book, tableOf('Id,Name\n1,Acme\n'), choosing), today);
    expect(view.missing).toMatchObject({ count: 5, removableCount: 1, isRemoved: true });
    const plan = planFor(book, tableOf('Id,Name\n1,Acme\n'), choosing);
    if (!plan.ok) throw new Error(plan.message);
    expect(plan.notes).toEqual([
      'Bolt stays: it is locked.',
      'Cask stays: T-7 is open.',
      'Dorn stays: it is the parent of an account that stays.',
      'Farn stays: it is the parent of an account that stays.',
    ]);
    book.apply(plan.changes);
    expect(book.stored(idOf('Acme'))?.deleted).toBe(false);
    expect(book.all('account').map(({ name }) => name)).not.toContain('Eder');
  });

  it('I188 takes an account whose row is rejected for being in the list', () => {
    const book = bookAfterFirst();
    const list = 'Id,Name,Spend\n1,Acme,150\n2,Bolt,200\n3,Cask,lots\n';
    const summary = summaryOf(book, tableOf(list), decide({ removeMissing: true }));
    expect(summary.counts.rejected).toBe(1);
    expect(summary.missing).toMatchObject({ accounts: [], unknownRowCount: 0 });
  });

  it('I188 removes none while a rejected row shows no key', () => {
    const book = bookAfterFirst();
    const table = tableOf('Id,Name,Spend\n1,Acme,150\n2,Bolt,200\n3,Cask\n');
    const asked = decide({ removeMissing: true });
    const view = viewOf(book, summaryOf(book, table, asked), today);
    expect(view.missing).toMatchObject({ count: 1, removableCount: 0, unknownRowCount: 1, isRemoved: false });
    importInto(book, table, asked);
    expect(accountNamed(book, 'Cask').deleted).toBe(false);
    const leftOut = new Set([leftOutKey(4, null)]);
    expect(summaryOf(book, table, decide({ leftOut })).missing.unknownRowCount, 'left out').toBe(0);
  });

  it('I188 removes nothing with a list of which no row can be taken', () => {
    const book = bookAfterFirst();
    expect(
      planFor(book, tableOf('Id,Name,Spend\n9,Zorn,x\n'), decide({ removeMissing: true })),
    ).toMatchObject({
      ok: false,
      code: 'import-empty',
    });
  });

  it('I190 holds no account for missing while it may be a row under another name', () => {
    const book = emptyBook();
    importInto(book, tableOf('Id,Name,City\n1,Northwind Traders,Bonn\n2,Bolt,Bonn\n'));
    const table = tableOf('Id,Name,City\n2,Bolt,Bonn\n7,Northwind Traders Ltd,Bonn\n');
    const [question] = summaryOf(book, table).questions;
    expect(question).toMatchObject({ line: 3, other: { name: 'Northwind Traders' }, verdict: 'later' });
    const names = (verdict: PairVerdict): string[] => {
      const verdicts = new Map([[question?.key ?? '', verdict]]);
      return summaryOf(book, table, decide({ verdicts })).missing.accounts.map(({ name }) => name);
    };
    expect([names('later'), names('same'), names('different')]).toEqual([[], [], ['Northwind Traders']]);
  });

  it('I190 remembers that two are different, and asks again about what was left open', () => {
    const table = tableOf('Id,Name,City\n1,Northwind Traders,Bonn\n7,Northwind Traders Ltd,Bonn\n');
    const book = emptyBook();
    importInto(book, tableOf('Id,Name,City\n1,Northwind Traders,Bonn\n'));
    importInto(book, table);
    const [question] = summaryOf(book, table).questions;
    expect(book.all('lookalike')).toMatchObject([{ verdict: 'later' }]);
    expect(viewOf(book, summaryOf(book, table), today)).toMatchObject({
      changesAnything: false,
      openQuestionCount: 1,
    });
    const verdicts = new Map([[question?.key ?? '', 'different' as const]]);
    expect(viewOf(book, summaryOf(book, table, decide({ verdicts })), today).changesAnything).toBe(true);
    const plan = importInto(book, table, decide({ verdicts }));
    expect(plan.label).toBe('Lookalikes decided in list.csv');
    expect(summaryOf(book, table).questions).toEqual([]);
  });
});
