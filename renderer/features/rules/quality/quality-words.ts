// Decides how the state of the whole rule set is put in words. Counts nothing.
import type { Backtest } from '../../../../shared/coverage/backtest';
import { fieldInSentence } from '../../../../shared/coverage/condition-sentence';
import type { KnownFacts } from '../../../../shared/coverage/extra-columns';
import type { Overlap, Quality, RuleQuality } from '../../../../shared/coverage/quality';
import { isFieldKnown } from '../../../../shared/coverage/rule-fields';
import { whyNotAsked } from '../../../../shared/coverage/suggest';
import { fieldsOf } from '../../../../shared/records/condition';
import type { CoverageRule, DealKind, DealSource } from '../../../../shared/records/rule';
import type { IsoDate } from '../../../../shared/records/values';
import { formatCount, formatDate, formatNoun, formatTotal } from '../../../ui/format';

/** `19 of 318 accounts are contested, 6 are decided by no rule.` */
export function stateSentence({
  accounts,
  contested,
  undecided,
}: Pick<Quality, 'accounts' | 'contested' | 'undecided'>): string {
  if (accounts === 0) return 'No accounts yet, so the rules have nothing to say.';
  const all = formatNoun(accounts, 'account');
  const first =
    contested === 0
      ? `None of ${all} is contested`
      : `${formatCount(contested)} of ${all} ${contested === 1 ? 'is' : 'are'} contested`;
  return undecided === 0
    ? `${first}, and the rules speak for every one.`
    : `${first}, ${formatCount(undecided)} ${undecided === 1 ? 'is' : 'are'} decided by no rule.`;
}

/** `C4 and C5 disagree on 19 accounts, $1.2M`; without an amount where no spend is known. */
export function overlapSentence({ a, b, count, spendCents }: Overlap, currency: string): string {
  const amount = spendCents === 0 ? '' : `, ${formatTotal(spendCents, { currency })}`;
  return `${a} and ${b} disagree on ${formatNoun(count, 'account')}${amount}`;
}

/**
 * What comes of a disagreement: `C3 is asked first and decides alone`; `26 decided by C3, 12 decided by another rule`; where both
 * vote and so many are left contested.
 */
export function whatFollows({
  a,
  count,
  contested,
  decidedByFirst,
}: Pick<Overlap, 'a' | 'count' | 'contested' | 'decidedByFirst'>): string {
  if (contested === null) {
    if (decidedByFirst === count) return `${a} is asked first and decides alone`;
    const rest = `${formatCount(count - decidedByFirst)} decided by another rule`;
    return decidedByFirst === 0 ? `All ${rest}` : `${formatCount(decidedByFirst)} decided by ${a}, ${rest}`;
  }
  if (contested === count) return count === 1 ? 'Contested' : 'All contested';
  const others = `${formatCount(count - contested)} decided by another rule`;
  return contested === 0 ? `All ${others}` : `${formatCount(contested)} contested, ${others}`;
}

type RuleWorld = KnownFacts & { readonly asOf: IsoDate; readonly currency: string };

/** Why a rule says nothing of anybody, in a sentence. Empty for one that speaks. */
export function whyDead(
  rule: CoverageRule,
  { why, met, notMet, noValue }: RuleQuality,
  rules: readonly CoverageRule[],
  world: RuleWorld,
): string {
  switch (why) {
    case null:
      return '';
    case 'no-column': {
      const missing = fieldsOf(rule.condition).filter((field) => !isFieldKnown(field, world));
      return `No import has brought a column for ${missing.map((field) => fieldInSentence(field, world)).join(' or ')}.`;
    }
    case 'invalid':
      return whyNotAsked(rule, rules, world) ?? 'Something is wrong with it.';
    case 'not-in-force':
      return whyNotInForce(rule, world.asOf);
    case 'never-met':
      return noValue > 0
        ? `Met by no account; ${formatNoun(noValue, 'account')} ${noValue === 1 ? 'has' : 'have'} no value for it.`
        : 'Met by no account.';
    case 'always-beaten': {
      const speaksOf = met + (rule.laneOtherwise === null ? 0 : notMet);
      return speaksOf === 1
        ? 'It speaks of 1 account, which another rule decides before it.'
        : `Each of the ${formatNoun(speaksOf, 'account')} it speaks of is decided by another rule before it.`;
    }
  }
}

function whyNotInForce({ status, effectiveFrom, effectiveUntil }: CoverageRule, asOf: IsoDate): string {
  if (status === 'draft') return 'A draft: it was never in force.';
  if (status === 'retired') return 'Retired.';
  return effectiveFrom !== null && effectiveFrom > asOf
    ? `Holds from ${formatDate(effectiveFrom)} on.`
    : `Held until ${formatDate(effectiveUntil ?? '')}.`;
}

/** `5 of 16 kinds of business have no rule; the next dispute may begin there.` */
export function gridSentence(empty: number, all: number): string {
  if (empty === 0) return `Each of the ${all} kinds of business has a rule.`;
  return `${empty} of ${all} kinds of business ${empty === 1 ? 'has' : 'have'} no rule; the next dispute may begin there.`;
}

export const sourceNames: Readonly<Record<DealSource, string>> = {
  inbound: 'Inbound',
  outbound: 'Outbound',
  partner: 'Partner',
  existing: 'Existing',
};
export const dealNames: Readonly<Record<DealKind, string>> = {
  new: 'New',
  expand: 'Expand',
  renew: 'Renew',
  'cross-sell': 'Cross-sell',
};

/** `Of 3 tickets ruled with a lane, the rules would have settled 2 the same way.` `who` begins no sentence: `the rules`, `C5`. */
export function backtestSentence({ settled, unknown, cases }: Backtest, who: string): string {
  const all = cases.length;
  if (all === 0) return 'No ticket has been ruled with a lane yet, so there is nothing to test against.';
  const same =
    settled === 0 ? 'none' : settled === all && all > 1 ? `all ${formatCount(all)}` : formatCount(settled);
  const facts = unknown === 0 ? '' : ` For ${formatCount(unknown)} the facts are missing.`;
  return `Of ${formatNoun(all, 'ticket')} ruled with a lane, ${who} would have settled ${same} the same way.${facts}`;
}
