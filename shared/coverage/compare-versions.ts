// Decides how two sets of rules differ: rule by rule, and by what they suggest for the book as it is. Prefers neither.
import { sameValue } from '../journal/diff';
import { type Lane, lanes } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import type { Answers } from './evaluate';
import { largest } from './largest';
import { CompiledRules, type Suggestion, type Suggestions } from './suggest';
import { activeOf } from './versions';

/** Where the rules put an account: a lane, or why in none. */
export type SuggestedPlace = Lane | 'contested' | 'undecided';

export interface Flow {
  readonly from: SuggestedPlace;
  readonly to: SuggestedPlace;
  readonly count: number;
  readonly spendCents: number;
}

export interface ChangedRule {
  /** As it is after. */
  readonly code: string;
  /** What of the rule differs: `condition`, `title`, `order`. */
  readonly fields: readonly (keyof CoverageRule)[];
}

export interface RulesComparison {
  /** Codes of active rules that are only in the later set. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedRule[];
  /** Accounts in another place than before: the sum of the flows. */
  readonly accounts: number;
  readonly spendCents: number;
  /** Most accounts first. */
  readonly flows: readonly Flow[];
  /** Up to ten of those accounts, the largest spend first, as positions in `answers.columns.accounts`. */
  readonly examples: readonly number[];
}

const mostExamples = 10;

/** Compares the active rules of both. Conditions that both have, as the same objects, are asked once. */
export function compareRuleSets(
  before: readonly CoverageRule[],
  after: readonly CoverageRule[],
  answers: Answers,
): RulesComparison {
  const { context } = answers.columns;
  const was = new CompiledRules(before, context).suggestAll(answers);
  const is = new CompiledRules(after, context).suggestAll(answers);
  return { ...rulesOf(activeOf(before), activeOf(after)), ...flowsBetween(was, is, answers) };
}

/** The lane a suggestion puts an account in, or why in none. */
export function placeOfSuggestion({ lane, outcome }: Suggestion): SuggestedPlace {
  return lane ?? (outcome === 'contested' ? 'contested' : 'undecided');
}

/** Which accounts stand elsewhere, and where. One pass over numbers; words only for the few places there are. */
export function flowsBetween(
  was: Suggestions,
  is: Suggestions,
  answers: Answers,
): Pick<RulesComparison, 'accounts' | 'spendCents' | 'flows' | 'examples'> {
  const spend = answers.columns.numbers({ of: 'account', field: 'spendCents' });
  const [wasAt, isAt] = [placesOf(was), placesOf(is)];
  const counts = new Float64Array(places.length ** 2);
  const spends = new Float64Array(places.length ** 2);
  const moved: number[] = [];
  for (let at = 0; at < was.picks.length; at += 1) {
    const from = wasAt[was.picks[at] as number] as number;
    const to = isAt[is.picks[at] as number] as number;
    if (from === to) continue;
    const flow = from * places.length + to;
    counts[flow] = (counts[flow] as number) + 1;
    // Spend that is not known adds nothing.
    if (!Number.isNaN(spend[at])) spends[flow] = (spends[flow] as number) + (spend[at] as number);
    moved.push(at);
  }
  const flows = places.flatMap((from, row) =>
    places.flatMap((to, column): Flow[] => {
      const flow = row * places.length + column;
      const count = counts[flow] ?? 0;
      return count === 0 ? [] : [{ from, to, count, spendCents: spends[flow] ?? 0 }];
    }),
  );
  return {
    accounts: moved.length,
    spendCents: spends.reduce((sum, each) => sum + each, 0),
    flows: flows.sort((a, b) => b.count - a.count || b.spendCents - a.spendCents),
    examples: largest(moved, mostExamples, (at) => spend[at] ?? null),
  };
}

const places: readonly SuggestedPlace[] = [...lanes, 'contested', 'undecided'];

/** The number of the place of each kind of suggestion. */
function placesOf({ kinds }: Suggestions): Uint8Array {
  return Uint8Array.from(kinds, (kind) => places.indexOf(placeOfSuggestion(kind)));
}

/** A rule is the same by its id, whatever its code is now. */
function rulesOf(
  before: readonly CoverageRule[],
  after: readonly CoverageRule[],
): Pick<RulesComparison, 'added' | 'removed' | 'changed'> {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const now = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ code }) => code),
    removed: before.filter(({ id }) => !now.has(id)).map(({ code }) => code),
    changed: after.flatMap((rule) => {
      const was = old.get(rule.id);
      const fields = was === undefined ? [] : differing(was, rule);
      return fields.length === 0 ? [] : [{ code: rule.code, fields }];
    }),
  };
}

function differing(was: CoverageRule, is: CoverageRule): readonly (keyof CoverageRule)[] {
  return (Object.keys(is) as (keyof CoverageRule)[]).filter((key) => !sameValue(was[key], is[key]));
}
