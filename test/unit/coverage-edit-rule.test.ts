// Which edits of a rule are allowed and how they are labelled.
import { describe, expect, it } from 'vitest';
import { editRule } from '../../shared/actions/edit-rule';
import { bookWith } from '../helpers/coverage-records';

describe('editing a rule', () => {
  it('R9 sets a threshold and labels it', () => {
    const book = bookWith([]);
    const plan = editRule(book, { ruleId: 'rule:C5', threshold: 12_500_00 });
    expect(plan).toMatchObject({ ok: true, kind: 'rule.edited', label: 'C5 set to $12.5K' });
    if (!plan.ok) return;
    expect(plan.changes).toEqual([
      {
        recordId: 'rule:C5',
        type: 'coverageRule',
        before: { threshold: 10_000_00 },
        after: { threshold: 12_500_00 },
      },
    ]);
    expect(editRule(book, { ruleId: 'rule:C3', threshold: 0.5, active: false })).toMatchObject({
      label: 'C3 set to 50%, switched off',
    });
    expect(editRule(book, { ruleId: 'rule:C2', threshold: 1 })).toMatchObject({
      label: 'C2 set to 1 month',
    });
  });

  it.each([
    ['rule:C1', 3, 'C1 has no threshold to set.'],
    ['rule:C2', 12.5, 'C2 needs whole months from 1 to 120.'],
    ['rule:C2', 0, 'C2 needs whole months from 1 to 120.'],
    ['rule:C3', 1.2, 'C3 needs a share above 0% and up to 100%.'],
    ['rule:C4', 0, 'C4 needs an amount above 0 and up to 10 billion.'],
    ['rule:C4', 8_250_055.5, 'C4 needs whole cents: at most two decimals.'],
    ['rule:C4', 1e14, 'C4 needs an amount above 0 and up to 10 billion.'],
    ['rule:C5', Number.NaN, 'Enter a number for the threshold of C5.'],
  ])('R9 refuses %s with %s', (ruleId, threshold, message) => {
    expect(editRule(bookWith([]), { ruleId, threshold })).toEqual({
      ok: false,
      code: 'value-out-of-range',
      message,
    });
  });

  it('R9 refuses an unknown rule, a blank title and an edit that changes nothing', () => {
    expect(editRule(bookWith([]), { ruleId: 'rule:C9', active: true })).toMatchObject({ code: 'not-found' });
    expect(editRule(bookWith([]), { ruleId: 'rule:C4', title: '  ' })).toMatchObject({
      code: 'name-missing',
    });
    expect(editRule(bookWith([]), { ruleId: 'rule:C4', active: true })).toMatchObject({
      code: 'nothing-to-change',
    });
    expect(editRule(bookWith([]), { ruleId: 'rule:C4', title: 'Size' })).toMatchObject({
      label: 'C4 reworded: Size: $75K or more a year',
    });
  });
});
