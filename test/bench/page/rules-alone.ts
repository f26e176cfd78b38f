// Rules by themselves, on 100,000 accounts that are not drawn: all asked at once beside a loop written by hand, a threshold that
// moves, and one account of a family that changes. Draws nothing.
import { BoardIndex } from '../../../renderer/store/board-index';
import { flowsBetween } from '../../../shared/coverage/compare-versions';
import { Answers } from '../../../shared/coverage/evaluate';
import { noFacts } from '../../../shared/coverage/extra-columns';
import { FieldColumns, type RuleContext } from '../../../shared/coverage/field-columns';
import { notedFields } from '../../../shared/coverage/rule-fields';
import { CompiledRules, compileRules, type Suggestion } from '../../../shared/coverage/suggest';
import { thresholdsOf, withThreshold } from '../../../shared/coverage/thresholds';
import type { Account } from '../../../shared/records/account';
import { Book } from '../../../shared/records/book';
import { type AccountId, planAId } from '../../../shared/records/ids';
import { lanes } from '../../../shared/records/lane';
import type { AnyRecord, RecordOf, RecordType } from '../../../shared/records/record';
import type { CoverageRule } from '../../../shared/records/rule';
import { askedByHand, contestedPlace, twentyRules, undecidedPlace } from './twenty-rules';

/** In ms. */
export interface RuleTimes {
  readonly askedMs: readonly number[];
  readonly byHandMs: readonly number[];
  readonly previewMs: readonly number[];
  /** Accounts that went elsewhere by the last threshold, so that nothing was left out. */
  readonly moved: number;
}

/** Asks twenty rules of all accounts so many times, and by hand in turns with it; then moves a threshold as often. */
export function rulesAlone(records: readonly AnyRecord[], asOf: string, times: number): RuleTimes {
  const accounts = accountsOf(records);
  const context: RuleContext = { ...noFacts, mappedFacts: notedFields, asOf };
  expectSame(accounts, context);
  const askedMs: number[] = [];
  const byHandMs: number[] = [];
  for (let round = 0; round < times; round += 1) {
    askedMs.push(
      timeOf(() =>
        compileRules(twentyRules, context).suggestAll(new Answers(new FieldColumns(accounts, context))),
      ),
    );
    byHandMs.push(timeOf(() => askedByHand(accounts, asOf)));
  }
  return { askedMs, byHandMs, ...previews(accounts, context, times) };
}

/** What the live preview works out at each step of a slider: one question anew, the suggestions, and where they differ. */
function previews(
  accounts: readonly Account[],
  context: RuleContext,
  times: number,
): Pick<RuleTimes, 'previewMs' | 'moved'> {
  const answers = new Answers(new FieldColumns(accounts, context));
  const was = new CompiledRules(twentyRules, context).suggestAll(answers);
  const rule = twentyRules[8] as CoverageRule;
  const threshold = thresholdsOf(rule.condition, context.extraColumns)[0];
  if (threshold === undefined) throw new Error('The rule draws no line.');
  const previewMs: number[] = [];
  let moved = 0;
  for (let step = 1; step <= times; step += 1) {
    const before = answers.leavesAsked;
    const taken = timeOf(() => {
      const condition = withThreshold(rule.condition, threshold, threshold.value + step * 1_000_00);
      const rules = twentyRules.map((each) => (each === rule ? { ...rule, condition } : each));
      const is = new CompiledRules(rules, context).suggestAll(answers);
      moved = flowsBetween(was, is, answers).accounts;
    });
    previewMs.push(taken);
    if (answers.leavesAsked !== before + 1) throw new Error('More was asked than the threshold that moved.');
  }
  return { previewMs, moved };
}

/**
 * The most accounts a board looks at when one of a family of so many changes, in a book in which all are of such families
 * and a rule reads what a family spends.
 */
export function lookedAtAfterChange(
  records: readonly AnyRecord[],
  asOf: string,
  family: number,
  times: number,
): number {
  const withFamilies = accountsOf(records).map((account, at, all): Account => {
    const head = all[at - (at % family)] as Account;
    return head === account ? account : { ...account, parentId: head.id };
  });
  const familyRule: CoverageRule = {
    ...(twentyRules[8] as CoverageRule),
    condition: {
      kind: 'compare',
      field: { of: 'account', field: 'familySpendCents' },
      op: 'atLeast',
      value: 500_000_00,
    },
  };
  const others = records.filter(({ type }) => type !== 'account' && type !== 'coverageRule');
  const rules = twentyRules.map((rule, at) => (at === 8 ? familyRule : rule));
  const book = new CountingBook([...others, ...rules, ...withFamilies]);
  const board = BoardIndex.of(book, planAId, asOf);
  let most = 0;
  for (let round = 0; round < times; round += 1) {
    const account = withFamilies[round * 997 + 3] as Account;
    const change = {
      recordId: account.id,
      type: 'account',
      before: { spendCents: account.spendCents },
      after: { spendCents: 900_000_00 },
    } as const;
    book.apply([change]);
    book.read.clear();
    board.update([change], asOf);
    most = Math.max(most, book.read.size);
  }
  return most;
}

/** Notes which accounts were looked at. */
class CountingBook extends Book {
  readonly read = new Set<AccountId>();

  override get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    if (type === 'account') this.read.add(id as AccountId);
    return super.get(type, id);
  }

  override all<T extends RecordType>(type: T): RecordOf<T>[] {
    const records = super.all(type);
    if (type === 'account') for (const { id } of records) this.read?.add(id as AccountId);
    return records;
  }
}

/** Generated accounts with the figures an orders list adds, missing here and there. */
function accountsOf(records: readonly AnyRecord[]): readonly Account[] {
  return records
    .filter((record) => record.type === 'account')
    .map((account, at) => {
      const { spendCents, orderCount } = account;
      const isKnown = at % 7 !== 0;
      return {
        ...account,
        spendCents: at % 50 === 0 ? null : spendCents,
        spend24Cents: isKnown && spendCents !== null ? spendCents + (at % 13) * 900_000 : null,
        orderCount12: isKnown ? orderCount : null,
        orderCount24: isKnown && orderCount !== null ? orderCount * 2 : null,
        openPipelineCents: at % 3 === 0 ? (at % 400) * 100_000 : null,
      };
    });
}

/** A loop that said something else would be no floor. */
function expectSame(accounts: readonly Account[], context: RuleContext): void {
  const suggested = compileRules(twentyRules, context).suggestEach(accounts);
  const { places, decidedBy } = askedByHand(accounts, context.asOf);
  const counts = new Map<string, number>();
  for (const [at, suggestion] of suggested.entries()) {
    const bits = suggestion.decidedBy.reduce((sum, code) => sum | (1 << (Number(code.slice(1)) - 1)), 0);
    if (placeOf(suggestion) !== places[at] || bits !== decidedBy[at])
      throw new Error(`The loop by hand says something else of ${accounts[at]?.id}.`);
    counts.set(suggestion.outcome, (counts.get(suggestion.outcome) ?? 0) + 1);
  }
  if (counts.size < 3) throw new Error('The rules come to hardly any outcome.');
}

function placeOf({ lane, outcome }: Suggestion): number {
  if (lane !== null) return lanes.indexOf(lane);
  return outcome === 'contested' ? contestedPlace : undecidedPlace;
}

function timeOf(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}
