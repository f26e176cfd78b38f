// Adding and removing rules, and the thresholds of those on extra columns. Their words: extra-words.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AddRuleInput, addRule, nextRuleCode } from '../../shared/actions/add-rule';
import { editRule, thresholdProblem } from '../../shared/actions/edit-rule';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { removeRule } from '../../shared/actions/remove-rule';
import { countMet } from '../../shared/coverage/count-met';
import { defaultRules } from '../../shared/coverage/default-rules';
import { compileTest } from '../../shared/coverage/suggest';
import type { Entry } from '../../shared/journal/entry';
import { planUndo } from '../../shared/journal/undo';
import type { Book } from '../../shared/records/book';
import type { AccountId, SellerId, TicketId } from '../../shared/records/ids';
import type { RecordOf } from '../../shared/records/record';
import { asOf, bookWith } from '../helpers/coverage-records';
import { renewal, tier, utilization, workspace } from '../helpers/extra-rules';
import { emptyBook, importInto, realData, realFile } from './import-harness';

describe('R25 thresholds of extra columns', () => {
  it.each([
    [utilization, 0, null],
    [utilization, 0.000001, null],
    [utilization, 0.0000001, 'C6 needs at most six decimals.'],
    [utilization, -1, 'C6 needs a number from 0 to 1,000,000,000,000.'],
    [utilization, 2e12, 'C6 needs a number from 0 to 1,000,000,000,000.'],
    [utilization, Number.NaN, 'Enter a number for the threshold of C6.'],
    [renewal, 12, null],
    [renewal, 1.5, 'C6 needs whole months from 1 to 120.'],
    [renewal, 121, 'C6 needs whole months from 1 to 120.'],
    [tier, 1, 'C6 has no threshold to set.'],
  ])('%#: %s', (rule, threshold, problem) => {
    expect(thresholdProblem(rule, threshold, workspace.extraColumns)).toBe(problem);
  });

  it('an edit is labelled in the column’s unit', () => {
    const book = bookWith([workspace, renewal]);
    expect(editRule(book, { ruleId: 'rule:C6', threshold: 24 })).toMatchObject({
      label: 'C6 set to 24 months',
    });
    expect(editRule(book, { ruleId: 'rule:C6', title: 'Renewed long ago' })).toMatchObject({
      label: 'C6 reworded: Renewed long ago: Renewal date 12 months ago or longer',
    });
  });
});

const input: AddRuleInput = {
  fact: 'custom',
  column: 'Tier',
  operator: 'is',
  value: ' Gold ',
  threshold: 0,
  kind: 'decides',
  title: '',
  laneWhenMet: 'specialist',
  laneOtherwise: null,
  reason: ' The best are looked after by one. ',
  example: '',
};

function applied(book: Book, plan: Plan | Refusal): Plan {
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  return plan;
}

describe('adding and removing', () => {
  it('R26 a rule is added after the others, with the next code, and is undone as one entry', () => {
    const book = bookWith([workspace]);
    const plan = applied(book, addRule(book, input));
    expect(plan).toMatchObject({ kind: 'rule.edited', label: 'C6 added: Tier is Gold' });
    expect(book.get('coverageRule', 'rule:C6')).toEqual({
      type: 'coverageRule',
      id: 'rule:C6',
      deleted: false,
      code: 'C6',
      order: 5,
      kind: 'decides',
      title: 'Tier',
      fact: 'custom',
      column: 'Tier',
      operator: 'is',
      value: 'Gold',
      threshold: 0,
      laneWhenMet: 'specialist',
      laneOtherwise: null,
      reason: 'The best are looked after by one.',
      example: '',
      active: true,
    });
    const next = addRule(book, { ...input, column: 'Renewal date', operator: 'atLeast', threshold: 12 });
    expect(next).toMatchObject({ label: 'C7 added: Renewal date 12 months ago or longer' });
    book.unapply(plan.changes);
    expect(book.all('coverageRule')).toEqual(defaultRules);
  });

  it('R27 a built-in fact may be asked twice, with another threshold', () => {
    const book = bookWith([workspace]);
    const spend = { ...input, fact: 'spendCents', column: null, operator: 'atLeast' } as const;
    expect(addRule(book, { ...spend, title: 'Key account', threshold: 500_000_00 })).toMatchObject({
      label: 'C6 added: Key account: $500K or more a year',
    });
    expect(addRule(book, { ...spend, title: 'Size', threshold: 75_000_00 })).toMatchObject({
      code: 'nothing-to-change',
      message: 'C4 asks this already: Account size: $75K or more a year. Change C4 instead.',
    });
    expect(addRule(book, { ...spend, title: ' ', threshold: 1_00 })).toMatchObject({
      code: 'name-missing',
      message: 'Give C6 a title.',
    });
  });

  it.each<[string, Partial<AddRuleInput>, string]>([
    [
      'a column nobody brought',
      { column: 'Grade' },
      'No list has brought a column “Grade”. Choose another column.',
    ],
    ['no column', { column: null }, 'Choose the column the rule looks at.'],
    ['no value', { value: '  ' }, 'Choose the value “Tier” should be.'],
    [
      'a number asked of text',
      { operator: 'atLeast', threshold: 3 },
      '“Tier” holds text. Choose the value it should be.',
    ],
    [
      'a value asked of a built-in fact',
      { fact: 'spendCents', title: 'Size' },
      'C6 compares a number. Set the least it should be.',
    ],
    [
      'a threshold out of range',
      { column: 'Renewal date', operator: 'atLeast', threshold: 0.5 },
      'C6 needs whole months from 1 to 120.',
    ],
    [
      'an empty threshold',
      { column: 'License utilization', operator: 'atLeast', threshold: Number.NaN },
      'Enter a number for the threshold of C6.',
    ],
    [
      'the same lane twice',
      { laneOtherwise: 'specialist' },
      'C6 would say Specialist of every account. Choose another lane otherwise, or none.',
    ],
  ])('R27 refuses %s', (_, change, message) => {
    expect(addRule(bookWith([workspace]), { ...input, ...change })).toMatchObject({ ok: false, message });
  });

  it('R27 refuses a condition another rule has, whatever its case', () => {
    expect(addRule(bookWith([workspace, tier]), { ...input, value: 'GOLD' })).toMatchObject({
      ok: false,
      message: 'C6 asks this already: Tier is Gold. Change C6 instead.',
    });
  });

  it('R28 an added rule is removed and comes back with undo; the first five are switched off instead', () => {
    const book = bookWith([workspace, tier]);
    expect(removeRule(book, { ruleId: 'rule:C4' })).toEqual({
      ok: false,
      code: 'rule-in-use',
      message: 'C4 belongs to every workspace. Switch it off instead.',
    });
    expect(removeRule(book, { ruleId: 'rule:C9' })).toMatchObject({ code: 'not-found' });
    const plan = applied(book, removeRule(book, { ruleId: 'rule:C6' }));
    expect(plan.label).toBe('C6 removed: Tier is Gold');
    expect(book.get('coverageRule', 'rule:C6')).toBeUndefined();
    expect(removeRule(book, { ruleId: 'rule:C6' })).toMatchObject({ code: 'not-found' });
    book.unapply(plan.changes);
    expect(book.get('coverageRule', 'rule:C6')).toEqual(tier);
  });

  it('R26 R28 a code a ticket speaks of is neither removed while it is open nor given to another rule', () => {
    const ticket: RecordOf<'ticket'> = {
      type: 'ticket',
      id: 'ticket:12' as TicketId,
      deleted: false,
      number: 12,
      kind: 'two owners',
      accountId: 'acme' as AccountId,
      claims: [{ sellerId: 'maya' as SellerId, asksFor: 'The account', statement: '' }],
      ruleCode: 'C6',
      raisedBy: 'Elena Marsh',
      raisedAt: '2026-03-02T09:00:00.000Z',
      dueOn: '2026-03-09',
      status: 'open',
    };
    const book = bookWith([workspace, tier, ticket]);
    expect(removeRule(book, { ruleId: 'rule:C6' })).toMatchObject({
      code: 'rule-in-use',
      message: 'C6 is in question in T-12. Rule on the ticket first, or switch C6 off.',
    });
    const ruled = bookWith([workspace, tier, { ...ticket, status: 'ruled' }]);
    applied(ruled, removeRule(ruled, { ruleId: 'rule:C6' }));
    expect(nextRuleCode(ruled), 'what was said of C6 stays said of it').toBe('C7');
    const free = bookWith([workspace, tier]);
    applied(free, removeRule(free, { ruleId: 'rule:C6' }));
    expect(nextRuleCode(free), 'nobody speaks of it').toBe('C6');
  });

  it('R26 U2 a code taken again makes the old record the new rule, so that no two rules ever share one', () => {
    const book = bookWith([workspace, tier]);
    const removal = applied(book, removeRule(book, { ruleId: 'rule:C6' }));
    const again = applied(book, addRule(book, { ...input, value: 'Silver' }));
    const entry = { seq: 4, label: removal.label } as Entry;
    const undo = planUndo(book, { entry, changes: removal.changes, laterChanges: again.changes }, 'undo');
    expect(undo.changes, 'undoing the removal alone leaves the new rule').toEqual([]);
    const codes = book.all('coverageRule').map((rule) => rule.code);
    expect(codes).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
    expect(book.get('coverageRule', 'rule:C6')?.value).toBe('Silver');
  });
});

const realList = 'crm_exports/salesforce_einstein_demo_Account.csv';

describe.skipIf(!existsSync(join(realData, realList)))('a real CRM export', () => {
  it('R20 R26 its unmatched columns become rules, met by the accounts its rows say', () => {
    const book = emptyBook(...defaultRules);
    importInto(book, realFile(realList));
    const { extraColumns } = book.workspace();
    const condition = { fact: 'custom', column: 'License_Utilization__c', value: null } as const;
    const atLeast12 = { ...condition, operator: 'atLeast', threshold: 12 } as const;
    const deluxe = {
      ...condition,
      column: 'Support_Priority__c',
      operator: 'is',
      value: 'deluxe',
      threshold: 0,
    } as const;
    const count = (rule: typeof atLeast12 | typeof deluxe) =>
      countMet(book.all('account'), compileTest(rule, asOf, extraColumns));
    expect(count(atLeast12)).toEqual({ met: 400, notMet: 100, noValue: 0 });
    expect(count(deluxe)).toEqual({ met: 207, notMet: 293, noValue: 0 });
    expect(addRule(book, { ...input, ...atLeast12 })).toMatchObject({
      label: 'C6 added: License_Utilization__c 12 or more',
    });
  });
});
