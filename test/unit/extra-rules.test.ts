// Adding and removing rules, and the thresholds of those on extra columns. Their words: extra-words.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addRule, nextRuleCode, type RuleInput } from '../../shared/actions/add-rule';
import { editRule } from '../../shared/actions/edit-rule';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { removeRule } from '../../shared/actions/remove-rule';
import { countMet } from '../../shared/coverage/count-met';
import { defaultRules } from '../../shared/coverage/default-rules';
import { Answers } from '../../shared/coverage/evaluate';
import { FieldColumns } from '../../shared/coverage/field-columns';
import { columnFieldId } from '../../shared/coverage/rule-fields';
import { ruleProblems } from '../../shared/coverage/rule-problems';
import { thresholdsOf } from '../../shared/coverage/thresholds';
import type { Entry } from '../../shared/journal/entry';
import { planUndo } from '../../shared/journal/undo';
import type { Book } from '../../shared/records/book';
import type { Condition, FieldRef } from '../../shared/records/condition';
import type { AccountId, SellerId, TicketId } from '../../shared/records/ids';
import type { RecordOf } from '../../shared/records/record';
import { asOf, bookWith, conditionAt, contextAt } from '../helpers/coverage-records';
import { renewal, tier, utilization, workspace } from '../helpers/extra-rules';
import { emptyBook, importInto, realData, realFile } from './import-harness';

const ctx = contextAt();
const { extraColumns } = workspace;

/** What keeps a rule with this threshold from being asked. */
const problemAt = (rule: typeof tier, threshold: number): string | null =>
  ruleProblems({ code: rule.code, condition: conditionAt(rule, threshold, extraColumns) }, workspace)[0] ??
  null;

describe('R25 thresholds of extra columns', () => {
  it.each([
    [utilization, 0, null],
    [utilization, 0.000001, null],
    [utilization, 0.0000001, 'C6: “License utilization” needs at most six decimals.'],
    [utilization, -1, null],
    [
      utilization,
      2e12,
      'C6: “License utilization” needs a number from -1,000,000,000,000 to 1,000,000,000,000.',
    ],
    [utilization, Number.NaN, 'C6: “License utilization” needs a number that can be counted with.'],
    [renewal, 12, null],
    [renewal, 1.5, 'C6: “Renewal date” needs whole months from 1 to 120.'],
    [renewal, 121, 'C6: “Renewal date” needs whole months from 1 to 120.'],
  ])('%#: %s', (rule, threshold, problem) => {
    expect(problemAt(rule, threshold)).toBe(problem);
  });

  it('a rule that asks for a value has no threshold to set', () => {
    expect(thresholdsOf(tier.condition, extraColumns)).toEqual([]);
  });

  it('an edit is labelled in the column’s unit', () => {
    const book = bookWith([workspace, renewal]);
    const condition = conditionAt(renewal, 24, extraColumns);
    expect(editRule(book, { ruleId: 'rule:C6', condition }, ctx)).toMatchObject({
      label: 'C6 set to 24 months',
    });
    expect(editRule(book, { ruleId: 'rule:C6', title: 'Renewed long ago' }, ctx)).toMatchObject({
      label: 'C6 reworded: Renewed long ago: Renewal date more than 12 months ago',
    });
  });
});

const on = (header: string) => ({ of: 'account', field: columnFieldId(header) }) as const;
const is = (header: string, value: string): Condition => ({
  kind: 'compare',
  field: on(header),
  op: 'is',
  value,
});
const atLeast = (field: FieldRef, value: number): Condition => ({
  kind: 'compare',
  field,
  op: 'atLeast',
  value,
});
const spend = { of: 'account', field: 'spendCents' } as const;

const input: RuleInput = {
  condition: is('Tier', 'Gold'),
  kind: 'decides',
  title: ' Tier ',
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
    const plan = applied(book, addRule(book, input, ctx));
    expect(plan).toMatchObject({ kind: 'rule.edited', label: 'C6 added: Tier is Gold' });
    expect(book.get('coverageRule', 'rule:C6')).toEqual({
      type: 'coverageRule',
      id: 'rule:C6',
      deleted: false,
      code: 'C6',
      order: 5,
      kind: 'decides',
      title: 'Tier',
      condition: is('Tier', 'Gold'),
      laneWhenMet: 'specialist',
      laneOtherwise: null,
      reason: 'The best are looked after by one.',
      example: '',
      status: 'active',
      effectiveFrom: null,
      effectiveUntil: null,
      origin: 'hand',
      originRef: null,
      sources: [],
      deals: [],
    });
    const next = addRule(book, { ...input, title: 'Renewal date', condition: renewal.condition }, ctx);
    expect(next).toMatchObject({ label: 'C7 added: Renewal date more than 12 months ago' });
    book.unapply(plan.changes);
    expect(book.all('coverageRule')).toEqual(defaultRules);
  });

  it('R27 a built-in fact may be asked twice, with another threshold', () => {
    const book = bookWith([workspace]);
    expect(
      addRule(book, { ...input, title: 'Key account', condition: atLeast(spend, 500_000_00) }, ctx),
    ).toMatchObject({
      label: 'C6 added: Key account: $500K or more a year',
    });
    expect(
      addRule(book, { ...input, title: 'Size', condition: atLeast(spend, 75_000_00) }, ctx),
    ).toMatchObject({
      code: 'nothing-to-change',
      message: 'C4 asks this already: Account size: $75K or more a year. Change C4 instead.',
    });
    expect(addRule(book, { ...input, title: ' ', condition: atLeast(spend, 1_00) }, ctx)).toMatchObject({
      code: 'name-missing',
      message: 'Give C6 a title.',
    });
  });

  it.each<[string, Partial<RuleInput>, string]>([
    [
      'a column nobody brought',
      { condition: is('Grade', 'Gold') },
      'No list has brought a column “Grade”. Choose another column.',
    ],
    ['no column', { condition: is('', 'Gold') }, 'Choose the column the rule looks at.'],
    [
      'no value',
      { condition: is('Tier', '  ') },
      'C6: “Tier” needs a text to compare with; to find what has none, ask for empty.',
    ],
    [
      'a number asked of text',
      { condition: atLeast(on('Tier'), 3) },
      'C6: “Tier” holds text and cannot be less or more than something. Ask whether it is or is not a text.',
    ],
    [
      'a value asked of a built-in fact',
      { condition: { kind: 'compare', field: spend, op: 'is', value: 'Gold' }, title: 'Size' },
      'C6: “spend” is an amount and cannot be compared with a text. Give an amount such as 10,000 or 10K.',
    ],
    [
      'a threshold out of range',
      { condition: { kind: 'olderThan', field: on('Renewal date'), months: 0.5 } },
      'C6: “Renewal date” needs whole months from 1 to 120.',
    ],
    [
      'an empty threshold',
      { condition: atLeast(on('License utilization'), Number.NaN) },
      'C6: “License utilization” needs a number that can be counted with.',
    ],
    [
      'the same lane twice',
      { laneOtherwise: 'specialist' },
      'C6 would say Specialist of every account. Choose another lane otherwise, or none.',
    ],
  ])('R27 refuses %s', (_, change, message) => {
    expect(addRule(bookWith([workspace]), { ...input, ...change }, ctx)).toMatchObject({
      ok: false,
      message,
    });
  });

  it('R27 refuses a condition another rule has, whatever its case', () => {
    expect(
      addRule(bookWith([workspace, tier]), { ...input, condition: is('Tier', ' GOLD ') }, ctx),
    ).toMatchObject({
      ok: false,
      message: 'C6 asks this already: Tier is Gold. Change C6 instead.',
    });
  });

  it('R28 an added rule is removed and comes back with undo; the first five are retired instead', () => {
    const book = bookWith([workspace, tier]);
    expect(removeRule(book, { ruleId: 'rule:C4' }, ctx)).toEqual({
      ok: false,
      code: 'rule-in-use',
      message: 'C4 belongs to every workspace. Retire it instead.',
    });
    expect(removeRule(book, { ruleId: 'rule:C9' }, ctx)).toMatchObject({ code: 'not-found' });
    const plan = applied(book, removeRule(book, { ruleId: 'rule:C6' }, ctx));
    expect(plan.label).toBe('C6 removed: Tier is Gold');
    expect(book.get('coverageRule', 'rule:C6')).toBeUndefined();
    expect(removeRule(book, { ruleId: 'rule:C6' }, ctx)).toMatchObject({ code: 'not-found' });
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
      rulesVersion: null,
      raisedBy: 'Elena Marsh',
      raisedAt: '2026-03-02T09:00:00.000Z',
      dueOn: '2026-03-09',
      status: 'open',
    };
    const book = bookWith([workspace, tier, ticket]);
    expect(removeRule(book, { ruleId: 'rule:C6' }, ctx)).toMatchObject({
      code: 'rule-in-use',
      message: 'C6 is in question in T-12. Rule on the ticket first, or retire C6.',
    });
    const ruled = bookWith([workspace, tier, { ...ticket, status: 'ruled' }]);
    applied(ruled, removeRule(ruled, { ruleId: 'rule:C6' }, ctx));
    expect(nextRuleCode(ruled), 'what was said of C6 stays said of it').toBe('C7');
    const free = bookWith([workspace, { ...tier, status: 'draft' }]);
    applied(free, removeRule(free, { ruleId: 'rule:C6' }, ctx));
    expect(nextRuleCode(free), 'nobody speaks of it').toBe('C6');
    const inForce = bookWith([workspace, tier]);
    applied(inForce, removeRule(inForce, { ruleId: 'rule:C6' }, ctx));
    expect(nextRuleCode(inForce), 'a version of the rules speaks of it').toBe('C7');
  });

  it('R26 U2 a code taken again makes the old record the new rule, so that no two rules ever share one', () => {
    const book = bookWith([workspace, { ...tier, status: 'draft' }]);
    const removal = applied(book, removeRule(book, { ruleId: 'rule:C6' }, ctx));
    const again = applied(book, addRule(book, { ...input, condition: is('Tier', 'Silver') }, ctx));
    const entry = { seq: 4, label: removal.label } as Entry;
    const undo = planUndo(book, { entry, changes: removal.changes, laterChanges: again.changes }, 'undo');
    expect(undo.changes, 'undoing the removal alone leaves the new rule').toEqual([]);
    const codes = book.all('coverageRule').map((rule) => rule.code);
    expect(codes).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
    expect(book.get('coverageRule', 'rule:C6')?.condition).toEqual(is('Tier', 'Silver'));
  });
});

const realList = 'crm_exports/salesforce_einstein_demo_Account.csv';

describe.skipIf(!existsSync(join(realData, realList)))('a real CRM export', () => {
  it('R20 R26 its unmatched columns become rules, met by the accounts its rows say', () => {
    const book = emptyBook(...defaultRules);
    importInto(book, realFile(realList));
    const atLeast12 = atLeast(on('License_Utilization__c'), 12);
    const deluxe = is('Support_Priority__c', 'deluxe');
    const answers = new Answers(new FieldColumns(book.all('account'), { asOf, ...book.workspace() }));
    expect(countMet(answers, atLeast12)).toEqual({ met: 400, notMet: 100, noValue: 0 });
    expect(countMet(answers, deluxe)).toEqual({ met: 207, notMet: 293, noValue: 0 });
    const title = 'License_Utilization__c';
    expect(addRule(book, { ...input, title, condition: atLeast12 }, ctx)).toMatchObject({
      label: 'C6 added: License_Utilization__c 12 or more',
    });
  });
});
