// R60: every change of the rules in force makes one version of them, in the same entry; nothing else does.
import { describe, expect, it, vi } from 'vitest';
import { addRule, nextRuleCode, type RuleInput } from '../../shared/actions/add-rule';
import { editRule } from '../../shared/actions/edit-rule';
import { orderRule } from '../../shared/actions/order-rules';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { raiseTicket } from '../../shared/actions/raise-ticket';
import { removeRule } from '../../shared/actions/remove-rule';
import { withVersion } from '../../shared/actions/rules-version';
import { defaultRules } from '../../shared/coverage/default-rules';
import { activeOf, currentVersion, versionNumber } from '../../shared/coverage/versions';
import type { Entry } from '../../shared/journal/entry';
import { planRevert } from '../../shared/journal/revert';
import { planUndo } from '../../shared/journal/undo';
import type { Book } from '../../shared/records/book';
import type { AccountId, SellerId } from '../../shared/records/ids';
import { type AnyRecord, recordSchema } from '../../shared/records/record';
import {
  accountWith,
  bookWith,
  conditionAt,
  contextAt,
  ruleWith,
  sellerWith,
} from '../helpers/coverage-records';
import { tier, workspace } from '../helpers/extra-rules';

const ctx = contextAt();

function applied(book: Book, plan: Plan | Refusal): Plan {
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  return plan;
}

/** The versions a plan makes, by number. */
function madeBy(plan: Plan): number[] {
  return plan.changes.flatMap(({ type, before, after }) =>
    type === 'rulesVersion' && before === null ? [after?.number as number] : [],
  );
}

const toNinety = { ruleId: 'rule:C4', condition: conditionAt(ruleWith('C4'), 90_000_00) };
const gold: RuleInput = { ...tier, title: 'Gold' };

describe('R60 versions of the rules', () => {
  it('R60 a workspace begins with version 1, which nobody had to write down', () => {
    expect(currentVersion(bookWith([]))).toBeNull();
    expect(versionNumber(bookWith([]))).toBe(1);
  });

  it('R60 the first change makes version 2 in its entry, and version 1 to compare it with', () => {
    const book = bookWith([]);
    const plan = applied(book, editRule(book, toNinety, ctx));
    expect(madeBy(plan)).toEqual([1, 2]);
    expect(book.get('rulesVersion', 'rules:1')).toEqual({
      type: 'rulesVersion',
      id: 'rules:1',
      deleted: false,
      number: 1,
      activatedAt: null,
      activatedBy: '',
      label: 'As it began',
      rules: defaultRules,
    });
    expect(currentVersion(book)).toEqual({
      type: 'rulesVersion',
      id: 'rules:2',
      deleted: false,
      number: 2,
      activatedAt: ctx.now,
      activatedBy: 'Elena Marsh',
      label: 'C4 set to $90K',
      rules: book.all('coverageRule'),
    });
    for (const version of book.all('rulesVersion')) {
      expect(recordSchema.safeParse(version).success).toBe(true);
    }
  });

  it('R60 numbers count up; each version holds the active rules whole, in the order they are asked', () => {
    const book = bookWith([workspace]);
    const plans = [
      editRule(book, toNinety, ctx),
      () => editRule(book, { ruleId: 'rule:C3', status: 'retired' }, ctx),
      () => addRule(book, gold, ctx),
      () => editRule(book, { ruleId: 'rule:C6', reason: 'Asked for by finance.' }, ctx),
      () => editRule(book, { ruleId: 'rule:C6', effectiveFrom: '2026-04-01' }, ctx),
      () => removeRule(book, { ruleId: 'rule:C6' }, ctx),
    ].map((plan) => madeBy(applied(book, typeof plan === 'function' ? plan() : plan)));
    expect(plans).toEqual([[1, 2], [3], [4], [5], [6], [7]]);
    const codesOf = (number: number) =>
      book.get('rulesVersion', `rules:${number}`)?.rules.map(({ code }) => code);
    expect([1, 2, 3, 4, 7].map(codesOf)).toEqual([
      ['C1', 'C2', 'C3', 'C4', 'C5'],
      ['C1', 'C2', 'C3', 'C4', 'C5'],
      ['C1', 'C2', 'C4', 'C5'],
      ['C1', 'C2', 'C6', 'C4', 'C5'],
      ['C1', 'C2', 'C4', 'C5'],
    ]);
    expect(currentVersion(book)?.rules).toEqual(activeOf(book.all('coverageRule')));
  });

  it('R60 a draft, a reworded draft and one that is thrown away make none; activating it makes one', () => {
    const book = bookWith([workspace]);
    const silent = [
      () => addRule(book, { ...gold, status: 'draft' }, ctx),
      () => editRule(book, { ruleId: 'rule:C6', title: 'The best' }, ctx),
      () => editRule(book, { ruleId: 'rule:C6', laneWhenMet: 'specialist' }, ctx),
    ];
    for (const plan of silent) expect(madeBy(applied(book, plan()))).toEqual([]);
    expect(versionNumber(book)).toBe(1);
    const removal = removeRule(book, { ruleId: 'rule:C6' }, ctx);
    expect(removal.ok && madeBy(removal)).toEqual([]);
    const activation = applied(book, editRule(book, { ruleId: 'rule:C6', status: 'active' }, ctx));
    expect(activation.label).toBe('C6 activated');
    expect(madeBy(activation)).toEqual([1, 2]);
  });

  it('R60 an order that leaves the active rules in theirs makes none', () => {
    const book = bookWith([workspace]);
    applied(book, addRule(book, { ...gold, kind: 'decides', status: 'draft' }, ctx));
    const silver = { ...gold, kind: 'decides', title: 'Silver', status: 'draft' } as const;
    const condition = { ...tier.condition, value: 'Silver' } as typeof tier.condition;
    applied(book, addRule(book, { ...silver, condition }, ctx));
    for (const ruleId of ['rule:C7', 'rule:C7', 'rule:C6', 'rule:C6', 'rule:C6'])
      expect(madeBy(applied(book, orderRule(book, { ruleId, to: 'earlier' }, ctx)))).toEqual([]);
    const passing = applied(book, orderRule(book, { ruleId: 'rule:C1', to: 'later' }, ctx));
    expect(madeBy(passing), 'it passes a draft').toEqual([]);
    let plan = passing;
    while (madeBy(plan).length === 0)
      plan = applied(book, orderRule(book, { ruleId: 'rule:C1', to: 'later' }, ctx));
    expect(activeOf(book.all('coverageRule')).map(({ code }) => code)).toEqual([
      'C2',
      'C1',
      'C3',
      'C4',
      'C5',
    ]);
    expect(madeBy(plan)).toEqual([1, 2]);
  });

  it('R60 a change that changes nothing makes none', () => {
    const book = bookWith([]);
    expect(editRule(book, { ruleId: 'rule:C4', status: 'active' }, ctx)).toMatchObject({
      code: 'nothing-to-change',
    });
    const same = conditionAt(ruleWith('C4'), 75_000_00);
    expect(editRule(book, { ruleId: 'rule:C4', condition: same }, ctx)).toMatchObject({
      code: 'nothing-to-change',
    });
  });

  it('R60 undo takes the version away with the change, and its number is given to no other', () => {
    const book = bookWith([]);
    const plan = applied(book, editRule(book, toNinety, ctx));
    const entry = { seq: 2, label: plan.label } as Entry;
    const undo = applied(book, planUndo(book, { entry, changes: plan.changes, laterChanges: [] }, 'undo'));
    expect(undo.notes).toEqual([]);
    expect(book.all('rulesVersion')).toEqual([]);
    expect(versionNumber(book)).toBe(1);
    const again = applied(book, editRule(book, { ruleId: 'rule:C3', status: 'retired' }, ctx));
    expect(madeBy(again)).toEqual([3]);
    expect(book.all('rulesVersion').map(({ number }) => number)).toEqual([1, 3]);
    expect(currentVersion(book)).toMatchObject({ number: 3, label: again.label });
    expect(book.stored('rules:2')).toMatchObject({ deleted: true, label: plan.label });
  });

  it('U3 undo of a changed rule looks through no other record: nothing refers to a version', () => {
    const book = bookWith([]);
    const { label, changes } = applied(book, editRule(book, toNinety, ctx));
    const everything = vi.spyOn(book, 'everything');
    planUndo(book, { entry: { seq: 2, label } as Entry, changes, laterChanges: [] }, 'undo');
    expect(everything).not.toHaveBeenCalled();
  });

  it('R60 redo brings the very version back that undo took away', () => {
    const book = bookWith([]);
    const plan = applied(book, editRule(book, toNinety, ctx));
    const after = book.all('rulesVersion');
    const entry = { seq: 2, label: plan.label } as Entry;
    const undo = applied(book, planUndo(book, { entry, changes: plan.changes, laterChanges: [] }, 'undo'));
    const undone = { seq: 3, label: undo.label } as Entry;
    const input = { entry: undone, changes: undo.changes, laterChanges: [] };
    applied(book, planUndo(book, input, 'redo'));
    expect(book.all('rulesVersion')).toEqual(after);
  });

  it('R60 a code that any version names is given to no other rule', () => {
    const book = bookWith([workspace]);
    const plan = applied(book, addRule(book, gold, ctx));
    applied(book, removeRule(book, { ruleId: 'rule:C6' }, ctx));
    expect(nextRuleCode(book)).toBe('C7');
    const other = bookWith([workspace]);
    other.apply(plan.changes);
    const entry = { seq: 2, label: plan.label } as Entry;
    applied(other, planUndo(other, { entry, changes: plan.changes, laterChanges: [] }, 'undo'));
    expect(nextRuleCode(other), 'a version that was taken back was printed, perhaps').toBe('C7');
    const draft = bookWith([workspace]);
    applied(draft, addRule(draft, { ...gold, status: 'draft' }, ctx));
    applied(draft, removeRule(draft, { ruleId: 'rule:C6' }, ctx));
    expect(nextRuleCode(draft), 'a draft was never in force').toBe('C6');
  });

  it('R60 a version that another followed stays when its change alone is taken back', () => {
    const book = bookWith([]);
    const plan = applied(book, editRule(book, toNinety, ctx));
    const later = applied(book, editRule(book, { ruleId: 'rule:C3', status: 'retired' }, ctx));
    const entry = { seq: 2, label: plan.label } as Entry;
    const input = { entry, changes: plan.changes, laterChanges: later.changes };
    applied(book, planUndo(book, input, 'undo'));
    expect(book.get('coverageRule', 'rule:C4')).toEqual(ruleWith('C4'));
    expect(book.all('rulesVersion').map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('R60 taking an older change back on its own makes a version of what is in force then', () => {
    const book = bookWith([]);
    const { label, changes } = applied(book, editRule(book, toNinety, ctx));
    applied(book, editRule(book, { ruleId: 'rule:C3', status: 'retired' }, ctx));
    const entry = { seq: 2, label, kind: 'rule.edited' } as Entry;
    const back = planRevert(book, { entry, changes, laterChanges: [], mark: null });
    if (!back.ok) throw new Error(back.message);
    const plan = applied(book, withVersion(back, book, ctx));
    expect(madeBy(plan)).toEqual([4]);
    expect(currentVersion(book)).toMatchObject({
      number: 4,
      label: 'Reverted: C4 set to $90K',
      rules: activeOf(book.all('coverageRule')),
    });
    expect(book.all('rulesVersion').map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const moved: Plan = { ...plan, changes: [] };
    expect(withVersion(moved, book, ctx), 'one that is about no rule').toBe(moved);
  });

  it('R60 a ticket cites the version in force when it was raised', () => {
    const seller = sellerWith({ id: 'maya' as SellerId });
    const acme = accountWith({ id: 'acme' as AccountId });
    const book = bookWith([seller, acme]);
    const input = {
      kind: 'two owners',
      accountId: acme.id,
      claims: [{ sellerId: seller.id, asksFor: 'The account', statement: '' }],
      ruleCode: 'C4',
    } as const;
    applied(book, raiseTicket(book, input, ctx));
    applied(book, editRule(book, toNinety, ctx));
    applied(book, raiseTicket(book, input, ctx));
    applied(book, editRule(book, { ruleId: 'rule:C3', status: 'retired' }, ctx));
    applied(book, raiseTicket(book, input, ctx));
    expect(book.all('ticket').map(({ rulesVersion }) => rulesVersion)).toEqual([1, 2, 3]);
    const old: AnyRecord = { ...(book.all('ticket')[0] as AnyRecord), rulesVersion: null } as AnyRecord;
    expect(recordSchema.safeParse(old).success, 'one from before versions cites none').toBe(true);
  });
});
