// Decides with which version a rule became what it is. Words nothing.
import { sameValue } from '../journal/diff';
import type { CoverageRule } from '../records/rule';
import type { RulesVersion } from '../records/rules-version';

/** The newest version in which the rule is otherwise than in the one before: it came, changed or went. Null: never. */
export function lastChangeOf(
  { id }: Pick<CoverageRule, 'id'>,
  versions: readonly RulesVersion[],
): RulesVersion | null {
  const newestFirst = [...versions].sort((a, b) => b.number - a.number);
  const ruleIn = (version: RulesVersion | undefined) => version?.rules.find((rule) => rule.id === id) ?? null;
  // The first version changed nothing: it is what the workspace began with.
  for (const [at, version] of newestFirst.slice(0, -1).entries()) {
    if (!sameValue(ruleIn(version), ruleIn(newestFirst[at + 1]))) return version;
  }
  return null;
}
