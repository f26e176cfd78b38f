// Which edits of a rule are allowed and how they are labelled.
import { describe, expect, it } from 'vitest';
import { type EditRuleInput, editRule } from '../../shared/actions/edit-rule';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { thresholdsOf } from '../../shared/coverage/thresholds';
import type { Records } from '../../shared/records/book';
import { bookWith, conditionAt, contextAt, ruleWith } from '../helpers/coverage-records';

function edit(records: Records, input: EditRuleInput): Plan | Refusal {
  return editRule(records, input, contextAt());
}

describe('editing a rule', () => {
  it('R9 sets a threshold and labels it', () => {
    const book = bookWith([]);
    const condition = conditionAt(ruleWith('C5'), 12_500_00);
    const plan = edit(book, { ruleId: 'rule:C5', condition });
    expect(plan).toMatchObject({ ok: true, kind: 'rule.edited', label: 'C5 set to $12.5K' });
    if (!plan.ok) return;
    expect(plan.changes.filter(({ type }) => type === 'coverageRule')).toEqual([
      {
        recordId: 'rule:C5',
        type: 'coverageRule',
        before: { condition: ruleWith('C5').condition },
        after: { condition },
      },
    ]);
    const half = conditionAt(ruleWith('C3'), 0.5);
    expect(edit(book, { ruleId: 'rule:C3', condition: half, status: 'retired' })).toMatchObject({
      label: 'C3 set to 50%, retired',
    });
    expect(edit(book, { ruleId: 'rule:C2', condition: conditionAt(ruleWith('C2'), 1) })).toMatchObject({
      label: 'C2 set to 1 month',
    });
  });

  it('R9 a rule with something wrong in it is retired, and not edited otherwise', () => {
    const field = { of: 'account', field: 'column:Margin' } as const;
    const book = bookWith([ruleWith('C5', { condition: { kind: 'compare', field, op: 'over', value: 10 } })]);
    expect(edit(book, { ruleId: 'rule:C5', title: 'Margin' })).toMatchObject({ ok: false });
    expect(edit(book, { ruleId: 'rule:C5', status: 'retired' })).toMatchObject({
      ok: true,
      label: 'C5 retired',
    });
  });

  it.each([
    ['C2', 12.5, 'C2: “last order” needs whole months from 1 to 120.'],
    ['C2', 0, 'C2: “last order” needs whole months from 1 to 120.'],
    ['C3', 1.2, 'C3: “technical share” needs a share from 0% to 100%.'],
    ['C4', -1, 'C4: “spend” needs an amount from $0 to 10 billion.'],
    ['C4', 8_250_055.5, 'C4: “spend” needs whole cents: at most two decimals.'],
    ['C4', 1e14, 'C4: “spend” needs an amount from $0 to 10 billion.'],
    ['C5', Number.NaN, 'C5: “average order” needs a number that can be counted with.'],
  ])('R9 refuses %s with %s', (code, threshold, message) => {
    const condition = conditionAt(ruleWith(code), threshold);
    expect(edit(bookWith([]), { ruleId: `rule:${code}`, condition })).toEqual({
      ok: false,
      code: 'value-out-of-range',
      message,
    });
  });

  it('R9 a rule without a threshold has none to set: what is asked exactly draws no line', () => {
    expect(thresholdsOf(ruleWith('C1').condition, {})).toEqual([]);
  });

  it('R9 refuses an unknown rule, a blank title and an edit that changes nothing', () => {
    expect(edit(bookWith([]), { ruleId: 'rule:C9', status: 'active' })).toMatchObject({ code: 'not-found' });
    expect(edit(bookWith([]), { ruleId: 'rule:C4', title: '  ' })).toMatchObject({
      code: 'name-missing',
    });
    expect(edit(bookWith([]), { ruleId: 'rule:C4', status: 'active' })).toMatchObject({
      code: 'nothing-to-change',
    });
    expect(edit(bookWith([]), { ruleId: 'rule:C4', title: 'Size' })).toMatchObject({
      label: 'C4 reworded: Size: $75K or more a year',
    });
  });
});
