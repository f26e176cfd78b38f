// Which rule is asked before which: those that decide alone first, and among them as a person says.
import { describe, expect, it } from 'vitest';
import { addRule } from '../../shared/actions/add-rule';
import { orderRule } from '../../shared/actions/order-rules';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { inOrder } from '../../shared/coverage/suggest';
import { deckModel } from '../../shared/deck/model';
import type { Book } from '../../shared/records/book';
import { asOf, bookWith, contextAt } from '../helpers/coverage-records';

const ctx = contextAt();

function apply(book: Book, plan: Plan | Refusal): Plan {
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  return plan;
}

function bookWithSixth(kind: 'decides' | 'votes'): Book {
  const book = bookWith([]);
  const rule = addRule(
    book,
    {
      kind,
      title: 'Small',
      condition: {
        kind: 'compare',
        field: { of: 'account', field: 'spendCents' },
        op: 'under',
        value: 1_000_00,
      },
      laneWhenMet: 'inside',
      laneOtherwise: null,
      reason: '',
      example: '',
    },
    ctx,
  );
  apply(book, rule);
  return book;
}

const codes = (book: Book) => inOrder(book.all('coverageRule')).map(({ code }) => code);
const onPage3 = (book: Book) => deckModel(book, { today: asOf }).pages[2].rows.map(({ code }) => code);

describe('R58 the order rules are asked in', () => {
  it('R58 R24 rules that decide alone stand before those that vote, on every list', () => {
    const book = bookWithSixth('decides');
    expect(codes(book)).toEqual(['C1', 'C2', 'C3', 'C6', 'C4', 'C5']);
    expect(onPage3(book)).toEqual(codes(book));
  });

  it('R58 a rule goes one place earlier or later among its kind, and no other changes its place', () => {
    const book = bookWithSixth('decides');
    const plan = apply(book, orderRule(book, { ruleId: 'rule:C6', to: 'earlier' }, ctx));
    expect(plan.label).toBe('C6 is asked before C3');
    expect(codes(book)).toEqual(['C1', 'C2', 'C6', 'C3', 'C4', 'C5']);
    expect(onPage3(book)).toEqual(codes(book));
    apply(book, orderRule(book, { ruleId: 'rule:C4', to: 'later' }, ctx));
    expect(codes(book)).toEqual(['C1', 'C2', 'C6', 'C3', 'C5', 'C4']);
    expect(
      book
        .all('rulesVersion')
        .at(-1)
        ?.rules.map(({ code }) => code),
    ).toEqual(codes(book));
  });

  it('R58 undone, all stand where they stood; at the ends it is refused', () => {
    const book = bookWithSixth('votes');
    const plan = apply(book, orderRule(book, { ruleId: 'rule:C6', to: 'earlier' }, ctx));
    book.unapply(plan.changes);
    expect(codes(book)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
    expect(orderRule(book, { ruleId: 'rule:C4', to: 'earlier' }, ctx)).toMatchObject({
      ok: false,
      message: 'C4 is asked first already.',
    });
    expect(orderRule(book, { ruleId: 'rule:C3', to: 'later' }, ctx)).toMatchObject({
      ok: false,
      message: 'C3 is asked last already.',
    });
  });
});
