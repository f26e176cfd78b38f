// Decides how a rule reads on the board, in the trace and in labels, and how its example stands beside it. Evaluates nothing.
import type { WordsContext } from '../deck/wording';
import { isLeaf } from '../records/condition';
import type { CoverageRule } from '../records/rule';
import { defaultRules } from './default-rules';
import { headerOf } from './rule-fields';
import { ruleWords, thresholdText } from './rule-words';
import { mainThreshold } from './thresholds';

/** What meets the rule, after its title: `no order in 12 months`, `$75K or more a year`, `Tier is Gold`. */
export function conditionText(rule: Pick<CoverageRule, 'condition'>, context: WordsContext): string {
  return ruleWords(rule.condition, context).short;
}

/** `Account size: $75K or more a year`. A rule titled like its column says the column once: `Tier is Gold`. */
export function ruleText(rule: Pick<CoverageRule, 'condition' | 'title'>, context: WordsContext): string {
  const condition = conditionText(rule, context);
  const isCalledSo = isLeaf(rule.condition) && headerOf(rule.condition.field.field) === rule.title;
  return isCalledSo ? condition : `${rule.title}: ${condition}`;
}

/**
 * The example as it may stand beside the rule. One that came with the rule speaks of the default threshold, and says so
 * once another is set; one the reader wrote is the reader's.
 */
export function exampleText(
  rule: Pick<CoverageRule, 'code' | 'condition' | 'example'>,
  currency: string,
): string {
  const start = defaultRules.find((each) => each.code === rule.code);
  if (start === undefined || start.example !== rule.example) return rule.example;
  const atStart = mainThreshold(start, {});
  const now = mainThreshold(rule, {});
  if (atStart === null || now === null || atStart.value === now.value) return rule.example;
  const said = `${rule.example.charAt(0).toLowerCase()}${rule.example.slice(1)}`;
  return `At the default of ${thresholdText(start, { currency, extraColumns: {} })}: ${said}`;
}
