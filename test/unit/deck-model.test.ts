// Checks what the five pages say of a workspace: words from the rules in force, and something plain where nothing is set.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../shared/coverage/default-rules';
import { deckModel, deckTitle } from '../../shared/deck/model';
import { Book } from '../../shared/records/book';
import type { Condition, FieldRef } from '../../shared/records/condition';
import type { Clause, Goal, Precedent, RoleCharter } from '../../shared/records/deck-text';
import type { AnyRecord } from '../../shared/records/record';
import type { CoverageRule } from '../../shared/records/rule';
import type { Workspace } from '../../shared/records/workspace';
import { defaultBoardSettings } from '../../shared/records/workspace';
import { conditionAt } from '../helpers/coverage-records';

const today = '2026-03-10';

const workspace: Workspace = {
  type: 'workspace',
  id: 'workspace',
  deleted: false,
  name: 'Northeast',
  subtitle: '',
  deckHeading: 'Halden Supply Northeast',
  deckVersion: 7,
  effectiveOn: '2026-03-09',
  currency: 'USD',
  asOfDate: null,
  actor: 'Elena Marsh',
  mappedFacts: ['technicalShare'],
  columnMatches: {},
  matchNames: {},
  extraColumns: {},
  ordersImport: null,
  ...defaultBoardSettings,
};

function deck(records: readonly AnyRecord[], change: Partial<Workspace> = {}) {
  return deckModel(new Book([{ ...workspace, ...change }, ...records]), { today });
}

function rules(change: (rule: CoverageRule) => Partial<CoverageRule>): CoverageRule[] {
  return defaultRules.map((rule) => ({ ...rule, ...change(rule) }));
}

function goal(order: number): Goal {
  return {
    type: 'goal',
    id: `goal:${order}`,
    deleted: false,
    order,
    figure: `${order}0%`,
    text: 'of something',
    contributions: { inside: 'Calls', field: '', specialist: 'Advises' },
  };
}

function clause(order: number, title: string): Clause {
  return { type: 'clause', id: `clause:${order}`, deleted: false, order, title, text: 'In words.' };
}

function precedent(code: string, ruledOn: string): Precedent {
  return {
    type: 'precedent',
    id: code,
    deleted: false,
    code,
    text: 'Settled so.',
    lanes: ['field', 'inside'],
    ruledOn,
  };
}

describe('D1 the deck has five pages', () => {
  it('whatever the workspace holds', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (goals, clauses, precedents) => {
        const model = deck([
          ...Array.from({ length: goals }, (_, order) => goal(order)),
          ...Array.from({ length: clauses }, (_, order) => clause(order, 'Line')),
          ...Array.from({ length: precedents }, (_, order) => precedent(`P-${order}`, '2026-01-01')),
        ]);
        expect(model.pages.map((page) => `${page.number} ${page.name}`)).toEqual([
          '1 Goals',
          '2 Roles',
          '3 Coverage rules',
          '4 Rules of engagement',
          '5 Conflicts and precedents',
        ]);
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  it('bears heading, version and date at the foot and in its title', () => {
    const model = deck([]);
    expect(model.footer).toEqual([
      'Halden Supply Northeast',
      'Rules of coverage, v7',
      'Effective 9 March 2026',
    ]);
    expect(model.inForceFrom).toBe('9 Mar');
    expect(deckTitle(model)).toBe('Halden Supply Northeast, rules of coverage, v7');
    expect(deckTitle({ heading: ' ', version: 1 })).toBe('Rules of coverage, v1');
    expect(deckTitle({ heading: 'x'.repeat(5_000), version: 1 }).length).toBeLessThan(200);
  });
});

describe('page 3, coverage rules', () => {
  it('D2 says the thresholds that are set, Inside beside Field, a specialist rule across both', () => {
    const page = deck(defaultRules).pages[2];
    expect(page.title).toBe('Five rules place every account');
    expect(page.closing).toBe('C1 to C3 decide alone. If C4 and C5 disagree, talk, then raise a ticket.');
    expect(page.madeFrom).toBe('Made from 5 coverage rules, version 1. Edits there update this page.');
    expect(page.rows.map(({ key: _key, part: _part, ...row }) => row)).toEqual([
      { code: 'C1', layout: 'split', inside: 'Prospecting', field: 'Account management' },
      { code: 'C2', layout: 'split', inside: 'Dormant, no order in 12 months', field: 'Active' },
      { code: 'C3', layout: 'span', lane: 'specialist', rest: 'when 40% or more of revenue is technical' },
      { code: 'C4', layout: 'split', inside: 'Under $75K a year', field: '$75K or more' },
      { code: 'C5', layout: 'split', inside: 'Orders under $10K', field: 'Orders of $10K or more' },
    ]);
  });

  it('D2 a changed threshold changes the words', () => {
    const page = deck(
      rules((rule) => (rule.code === 'C5' ? { condition: conditionAt(rule, 12_500_00) } : {})),
    ).pages[2];
    expect(page.rows[4]).toMatchObject({ inside: 'Orders under $12.5K', field: 'Orders of $12.5K or more' });
  });

  it('D2 leaves out rules that are retired, and counts and names only the others', () => {
    const page = deck(rules((rule) => ({ status: rule.code === 'C2' ? 'retired' : 'active' }))).pages[2];
    expect(page.title).toBe('Four rules place every account');
    expect(page.rows.map((row) => row.code)).toEqual(['C1', 'C3', 'C4', 'C5']);
    expect(page.closing).toBe('C1 and C3 decide alone. If C4 and C5 disagree, talk, then raise a ticket.');
  });

  it('D2 leaves out the technical-share rule until such a column is mapped', () => {
    const page = deck(defaultRules, { mappedFacts: [] }).pages[2];
    expect(page.title).toBe('Four rules place every account');
    expect(page.closing).toBe('C1 and C2 decide alone. If C4 and C5 disagree, talk, then raise a ticket.');
  });

  it('D2 leaves out every rule that is not enforced, and names it nowhere', () => {
    const spend: FieldRef = { of: 'account', field: 'spendCents' };
    const share: Condition = {
      kind: 'share',
      field: spend,
      whole: { of: 'account', field: 'column:Wallet' },
      op: 'atLeast',
      share: 0.4,
    };
    const [c4] = defaultRules.filter(({ code }) => code === 'C4') as [CoverageRule];
    const also = (id: string, change: Partial<CoverageRule>): CoverageRule => ({
      ...c4,
      id,
      code: id,
      order: 10,
      ...change,
    });
    const page = (asOfDate: string | null, ...more: readonly CoverageRule[]) =>
      deck([...defaultRules, ...more], { asOfDate }).pages[2];
    const five = page(null);
    for (const rule of [
      also('C6', { effectiveUntil: '2026-03-09' }),
      also('C6', { effectiveFrom: '2026-03-11' }),
      also('C6', { condition: { kind: 'and', parts: [] } }),
      also('C6', { condition: share }),
      also('C6', { code: 'c4' }),
    ])
      expect(page(null, rule)).toEqual(five);
    const until = also('C6', { effectiveUntil: '2026-03-09' });
    expect(page('2026-03-09', until).title).toBe('Six rules place every account');
    expect(page('2026-03-10', until).title).toBe('Five rules place every account');
    const rest = defaultRules.filter(({ code }) => code !== 'C5');
    expect(deck([...rest, until]).pages[2].closing).toBe('C1 to C3 decide alone. C4 decides the rest.');
  });

  it('D2 prints the rules as agreed before any list has brought their columns', () => {
    const codes = deck(defaultRules, { mappedFacts: [] }).pages[2].rows.map(({ code }) => code);
    expect(codes).toEqual(['C1', 'C2', 'C4', 'C5']);
  });

  it('D4 the closing sentence follows the kinds of the rules', () => {
    const only = (...codes: string[]) =>
      deck(rules((rule) => ({ status: codes.includes(rule.code) ? 'active' : 'retired' }))).pages[2].closing;
    expect(only('C1', 'C4')).toBe('C1 decides alone. C4 decides the rest.');
    expect(only('C4', 'C5')).toBe('If C4 and C5 disagree, talk, then raise a ticket.');
    expect(only('C1')).toBe('C1 decides alone.');
  });

  it('D5 a rule without an other lane gets no words in a column it does not point to', () => {
    const page = deck(rules((rule) => (rule.code === 'C4' ? { laneOtherwise: null } : {}))).pages[2];
    expect(page.rows[3]).toMatchObject({
      layout: 'span',
      lane: 'field',
      rest: 'when spend is $75K or more a year',
    });
  });

  it('D6 says so plainly when no rule is active', () => {
    const page = deck([]).pages[2];
    expect(page).toMatchObject({ rows: [], closing: null, title: 'No rule places accounts yet' });
    expect(page.empty).toBe('No coverage rule is active. The manager places each account by hand.');
  });
});

describe('the other pages', () => {
  it('goals stand in their order and count themselves; a lane without a line is left out', () => {
    const page = deck([goal(2), goal(0), goal(1)]).pages[0];
    expect(page.goals.map((item) => item.figure)).toEqual(['00%', '10%', '20%']);
    expect(page.closing).toBe('Goals are shared. Everyone on the account team carries the same three.');
    expect(page.goals[0]?.contributions.map((line) => line.lane)).toEqual(['inside', 'specialist']);
  });

  it('D6 empty pages say something plain', () => {
    const [goals, roles, , engagement, conflicts] = deck([]).pages;
    expect(goals.empty).toBe('No goals have been set yet.');
    expect(roles.rows.map((row) => [row.lane, row.owns])).toEqual([
      ['inside', 'Not written yet'],
      ['field', 'Not written yet'],
      ['specialist', 'Not written yet'],
    ]);
    expect(engagement.empty).toBe('No rules of engagement have been written yet.');
    expect(conflicts.empty).toMatch(/^No precedents yet\./);
  });

  it('roles stand in the order of the lanes', () => {
    const charter = (lane: RoleCharter['lane']): RoleCharter => ({
      type: 'roleCharter',
      id: lane,
      deleted: false,
      lane,
      owns: `${lane} owns`,
      brings: '',
      needs: 'A call',
    });
    const page = deck([charter('specialist'), charter('inside')]).pages[1];
    expect(page.rows.map((row) => [row.owns, row.brings])).toEqual([
      ['inside owns', 'Not written yet'],
      ['Not written yet', 'Not written yet'],
      ['specialist owns', 'Not written yet'],
    ]);
  });

  it('D7 a part is named as a person would: number, words, page', () => {
    const [, , , engagement] = deck([
      clause(1, 'Inside sells'),
      clause(0, '<img src=x onerror=alert(1)>'),
    ]).pages;
    expect(engagement.clauses.map((item) => item.part)).toEqual([
      'Clause 1, “<img src=x onerror=alert(1)>”,',
      'Clause 2, “Inside sells”,',
    ]);
  });

  it('D8 the steps follow the ticket clock', () => {
    const page = deck([]).pages[4];
    expect(page.title).toBe('Conflicts get a ruling in five days');
    expect(page.steps.map((step) => `${step.name}, ${step.day}`)).toEqual([
      'Raise it, Day 0',
      'Talk, By day 1',
      'Manager, By day 3',
      'Ruling, By day 5',
    ]);
  });

  it('D9 precedents stand by code, with lanes in their order, from the day they were ruled', () => {
    const page = deck([
      precedent('P-11', '2026-03-10'),
      precedent('P-07', '2025-12-01'),
      precedent('P-20', '2026-03-11'),
    ]).pages[4];
    expect(page.precedents.map((item) => item.code)).toEqual(['P-07', 'P-11']);
    expect(page.precedents[0]?.lanes).toEqual(['inside', 'field']);
  });
});
