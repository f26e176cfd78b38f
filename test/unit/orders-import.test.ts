// Checks what an orders import writes: which fields, of which accounts, in one entry; and what it refuses.
import { describe, expect, it } from 'vitest';
import { listOrderChanges } from '../../shared/actions/import-orders-changes';
import { defaultRules } from '../../shared/coverage/default-rules';
import type { Book } from '../../shared/records/book';
import type { Target } from '../../shared/tables/fields';
import { ruleWith } from '../helpers/coverage-records';
import { context, tableOf, today } from './import-harness';
import { accountOf, bookOf, fileOf, importInto, inputOf, named, planFor, summaryOf } from './orders-harness';

const targets: Readonly<Record<string, Target>> = {
  Account: 'accountName',
  Date: 'orderedOn',
  Amount: 'amount',
  Status: 'status',
  Order: 'orderId',
};

const book = (): Book => bookOf(accountOf('Acme'), accountOf('Birch'), accountOf('Cedar'));
const orders = `Account,Date,Amount
Acme,2026-01-10,100
Acme,2025-06-10,50
Birch,2024-05-01,70`;
const deals = `Account,Date,Amount,Status
Acme,2026-02-01,500,Closed Won
Birch,2026-05-01,900,Negotiation
Cedar,2026-01-01,10,Closed Lost`;

const figuresOf = (from: Book, name: string) => {
  const { orderCount, lastOrderOn, spendCents, spend24Cents, averageOrderCents, openPipelineCents } = named(
    from,
    name,
  );
  return [orderCount, lastOrderOn, spendCents, spend24Cents, averageOrderCents, openPipelineCents];
};

describe('an orders import', () => {
  it('I173 writes figures, facts, as-of date, source and match in one entry', () => {
    const into = book();
    const plan = importInto(into, inputOf(orders, targets));
    expect(plan).toMatchObject({
      kind: 'orders.imported',
      origin: 'import',
      label: '3 orders imported from orders.csv',
    });
    expect(figuresOf(into, 'Acme')).toEqual([2, '2026-01-10', 150_00, 150_00, 75_00, null]);
    expect(figuresOf(into, 'Birch')).toEqual([1, '2024-05-01', 0, 70_00, 70_00, null]);
    expect(figuresOf(into, 'Cedar')).toEqual([0, null, 0, 0, null, null]);
    expect(
      into.all('account').map(({ name, orderCount12, orderCount24 }) => [name, orderCount12, orderCount24]),
    ).toEqual([
      ['Acme', 2, 2],
      ['Birch', 0, 1],
      ['Cedar', 0, 0],
    ]);
    const { asOfDate, mappedFacts, ordersImport, columnMatches } = into.workspace();
    expect(asOfDate).toBe(null);
    expect(mappedFacts).toEqual(['averageOrderCents', 'monthsSinceLastOrder', 'orderCount', 'spendCents']);
    expect(ordersImport).toEqual({
      fileName: 'orders.csv',
      asOf: today,
      at: context.now,
      orderCount: 3,
      openDealCount: 0,
    });
    expect(Object.values(columnMatches)).toEqual([
      { ' kind': 'orders', Account: 'accountName', Date: 'orderedOn', Amount: 'amount' },
    ]);
  });

  it('I170 of deals touches the pipeline too', () => {
    const into = book();
    importInto(into, inputOf(deals, targets));
    expect(figuresOf(into, 'Acme')).toEqual([1, '2026-02-01', 500_00, 500_00, 500_00, 0]);
    expect(figuresOf(into, 'Birch')).toEqual([0, null, 0, 0, null, 900_00]);
    expect(into.workspace().ordersImport).toMatchObject({ orderCount: 1, openDealCount: 1 });
  });

  it('I170 of open deals alone leaves the orders, one of orders alone the pipeline', () => {
    const into = book();
    importInto(into, inputOf(orders, targets));
    importInto(into, inputOf('Account,Amount,Status\nAcme,900,Proposal', targets));
    expect(figuresOf(into, 'Acme')).toEqual([2, '2026-01-10', 150_00, 150_00, 75_00, 900_00]);
    importInto(into, inputOf(orders.replace('50', '60'), targets));
    expect(figuresOf(into, 'Acme')).toEqual([2, '2026-01-10', 160_00, 160_00, 80_00, 900_00]);
  });

  it('I170 of deals that are all closed empties the pipeline the last one gave, and no other', () => {
    const closed = deals.replace('Negotiation', 'Closed Lost');
    const into = book();
    importInto(into, inputOf(deals, targets));
    importInto(into, inputOf(closed, targets));
    expect(figuresOf(into, 'Birch')).toEqual([0, null, 0, 0, null, 0]);
    const other = bookOf(accountOf('Acme'), accountOf('Birch', { openPipelineCents: 1_00 }));
    importInto(other, inputOf(closed, targets, { others: 'none' }));
    expect(named(other, 'Birch').openPipelineCents).toBe(1_00);
  });

  it('I169 replaces the figures of the one before, and the same list again changes nothing', () => {
    const into = book();
    importInto(into, inputOf(orders, targets));
    expect(planFor(into, inputOf(orders, targets))).toMatchObject({ ok: false, code: 'nothing-to-change' });
    importInto(into, inputOf('Account,Date,Amount\nCedar,2026-03-01,5', targets));
    expect(figuresOf(into, 'Acme')).toEqual([0, null, 0, 0, null, null]);
    expect(figuresOf(into, 'Cedar')).toEqual([1, '2026-03-01', 5_00, 5_00, 5_00, null]);
  });

  it('I169 is taken back by one undo', () => {
    const into = bookOf(accountOf('Acme', { spendCents: 7_00, orderCount: 1 }), accountOf('Birch'));
    const before = [...into.everything()];
    const plan = importInto(into, inputOf(orders, targets));
    into.unapply(plan.changes);
    expect([...into.everything()]).toEqual(before);
  });

  it('I162 as of another day gives other figures from the same list', () => {
    const into = book();
    importInto(into, inputOf(orders, targets));
    importInto(into, inputOf(orders, targets, { asOfDate: '2025-06-30' }));
    expect(figuresOf(into, 'Acme')).toEqual([1, '2025-06-10', 50_00, 50_00, 50_00, null]);
    expect(into.workspace().asOfDate).toBe('2025-06-30');
  });

  it('I171 proposes to leave accounts without a row when most have none and nothing was imported before', () => {
    const into = book();
    const one = 'Account,Date,Amount\nAcme,2026-01-10,100';
    expect(summaryOf(into, inputOf(one, targets))).toMatchObject({
      proposedOthers: 'leave',
      namedAccounts: 1,
      counts: { filled: 1, changed: 0, unchanged: 0, left: 2, rejected: 0 },
    });
    expect(summaryOf(into, inputOf(orders, targets)).proposedOthers).toBe('none');
    const plan = importInto(into, inputOf(one, targets));
    expect(figuresOf(into, 'Birch')).toEqual([null, null, null, null, null, null]);
    expect(plan.notes).toEqual(['2 accounts without a row left as before.']);
    expect(summaryOf(into, inputOf(one, targets)).proposedOthers).toBe('none');
    expect(summaryOf(into, inputOf(one, targets, { others: 'none' })).counts).toEqual({
      filled: 2,
      changed: 0,
      unchanged: 1,
      left: 0,
      rejected: 0,
    });
  });

  it('I161 waits until every unknown status is decided, and keeps to what was decided', () => {
    const text = `Account,Date,Amount,Status
Acme,2026-01-01,1,Pending
Acme,2026-01-02,2,PENDING
Birch,2026-01-03,4,Won
Birch,2026-01-04,8,`;
    const words = summaryOf(book(), inputOf(text, targets)).counted.words;
    expect(words.map(({ key, text: shown, rows, cents, state }) => [key, shown, rows, cents, state])).toEqual(
      [
        ['=none', 'No status', 1, 8_00, null],
        ['pending', 'Pending', 2, 3_00, null],
        ['won', 'Won', 1, 4_00, 'order'],
      ],
    );
    expect(planFor(book(), inputOf(text, targets))).toEqual({
      ok: false,
      code: 'status-undecided',
      message: 'Say what the status No status and 1 more means: an order, lost, an open deal, or left out.',
    });
    const into = book();
    const statusChoices = new Map([
      ['pending', 'order'],
      ['=none', 'skip'],
      ['won', 'open'],
    ] as const);
    importInto(into, inputOf(text, targets, { statusChoices }));
    expect(figuresOf(into, 'Acme').slice(0, 3)).toEqual([2, '2026-01-02', 3_00]);
    expect(figuresOf(into, 'Birch')).toEqual([0, null, 0, 0, null, 4_00]);
  });

  it('I176 without amounts gives counts and days, and leaves money and its facts', () => {
    const into = bookOf(accountOf('Acme', { spendCents: 9_00 }), accountOf('Birch'));
    importInto(into, inputOf('Account,Date\nAcme,2026-01-10\nBirch,2026-01-11', targets));
    expect(figuresOf(into, 'Acme')).toEqual([1, '2026-01-10', 9_00, null, null, null]);
    expect(into.workspace().mappedFacts).toEqual(['monthsSinceLastOrder', 'orderCount']);
  });

  it('I176 leaves money alone when the column of amounts is empty', () => {
    const into = bookOf(accountOf('Acme', { spendCents: 9_00 }), accountOf('Birch'));
    importInto(into, inputOf('Account,Date,Amount\nAcme,2026-01-10,\nBirch,2026-01-11,', targets));
    expect(figuresOf(into, 'Acme')).toEqual([1, '2026-01-10', 9_00, null, null, null]);
    expect(into.workspace().mappedFacts).toEqual(['monthsSinceLastOrder', 'orderCount']);
  });

  it('I178 lists changes that touch a suggested lane first', () => {
    const into = bookOf(accountOf('Acme'), accountOf('Birch', { orderCount: 5 }), accountOf('Cedar'));
    into.load(defaultRules);
    const text = 'Account,Date,Amount\nBirch,2020-01-01,100\nAcme,2026-01-10,90000';
    const summary = summaryOf(into, inputOf(text, targets, { others: 'leave' }));
    const { changes, laneEffectCount } = listOrderChanges(into, summary, today, 100);
    expect(laneEffectCount).toBe(2);
    expect(changes.slice(0, 2)).toEqual([
      {
        line: 3,
        name: 'Acme',
        field: 'Spend',
        kind: 'money',
        before: null,
        after: 90_000_00,
        effect: { lane: 'field', isSuggestion: true },
      },
      {
        line: 3,
        name: 'Acme',
        field: 'Average order',
        kind: 'money',
        before: null,
        after: 90_000_00,
        effect: { lane: 'field', isSuggestion: true },
      },
    ]);
    const linesOfAcme = changes.filter(({ name }) => name === 'Acme');
    expect(linesOfAcme.map(({ field, kind, after }) => [field, kind, after]).slice(3, 6)).toEqual([
      ['Order count', 'count', 1],
      ['Orders in 12 months', 'count', 1],
      ['Orders in 24 months', 'count', 1],
    ]);
    expect(changes.filter(({ name }) => name === 'Birch')[0]?.effect).toEqual({
      lane: 'inside',
      isSuggestion: true,
    });
    expect(listOrderChanges(into, summary, today, 3).changes.length).toBe(3);
  });

  it('I178 R44 asks rules of the family as it is, and as the orders make it', () => {
    const acme = accountOf('Acme', { spendCents: 900_00 });
    const into = bookOf(acme, accountOf('Birch', { parentId: acme.id }), accountOf('Cedar'));
    const field = { of: 'account', field: 'familySpendCents' } as const;
    into.load([
      { ...into.workspace(), mappedFacts: ['spendCents'] },
      ruleWith('C4', { condition: { kind: 'compare', field, op: 'over', value: 1_000_00 } }),
    ]);
    const text = 'Account,Date,Amount\nBirch,2026-01-10,600\nCedar,2026-01-10,600';
    const summary = summaryOf(into, inputOf(text, targets, { others: 'leave' }));
    const { changes } = listOrderChanges(into, summary, today, 100);
    const effects = new Map(changes.map(({ name, effect }) => [name, effect?.lane ?? 'as before']));
    expect([...effects]).toEqual([
      ['Birch', 'field'],
      ['Cedar', 'inside'],
    ]);
  });
});

describe('refusals of an orders import', () => {
  it.each([
    ['accounts-missing', bookOf(), inputOf(orders, targets)],
    ['account-key-missing', book(), inputOf(orders, { ...targets, Account: 'skip' })],
    ['date-missing', book(), inputOf(orders, { ...targets, Date: 'skip' })],
    ['column-twice', book(), inputOf(orders, { ...targets, Amount: 'orderedOn' })],
    ['import-empty', book(), inputOf('Account,Date,Amount\nNobody,2026-01-01,5', targets)],
    [
      'order-id-missing',
      book(),
      inputOf(orders, targets, {
        lines: fileOf(tableOf('Order,Amount\n1,2'), { Order: 'orderId', Amount: 'amount' }),
      }),
    ],
  ] as const)('I177 %s', (code, into, input) => {
    const refusal = planFor(into, input);
    expect(refusal).toMatchObject({ ok: false, code });
    expect(!refusal.ok && refusal.message).toMatch(/^[A-Z].+\.$/);
  });
});
