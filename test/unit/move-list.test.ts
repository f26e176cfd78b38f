// What a pasted list of moves does: how lines are cut, what they name, what is said before anything is written.
import { describe, expect, it } from 'vitest';
import { moveListed, summariseMoveList } from '../../shared/actions/move-list';
import { cutMoveList } from '../../shared/actions/move-list-lines';
import { Book } from '../../shared/records/book';
import { planAId, type SellerId } from '../../shared/records/ids';
import { checksumOf } from '../../shared/tables/salesforce-id';
import { accountIdAt, makeAccount, makeSeller, sellerIdAt, smallBook, testAsOf } from '../helpers/small-book';

const settings = { scenarioId: planAId, asOf: testAsOf };
const fifteen = '001A000001LmNop';

function book() {
  return new Book([
    ...smallBook(),
    makeAccount(20, { name: 'Pell, Sons & Co', externalId: fifteen, domain: 'pell.example' }),
    makeAccount(21, { name: 'Twin', domain: 'twin-a.example' }),
    makeAccount(22, { name: 'Twin', domain: 'twin-b.example' }),
    makeSeller(5, { name: 'Dana Castellano', email: 'dana@halden.example', homeLane: 'field' }),
  ]);
}

describe('MV9 cutting a list', () => {
  it('takes tabs, semicolons or commas, quotation marks and a line of headers', () => {
    const cells = (text: string) => cutMoveList(text).lines.map(({ account, target }) => [account, target]);
    expect(cells('A\tInside\r\nB\tField')).toEqual([
      ['A', 'Inside'],
      ['B', 'Field'],
    ]);
    expect(cells('A;Inside\nB;Field')).toHaveLength(2);
    expect(cells('"Pell, Sons & Co",Field\n"say ""hi""",Inside')).toEqual([
      ['Pell, Sons & Co', 'Field'],
      ['say "hi"', 'Inside'],
    ]);
    expect(cells('Name\tOwner Id\tAccount ID\nPell\tDana\t001')).toEqual([['001', 'Dana']]);
    expect(cutMoveList('Account,Lane\nA,Inside').hasHeader).toBe(true);
  });

  it('names lines without two columns, and keeps the numbers of blank ones', () => {
    const { lines, problems } = cutMoveList('A,Inside\n\n,Field\nB\nC,Field,more');
    expect(lines).toEqual([{ line: 1, account: 'A', target: 'Inside' }]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(problems[1]?.sentence).toBe('Line 4 says not where B goes. Add a lane or a seller.');
  });
});

describe('SE10 a list that names an inactive seller', () => {
  it('says so by line, and is refused when they went inactive after it was read', () => {
    const before = book();
    const { moves } = summariseMoveList(before, 'X-0\tDana Castellano', settings);
    const inactive = new Book([
      ...smallBook(),
      makeSeller(5, { name: 'Dana Castellano', homeLane: 'field', active: false }),
    ]);
    const read = summariseMoveList(inactive, 'X-0\tDana Castellano', settings);
    expect(read.moves).toEqual([]);
    expect(read.problems).toMatchObject([{ line: 1, kind: 'unknown-target' }]);
    expect(read.problems[0]?.sentence).toContain('Dana Castellano is inactive.');
    const plan = moveListed(inactive, { ...settings, moves, keepQuarterback: false, reason: null });
    expect(plan).toMatchObject({ ok: false, code: 'seller-inactive' });
  });
});

describe('MV9 what a list would do', () => {
  it('finds accounts by id of 15 or 18 signs, domain and exact name; sellers by name, address and id', () => {
    const text = [
      `${fifteen}${checksumOf(fifteen)}\tDana Castellano`,
      'X-0\tcastellano, dana',
      'Account 01\tDANA@halden.example',
      'X-3\ts2',
      'X-4\tSpecialist',
    ].join('\n');
    const { moves, problems, byTarget } = summariseMoveList(book(), text, settings);
    expect(problems).toEqual([]);
    expect(moves.map(({ accountId }) => accountId)).toEqual([20, 0, 1, 3, 4].map(accountIdAt));
    expect(byTarget[0]).toEqual({ name: 'Dana Castellano', count: 3 });
    expect(summariseMoveList(book(), 'https://www.pell.example\tInside', settings).moves).toHaveLength(1);
  });

  it('counts what is there already, names locked accounts and every line it leaves out', () => {
    const text =
      'X-0\tSeller 0\nX-7\tField\nNobody\tField\nX-1\tMars\nTwin\tField\nX-2\tInside\nX-2\tField\nX-2\tInside';
    const { moves, unchangedCount, locked, problems, lineCount } = summariseMoveList(book(), text, settings);
    expect(moves).toHaveLength(1);
    expect(unchangedCount).toBe(1);
    expect(locked).toEqual([
      {
        line: 2,
        accountId: accountIdAt(7),
        sentence: 'Line 2: Account 07 is locked and stays. Open renewal.',
      },
    ]);
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'unknown-account'],
      [4, 'unknown-target'],
      [5, 'ambiguous-account'],
      [7, 'twice'],
    ]);
    expect(problems[2]?.sentence).toBe('Line 5: 2 accounts answer to “Twin”. Use the id.');
    expect(lineCount).toBe(8);
  });

  it('forty sellers of one name are ambiguous and named', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      makeSeller(50 + index, { id: `kim-${index}` as SellerId, name: 'Alex Kim', homeLane: 'inside' }),
    );
    const crowd = new Book([...smallBook(), ...many]);
    expect(summariseMoveList(crowd, 'X-2\tAlex Kim', settings).problems).toEqual([
      {
        line: 1,
        kind: 'ambiguous-target',
        sentence: 'Line 1: 40 sellers answer to “Alex Kim”. Use the e-mail or the id.',
      },
    ]);
    expect(summariseMoveList(crowd, 'X-2\tkim-7', settings).moves).toEqual([
      { accountId: accountIdAt(2), target: { kind: 'seller', sellerId: 'kim-7' } },
    ]);
  });
});

describe('MV10 carrying a list out', () => {
  it('moves to several targets in one entry, with exceptions and a reason', () => {
    const given = book();
    const { moves } = summariseMoveList(given, 'X-0\tField\nX-1\tDana Castellano\nX-2\tnone', settings);
    const plan = moveListed(given, {
      ...settings,
      moves,
      keepQuarterback: false,
      reason: 'Signed off',
      exceptions: new Map([[accountIdAt(1), 'rule']]),
    });
    expect(plan).toMatchObject({
      ok: true,
      kind: 'account.moved',
      label: '3 accounts proposed from a list, 1 as an exception',
    });
    if (plan.ok) given.apply(plan.changes);
    expect(given.proposalOf(planAId, accountIdAt(0))).toMatchObject({ lane: 'field', ownerId: null });
    expect(given.proposalOf(planAId, accountIdAt(1))).toMatchObject({
      ownerId: sellerIdAt(5),
      reason: 'Signed off',
      exception: 'rule',
    });
    expect(given.proposalOf(planAId, accountIdAt(2))).toMatchObject({ lane: null, ownerId: null });
    expect(moveListed(given, { ...settings, moves, keepQuarterback: false, reason: null })).toMatchObject({
      code: 'nothing-to-change',
    });
  });

  it('takes 10,000 lines, looking at each account of the book a fixed number of times', () => {
    const big = new Book([
      ...smallBook(),
      ...Array.from({ length: 10_000 }, (_, index) =>
        makeAccount(1000 + index, { lane: null, ownerId: null }),
      ),
    ]);
    let walks = 0;
    const counted = new Proxy(big, {
      get: (target, key) => {
        if (key === 'all') walks += 1;
        const value = Reflect.get(target, key) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const text = Array.from({ length: 10_000 }, (_, index) => `X-${1000 + index}\tSeller 0`).join('\n');
    const { moves } = summariseMoveList(counted, text, settings);
    expect(moves).toHaveLength(10_000);
    expect(walks).toBeLessThanOrEqual(4);
    const plan = moveListed(big, { ...settings, moves, keepQuarterback: false, reason: null });
    expect(plan.ok && plan.changes.length).toBe(10_000);
  });
});
