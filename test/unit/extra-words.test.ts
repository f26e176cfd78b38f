// How rules on extra columns read: on the rules screen, in the trace, on page 3, before an import.
import { describe, expect, it } from 'vitest';
import { thresholdWords } from '../../renderer/features/rules/rule-sentence';
import { silentRules } from '../../renderer/workers/silent-rules';
import { conditionText, ruleText } from '../../shared/coverage/rule-text';
import { ruleWords, spanWords, thresholdText } from '../../shared/coverage/rule-words';
import { type TraceContext, traceOf } from '../../shared/coverage/trace';
import { deckModel } from '../../shared/deck/model';
import type { CoverageRule } from '../../shared/records/rule';
import { accountWith, asOf, bookWith, conditionAt, ruleWith } from '../helpers/coverage-records';
import { renewal, tier, utilization, workspace } from '../helpers/extra-rules';

describe('R24 words', () => {
  it('a rule says its column, what is asked of it, and its title where that says more', () => {
    expect([tier, utilization, renewal].map((rule) => ruleText(rule, workspace))).toEqual([
      'Tier is Gold',
      'Seats in use: License utilization 40 or more',
      'Renewal date more than 12 months ago',
    ]);
    expect(conditionText({ condition: conditionAt(renewal, 1, workspace.extraColumns) }, workspace)).toBe(
      'Renewal date more than 1 month ago',
    );
    expect(
      [1975, 1234.5, 12_500].map((threshold) =>
        thresholdText({ condition: conditionAt(utilization, threshold, workspace.extraColumns) }, workspace),
      ),
    ).toEqual(['1975', '1234.5', '12,500']);
    expect([tier, utilization, renewal].map((rule) => thresholdText(rule, workspace))).toEqual([
      'Gold',
      '40',
      '12 months',
    ]);
  });

  it('page 3 says them in its columns, and after "when"', () => {
    expect(ruleWords(tier.condition, workspace)).toEqual({
      met: 'Tier is Gold',
      otherwise: 'Tier is not Gold',
      condition: 'Tier is Gold',
      short: 'Tier is Gold',
    });
    expect(ruleWords(utilization.condition, workspace)).toEqual({
      met: 'License utilization 40 or more',
      otherwise: 'License utilization under 40',
      condition: 'License utilization is 40 or more',
      short: 'License utilization 40 or more',
    });
    expect(spanWords(renewal, workspace)).toBe(
      'when Renewal date is more than 12 months ago, otherwise Inside',
    );
    const rows = deckModel(bookWith([workspace, tier, { ...utilization, id: 'rule:C7', code: 'C7' }]), {
      today: asOf,
    }).pages[2].rows;
    expect(rows.filter(({ code }) => code === 'C6' || code === 'C7')).toEqual([
      {
        key: 'rule:C6',
        code: 'C6',
        part: 'Rule C6, “Tier”,',
        layout: 'span',
        lane: 'field',
        rest: 'when Tier is Gold',
      },
      {
        key: 'rule:C7',
        code: 'C7',
        part: 'Rule C7, “Seats in use”,',
        layout: 'split',
        inside: 'License utilization under 40',
        field: 'License utilization 40 or more',
      },
    ]);
  });

  it('page 3 leaves out a rule whose column no import brought', () => {
    const page = deckModel(bookWith([tier]), { today: asOf }).pages[2];
    expect(page.rows.map((row) => row.code)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5']);
  });

  it('R34 a goal says any rule’s threshold in its own unit', () => {
    const goal = {
      type: 'goal',
      id: 'goal:1',
      deleted: false,
      order: 0,
      figure: '10%',
      text: 'more',
      contributions: { inside: '{C2} and {C5}', field: 'Tier {C6}', specialist: '' },
    } as const;
    const [page] = deckModel(bookWith([workspace, tier, goal]), { today: asOf }).pages;
    expect(page.goals[0]?.contributions.map((line) => line.text)).toEqual([
      '12 months and $10K',
      'Tier Gold',
    ]);
  });

  it('the trace shows the cell as it came, and says why a rule is silent', () => {
    const context: TraceContext = { ...workspace, asOf, money: String };
    const row = (rule: CoverageRule, custom: Record<string, string>, known = context) => {
      const shown = traceOf(accountWith({ custom }), [rule], known).rows[0];
      return [shown?.title, shown?.factText, shown?.stateText, shown?.lane];
    };
    expect(row(tier, { Tier: 'GOLD' })).toEqual(['Tier is Gold', 'GOLD', 'Met', 'field']);
    expect(row(utilization, { 'License utilization': '39 %' })).toEqual([
      'Seats in use: License utilization 40 or more',
      '39 %',
      'Not met',
      'inside',
    ]);
    expect(row(utilization, { 'License utilization': 'soon' }).slice(1)).toEqual(['soon', 'No value', null]);
    expect(row(tier, {}).slice(1)).toEqual(['', 'No value', null]);
    const none = { ...context, extraColumns: {} };
    expect(row(tier, { Tier: 'Gold' }, none).slice(1)).toEqual(['', 'no column', null]);
    expect(traceOf(accountWith({ custom: { Tier: 'gold' } }), [tier], context).sentence).toBe(
      'C6 decides alone: Tier is Gold.',
    );
  });

  it('R23 an import says that no column brings what the rule compares', () => {
    const known = { mappedFacts: ['spendCents', 'averageOrderCents'], extraColumns: {} };
    expect(silentRules([ruleWith('C4'), ruleWith('C5'), tier], known)).toEqual([
      'No column holds “Tier”: C6 stays silent.',
    ]);
    expect(silentRules([tier], workspace)).toEqual([]);
  });

  it('a threshold is typed as the column counts', () => {
    expect(thresholdWords(utilization.condition, workspace)).toMatchObject({
      before: 'License utilization',
      after: 'or more',
    });
    expect(thresholdWords(renewal.condition, workspace)).toMatchObject({
      before: 'Renewal date more than',
      after: 'ago',
      unit: 'months',
    });
    expect(thresholdWords(tier.condition, workspace), 'a value has no threshold').toBe(null);
  });
});
