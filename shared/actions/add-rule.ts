// Decides which coverage rules may be added and under which code. Evaluates no account.
import { ruleText } from '../coverage/rule-text';
import type { Records } from '../records/book';
import type { CoverageRule } from '../records/rule';
import { Draft, type Plan, type PlanContext, planOf, type Refusal } from './plan';
import { ruleRefusal } from './rule-checks';
import { draftVersion } from './rules-version';

/** What a person says of a rule; the rest follows from where it stands. */
export type RuleInput = Pick<
  CoverageRule,
  'kind' | 'title' | 'condition' | 'laneWhenMet' | 'laneOtherwise' | 'reason' | 'example'
> &
  Partial<
    Pick<
      CoverageRule,
      'status' | 'effectiveFrom' | 'effectiveUntil' | 'origin' | 'originRef' | 'sources' | 'deals'
    >
  >;

/**
 * Adds a rule after the others (R27), under the next free code (R26). Refuses a column no import brought, a condition its
 * fields cannot have, the same lane twice, no title, and a condition that another rule has already. An active one makes a
 * new version of the rules.
 */
export function addRule(records: Records, input: RuleInput, ctx: PlanContext): Plan | Refusal {
  const code = nextRuleCode(records);
  const rule = ruleFrom(records, input, code);
  const problem = ruleRefusal(records, rule);
  if (problem !== null) return problem;
  const draft = new Draft(records);
  draft.put(rule);
  const label = `${code} added${rule.status === 'draft' ? ' as a draft' : ''}: ${ruleText(rule, records.workspace())}`;
  draftVersion(draft, records, label, ctx);
  return planOf(draft, { kind: 'rule.edited', label });
}

/**
 * One above the highest number of a live rule, or of one that a ticket, a ruling or a version of the rules speaks of, also
 * one that was taken back: what was said of a rule is never read as being said of another.
 */
export function nextRuleCode(records: Records): string {
  const versions = [...records.all('rulesVersion'), ...records.deleted('rulesVersion')];
  const spokenOf = [
    ...records.all('coverageRule').map((rule) => rule.code),
    ...records.all('ticket').map((ticket) => ticket.ruleCode ?? ''),
    ...records.all('ruling').map((ruling) => ruling.ruleCited),
    ...versions.flatMap(({ rules }) => rules.map((rule) => rule.code)),
  ];
  let highest = 0;
  for (const code of spokenOf) highest = Math.max(highest, Number(/^C(\d{1,6})$/.exec(code)?.[1] ?? 0));
  return `C${highest + 1}`;
}

/** The rule a person wrote, as it would be stored under a code. */
export function ruleFrom(records: Records, input: RuleInput, code: string): CoverageRule {
  return {
    type: 'coverageRule',
    id: `rule:${code}`,
    deleted: false,
    code,
    order: Math.max(-1, ...records.all('coverageRule').map((rule) => rule.order)) + 1,
    kind: input.kind,
    title: input.title.trim(),
    condition: input.condition,
    laneWhenMet: input.laneWhenMet,
    laneOtherwise: input.laneOtherwise,
    reason: input.reason.trim(),
    example: input.example.trim(),
    status: input.status ?? 'active',
    effectiveFrom: input.effectiveFrom ?? null,
    effectiveUntil: input.effectiveUntil ?? null,
    origin: input.origin ?? 'hand',
    originRef: input.originRef ?? null,
    sources: input.sources ?? [],
    deals: input.deals ?? [],
  };
}
