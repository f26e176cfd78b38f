// Checks what the rules find in real lists of orders against a count that does not ask them.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countMet } from '../../shared/coverage/count-met';
import { Answers, truth } from '../../shared/coverage/evaluate';
import { FieldColumns } from '../../shared/coverage/field-columns';
import { compileDormancy } from '../../shared/coverage/suggest';
import type { Account } from '../../shared/records/account';
import type { Book } from '../../shared/records/book';
import type { Condition } from '../../shared/records/condition';
import { ruleWith } from '../helpers/coverage-records';
import { realData, realFile } from './import-harness';
import { bookOfFile, importInto, matchedInput, northwind } from './orders-harness';

function answersIn(book: Book, asOf: string): Answers {
  return new Answers(new FieldColumns(book.all('account'), { asOf, ...book.workspace() }));
}

/** The accounts that meet a condition. */
function metBy(book: Book, condition: Condition, asOf: string): Account[] {
  const truths = answersIn(book, asOf).of(condition);
  return book.all('account').filter((_, at) => truths[at] === truth.met);
}

describe.skipIf(!existsSync(realData))('the rules on real orders', () => {
  it('R5 R2 finds one dormant customer, apart from the two that never ordered, and 44 of 89 with small orders', () => {
    const { book, input } = northwind();
    importInto(book, input);
    const asOf = '1998-05-06';
    const idsOf = (accounts: readonly Account[]) => accounts.map(({ externalId }) => externalId);
    expect(idsOf(book.all('account').filter(compileDormancy(asOf, 12)))).toEqual(['CENTC']);
    expect(idsOf(metBy(book, ruleWith('C2').condition, asOf))).toEqual(['CENTC']);
    expect(idsOf(metBy(book, ruleWith('C1').condition, asOf))).toEqual(['FISSA', 'PARIS']);
    const small: Condition = {
      kind: 'compare',
      field: { of: 'account', field: 'averageOrderCents' },
      op: 'under',
      value: 1_000_00,
    };
    const answers = answersIn(book, asOf);
    expect(countMet(answers, small)).toEqual({ met: 44, notMet: 45, noValue: 2 });
  });

  it('R5 the rules find the 67 too: those who ordered exactly a year ago are not among them', () => {
    const book = bookOfFile('maven_crm/accounts.csv', { name: 'account' });
    importInto(book, matchedInput(realFile('maven_crm/sales_pipeline.csv'), { asOfDate: '2018-12-31' }));
    const accounts = book.all('account');
    expect(accounts.filter(({ lastOrderOn }) => lastOrderOn === '2017-12-31').length).toBe(18);
    expect(accounts.filter(compileDormancy('2018-12-31', 12)).length).toBe(67);
    expect(metBy(book, ruleWith('C2').condition, '2018-12-31').length).toBe(67);
  });
});
