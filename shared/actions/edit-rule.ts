// Decides which edits of a coverage rule are allowed: threshold, on or off, words. Evaluates no account.
import { comparisonOf, type ExtraColumns } from '../coverage/extra-columns';
import { ruleText, thresholdText } from '../coverage/rule-text';
import type { WordsContext } from '../deck/wording';
import type { Records } from '../records/book';
import type { CoverageRule } from '../records/rule';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface EditRuleInput {
  readonly ruleId: string;
  /** In the fact's own unit: orders, months, a share of 1, cents, or what the extra column counts. */
  readonly threshold?: number;
  readonly active?: boolean;
  readonly title?: string;
  readonly reason?: string;
  readonly example?: string;
}

// The most a threshold may be: ten years, everything, a million orders, ten billion in money.
const mostMonths = 120;
const mostOrders = 1_000_000;
const mostCents = 1_000_000_000_000;
/** Of an extra column, whatever it counts. */
const mostOfAnything = 1_000_000_000_000;

/** Edits one rule (R9). Refuses an unknown rule, a blank title and a threshold the fact cannot have. */
export function editRule(records: Records, input: EditRuleInput): Plan | Refusal {
  const rule = records.get('coverageRule', input.ruleId);
  if (rule === undefined) return refuse('not-found', 'That rule is no longer in this workspace.');
  if (input.threshold !== undefined) {
    const problem = thresholdProblem(rule, input.threshold, records.workspace().extraColumns);
    if (problem !== null) return refuse('value-out-of-range', problem);
  }
  const title = (input.title ?? rule.title).trim();
  if (title === '') return refuse('name-missing', `Give ${rule.code} a title.`);
  const edited: CoverageRule = {
    ...rule,
    title,
    threshold: input.threshold ?? rule.threshold,
    active: input.active ?? rule.active,
    reason: (input.reason ?? rule.reason).trim(),
    example: (input.example ?? rule.example).trim(),
  };
  const draft = new Draft(records);
  draft.put(edited);
  return planOf(draft, { kind: 'rule.edited', label: labelOf(rule, edited, records.workspace()) });
}

/** What is wrong with a threshold, as a sentence; null when it may be set. */
export function thresholdProblem(
  rule: Pick<CoverageRule, 'code' | 'fact' | 'column' | 'operator'>,
  threshold: number,
  columns: ExtraColumns,
): string | null {
  if (rule.operator !== 'atLeast') return `${rule.code} has no threshold to set.`;
  if (!Number.isFinite(threshold)) return `Enter a number for the threshold of ${rule.code}.`;
  switch (rule.fact) {
    case 'orderCount':
      return isWhole(threshold, mostOrders)
        ? null
        : `${rule.code} needs a whole number of orders, 1 or more.`;
    case 'monthsSinceLastOrder':
      return monthsProblem(rule.code, threshold);
    case 'technicalShare':
      return threshold > 0 && threshold <= 1 ? null : `${rule.code} needs a share above 0% and up to 100%.`;
    case 'custom':
      if (comparisonOf(rule, columns) === 'months') return monthsProblem(rule.code, threshold);
      if (Number(threshold.toFixed(6)) !== threshold) return `${rule.code} needs at most six decimals.`;
      return threshold >= 0 && threshold <= mostOfAnything
        ? null
        : `${rule.code} needs a number from 0 to 1,000,000,000,000.`;
    default:
      if (threshold > 0 && threshold <= mostCents && !Number.isInteger(threshold)) {
        return `${rule.code} needs whole cents: at most two decimals.`;
      }
      return isWhole(threshold, mostCents)
        ? null
        : `${rule.code} needs an amount above 0 and up to 10 billion.`;
  }
}

function monthsProblem(code: string, months: number): string | null {
  return isWhole(months, mostMonths) ? null : `${code} needs whole months from 1 to ${mostMonths}.`;
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function labelOf(before: CoverageRule, after: CoverageRule, context: WordsContext): string {
  const parts: string[] = [];
  if (after.threshold !== before.threshold) parts.push(`set to ${thresholdText(after, context)}`);
  if (after.active !== before.active) parts.push(after.active ? 'switched on' : 'switched off');
  return parts.length === 0
    ? `${after.code} reworded: ${ruleText(after, context)}`
    : `${after.code} ${parts.join(', ')}`;
}
