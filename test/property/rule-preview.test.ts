// The effect of a rule being written, held against counting the accounts one by one; and what proposing its moves does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoardIndex } from '../../renderer/store/board-index';
import { answersOf, standingOf } from '../../renderer/store/rule-preview';
import { grantException } from '../../shared/actions/grant-exception';
import { proposeSuggested } from '../../shared/actions/propose-suggested';
import { exceptedFrom, goesAgainstRules } from '../../shared/coverage/exceptions';
import { isLocked } from '../../shared/coverage/lock';
import { placeIn } from '../../shared/coverage/placement';
import { RulePreview, withDraft } from '../../shared/coverage/preview';
import { CompiledRules } from '../../shared/coverage/suggest';
import { mainThreshold, withThreshold } from '../../shared/coverage/thresholds';
import { Book } from '../../shared/records/book';
import { type AccountId, planAId } from '../../shared/records/ids';
import type { CoverageRule } from '../../shared/records/rule';
import { type RuleException, ruleExceptionIdOf } from '../../shared/records/rule-exception';
import { addDays } from '../../shared/records/values';
import { sampleDefaults, sampleWorkspace } from '../../shared/sample/sample-workspace';
import { contextAt } from '../helpers/coverage-records';
import { holds } from '../helpers/regressions';

const asOf = sampleDefaults.anchorDate;

/** An exception of one account from one rule; `days` from the as-of date it ends. */
interface Granted {
  readonly account: number;
  readonly code: string;
  readonly days: number | null;
}

const granted: fc.Arbitrary<Granted> = fc.record({
  account: fc.nat({ max: 317 }),
  code: fc.constantFrom('C1', 'C2', 'C3', 'C4', 'C5', 'gone'),
  days: fc.option(fc.integer({ min: -1, max: 1 })),
});

function grantAll(book: Book, exceptions: readonly Granted[]): void {
  const accounts = book.all('account');
  book.load(
    exceptions.map(({ account, code, days }): RuleException => {
      const accountId = accounts[account]?.id ?? ('' as AccountId);
      return {
        type: 'ruleException',
        id: ruleExceptionIdOf(`rule:${code}`, accountId),
        deleted: false,
        ruleId: `rule:${code}`,
        accountId,
        reason: 'Named.',
        owner: 'Elena',
        expiresOn: days === null ? null : addDays(asOf, days),
        grantedAt: '2026-03-01T09:00:00.000Z',
      };
    }),
  );
}

function sampleBook(): Book {
  return new Book(sampleWorkspace({ seed: sampleDefaults.seed, anchorDate: asOf }));
}

function ruleAt(book: Book, code: string, threshold: number): CoverageRule {
  const rule = book.all('coverageRule').find((each) => each.code === code);
  const line = rule === undefined ? null : mainThreshold(rule, {});
  if (rule === undefined || line === null) throw new Error(`${code} has no line.`);
  return { ...rule, condition: withThreshold(rule.condition, line, threshold) };
}

function previewOf(book: Book, draft: CoverageRule) {
  const board = BoardIndex.of(book, planAId, asOf);
  const rules = book.all('coverageRule');
  const answers = answersOf(book);
  const preview = new RulePreview(answers, standingOf(book, board, answers), rules);
  const idAt = (position: number) => answers.columns.accounts[position]?.id ?? ('' as AccountId);
  return { answers, board, idAt, preview: preview.of(withDraft(rules, draft)) };
}

/** What the drafted rules say, account by account. */
function counted(book: Book, draft: CoverageRule) {
  const rules = book.all('coverageRule');
  const before = new CompiledRules(rules, { asOf, ...book.workspace() });
  const after = new CompiledRules(withDraft(rules, draft), { asOf, ...book.workspace() });
  let [changed, locked, excepted, cents, contested, mismatch] = [0, 0, 0, 0, 0, 0];
  const moves: string[] = [];
  for (const account of book.all('account')) {
    const was = before.suggest(account).lane;
    const is = after.suggest(account);
    const { boardLane } = placeIn(book, account, planAId);
    if (is.outcome === 'contested') contested += 1;
    const goesAgainst = goesAgainstRules(book, account.id, is, boardLane, asOf);
    if (goesAgainst) mismatch += 1;
    if (was === is.lane) continue;
    changed += 1;
    if (is.lane === null || is.lane === boardLane) continue;
    if (isLocked(account, asOf)) locked += 1;
    else if (!goesAgainst) excepted += 1;
    else {
      moves.push(account.id);
      cents += account.spendCents ?? 0;
    }
  }
  return { changed, locked, excepted, cents, contested, mismatch, moves };
}

function checkEffect([code, threshold, exceptions]: [string, number, Granted[]]): void {
  const book = sampleBook();
  grantAll(book, exceptions);
  const draft = ruleAt(book, code, threshold);
  const { answers, board, idAt, preview } = previewOf(book, draft);
  const wanted = counted(book, draft);
  expect(preview.accounts).toBe(318);
  expect(preview.changed).toBe(wanted.changed);
  expect(preview.movesCents).toBe(wanted.cents);
  expect(preview.held).toEqual({ locked: wanted.locked, excepted: wanted.excepted });
  expect(preview.contested.after).toBe(wanted.contested);
  expect(preview.mismatch).toEqual({ before: board.totals.mismatch, after: wanted.mismatch });
  expect(preview.moves.map(idAt).sort()).toEqual(wanted.moves.sort());
  const flowed = preview.flows.reduce((sum, { count }) => sum + count, 0);
  const given = preview.givers.reduce((sum, { moves }) => sum + moves.length, 0);
  expect([flowed, given]).toEqual([wanted.moves.length, wanted.moves.length]);
  const spends = preview.examples.map(({ position }) => answers.columns.accounts[position]?.spendCents ?? 0);
  expect(spends).toEqual([...spends].sort((a, b) => b - a));
  expect(spends.length).toBe(Math.min(10, wanted.moves.length));
}

describe('R53 the effect of a rule while its threshold moves', () => {
  const book = sampleBook();

  it('R53 is what counting the accounts one by one gives, at any threshold', async () => {
    const cases = fc.tuple(
      fc.constantFrom('C4', 'C5'),
      fc.integer({ min: 1, max: 50_000_000 }),
      fc.array(granted, { maxLength: 40 }),
    );
    await holds('rule-preview', cases, checkEffect, { runs: 40 });
  });

  it('R53 asks one question anew when one threshold moves, whatever else the rules ask', () => {
    const board = BoardIndex.of(book, planAId, asOf);
    const rules = book.all('coverageRule');
    const answers = answersOf(book);
    const preview = new RulePreview(answers, standingOf(book, board, answers), rules);
    preview.of(rules);
    const asked = answers.leavesAsked;
    preview.of(withDraft(rules, ruleAt(book, 'C5', 1_234_500)));
    expect(answers.leavesAsked - asked).toBe(1);
  });
});

describe('R54 proposing the moves a rule asks for', () => {
  it('R54 proposes each to its suggested lane in one entry, leaves locked accounts and exceptions and says so', () => {
    const book = sampleBook();
    const draft = ruleAt(book, 'C4', 3_000_000);
    const first = previewOf(book, draft);
    expect(first.preview.moves.length).toBeGreaterThan(2);
    const [one, two] = first.preview.moves.map(first.idAt);
    if (one === undefined || two === undefined) throw new Error('Too few moves.');
    const grant = grantException(
      book,
      { ruleId: 'rule:C4', accountIds: [one], reason: 'Named.', owner: 'Elena', expiresOn: null },
      contextAt(),
    );
    if (!grant.ok) throw new Error(grant.message);
    book.apply(grant.changes);
    const { idAt, preview } = previewOf(book, draft);
    expect(preview.held.excepted).toBe(1);
    expect(preview.moves.length).toBe(first.preview.moves.length - 1);
    // The list may be older than the exception: it is heeded when the moves are proposed, too.
    const moves = first.preview.moves.flatMap((at) => {
      const { lane, decidedBy } = first.preview.suggestionAt(at);
      return lane === null ? [] : [{ accountId: first.idAt(at), lane, decidedBy }];
    });
    const plan = proposeSuggested(book, { scenarioId: planAId, moves, asOf, reason: 'C4 Account size' });
    if (!plan.ok) throw new Error(plan.message);
    expect(plan.notes[0]).toBe('1 account stays: 1 has an exception.');
    book.apply(plan.changes);
    for (const at of preview.moves) {
      const account = book.get('account', idAt(at));
      if (account === undefined) throw new Error('An account is gone.');
      expect(placeIn(book, account, planAId).boardLane).toBe(preview.suggestionAt(at).lane);
      expect(book.proposalOf(planAId, account.id)?.reason ?? 'C4 Account size').toBe('C4 Account size');
    }
    const kept = book.get('account', one);
    if (kept === undefined) throw new Error('An account is gone.');
    expect(book.proposalOf(planAId, one)?.reason).not.toBe('C4 Account size');
    book.unapply(plan.changes);
    expect(previewOf(book, draft).preview.moves).toEqual(preview.moves);
  });

  it('R54 heeds an exception from the rules that suggest the move, and from no other', () => {
    const book = sampleBook();
    const account = book.all('account').find((each) => !isLocked(each, asOf) && each.lane === 'inside');
    if (account === undefined) throw new Error('Nobody is in Inside.');
    const at = book.all('account').indexOf(account);
    grantAll(book, [{ account: at, code: 'C1', days: null }]);
    const proposed = (...decidedBy: string[]) =>
      proposeSuggested(book, {
        scenarioId: planAId,
        moves: [{ accountId: account.id, lane: 'specialist', decidedBy }],
        asOf,
        reason: 'C4',
      });
    expect(exceptedFrom(book, account.id, asOf)).toEqual(['C1']);
    expect(proposed('C4', 'C5')).toMatchObject({ ok: true });
    expect(proposed('C1')).toMatchObject({
      ok: false,
      message: 'Nothing to propose. 1 account stays: 1 has an exception.',
    });
  });

  it('R54 refuses when nothing moves, and says who stays', () => {
    const book = sampleBook();
    const locked = book.all('account').filter((account) => isLocked(account, asOf));
    // One of them is excepted, too: it is counted once.
    const at = book.all('account').findIndex(({ id }) => id === locked[0]?.id);
    grantAll(book, [{ account: at, code: 'C3', days: null }]);
    const plan = proposeSuggested(book, {
      scenarioId: planAId,
      moves: locked.map(({ id }) => ({ accountId: id, lane: 'specialist', decidedBy: ['C3'] })),
      asOf,
      reason: 'C3',
    });
    expect(plan).toMatchObject({
      ok: false,
      message: 'Nothing to propose. 5 accounts stay: 5 are locked.',
    });
  });
});
