// Decides which edits of a coverage rule are allowed: condition, lanes, words, days, in force or not. Evaluates no account.
import { ruleText } from '../coverage/rule-text';
import { thresholdText } from '../coverage/rule-words';
import { thresholdsOf } from '../coverage/thresholds';
import type { WordsContext } from '../deck/wording';
import { sameValue } from '../journal/diff';
import type { Records } from '../records/book';
import type { CoverageRule, RuleStatus } from '../records/rule';
import type { RuleInput } from './add-rule';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';
import { ruleRefusal } from './rule-checks';
import { draftVersion } from './rules-version';

export interface EditRuleInput extends Partial<RuleInput> {
  readonly ruleId: string;
}

/**
 * Edits one rule (R9). Refuses an unknown rule, and what no rule may be (rule-checks). A change of the rules in force makes
 * a new version of them.
 */
export function editRule(records: Records, input: EditRuleInput, ctx: PlanContext): Plan | Refusal {
  const rule = records.get('coverageRule', input.ruleId);
  if (rule === undefined) return refuse('not-found', 'That rule is no longer in this workspace.');
  const { ruleId: _, ...given } = input;
  const edited: CoverageRule = {
    ...rule,
    ...given,
    title: (input.title ?? rule.title).trim(),
    reason: (input.reason ?? rule.reason).trim(),
    example: (input.example ?? rule.example).trim(),
  };
  // What is wrong with a rule already does not keep anybody from retiring it.
  const problem = edited.status === 'retired' && isOnlyStatus(given) ? null : ruleRefusal(records, edited);
  if (problem !== null) return problem;
  const draft = new Draft(records);
  draft.put(edited);
  const label = labelOf(rule, edited, records.workspace());
  draftVersion(draft, records, label, ctx);
  return planOf(draft, { kind: 'rule.edited', label });
}

function isOnlyStatus(given: Partial<RuleInput>): boolean {
  return Object.keys(given).every((key) => key === 'status');
}

const becomes: Readonly<Record<RuleStatus, string>> = {
  draft: 'made a draft',
  active: 'activated',
  retired: 'retired',
};

function labelOf(before: CoverageRule, after: CoverageRule, context: WordsContext): string {
  const parts: string[] = [];
  if (!sameValue(before.condition, after.condition)) {
    parts.push(
      movesOneLine(before, after, context)
        ? `set to ${thresholdText(after, context)}`
        : `asks: ${ruleText(after, context)}`,
    );
  }
  if (after.laneWhenMet !== before.laneWhenMet || after.laneOtherwise !== before.laneOtherwise) {
    parts.push('points elsewhere');
  }
  if (after.kind !== before.kind) parts.push(after.kind === 'votes' ? 'votes' : 'decides alone');
  if (after.status !== before.status) parts.push(becomes[after.status]);
  if (after.effectiveFrom !== before.effectiveFrom || after.effectiveUntil !== before.effectiveUntil) {
    parts.push('holds on other days');
  }
  return parts.length === 0
    ? `${after.code} reworded: ${ruleText(after, context)}`
    : `${after.code} ${parts.join(', ')}`;
}

/** True when nothing but the one threshold of a rule differs. */
function movesOneLine(before: CoverageRule, after: CoverageRule, { extraColumns }: WordsContext): boolean {
  const [was, ...others] = thresholdsOf(before.condition, extraColumns);
  const [is, ...more] = thresholdsOf(after.condition, extraColumns);
  if (was === undefined || is === undefined || others.length > 0 || more.length > 0) return false;
  const { [was.part as 'kind']: _, ...leafBefore } = was.leaf as Record<string, unknown> & { kind: string };
  const { [is.part as 'kind']: __, ...leafAfter } = is.leaf as Record<string, unknown> & { kind: string };
  return before.condition === was.leaf && sameValue(leafBefore, leafAfter);
}
