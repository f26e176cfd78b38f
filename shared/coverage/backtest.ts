// Decides how many of the disputes ruled so far a rule, or all rules, would have settled the same way. Rules on nothing itself.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { AccountId } from '../records/ids';
import type { Lane } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { Answers, truth } from './evaluate';
import { FieldColumns, type RuleContext } from './field-columns';
import { conditionProblems } from './rule-problems';
import { CompiledRules, hasColumn } from './suggest';

/** A ruling that gave a lane. */
export interface LaneRuling {
  readonly ticketNumber: number;
  readonly accountId: AccountId;
  readonly lane: Lane;
}

export interface BacktestCase {
  readonly ticketNumber: number;
  readonly accountId: AccountId;
  readonly ruled: Lane;
  /** Null where nothing is said. */
  readonly says: Lane | null;
}

export interface Backtest {
  /** Would have been settled the same way. */
  readonly settled: number;
  readonly other: number;
  /** The facts are known, but they point to no lane, or the votes differ. */
  readonly silent: number;
  /** The account is gone, a value is missing, or the rule cannot be asked. */
  readonly unknown: number;
  /** By ticket number. */
  readonly cases: readonly BacktestCase[];
}

type AccountsById = Pick<ReadonlyMap<AccountId, Account>, 'get'>;

/** The rulings of a book that gave a lane, by ticket number. */
export function laneRulings(records: Pick<Records, 'all' | 'get'>): readonly LaneRuling[] {
  return [...records.all('ruling')]
    .flatMap(({ lane, ticketId, accountId }) => {
      const ticketNumber = records.get('ticket', ticketId)?.number;
      return lane === null || ticketNumber === undefined ? [] : [{ ticketNumber, accountId, lane }];
    })
    .sort((a, b) => a.ticketNumber - b.ticketNumber);
}

/**
 * What one rule says of the accounts as they are today, drafts too: it is asked as if it were in force. A vote points to its
 * lane.
 */
export function backtestRule(
  rule: CoverageRule,
  rulings: readonly LaneRuling[],
  accountsById: AccountsById,
  context: RuleContext,
): Backtest {
  const isAsked =
    hasColumn(rule, context) && conditionProblems(rule.condition, { currency: '', ...context }).length === 0;
  const { known, accounts } = knownOf(rulings, accountsById);
  if (!isAsked) return backtestOf(rulings, () => 'unknown');
  const truths = new Answers(new FieldColumns(accounts, context)).of(rule.condition);
  return backtestOf(rulings, (ruling) => {
    const at = known.get(ruling);
    const said = at === undefined ? truth.noValue : truths[at];
    if (said === truth.noValue) return 'unknown';
    return said === truth.met ? rule.laneWhenMet : rule.laneOtherwise;
  });
}

/** What all rules together suggest, as they are asked today: contested and undecided accounts are silent. */
export function backtestRules(
  rules: readonly CoverageRule[],
  rulings: readonly LaneRuling[],
  accountsById: AccountsById,
  context: RuleContext,
): Backtest {
  const { known, accounts } = knownOf(rulings, accountsById);
  const suggestions = new CompiledRules(rules, context).suggestEach(accounts);
  return backtestOf(rulings, (ruling) => {
    const at = known.get(ruling);
    return at === undefined ? 'unknown' : (suggestions[at]?.lane ?? null);
  });
}

/** The accounts that still are, and where each ruling's stands among them. */
function knownOf(
  rulings: readonly LaneRuling[],
  accountsById: AccountsById,
): { readonly known: ReadonlyMap<LaneRuling, number>; readonly accounts: readonly Account[] } {
  const known = new Map<LaneRuling, number>();
  const accounts: Account[] = [];
  for (const ruling of rulings) {
    const account = accountsById.get(ruling.accountId);
    if (account === undefined || account.deleted) continue;
    known.set(ruling, accounts.push(account) - 1);
  }
  return { known, accounts };
}

function backtestOf(
  rulings: readonly LaneRuling[],
  saysOf: (ruling: LaneRuling) => Lane | null | 'unknown',
): Backtest {
  const counts = { settled: 0, other: 0, silent: 0, unknown: 0 };
  const cases = rulings.map((ruling): BacktestCase => {
    const said = saysOf(ruling);
    const { ticketNumber, accountId, lane: ruled } = ruling;
    if (said === 'unknown') counts.unknown += 1;
    else if (said === null) counts.silent += 1;
    else if (said === ruled) counts.settled += 1;
    else counts.other += 1;
    return { ticketNumber, accountId, ruled, says: said === 'unknown' ? null : said };
  });
  return { ...counts, cases: cases.sort((a, b) => a.ticketNumber - b.ticketNumber) };
}
