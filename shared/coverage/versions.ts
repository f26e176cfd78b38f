// Decides when the rules in force have become another version, and which one stands. Writes nothing.
import { sameValue } from '../journal/diff';
import type { Records } from '../records/book';
import type { CoverageRule } from '../records/rule';
import { type RulesVersion, rulesVersionIdOf } from '../records/rules-version';
import type { Instant } from '../records/values';
import { inOrder } from './suggest';

/** The version in force: the one with the highest number; null before any rule was changed. */
export function currentVersion(records: Pick<Records, 'all'>): RulesVersion | null {
  let newest: RulesVersion | null = null;
  for (const version of records.all('rulesVersion')) {
    if (newest === null || version.number > newest.number) newest = version;
  }
  return newest;
}

/**
 * The highest number ever given, also to a version that was taken back: a deck may have been printed with it. 1 before any
 * rule was changed.
 */
export function highestNumber(records: Pick<Records, 'all' | 'deleted'>): number {
  let highest = 1;
  for (const versions of [records.all('rulesVersion'), records.deleted('rulesVersion')])
    for (const { number } of versions) highest = Math.max(highest, number);
  return highest;
}

/**
 * The versions that come with rules that are `after`: none while what is in force is as it was, in the order it was; with
 * the first change of a workspace also version 1, so that there is something to compare with.
 */
export function versionsAfter(
  before: {
    readonly rules: readonly CoverageRule[];
    readonly version: RulesVersion | null;
    readonly highest: number;
  },
  after: readonly CoverageRule[],
  stamp: { readonly at: Instant; readonly by: string; readonly label: string },
): readonly RulesVersion[] {
  const inForce = activeOf(after);
  const wasInForce = activeOf(before.rules);
  if (sameValue(inForce.map(unnumbered), wasInForce.map(unnumbered))) return [];
  const number = before.highest + 1;
  const next = versionOf(number, inForce, {
    activatedAt: stamp.at,
    activatedBy: stamp.by,
    label: stamp.label,
  });
  if (before.version !== null) return [next];
  const first = versionOf(1, wasInForce, { activatedAt: null, activatedBy: '', label: 'As it began' });
  return [first, next];
}

/** Where a rule stands among others is said by the list: its number also counts drafts. */
function unnumbered({ order: _order, ...rule }: CoverageRule): Omit<CoverageRule, 'order'> {
  return rule;
}

function versionOf(
  number: number,
  rules: readonly CoverageRule[],
  stamp: Pick<RulesVersion, 'activatedAt' | 'activatedBy' | 'label'>,
): RulesVersion {
  return { type: 'rulesVersion', id: rulesVersionIdOf(number), deleted: false, number, rules, ...stamp };
}

/** The number tickets and decks cite: a workspace begins with version 1, which nobody had to activate. */
export function versionNumber(records: Pick<Records, 'all'>): number {
  return currentVersion(records)?.number ?? 1;
}

/** The active rules in the order they are asked. */
export function activeOf(rules: readonly CoverageRule[]): CoverageRule[] {
  return inOrder(rules).filter(({ status }) => status === 'active');
}
