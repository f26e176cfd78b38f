// Decides which smallest change of one fact would make the rules suggest another lane for an account. Changes nothing.
import type { Account } from '../records/account';
import { type FieldRef, fieldsOf, keyOfRef } from '../records/condition';
import type { Lane } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { addDays } from '../records/values';
import { gridOf, linesOf, numberCandidates, textCandidates } from './change-candidates';
import { Consequences } from './consequences';
import { Answers } from './evaluate';
import { dayOf, FieldColumns, type RuleContext, textOf } from './field-columns';
import type { RuleFieldKind } from './rule-fields';
import { CompiledRules, type Outcome, undecided } from './suggest';
import type { ThresholdUnit } from './thresholds';

export interface SmallestChange {
  readonly field: FieldRef;
  readonly unit: ThresholdUnit | 'date' | 'text';
  /** Null where there is no value now. */
  readonly from: number | string | null;
  readonly to: number | string;
  readonly lane: Lane;
  readonly outcome: Outcome;
  /** |to − from| in the field's own unit; null where no distance is known: a text, a value that was missing. */
  readonly distance: number | null;
}

/** More ways to one lane are not listed. */
const mostPerLane = 3;

/** One fact as it is, and as it might be. Days are numbers here. */
interface Fact {
  readonly ref: FieldRef;
  readonly kind: RuleFieldKind;
  readonly from: number | string | null;
  readonly candidates: readonly (number | string)[];
}

interface Way extends SmallestChange {
  /** How far it is, beside what the fact is now. */
  readonly relative: number;
  /** To choose among changes of one fact; of a missing value the plainest is the nearest. */
  readonly reach: number;
}

/**
 * For every lane but the one suggested now: the smallest change of one fact that would make the rules suggest it; none where
 * no single change does. At most three facts for each lane, the nearest relative change first. A fact is what a rule reads:
 * growth and family spend are facts of their own. What follows from a change is changed with it, so that what is named holds
 * of the account once it is so.
 */
export function whatWouldChange(
  account: Account,
  rules: readonly CoverageRule[],
  context: RuleContext,
): readonly SmallestChange[] {
  const compiled = new CompiledRules(rules, context);
  const facts = factsOf(account, compiled.asked, context);
  const now = compiled.suggest(account).lane;
  const nearest = new Map<string, Way>();
  for (const way of waysOf(account, facts, compiled, context)) {
    if (way.lane === now) continue;
    const key = `${way.lane} ${keyOfRef(way.field)}`;
    const known = nearest.get(key);
    if (known === undefined || way.reach < known.reach) nearest.set(key, way);
  }
  const listed = new Map<Lane, number>();
  return [...nearest.values()]
    .sort((a, b) => (a.relative === b.relative ? 0 : a.relative - b.relative))
    .filter(({ lane }) => {
      const before = listed.get(lane) ?? 0;
      listed.set(lane, before + 1);
      return before < mostPerLane;
    })
    .map(({ relative: _relative, reach: _reach, ...change }) => change);
}

/** What the rules that are asked read of the account. What it cannot have, as a parent's, is none of its facts. */
function factsOf(account: Account, asked: readonly CoverageRule[], context: RuleContext): readonly Fact[] {
  const conditions = asked.map(({ condition }) => condition);
  const refs = new Map(conditions.flatMap(fieldsOf).map((ref) => [keyOfRef(ref), ref]));
  const own = new FieldColumns([account], context);
  const consequences = new Consequences(account, context);
  const numberAt = (ref: FieldRef) => own.numbers(ref)[0] ?? Number.NaN;
  return [...refs.values()].flatMap((ref): Fact[] => {
    const kind = own.kindOf(ref);
    const subject = ref.of === 'account' ? account : context.relatives?.parentOf(account);
    if (kind === null || subject === undefined) return [];
    if (ref.field === 'familySpendCents' && context.relatives === undefined) return [];
    if (kind === 'text') {
      const text = textOf(subject, ref.field);
      const from = text === null || text.trim() === '' ? null : text;
      return [{ ref, kind, from, candidates: textCandidates(ref, conditions) }];
    }
    const value = numberAt(ref);
    const grid = gridOf(ref, kind, value, conditions, context);
    const more = consequences.linesThrough(ref, conditions, (leaf, of) =>
      linesOf(leaf, of, context, numberAt),
    );
    const candidates = numberCandidates(ref, kind, conditions, grid, context, numberAt, more);
    const possible = candidates.filter((to) => consequences.canBe(ref, to));
    return [{ ref, kind, from: Number.isNaN(value) ? null : value, candidates: possible }];
  });
}

/** Every candidate that makes the rules suggest a lane. All are asked together, as rows that differ in one fact each. */
function waysOf(
  account: Account,
  facts: readonly Fact[],
  compiled: CompiledRules,
  context: RuleContext,
): readonly Way[] {
  const rows = facts.flatMap((fact) => fact.candidates.map((to) => ({ fact, to })));
  const columns = new FieldColumns(
    rows.map(() => account),
    context,
  );
  const consequences = new Consequences(account, context);
  for (const fact of facts) {
    if (fact.kind === 'text') {
      const texts = rows.map((row) => (row.fact === fact ? row.to : fact.from));
      columns.pretendTexts(fact.ref, texts as (string | null)[]);
      continue;
    }
    const now = Number(fact.from ?? Number.NaN);
    const numbers = Float64Array.from(rows, (row) =>
      row.fact.kind === 'text' ? now : consequences.follow(row.fact.ref, Number(row.to), fact.ref, now),
    );
    columns.pretend(fact.ref, numbers);
  }
  const { kinds, picks } = compiled.suggestAll(new Answers(columns));
  return rows.flatMap(({ fact, to }, at) => {
    const { lane, outcome } = kinds[picks[at] ?? 0] ?? undecided;
    return lane === null ? [] : [wayOf(fact, to, lane, outcome, context)];
  });
}

function wayOf(fact: Fact, to: number | string, lane: Lane, outcome: Outcome, context: RuleContext): Way {
  const { ref: field, kind, from } = fact;
  const shared = { field, unit: kind, lane, outcome };
  if (typeof to === 'string') {
    return { ...shared, from, to, distance: null, relative: Number.POSITIVE_INFINITY, reach: 0 };
  }
  const isDay = kind === 'date';
  const asOf = dayOf(context.asOf);
  const said = (value: number) => (isDay ? addDays('1970-01-01', value) : value);
  if (typeof from !== 'number') {
    const reach = Math.abs(isDay ? to - asOf : to);
    return {
      ...shared,
      from: null,
      to: said(to),
      distance: null,
      relative: Number.POSITIVE_INFINITY,
      reach,
    };
  }
  // To nine decimals: 0.4 less 0.35 is 0.05 to whoever reads it.
  const distance = Number(Math.abs(to - from).toFixed(9));
  // A day is as large as it is long ago.
  const size = Math.abs(isDay ? from - asOf : from);
  const relative = distance / Math.max(size, kind === 'share' ? 0.0001 : 1);
  return { ...shared, from: said(from), to: said(to), distance, relative, reach: distance };
}
