// Checks order ids that stand twice, and order lines in the same list or in a second one. Small lists, exact values.
import { describe, expect, it } from 'vitest';
import { tableOf } from './import-harness';
import { countList as count, fileOf, smallTargets } from './orders-harness';

describe('an order id that stands twice', () => {
  const twice = `Order,Account,Date,Amount
A-1,Acme,2025-05-01,100
A-1,Acme,2025-05-01,30
A-2,Acme,2025-06-01,7`;

  it('I168 counts once, and the second row is named', () => {
    const { counted, figures, problems } = count(twice);
    expect(figures.Acme).toMatchObject({ orderCount: 2, spendCents: 107_00 });
    expect(problems).toEqual([[3, 'repeats-row', 'rejected']]);
    expect(counted.all.rows).toBe(2);
  });

  it('I168 is one order of two lines when the user says so', () => {
    const { figures, problems } = count(twice, { sameId: 'line' });
    expect(figures.Acme).toMatchObject({ orderCount: 2, spendCents: 137_00, averageOrderCents: 68_50 });
    expect(problems).toEqual([]);
  });

  it('I165 is a return only when its lines come to less than nothing', () => {
    const { counted, figures } = count(`Order,Account,Date,Qty,Price
A-1,Acme,2025-05-01,1,2
A-1,Acme,2025-05-01,-1,0.0049
A-2,Acme,2025-05-02,1,2
A-2,Acme,2025-05-02,-1,2.01`);
    expect(figures.Acme).toMatchObject({ orderCount: 1, averageOrderCents: 2_00, spendCents: 1_99 });
    expect(counted.returns).toBe(1);
  });

  it('I168 is one order when the list has a quantity and a price', () => {
    const { figures, problems } = count(`Order,Account,Date,Qty,Price,Discount
A-1,Acme,2025-05-01,3,9.99,10%
A-1,,2025-05-01,2,1.005,
A-1,Birch,2025-05-01,2,5,`);
    expect(figures.Acme).toMatchObject({ orderCount: 1, spendCents: 28_98, averageOrderCents: 28_98 });
    expect(problems).toEqual([[4, 'repeats-row', 'rejected']]);
  });
});

describe('lines in a second file', () => {
  const orders = 'Order,Account,Date\n1,Acme,2025-05-01\n2,Acme,2025-06-01\n3,Birch,2025-06-01';
  const linesOf = (text: string) => ({ lines: fileOf(tableOf(text), smallTargets) });

  it('I172 give the orders their amounts; what has no counterpart is named', () => {
    const { figures, problems, summary } = count(
      orders,
      linesOf(`Order,Qty,Price,Discount
1,10,14,0
1,5,9.8,0.05
2,1,100,0.25
9,1,1,0
9,2,2,0`),
    );
    expect(figures.Acme).toMatchObject({ orderCount: 2, spendCents: 261_55, averageOrderCents: 130_78 });
    expect(figures.Birch).toMatchObject({ orderCount: 1, spendCents: null });
    expect(problems).toEqual([[4, 'no-lines', 'check']]);
    expect(summary.linesProblems.map(({ message }) => message)).toEqual([
      'Row 5: 2 lines are of order 9, which is not in the orders list. Left out.',
    ]);
  });

  it('I172 are each left out and named when they cannot be read', () => {
    const summary = count(
      orders,
      linesOf('Order,Qty,Price,Discount\n1,x,14,0\n,1,1,0\n2,1,100,140%\n3,1,5,0'),
    );
    expect(summary.figures.Birch?.spendCents).toBe(5_00);
    expect(summary.summary.linesProblems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'not-money'],
      [3, 'no-order'],
      [4, 'not-a-share'],
    ]);
  });

  it('I172 read a column of discounts above 1 as percentages', () => {
    const { figures } = count(orders, linesOf('Order,Qty,Price,Discount\n1,1,100,5\n2,1,100,1\n3,1,1,0'));
    expect(figures.Acme?.spendCents).toBe(194_00);
  });
});
