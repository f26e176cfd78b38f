// What the dialog for a new rule offers, asks and hands to the planner. Pure: no screen needed.
import { describe, expect, it } from 'vitest';
import {
  draftComparison,
  draftCondition,
  draftInput,
  emptyDraft,
  isComplete,
  metText,
  otherValueId,
  subjectChoices,
  subjectOf,
  valueChoices,
  withSubject,
} from '../../renderer/features/rules/rule-draft';
import type { KnownFacts } from '../../shared/coverage/extra-columns';
import { workspace } from '../helpers/extra-rules';

describe('R29 the dialog for a new rule', () => {
  const facts: KnownFacts = { mappedFacts: ['spendCents'], extraColumns: workspace.extraColumns };
  const values = [
    { key: 'gold', text: 'Gold', count: 12 },
    { key: 'silver', text: 'Silver', count: 3 },
  ];

  it('offers the facts every book has, then the extra columns with their kinds and a sample', () => {
    const choices = subjectChoices(facts, new Map([['Tier', 'Gold']]));
    expect(choices.map(({ id, label, detail }) => [id, label, detail])).toEqual([
      ['fact:orderCount', 'Order count', 'No list has brought it yet'],
      ['fact:monthsSinceLastOrder', 'Last order date', 'No list has brought it yet'],
      ['fact:technicalShare', 'Technical share', 'No list has brought it yet'],
      ['fact:spendCents', 'Spend', undefined],
      ['fact:averageOrderCents', 'Average order', 'No list has brought it yet'],
      ['column:Tier', 'Tier', 'Text, such as Gold'],
      ['column:License utilization', 'License utilization', 'Number, no values'],
      ['column:Renewal date', 'Renewal date', 'Date, no values'],
    ]);
    expect(subjectOf('column:fact:odd')).toEqual({ fact: 'custom', column: 'fact:odd' });
    expect([subjectOf(null), subjectOf('fact:custom')]).toEqual([null, null]);
  });

  it('asks for a value of text, for months of days, else for the least', () => {
    const asked = (id: string) => draftComparison(withSubject(emptyDraft, id), facts);
    expect(
      ['column:Tier', 'column:License utilization', 'column:Renewal date', 'fact:spendCents'].map(asked),
    ).toEqual(['text', 'number', 'months', 'number']);
    expect(asked('fact:monthsSinceLastOrder')).toBe('months');
    expect(draftComparison(emptyDraft, facts)).toBe(null);
  });

  it('offers the values most accounts hold, and any other', () => {
    expect(valueChoices({ values }).map(({ id, label, end }) => [id, label, end])).toEqual([
      ['value:gold', 'Gold', '12'],
      ['value:silver', 'Silver', '3'],
      ['other', 'Another value', undefined],
    ]);
    const many = Array.from({ length: 80 }, (_, index) => ({ key: `${index}`, text: `${index}`, count: 1 }));
    expect(valueChoices({ values: many })).toHaveLength(51);
  });

  it('becomes what the planner is asked', () => {
    const draft = { ...withSubject(emptyDraft, 'column:Tier'), valueId: 'value:gold', reason: 'Why' };
    const condition = draftCondition(draft, facts, { values });
    expect(condition).toEqual({
      fact: 'custom',
      column: 'Tier',
      operator: 'is',
      value: 'Gold',
      threshold: 0,
    });
    expect(draftInput(draft, condition)).toEqual({
      fact: 'custom',
      column: 'Tier',
      operator: 'is',
      value: 'Gold',
      threshold: 0,
      kind: 'votes',
      title: 'Tier',
      laneWhenMet: 'field',
      laneOtherwise: null,
      reason: 'Why',
      example: '',
    });
    const other = { ...draft, valueId: otherValueId, otherValue: ' Platinum ' };
    expect(draftCondition(other, facts, { values })?.value).toBe('Platinum');
    const spend = { ...withSubject(draft, 'fact:spendCents'), threshold: 5_000_00 };
    expect(draftInput(spend, draftCondition(spend, facts, { values }))).toMatchObject({
      fact: 'spendCents',
      column: null,
      operator: 'atLeast',
      value: null,
      threshold: 5_000_00,
      title: 'Spend',
    });
    expect(draftInput(emptyDraft, null)).toBe(null);
  });

  it('counts once the condition says enough, and another column starts afresh', () => {
    const complete = (id: string, change = {}) => {
      const condition = draftCondition({ ...withSubject(emptyDraft, id), ...change }, facts, { values });
      return condition !== null && isComplete(condition);
    };
    expect([complete('column:Tier'), complete('column:Tier', { valueId: 'value:gold' })]).toEqual([
      false,
      true,
    ]);
    expect([
      complete('column:License utilization'),
      complete('column:License utilization', { threshold: 0 }),
    ]).toEqual([false, true]);
    expect(complete('fact:monthsSinceLastOrder'), 'begins at twelve months').toBe(true);
    expect(metText({ met: 12, notMet: 300, noValue: 6 })).toBe(
      '12 of 318 accounts meet it. 6 have no value.',
    );
    expect(metText({ met: 1, notMet: 0, noValue: 0 })).toBe('1 of 1 account meets it.');
  });
});
