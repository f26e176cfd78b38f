// Checks which orders count for an account, for which months and how exactly. Small lists, exact values.
import { describe, expect, it } from 'vitest';
import { countList as count } from './orders-harness';

describe('the account of an order', () => {
  it('I160 is found by id of 15 or 18 characters, then domain, then name in any case', () => {
    const { counted, figures } = count(
      `Id,Account,Site,Date,Amount
001bm00001ZL8U9AAL,,,2025-05-01,1
,,https://www.Birch.com/shop,2025-05-01,2
,CEDAR,,2025-05-01,3
,Cedar,,2025-05-01,4`,
    );
    expect(counted.noAccount.rows + counted.unknownAccount.rows).toBe(0);
    expect(figures.Acme?.spendCents).toBe(1_00);
    expect(figures.Birch?.spendCents).toBe(2_00);
    expect(figures.Cedar?.spendCents).toBe(7_00);
  });

  it('I160 with an unknown id is not taken for an account that has another id', () => {
    const { figures, problems } = count(`Id,Account,Date,Amount
X-9,Acme,2025-05-01,1
X-9,Cedar,2025-05-01,2`);
    expect(problems).toEqual([[2, 'unknown-account', 'rejected']]);
    expect(figures.Cedar?.spendCents).toBe(2_00);
    expect(figures.Acme).toBe(undefined);
  });

  it('I166 that is blank, unknown or two at once is named with its line, left out, and summed', () => {
    const { counted, problems, summary } = count(`Account,Date,Amount,Status
Acme,2025-05-01,10,Won
,2025-05-01,20,Won
,2025-06-01,25,Negotiation
Nobody,2025-05-01,30,Won
Twin,2025-05-01,40,Won`);
    expect(problems).toEqual([
      [3, 'no-account', 'rejected'],
      [4, 'no-account', 'rejected'],
      [5, 'unknown-account', 'rejected'],
      [6, 'ambiguous-account', 'rejected'],
    ]);
    expect(summary.counts.rejected).toBe(4);
    expect(counted.noAccount).toMatchObject({ rows: 2, orders: 1, wonCents: 20_00, pipelineCents: 25_00 });
    expect(counted.unknownAccount).toMatchObject({ rows: 2, wonCents: 70_00 });
    expect(counted.all).toMatchObject({ orders: 4, wonCents: 100_00 });
  });
});

describe('a list that is matched wrongly', () => {
  it('I174 names 10,000 rows of a kind and counts them all', () => {
    const rows = Array.from({ length: 10_050 }, (_, index) => `Nobody ${index},2025-05-01,1`).join('\n');
    const { counted, summary } = count(`Account,Date,Amount\n${rows}`);
    expect(summary.problems.length).toBe(10_000);
    expect([summary.counts.rejected, counted.unknownAccount.rows]).toEqual([10_050, 10_050]);
  });
});

describe('the months of an order', () => {
  it('I162 end with the as-of date and begin after the same day before', () => {
    const { figures } = count(
      `Account,Date,Amount
Acme,2023-12-31,1
Acme,2024-01-01,10
Acme,2024-12-31,100
Acme,2025-01-01,1000
Acme,2025-12-31,10000`,
    );
    expect(figures.Acme).toMatchObject({
      orderCount: 5,
      orderCount12: 2,
      orderCount24: 4,
      lastOrderOn: '2025-12-31',
      spendCents: 11_000_00,
      spend24Cents: 11_110_00,
      averageOrderCents: 2_222_20,
    });
  });

  it('I162 keep to the last day of a shorter month', () => {
    const { figures } = count('Account,Date,Amount\nAcme,2023-02-28,1\nAcme,2023-03-01,2', {
      asOfDate: '2024-02-29',
    });
    expect(figures.Acme).toMatchObject({ spendCents: 2_00, orderCount12: 1, orderCount24: 2 });
  });

  it.each([
    ['2025-12-30', 1, 1],
    ['2025-12-31', 1, 1],
    ['2026-01-01', 0, 0],
    ['2025-01-01', 1, 1],
    ['2024-12-31', 0, 1],
    ['2024-01-01', 0, 1],
    ['2023-12-31', 0, 0],
  ])('I162 count an order of %s as of 2025-12-31 in %i of 12 and %i of 24 months', (day, in12, in24) => {
    const { figures } = count(`Account,Date,Amount\nAcme,2020-01-01,1\nAcme,${day},1`);
    expect(figures.Acme).toMatchObject({ orderCount12: in12, orderCount24: in24 });
  });

  it('I162 count an order without an amount, and one without an account nowhere', () => {
    const { figures } = count(`Account,Date,Amount
Acme,2025-05-01,
Acme,2024-05-01,
,2025-05-01,7
Birch,2025-05-01,7`);
    expect(figures.Acme).toMatchObject({ orderCount12: 1, orderCount24: 2, spendCents: null });
    expect(figures.Birch).toMatchObject({ orderCount12: 1, orderCount24: 1 });
  });

  it('I164 leave out what is after the as-of date, and say how many', () => {
    const { counted, figures, summary } = count(`Account,Date,Amount
Acme,2025-12-31,1
Acme,2026-01-01,2
Acme,2026-01-02,4`);
    expect(figures.Acme).toMatchObject({ orderCount: 1, lastOrderOn: '2025-12-31', averageOrderCents: 1_00 });
    expect(counted.afterAsOf).toBe(2);
    expect(summary.problems.map(({ message }) => message)).toEqual([
      'Row 3: 2 orders are after 2025-12-31, the as-of date, this one first. They count in no figure.',
    ]);
  });

  it('I164 propose the newest order up to today, not a slip in the future', () => {
    const text = 'Account,Date,Amount\nAcme,2024-06-30,1\nAcme,2099-01-01,2';
    expect(count(text).counted.newestOrderOn).toBe('2024-06-30');
  });

  it('I164 need a day for an order, and none for a deal that is open or lost', () => {
    const { problems, figures } = count(`Account,Date,Amount,Status
Acme,,1,Won
Acme,31/31/2025,2,Won
Acme,,4,Proposal
Acme,tbd,8,Proposal
Acme,tbd,tbd,Lost`);
    expect(problems).toEqual([
      [2, 'no-date', 'rejected'],
      [3, 'not-a-date', 'rejected'],
    ]);
    expect(figures.Acme).toMatchObject({ orderCount: 0, openPipelineCents: 12_00, openDealCount: 2 });
  });
});

describe('the amount of an order', () => {
  it('I163 is summed exactly and rounded once, half a cent to the even cent', () => {
    const thirds = Array.from({ length: 3 }, () => 'Acme,2025-05-01,0.335').join('\n');
    expect(count(`Account,Date,Amount\n${thirds}`).figures.Acme?.spendCents).toBe(1_00);
    expect(count('Account,Date,Amount\nAcme,2025-05-01,0.125').figures.Acme?.spendCents).toBe(12);
    expect(count('Account,Date,Amount\nAcme,2025-05-01,0.135').figures.Acme?.spendCents).toBe(14);
    const tenths = Array.from({ length: 1000 }, () => 'Acme,2025-05-01,0.1').join('\n');
    expect(count(`Account,Date,Amount\n${tenths}`).figures.Acme?.spendCents).toBe(100_00);
  });

  it('I165 that is negative is a return: it subtracts and is no order', () => {
    const { counted, figures, problems } = count(`Account,Date,Amount
Acme,2025-05-01,100
Acme,2025-05-09,(40)
Acme,2025-05-05,0`);
    expect(figures.Acme).toMatchObject({
      orderCount: 2,
      orderCount12: 2,
      orderCount24: 2,
      lastOrderOn: '2025-05-05',
      spendCents: 60_00,
      averageOrderCents: 50_00,
    });
    expect(counted.returns).toBe(1);
    expect(problems).toEqual([]);
  });

  it('I165 that is blank counts as an order, adds nothing, and is in no average', () => {
    const { figures, problems } = count(`Account,Date,Amount
Acme,2025-05-01,100
Acme,2025-06-01,
Birch,2025-06-01,`);
    expect(figures.Acme).toMatchObject({
      orderCount: 2,
      lastOrderOn: '2025-06-01',
      averageOrderCents: 100_00,
    });
    expect(figures.Birch).toMatchObject({ orderCount: 1, spendCents: null, averageOrderCents: null });
    expect(problems).toEqual([
      [3, 'no-amount', 'check'],
      [4, 'no-amount', 'check'],
    ]);
  });

  it('I165 that is no amount takes its row out', () => {
    const { counted, problems } = count(`Account,Date,Amount
Acme,2025-05-01,soon
Acme,2025-05-01,99999999999999
Acme,2025-05-01,5%`);
    expect(problems).toEqual([
      [2, 'not-money', 'rejected'],
      [3, 'money-too-large', 'rejected'],
      [4, 'not-money', 'rejected'],
    ]);
    expect(counted.all.rows).toBe(0);
  });

  it('I167 in another currency is left out and named; the order still counts as one', () => {
    const { figures, problems } = count(`Account,Date,Amount,Currency
Acme,2025-05-01,100,USD
Acme,2025-06-01,70,EUR
Acme,2025-07-01,€30,`);
    expect(figures.Acme).toMatchObject({ orderCount: 3, lastOrderOn: '2025-07-01', spendCents: 100_00 });
    expect(figures.Acme?.averageOrderCents).toBe(100_00);
    expect(problems).toEqual([
      [3, 'other-currency', 'check'],
      [4, 'other-currency', 'check'],
    ]);
  });

  it('I167 counts in the currency of the list while no account has an amount', () => {
    const { summary } = count('Account,Date,Amount\nAcme,2025-05-01,€100\nAcme,2025-06-01,€70');
    expect([summary.currency, summary.problems.length]).toEqual(['EUR', 0]);
  });

  it('I163 too large to be summed exactly leaves the account as it is', () => {
    const rows = Array.from({ length: 12 }, () => 'Acme,2025-05-01,9999999999999').join('\n');
    const { figures, summary } = count(`Account,Date,Amount\n${rows}\nBirch,2025-05-01,1`, {
      others: 'none',
    });
    expect(figures.Acme).toBe(undefined);
    expect(summary.problems.map(({ code }) => code)).toEqual(['money-too-large']);
    expect(summary.accounts.some(({ before }) => before.name === 'Acme')).toBe(false);
  });
});

describe('open deals', () => {
  it('I165 sum to the pipeline, whatever their day; without any amount it is not known', () => {
    const { counted, figures } = count(`Account,Date,Amount,Status
Acme,2030-01-01,100,Negotiation
Acme,2020-01-01,50.50,Open
Birch,2026-06-01,,Proposal
Cedar,2025-05-01,5,Won`);
    expect(figures.Acme).toMatchObject({
      openPipelineCents: 150_50,
      openDealCount: 2,
      orderCount: 0,
      orderCount12: 0,
    });
    expect(figures.Birch?.openPipelineCents).toBe(null);
    expect(figures.Cedar?.openPipelineCents).toBe(0);
    expect(counted.openDealsWithoutAmount).toBe(1);
    expect(counted.all.pipelineCents).toBe(150_50);
  });
});
