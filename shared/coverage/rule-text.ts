// Decides how a rule's condition and threshold read on the board, in the trace and in labels. Evaluates nothing.
import {
  amountWords,
  columnWords,
  numberWords,
  ruleWords,
  shareWords,
  type WordsContext,
} from '../deck/wording';
import { countWords } from '../records/counts';
import type { CoverageRule } from '../records/rule';
import { defaultRules } from './default-rules';
import { comparisonOf } from './extra-columns';
import type { RuleCondition } from './suggest';

/** What the rule compares with, in its unit: `12 months`, `40%`, `$75K`, `3 orders`, `Gold`. */
export function thresholdText(rule: RuleCondition, context: WordsContext): string {
  switch (rule.fact) {
    case 'orderCount':
      return countWords(rule.threshold, 'order');
    case 'monthsSinceLastOrder':
      return countWords(rule.threshold, 'month');
    case 'technicalShare':
      return shareWords(rule.threshold);
    case 'custom':
      return extraThreshold(rule, context);
    default:
      return amountWords(rule.threshold, context.currency);
  }
}

function extraThreshold(rule: RuleCondition, { extraColumns }: WordsContext): string {
  switch (comparisonOf(rule, extraColumns)) {
    case 'text':
      return columnWords(rule.value ?? '');
    case 'months':
      return countWords(rule.threshold, 'month');
    case 'number':
      return numberWords(rule.threshold);
  }
}

/** What meets the rule, after its title: `no order in 12 months`, `$75K or more a year`, `Tier is Gold`. */
export function conditionText(rule: RuleCondition, context: WordsContext): string {
  const threshold = thresholdText(rule, context);
  switch (rule.fact) {
    case 'orderCount':
      return rule.operator === 'none' ? 'no order yet' : `${threshold} or more`;
    case 'monthsSinceLastOrder':
      return rule.operator === 'none' ? 'an order this month' : `no order in ${threshold}`;
    case 'technicalShare':
      return rule.operator === 'none' ? 'nothing technical' : `${threshold} or more of spend`;
    case 'spendCents':
      return rule.operator === 'none' ? 'no spend in a year' : `${threshold} or more a year`;
    case 'custom':
      return ruleWords(rule, context).met;
    case 'averageOrderCents':
      return rule.operator === 'none' ? 'orders of no value' : `orders of ${threshold} or more`;
  }
}

/** `Account size: $75K or more a year`. A rule titled like its column says the column once: `Tier is Gold`. */
export function ruleText(rule: RuleCondition & Pick<CoverageRule, 'title'>, context: WordsContext): string {
  const condition = conditionText(rule, context);
  return rule.fact === 'custom' && rule.title === rule.column ? condition : `${rule.title}: ${condition}`;
}

/**
 * The example as it may stand beside the rule. One that came with the rule speaks of the default threshold, and says so
 * once another is set; one the reader wrote is the reader's.
 */
export function exampleText(
  rule: Pick<CoverageRule, 'code' | 'fact' | 'operator' | 'threshold' | 'example'>,
  currency: string,
): string {
  const start = defaultRules.find((each) => each.code === rule.code && each.fact === rule.fact);
  const isOwn = start === undefined || start.example !== rule.example;
  if (isOwn || rule.operator === 'none' || start.threshold === rule.threshold) return rule.example;
  const said = `${rule.example.charAt(0).toLowerCase()}${rule.example.slice(1)}`;
  return `At the default of ${thresholdText(start, { currency, extraColumns: {} })}: ${said}`;
}
