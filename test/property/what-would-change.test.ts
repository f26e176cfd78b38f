// Property of what would have to change: each change said really gives its lane, and no smaller one of the same fact does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answers } from '../../shared/coverage/evaluate';
import { FamilyIndex } from '../../shared/coverage/family-index';
import { dayOf, FieldColumns, type RuleContext } from '../../shared/coverage/field-columns';
import { relativesIn } from '../../shared/coverage/relatives';
import { CompiledRules, type Suggestion, undecided } from '../../shared/coverage/suggest';
import { whatWouldChange } from '../../shared/coverage/what-would-change';
import type { Account } from '../../shared/records/account';
import { type FieldRef, fieldsOf, keyOfRef } from '../../shared/records/condition';
import { lanes } from '../../shared/records/lane';
import type { CoverageRule } from '../../shared/records/rule';
import { addDays } from '../../shared/records/values';
import { allFacts, bookWith } from '../helpers/coverage-records';
import { anyAccounts, anyAsOf, anyLeaf, anyRules, extraColumns } from '../helpers/random-rules';
import { holds } from '../helpers/regressions';

function contextOf(accounts: readonly Account[], asOf: string): RuleContext {
  const book = bookWith(accounts);
  const families = new FamilyIndex(book);
  return {
    asOf,
    mappedFacts: allFacts.mappedFacts,
    extraColumns,
    relatives: relativesIn(book, () => families),
  };
}

/** Numbers an account holds as they are: with one of them changed it is an account all the same. */
const plain: readonly string[] = [
  'spendCents',
  'spend24Cents',
  'averageOrderCents',
  'openPipelineCents',
  'orderCount',
  'orderCount12',
  'orderCount24',
  'employees',
  'technicalShare',
  'lastOrderOn',
];

/**
 * What the rules suggest of the account once it, or its parent, really has each of these numbers: a copy for each, with the
 * spend of its family added up anew.
 */
function being(
  accounts: readonly Account[],
  ref: FieldRef,
  values: readonly number[],
  rules: readonly CoverageRule[],
  context: RuleContext,
): readonly Suggestion[] {
  const account = accounts[0] as Account;
  const parent = context.relatives?.parentOf(account);
  const families = new FamilyIndex(bookWith(accounts));
  const others = families
    .familyOf(account.id)
    .filter((id) => id !== account.id && id !== parent?.id)
    .map((id) => accounts.find((each) => each.id === id)?.spendCents ?? null);
  const parents = new Map<Account, Account | undefined>();
  const spends = new Map<Account, number | null>();
  const copies = values.map((value) => {
    const held = ref.field === 'lastOrderOn' ? addDays('1970-01-01', value) : value;
    const change = { [ref.field]: held };
    const copy = { ...account, ...(ref.of === 'account' ? change : {}) };
    const above = parent === undefined ? undefined : { ...parent, ...(ref.of === 'parent' ? change : {}) };
    const known = [copy.spendCents, above?.spendCents ?? null, ...others].filter((each) => each !== null);
    const isCircle = families.isCircle(account.id);
    const sum = isCircle || known.length === 0 ? null : known.reduce((total, each) => total + each, 0);
    parents.set(copy, above);
    spends.set(copy, sum);
    if (above !== undefined) spends.set(above, sum);
    return copy;
  });
  const relatives = {
    parentOf: (each: Account) => parents.get(each),
    familySpendCents: (each: Account) => spends.get(each) ?? null,
  };
  const columns = new FieldColumns(copies, { ...context, relatives });
  const { kinds, picks } = new CompiledRules(rules, { ...context, relatives }).suggestAll(
    new Answers(columns),
  );
  return Array.from(picks, (pick) => kinds[pick] ?? undecided);
}

/** What the rules suggest if one fact had each of these values instead. */
function pretending(
  account: Account,
  ref: FieldRef,
  values: readonly (number | string)[],
  rules: readonly CoverageRule[],
  context: RuleContext,
): readonly Suggestion[] {
  const columns = new FieldColumns(
    values.map(() => account),
    context,
  );
  if (columns.kindOf(ref) === 'text') columns.pretendTexts(ref, values as string[]);
  else {
    const numbers = values.map((value) => (typeof value === 'string' ? dayOf(value) : value));
    columns.pretend(ref, Float64Array.from(numbers));
  }
  const { kinds, picks } = new CompiledRules(rules, context).suggestAll(new Answers(columns));
  return Array.from(picks, (pick) => kinds[pick] ?? undecided);
}

const steps = (from: number, to: number, each = 1) =>
  Array.from({ length: to - from + 1 }, (_, at) => (from + at) / each);

/** Every value a fact may have, as far as the rules drawn here reach. */
function domainOf(ref: FieldRef, columns: FieldColumns, asOf: string): readonly number[] {
  switch (columns.kindOf(ref)) {
    case 'money':
      return steps(0, 2_600);
    case 'count':
      return steps(0, 40);
    case 'share':
      return ref.field === 'growth' ? steps(-10_000, 21_000, 10_000) : steps(0, 10_000, 10_000);
    case 'date':
      return steps(dayOf(asOf) - 800, dayOf(asOf) + (ref.field === 'lastOrderOn' ? 0 : 40));
    case 'number':
      return steps(-2, 1_250);
    default:
      return [];
  }
}

const anyCase = anyAsOf.chain((asOf) =>
  fc.record({
    asOf: fc.constant(asOf),
    accounts: anyAccounts(asOf, 4),
    drawn: anyRules(asOf, anyLeaf(asOf), { most: 4, allInForce: true }),
  }),
);

describe('R45 what would have to change', () => {
  it('is for each lane the smallest change of one fact that gives it', async () => {
    await holds(
      'smallest-change',
      anyCase,
      ({ asOf, accounts, drawn }) => {
        const [account] = accounts;
        if (account === undefined) return;
        const context = contextOf(accounts, asOf);
        const rules = drawn.map(({ rule }) => rule);
        const families = new FamilyIndex(bookWith(accounts));
        const now = new CompiledRules(rules, context).suggest(account);
        const changes = whatWouldChange(account, rules, context);
        for (const { field, to, lane, outcome } of changes) {
          expect(lane).not.toBe(now.lane);
          const isAlone = families.familyOf(account.id).length === 1 && field.of === 'account';
          const isFamilys = field.field === 'familySpendCents';
          const number = typeof to === 'string' ? dayOf(to) : to;
          if (plain.includes(field.field) || (isFamilys && isAlone)) {
            const changed = isFamilys ? ({ of: 'account', field: 'spendCents' } as const) : field;
            expect(being(accounts, changed, [number], rules, context)[0]).toMatchObject({ lane, outcome });
          } else if (field.field !== 'growth' && !isFamilys)
            expect(pretending(account, field, [to], rules, context)[0]).toMatchObject({ lane, outcome });
        }
        const columns = new FieldColumns([account], context);
        const refs = new Map(
          rules.flatMap(({ condition }) => fieldsOf(condition)).map((ref) => [keyOfRef(ref), ref]),
        );
        for (const ref of refs.values()) {
          if (ref.of === 'parent' && context.relatives?.parentOf(account) === undefined) {
            expect(changes.filter(({ field }) => field.of === 'parent')).toEqual([]);
            continue;
          }
          const domain = domainOf(ref, columns, asOf);
          const from = columns.numbers(ref)[0] ?? Number.NaN;
          // What growth and the family's spend come from may be another number each time.
          if (ref.field === 'growth' || ref.field === 'familySpendCents') continue;
          const suggested = plain.includes(ref.field)
            ? being(accounts, ref, domain, rules, context)
            : pretending(account, ref, domain, rules, context);
          for (const lane of lanes) {
            if (lane === now.lane) continue;
            const ofLane = changes.filter((change) => change.lane === lane);
            const said = ofLane.find(({ field }) => keyOfRef(field) === keyOfRef(ref));
            const giving = domain.filter((_, at) => suggested[at]?.lane === lane);
            // Three others are listed before it.
            if (said === undefined && ofLane.length >= 3) continue;
            if (giving.length === 0) continue;
            expect(said).toBeDefined();
            if (Number.isNaN(from)) expect(said).toMatchObject({ from: null, distance: null });
            else {
              const nearest = giving.reduce(
                (least, value) => Math.min(least, Math.abs(value - from)),
                Infinity,
              );
              expect(said?.distance).toBeLessThanOrEqual(nearest + 1e-8);
            }
          }
        }
        for (const lane of lanes)
          expect(changes.filter((change) => change.lane === lane).length).toBeLessThanOrEqual(3);
      },
      { runs: 500 },
    );
  });
});
